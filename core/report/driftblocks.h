#pragma once

#include "core/comparison/comparisonreport.h"

#include <string>
#include <utility>
#include <vector>

/// Drift and slices as rows of cells, which the text and the Markdown report set as their own tables.
namespace touchstone {

/// A table with its titles. `notes` are sentences below it.
struct ReportTable {
    std::string title;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< the first cell may be other people's text
    std::vector<std::string> notes;
};

/// How much of each list is shown.
struct DriftLimits {
    int labels = 10;
    int terms = 1000; ///< each way; the report holds as many as were asked for
};

/// What needs no labels: measures with their bands, then the labels that were given more or less often, then terms.
/// Empty where a side has no rows.
std::vector<ReportTable> driftTables(const Drift& drift, const DriftLimits& limits);

/// The slices, the newest `limit` of those by time, and the curve of ages. Empty where no slices were asked for.
std::vector<ReportTable> sliceTables(const std::optional<Slices>& slices, int limit);

/// The tables as plain text, each under its title.
std::string tablesText(const std::vector<ReportTable>& tables);
/// The same in Markdown.
std::string tablesMarkdown(const std::vector<ReportTable>& tables);

} // namespace touchstone
