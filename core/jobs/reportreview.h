#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/jobs/steprunner.h"
#include "core/release/gateevaluation.h"
#include "core/review/marks.h"
#include "core/review/probes.h"

#include <vector>

namespace touchstone {

/// What people said of a comparison, and what both models make of the probe texts.
struct ReportReview {
    MarkCounts marks;
    std::vector<ProbeResult> probes;
    std::vector<Warning> warnings; ///< "probes-not-scored"

    /// What gates look at.
    ReviewCounts counts() const;
};

/// Everything that a report shows beside the comparison itself. Probe texts that cannot be scored are a warning: without
/// a model the comparison is as good as ever. Errors: a workspace that cannot be read; cancelled.
Result<ReportReview> reviewOfReport(const JobContext& context, const ComparisonReport& report);

} // namespace touchstone
