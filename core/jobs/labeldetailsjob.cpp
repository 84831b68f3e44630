#include "core/jobs/labeldetailsjob.h"

#include "core/jobs/rowmonths.h"
#include "core/jobs/termsjob.h"
#include "core/jobs/timeslicejob.h"

#include <utility>

namespace touchstone {

namespace {

/// The side with the month of each row, under the names that its rows have.
Result<ComparisonSide> withMonths(Workspace& workspace, const ComparisonSide& side)
{
    ComparisonSide result = side;
    auto months = monthsOfRows(workspace, side.datasetSha256, side.predictions);
    if (!months)
        return failure(months);
    result.monthOfRow = std::move(months->ofRow);
    result.predictions.months = std::move(months->names);
    return result;
}

} // namespace

Result<LabelDetails> detailsOfLabel(const JobContext& context, const Both<ComparisonSide>& sides,
    const ComparisonReport& report, const std::string& label, int terms)
{
    auto workspace = Workspace::open(context.workspace, context.command, Workspace::Upkeep::No);
    if (!workspace)
        return failure(workspace);
    const auto baseline = withMonths(*workspace, sides.baseline);
    if (!baseline)
        return failure(baseline);
    if (context.stop.stop_requested())
        return fail(cancelledError());
    const auto candidate = withMonths(*workspace, sides.candidate);
    if (!candidate)
        return failure(candidate);
    auto details = labelDetails(report, label, *baseline, *candidate);
    if (!details || terms < 1)
        return details;
    // A label that only a model knows has no posts whose terms could be counted.
    if (details->side.baseline.posts == 0 && details->side.candidate.posts == 0)
        return details;
    auto drift = countTerms(context, *workspace, *baseline, *candidate, {.terms = terms, .labels = {label}});
    if (!drift)
        return failure(drift);
    if (*drift && !(*drift)->labels.empty())
        details->terms = std::move((*drift)->labels.front());
    return details;
}

Result<LabelDetails> detailsOfLabel(const JobContext& context, const PostSource& source,
    const ComparisonReport& report, const std::string& label, int terms)
{
    Both<ComparisonSide> sides {source.baseline(), *source.candidate()};
    if (report.timePart) {
        auto workspace = Workspace::open(source.workspace(), context.command, Workspace::Upkeep::No);
        if (!workspace)
            return failure(workspace);
        const auto slice
            = restrictSides(*workspace, report.timePart->range, sides.baseline, sides.candidate);
        if (!slice)
            return failure(slice);
    }
    return detailsOfLabel(context, sides, report, label, terms);
}

} // namespace touchstone
