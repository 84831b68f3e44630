#pragma once

#include "core/lineage/lineagedraft.h"
#include "core/lineage/lineagerecords.h"

/// The parts of lineageGraph(), in the order in which it calls them.
namespace touchstone::lineage {

/// Datasets, models and executions with what they read and made.
void addWork(LineageDraft& draft, const LineageRecords& records);
/// Versions, decisions, alias moves, aliases, and the comparisons that decisions, reports and marks name.
void addReleases(LineageDraft& draft, const LineageRecords& records);
/// What may be out of date.
void markStale(LineageDraft& draft, const LineageRecords& records);

} // namespace touchstone::lineage
