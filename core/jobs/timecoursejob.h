#pragma once

#include "core/comparison/mixbytime.h"
#include "core/comparison/slices.h"
#include "core/evaluation/monthestimates.h"
#include "core/jobs/steprunner.h"
#include "core/jobs/termsjob.h"

#include <optional>

/// What a look at drift asks of two evaluations beside their comparison. Nothing here writes.
namespace touchstone {

/// Two evaluations month by month.
struct TimeCourse {
    Slices slices; ///< by month
    MixByTime mix;
};

/// Errors: those of loadComparisonSide(); cancelled.
Result<TimeCourse> timeCourseOf(
    const JobContext& context, ExecutionNumber baseline, ExecutionNumber candidate);

/// Estimates of the candidate's months from the baseline's labelled rows. Both must be of one model, on rows that are not
/// the same: LabelFreeEstimate::withheld of their comparison says so.
Result<MonthEstimates> monthEstimatesOf(
    const JobContext& context, ExecutionNumber baseline, ExecutionNumber candidate);

/// The terms that rose and fell between two evaluations; nothing where both hold the same rows. Errors: those of
/// countTerms().
Result<std::optional<TermDrift>> termsBetween(const JobContext& context, ExecutionNumber baseline,
    ExecutionNumber candidate, const TermsParameters& parameters);

} // namespace touchstone
