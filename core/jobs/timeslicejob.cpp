#include "core/jobs/timeslicejob.h"

#include "core/evaluation/predictionscheck.h"
#include "core/jobs/comparejob.h"
#include "core/jobs/rowmonths.h"

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

static_assert(unknownTime == RowKeys::noTime);

Result<std::vector<std::int64_t>> timesOf(Workspace& workspace, const ComparisonSide& side)
{
    auto reader = DatasetReader::open(workspace.datasetFile(side.datasetSha256));
    if (!reader)
        return failure(reader);
    return timesOfRows(*reader, side.predictions.row);
}

struct Restricted {
    ComparisonSide side;
    std::int64_t untimed = 0;
};

Result<Restricted> restricted(Workspace& workspace, const ComparisonSide& side, const TimeRange& range)
{
    if (const auto sound = checkPredictions(side.predictions); !sound)
        return fail(sound.error().at("execution #" + side.execution.toString()));
    const auto times = timesOf(workspace, side);
    if (!times)
        return failure(times);
    return Restricted {rowsWithin(side, *times, range), std::ranges::count(*times, unknownTime)};
}

} // namespace

Result<TimePart> restrictSides(
    Workspace& workspace, const TimeRange& range, ComparisonSide& baseline, ComparisonSide& candidate)
{
    if (range.from && range.to && *range.from >= *range.to)
        return fail(inputError("bad-parameter", "a range of time must begin before its end",
            "it takes the posts from its begin on and ends before its end"));
    auto before = restricted(workspace, baseline, range);
    if (!before)
        return failure(before);
    auto after = restricted(workspace, candidate, range);
    if (!after)
        return failure(after);
    const TimePart slice {.range = range,
        .rows = {before->side.predictions.size(), after->side.predictions.size()},
        .of = {baseline.predictions.size(), candidate.predictions.size()},
        .untimed = {before->untimed, after->untimed}};
    if (slice.rows.baseline + slice.rows.candidate == 0)
        return fail(inputError("empty-time-range",
            "no post of either side has a time in the range " + timeRangeText(range),
            "choose another range; a post without a time is in none"));
    baseline = std::move(before->side);
    candidate = std::move(after->side);
    return slice;
}

Result<Both<ComparisonSide>> sidesOf(Workspace& workspace, const ComparisonReport& report)
{
    auto baseline = loadComparisonSide(workspace, report.baseline->execution);
    if (!baseline)
        return failure(baseline);
    auto candidate = loadComparisonSide(workspace, report.candidate->execution);
    if (!candidate)
        return failure(candidate);
    if (report.timePart) {
        if (auto slice = restrictSides(workspace, report.timePart->range, *baseline, *candidate); !slice)
            return failure(slice);
    }
    return Both<ComparisonSide> {std::move(*baseline), std::move(*candidate)};
}

Result<TimeProfile> timeProfileOf(Workspace& workspace, ExecutionNumber baseline, ExecutionNumber candidate)
{
    const auto before = loadComparisonSide(workspace, baseline);
    if (!before)
        return failure(before);
    const auto after = loadComparisonSide(workspace, candidate);
    if (!after)
        return failure(after);
    const auto left = timesOf(workspace, *before);
    if (!left)
        return failure(left);
    const auto right = timesOf(workspace, *after);
    if (!right)
        return failure(right);
    return timeProfileOf(*left, *right);
}

} // namespace touchstone
