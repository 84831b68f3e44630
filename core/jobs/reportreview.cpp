#include "core/jobs/reportreview.h"

#include "core/jobs/probesjob.h"
#include "core/jobs/reviewjob.h"

#include <utility>

namespace touchstone {

ReviewCounts ReportReview::counts() const
{
    return {.candidateBetter = marks.candidateBetter,
        .baselineBetter = marks.baselineBetter,
        .labelWrong = marks.labelWrong,
        .unclear = marks.unclear};
}

Result<ReportReview> reviewOfReport(const JobContext& context, const ComparisonReport& report)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    auto state = reviewOf(*workspace, report.baseline->execution, report.candidate->execution);
    if (!state)
        return failure(state);
    ReportReview review {.marks = std::move(state->counts), .probes = {}, .warnings = {}};
    auto probes = scoreProbes(
        *workspace, *report.baseline, *report.candidate, report.baseline->evaluation.k, context.stop);
    if (!probes && probes.error().kind == ErrorKind::Cancelled)
        return failure(probes);
    if (probes)
        review.probes = std::move(*probes);
    else
        review.warnings.push_back(
            {"probes-not-scored", "the probe texts are not shown: " + probes.error().message(), {}});
    return review;
}

} // namespace touchstone
