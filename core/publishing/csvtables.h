#pragma once

#include "core/base/result.h"
#include "core/publishing/reportmaterial.h"

#include <string>
#include <vector>

namespace touchstone {

/// A table of a report as a CSV file (RFC 4180). Numbers have 9 significant digits; what is not known is empty. Text that
/// a spreadsheet would run as a formula has an apostrophe in front.
struct CsvTable {
    std::string name; ///< of the file: "labels.csv"
    std::string content;
};

/// Everything that has rows: sides, headline, gates, labels, ledger (new and removed), confusion (what every label's rows
/// were predicted as), p_at_1, calibration, f1_changes, decomposition, flips, slices, probes. Tables without a row are
/// left out.
Result<std::vector<CsvTable>> csvTables(const ReportMaterial& material);

} // namespace touchstone
