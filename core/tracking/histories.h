#pragma once

#include "core/tracking/foreignrun.h"

#include <cstddef>
#include <string>
#include <vector>

namespace touchstone {

/// \name Limits of one source: values beyond them are left out of histories, with a warning
/// @{
inline constexpr std::size_t mostPoints = 1'000'000;    ///< of the history of a metric
inline constexpr std::size_t mostAllPoints = 5'000'000; ///< of all histories
/// @}

/// Whether a point comes behind another by (step, time, value), which is what trackers call later; NaN is the least
/// value.
bool isLater(const MetricPoint& point, const MetricPoint& than);
/// The latest of a history, which is not empty.
MetricPoint latestOf(const std::vector<MetricPoint>& history);

/// The room that is left for histories.
class HistoryRoom
{
public:
    /// False: the history, or all of them together, are as long as they may be, and the point is left out.
    bool add(std::vector<MetricPoint>& history, const MetricPoint& point);

private:
    std::size_t m_points = 0;
};

/// "the history is too long: 12 values are left out of it"
std::string leftOutOfHistory(std::size_t points);

} // namespace touchstone
