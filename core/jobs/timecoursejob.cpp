#include "core/jobs/timecoursejob.h"

#include "core/comparison/comparisoncontext.h"
#include "core/evaluation/predictionscheck.h"
#include "core/jobs/comparejob.h"
#include "core/jobs/rowmonths.h"
#include "core/jobs/slicefacts.h"
#include "core/statistics/draws.h"

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

Result<Sides> loadSides(const JobContext& context, ExecutionNumber baseline, ExecutionNumber candidate)
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
    return Sides {std::move(*workspace), std::move(*left), std::move(*right)};
}

} // namespace

Result<TimeCourse> timeCourseOf(
    const JobContext& context, ExecutionNumber baseline, ExecutionNumber candidate)
{
    auto sides = loadSides(context, baseline, candidate);
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

Result<MonthEstimates> monthEstimatesOf(
    const JobContext& context, ExecutionNumber baseline, ExecutionNumber candidate)
{
    auto sides = loadSides(context, baseline, candidate);
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
        {.band = {.seed = statistics::seedOf(static_cast<std::uint64_t>(baseline.value()),
                      static_cast<std::uint64_t>(candidate.value()))},
            .stop = context.stop});
    if (context.stop.stop_requested())
        return fail(cancelledError());
    return estimates;
}

Result<std::optional<TermDrift>> termsBetween(const JobContext& context, ExecutionNumber baseline,
    ExecutionNumber candidate, const TermsParameters& parameters)
{
    auto sides = loadSides(context, baseline, candidate);
    if (!sides)
        return failure(sides);
    return countTerms(context, sides->workspace, sides->baseline, sides->candidate, parameters);
}

} // namespace touchstone
