#include "core/jobs/timecoursejob.h"

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/estimate.h"
#include "core/evaluation/predictionscheck.h"
#include "core/jobs/comparejob.h"
#include "core/jobs/rowmonths.h"
#include "core/jobs/slicefacts.h"
#include "core/jobs/timeslicejob.h"
#include "core/statistics/draws.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace touchstone {

namespace {

struct Sides {
    Workspace workspace;
    ComparisonSide baseline;
    ComparisonSide candidate;
};

Result<ComparisonSide> checkedSide(Workspace& workspace, ExecutionNumber number)
{
    auto side = loadComparisonSide(workspace, number);
    if (!side)
        return side;
    if (const auto sound = checkPredictions(side->predictions); !sound)
        return fail(sound.error().at("execution #" + number.toString()));
    return side;
}

Result<Sides> loadSides(const JobContext& context, ExecutionNumber baseline, ExecutionNumber candidate,
    const std::optional<TimeRange>& range)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    auto left = checkedSide(*workspace, baseline);
    if (!left)
        return failure(left);
    auto right = checkedSide(*workspace, candidate);
    if (!right)
        return failure(right);
    if (range) {
        if (const auto part = restrictSides(*workspace, *range, *left, *right); !part)
            return failure(part);
    }
    return Sides {std::move(*workspace), std::move(*left), std::move(*right)};
}

std::uint64_t seedOf(const Sides& sides)
{
    return statistics::seedOf(static_cast<std::uint64_t>(sides.baseline.execution.value()),
        static_cast<std::uint64_t>(sides.candidate.execution.value()));
}

/// The first second of the month in which the later half of the labelled rows begins; of the next one where too few rows
/// lie before it. Nothing where there are too few of them at all.
std::optional<std::int64_t> beginOfLaterHalf(
    const Predictions& predictions, std::span<const std::int64_t> times)
{
    std::vector<std::int64_t> known;
    for (std::size_t row = 0; row < times.size(); ++row) {
        const std::int32_t gold = predictions.truth[row];
        if (times[row] != unknownTime && gold >= 0 && gold < predictions.modelLabels)
            known.push_back(times[row]);
    }
    std::ranges::sort(known);
    if (known.empty())
        return std::nullopt;
    using namespace std::chrono;
    const auto day = floor<days>(sys_seconds(seconds(known[known.size() / 2])));
    const year_month_day date(day);
    for (const int later : {0, 1}) {
        const year_month month = date.year() / date.month() + months(later);
        const std::int64_t begin = sys_seconds(sys_days(month / 1)).time_since_epoch().count();
        const auto before = std::ranges::lower_bound(known, begin) - known.begin();
        if (before >= fewestCalibrationRows && before < std::ssize(known))
            return begin;
    }
    return std::nullopt;
}

Result<std::optional<MonthEstimates>> ownMonthEstimatesOf(
    Workspace& workspace, const ComparisonSide& side, const BacktestParameters& parameters)
{
    auto reader = DatasetReader::open(workspace.datasetFile(side.datasetSha256));
    if (!reader)
        return failure(reader);
    const auto times = timesOfRows(*reader, side.predictions.row);
    if (!times)
        return failure(times);
    const auto begin = beginOfLaterHalf(side.predictions, *times);
    if (!begin)
        return std::optional<MonthEstimates>();
    const ComparisonSide earlier = rowsWithin(side, *times, {.from = {}, .to = *begin});
    const ComparisonSide later = rowsWithin(side, *times, {.from = *begin, .to = {}});
    const RowMonths earlierMonths = monthsOf(earlier.times);
    const RowMonths laterMonths = monthsOf(later.times);
    return std::optional(estimateMonths(
        {earlier.predictions, earlierMonths.ofRow}, {later.predictions, laterMonths.ofRow}, parameters));
}

} // namespace

Result<TimeCourse> timeCourseOf(const JobContext& context, ExecutionNumber baseline,
    ExecutionNumber candidate, const std::optional<TimeRange>& range)
{
    auto sides = loadSides(context, baseline, candidate, range);
    if (!sides)
        return failure(sides);
    context.progress.report({.phase = "comparing"});
    const ComparisonParameters parameters {.sliceBy = SliceBy::Month};
    if (auto added = addSliceFacts(sides->workspace, parameters, sides->baseline, sides->candidate); !added)
        return failure(added);
    if (context.stop.stop_requested())
        return fail(cancelledError());
    // Slices look at the sides alone.
    const LabelUnion labels;
    const SideCounts counts;
    const RowPairs pairs;
    auto slices = slicesOf({.baseline = sides->baseline,
        .candidate = sides->candidate,
        .parameters = parameters,
        .labels = labels,
        .baselineCounts = counts,
        .candidateCounts = counts,
        .pairs = pairs});
    return TimeCourse {.slices = std::move(slices).value_or(Slices {}),
        .mix = mixByTime(sides->baseline, sides->candidate, SliceBy::Month)};
}

Result<MonthEstimates> monthEstimatesOf(const JobContext& context, ExecutionNumber baseline,
    ExecutionNumber candidate, const std::optional<TimeRange>& range)
{
    auto sides = loadSides(context, baseline, candidate, range);
    if (!sides)
        return failure(sides);
    context.progress.report({.phase = "estimating"});
    for (ComparisonSide* side : {&sides->baseline, &sides->candidate}) {
        auto months = monthsOfRows(sides->workspace, side->datasetSha256, side->predictions);
        if (!months)
            return failure(months);
        side->monthOfRow = std::move(months->ofRow);
    }
    auto estimates = estimateMonths({sides->baseline.predictions, sides->baseline.monthOfRow},
        {sides->candidate.predictions, sides->candidate.monthOfRow},
        {.band = {.seed = seedOf(*sides)}, .stop = context.stop});
    if (context.stop.stop_requested())
        return fail(cancelledError());
    return estimates;
}

Result<Both<std::optional<MonthEstimates>>> ownMonthEstimatesOf(const JobContext& context,
    ExecutionNumber baseline, ExecutionNumber candidate, const std::optional<TimeRange>& range)
{
    auto sides = loadSides(context, baseline, candidate, range);
    if (!sides)
        return failure(sides);
    context.progress.report({.phase = "estimating"});
    Both<std::optional<MonthEstimates>> both;
    for (const auto& [side, made] :
        {std::pair(&sides->baseline, &both.baseline), std::pair(&sides->candidate, &both.candidate)}) {
        auto own = ownMonthEstimatesOf(
            sides->workspace, *side, {.band = {.seed = seedOf(*sides)}, .stop = context.stop});
        if (!own)
            return failure(own);
        if (context.stop.stop_requested())
            return fail(cancelledError());
        *made = std::move(*own);
    }
    return both;
}

Result<std::optional<TermDrift>> termsBetween(const JobContext& context, ExecutionNumber baseline,
    ExecutionNumber candidate, const TermsParameters& parameters, const std::optional<TimeRange>& range)
{
    auto sides = loadSides(context, baseline, candidate, range);
    if (!sides)
        return failure(sides);
    return countTerms(context, sides->workspace, sides->baseline, sides->candidate, parameters);
}

} // namespace touchstone
