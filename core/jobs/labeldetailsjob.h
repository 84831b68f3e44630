#pragma once

#include "core/comparison/labeldetails.h"
#include "core/jobs/postsource.h"
#include "core/jobs/steprunner.h"

#include <string>

namespace touchstone {

/// Finds out the month of each row of both sides, which detailsOfLabel() otherwise does for each label anew.
/// Errors: the datasets cannot be read.
Result<> addMonths(Workspace& workspace, Both<ComparisonSide>& sides);

/// labelDetails() of two sides as the report was made from them (sidesOf()), with the months of their rows and, for
/// `terms` above 0, so many terms each way that rose and fell among the label's posts (countTerms(); nothing where both
/// sides hold the same rows). Reads the datasets of context.workspace, so it belongs into a job.
/// Errors: "no-such-label"; the datasets cannot be read; cancelled.
Result<LabelDetails> detailsOfLabel(const JobContext& context, const Both<ComparisonSide>& sides,
    const ComparisonReport& report, const std::string& label, int terms = 0);
/// The same of an opened comparison, from which `report` was made.
Result<LabelDetails> detailsOfLabel(const JobContext& context, const PostSource& source,
    const ComparisonReport& report, const std::string& label, int terms = 0);

} // namespace touchstone
