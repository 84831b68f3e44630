#pragma once

#include "core/jobs/commitsbetween.h"
#include "widgets/models/keyedrowsmodel.h"

#include <QString>

#include <vector>

/// The commits between the code versions of two executions, as rows of a table and in a sentence.
namespace touchstone::commitrows {

std::vector<KeyedColumn> columns();
/// The candidate's first, the newest on top.
std::vector<KeyedRow> rows(const CommitsBetween& between);
/// How many there are, or why there is no list, and whether a side also had changes that were not committed.
QString sentence(const CommitsBetween& between);

} // namespace touchstone::commitrows
