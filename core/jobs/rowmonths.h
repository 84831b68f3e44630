#pragma once

#include "core/base/result.h"
#include "core/data/predictions.h"
#include "core/storage/datasetreader.h"
#include "core/storage/workspace.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// The month of each row as an index, and their names, oldest first, "unknown" last.
struct RowMonths {
    std::vector<std::int32_t> ofRow;
    std::vector<std::string> names;
};

/// `times`: seconds since 1970-01-01 UTC, RowKeys::noTime where a row has none.
RowMonths monthsOf(std::span<const std::int64_t> times);

/// Of the rows of an evaluation, whose names are those of Predictions::months. Errors: the dataset cannot be read, or lacks
/// the rows.
Result<RowMonths> monthsOfRows(
    Workspace& workspace, std::string_view datasetSha256, const Predictions& predictions);

/// Seconds since 1970-01-01 UTC of these rows of a dataset, RowKeys::noTime where a row has none. Errors: as above.
Result<std::vector<std::int64_t>> timesOfRows(DatasetReader& reader, std::span<const std::int64_t> rows);

/// The values of these rows; every row must exist.
template <typename T>
std::vector<T> pickRows(std::span<const T> column, std::span<const std::int64_t> rows)
{
    std::vector<T> picked;
    picked.reserve(rows.size());
    for (const std::int64_t row : rows)
        picked.push_back(column[static_cast<std::size_t>(row)]);
    return picked;
}

} // namespace touchstone
