#pragma once

#include "core/base/error.h"
#include "core/comparison/comparisoncontext.h"

#include <vector>

namespace touchstone {

/// Signs that p@1 does not mean on the candidate's rows what it means on the baseline's, both of one model: `p1-moved`
/// (arguments: Wasserstein-1 on cells of 1/1024, upper end of its band under no change), `more-unknown-words` (shares of
/// both sides; more than chance explains, each row taken as one draw), `shared-rows` (their number), `new-labels`
/// (their share of the candidate's labelled rows).
std::vector<Warning> estimateWarnings(const ComparisonContext& context, double newLabelShare);

} // namespace touchstone
