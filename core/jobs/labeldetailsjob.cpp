#include "core/jobs/labeldetailsjob.h"

#include "core/jobs/rowmonths.h"
#include "core/jobs/termsjob.h"
#include "core/jobs/timeslicejob.h"

#include <utility>

namespace touchstone {

namespace {

Result<> addMonths(Workspace& workspace, ComparisonSide& side)
{
    auto months = monthsOfRows(workspace, side.datasetSha256, side.predictions);
    if (!months)
        return failure(months);
    side.monthOfRow = std::move(months->ofRow);
    side.predictions.months = std::move(months->names); // the names that the rows have
    return {};
}

bool hasMonths(const ComparisonSide& side)
{
    return side.monthOfRow.size() == side.predictions.row.size();
}

} // namespace

Result<> addMonths(Workspace& workspace, Both<ComparisonSide>& sides)
{
    if (auto added = addMonths(workspace, sides.baseline); !added)
        return added;
    return addMonths(workspace, sides.candidate);
}

Result<LabelDetails> detailsOfLabel(const JobContext& context, const Both<ComparisonSide>& sides,
    const ComparisonReport& report, const std::string& label, int terms)
{
    auto workspace = Workspace::open(context.workspace, context.command, Workspace::Upkeep::No);
    if (!workspace)
        return failure(workspace);
    if (!hasMonths(sides.baseline) || !hasMonths(sides.candidate)) {
        Both<ComparisonSide> dated = sides;
        if (auto added = addMonths(*workspace, dated); !added)
            return failure(added);
        return detailsOfLabel(context, dated, report, label, terms);
    }
    if (context.stop.stop_requested())
        return fail(cancelledError());
    auto details = labelDetails(report, label, sides.baseline, sides.candidate);
    if (!details || terms < 1)
        return details;
    // A label that only a model knows has no posts whose terms could be counted.
    if (details->side.baseline.posts == 0 && details->side.candidate.posts == 0)
        return details;
    auto drift = countTerms(
        context, *workspace, sides.baseline, sides.candidate, {.terms = terms, .labels = {label}});
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
        const auto slice = restrictSides(*workspace, report.timePart->range, sides.baseline, sides.candidate);
        if (!slice)
            return failure(slice);
    }
    return detailsOfLabel(context, sides, report, label, terms);
}

} // namespace touchstone
