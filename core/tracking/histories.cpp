#include "core/tracking/histories.h"

#include <cmath>

namespace touchstone {

bool isLater(const MetricPoint& point, const MetricPoint& than)
{
    if (point.step != than.step)
        return point.step > than.step;
    if (point.time != than.time)
        return point.time > than.time;
    return point.value > than.value || (std::isnan(than.value) && !std::isnan(point.value));
}

MetricPoint latestOf(const std::vector<MetricPoint>& history)
{
    MetricPoint latest = history.front();
    for (const MetricPoint& point : history) {
        if (isLater(point, latest))
            latest = point;
    }
    return latest;
}

bool HistoryRoom::add(std::vector<MetricPoint>& history, const MetricPoint& point)
{
    if (history.size() >= mostPoints || m_points >= mostAllPoints)
        return false;
    history.push_back(point);
    ++m_points;
    return true;
}

std::string leftOutOfHistory(std::size_t points)
{
    return "the history is too long: " + std::to_string(points)
        + (points == 1 ? " value is left out of it" : " values are left out of it");
}

} // namespace touchstone
