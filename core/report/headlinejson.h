#pragma once

#include "core/comparison/headline.h"
#include "core/comparison/importance.h"
#include "core/comparison/labelchange.h"
#include "core/comparison/overlap.h"
#include "core/comparison/resampling.h"
#include "core/comparison/twin.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace touchstone {

nlohmann::json metricToJson(const MetricChange& metric);
nlohmann::json headlineToJson(const Headline& headline);
/// \name Null where the comparison has none.
/// @{
nlohmann::json overlapToJson(const std::optional<Overlap>& overlap, const std::vector<LabelChange>& labels);
nlohmann::json resampledToJson(const std::optional<statistics::ResampledHeadline>& resampled);
nlohmann::json importanceToJson(const std::optional<Importance>& importance);
nlohmann::json twinToJson(const std::optional<TwinReport>& twin);
/// @}

} // namespace touchstone
