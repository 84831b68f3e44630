#include "core/jobs/slicefacts.h"

#include "core/jobs/modelreference.h"
#include "core/jobs/trainingdata.h"
#include "core/storage/datasetreader.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

static_assert(unknownTime == RowKeys::noTime);

/// Rows of the predictions in the dataset, or an error where they lie outside of it.
template <typename T>
Result<std::vector<T>> valuesOfRows(const ComparisonSide& side, const std::vector<T>& column)
{
    std::vector<T> values;
    values.reserve(side.predictions.row.size());
    for (const std::int64_t row : side.predictions.row) {
        if (row < 0 || static_cast<std::size_t>(row) >= column.size())
            return fail(machineError("damaged-predictions",
                "the predictions of #" + side.execution.toString() + " name rows that " + side.dataset
                    + " lacks",
                "evaluate again"));
        values.push_back(column[static_cast<std::size_t>(row)]);
    }
    return values;
}

/// `columns`: names of the columns that there are, to be added to.
Result<> addFactsOf(Workspace& workspace, const ComparisonParameters& parameters, ComparisonSide& side,
    std::set<std::string>& columns)
{
    if (parameters.sliceBy == SliceBy::None)
        return {};
    auto reader = DatasetReader::open(workspace.datasetFile(side.datasetSha256));
    if (!reader)
        return failure(reader);
    if (parameters.sliceBy == SliceBy::Column) {
        auto column = reader->column(parameters.sliceColumn);
        if (!column)
            return failure(column);
        auto ofRow = valuesOfRows(side, column->ofRow);
        if (!ofRow)
            return failure(ofRow);
        side.sliceValues = {std::move(*ofRow), std::move(column->names)};
        columns.insert(column->columns.begin(), column->columns.end());
        return {};
    }
    const auto keys = reader->keys();
    if (!keys)
        return failure(keys);
    auto times = valuesOfRows(side, keys->time);
    if (!times)
        return failure(times);
    side.times = std::move(*times);
    const auto end
        = trainingEnd(workspace, parseExecutionNumber(side.modelReference).value_or(ExecutionNumber()));
    if (!end)
        return failure(end);
    side.trainingEnd = *end;
    return {};
}

/// An error where neither dataset has the column.
Result<> checkColumn(const ComparisonParameters& parameters, const std::set<std::string>& columns)
{
    if (parameters.sliceBy != SliceBy::Column || columns.contains(parameters.sliceColumn))
        return {};
    std::string names = "there are: month, week";
    for (const std::string& column : columns)
        names += ", " + column;
    return fail(inputError(
        "no-such-column", "no row of either side has the column '" + parameters.sliceColumn + "'", names));
}

} // namespace

Result<> addSliceFacts(Workspace& workspace, const ComparisonParameters& parameters, ComparisonSide& baseline,
    ComparisonSide& candidate)
{
    std::set<std::string> columns;
    for (ComparisonSide* side : {&baseline, &candidate}) {
        if (auto added = addFactsOf(workspace, parameters, *side, columns); !added)
            return added;
    }
    return checkColumn(parameters, columns);
}

} // namespace touchstone
