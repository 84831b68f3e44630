#pragma once

#include "core/comparison/mixbytime.h"
#include "core/comparison/slices.h"
#include "core/evaluation/monthestimates.h"
#include "core/jobs/steprunner.h"
#include "core/jobs/termsjob.h"

#include <optional>

/// What a look at drift asks of two evaluations beside their comparison, of all their rows or of those of a time, as
/// restrictSides() leaves them. Nothing here writes.
namespace touchstone {

/// Two evaluations month by month.
struct TimeCourse {
    Slices slices; ///< by month
    MixByTime mix;
};

/// Errors: those of loadComparisonSide() and restrictSides(); cancelled.
Result<TimeCourse> timeCourseOf(const JobContext& context, ExecutionNumber baseline,
    ExecutionNumber candidate, const std::optional<TimeRange>& range = {});

/// Estimates of the candidate's months from the baseline's labelled rows. Both must be of one model, on rows that are not
/// the same: LabelFreeEstimate::withheld of their comparison says so.
Result<MonthEstimates> monthEstimatesOf(const JobContext& context, ExecutionNumber baseline,
    ExecutionNumber candidate, const std::optional<TimeRange>& range = {});

/// Each side's later months, estimated from its own labelled rows before them: what an estimate of that model is worth,
/// where the sides are of two models. The months begin with the one in which the later half of the labelled rows does. A
/// side with fewer than fewestCalibrationRows labelled rows (of labels that its model knows) before them has none.
Result<Both<std::optional<MonthEstimates>>> ownMonthEstimatesOf(const JobContext& context,
    ExecutionNumber baseline, ExecutionNumber candidate, const std::optional<TimeRange>& range = {});

/// The terms that rose and fell between two evaluations; nothing where both hold the same rows. Errors: those of
/// countTerms().
Result<std::optional<TermDrift>> termsBetween(const JobContext& context, ExecutionNumber baseline,
    ExecutionNumber candidate, const TermsParameters& parameters, const std::optional<TimeRange>& range = {});

} // namespace touchstone
