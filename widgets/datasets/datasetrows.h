#pragma once

#include "core/base/result.h"
#include "widgets/models/labelcountsmodel.h"
#include "widgets/models/rowsmodel.h"

#include <filesystem>
#include <stop_token>
#include <vector>

/// Reads what a preview shows; for a worker thread.
namespace touchstone::datasetrows {

/// Some rows of a dataset, as RowsModel takes them.
struct Page {
    qint64 number = 0;
    std::vector<PreviewRow> rows;
};

/// Errors: the file is missing or damaged.
Result<std::vector<LabelRows>> readLabels(const std::filesystem::path& file);
/// Pages of RowsModel::rowsOfPage rows; those beyond the end are left out. Errors: also cancelled.
Result<std::vector<Page>> readPages(
    const std::filesystem::path& file, std::vector<qint64> pages, const std::stop_token& stop);

} // namespace touchstone::datasetrows
