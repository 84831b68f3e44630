#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/statistics/rowbootstrap.h"

#include <optional>

namespace touchstone {

/// Bootstrap intervals of the headline on all labelled rows, on demand (ComparisonParameters::resamples); paired rows
/// are resampled together. Exchanging the sides mirrors them. Nothing where a side has no labels, or none was asked for.
std::optional<statistics::ResampledHeadline> resampledHeadline(const ComparisonContext& context);

} // namespace touchstone
