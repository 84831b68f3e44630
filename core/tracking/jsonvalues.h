#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignrun.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A number, also as text ("0.25", "nan", "-inf"); nothing for everything else.
std::optional<double> numberOf(const nlohmann::json& value);

/// Metrics by name: a number, or a list of numbers (steps 0, 1 ...), of [step, value] or [step, value, milliseconds]. Trees become
/// names joined with '.'. What is none of these is warned of ("metric-skipped").
std::vector<ForeignMetric> metricsOf(const nlohmann::json& object, std::vector<Warning>& warnings);

/// What standard output of a run left of metrics: lines of JSON objects, among other lines, each one moment. `_time` is
/// its time, the wrapping {"vh_metadata": {...}} is taken off; the n-th value of a key has step n.
class MetricLines
{
public:
    /// A line that is no JSON object is passed over.
    void add(std::string_view line);
    void add(const nlohmann::json& object);
    std::vector<ForeignMetric> metrics() const; ///< sorted by key
    /// The last value of each key that is no number, of at most a few kilobytes.
    const nlohmann::json& others() const { return m_others; }
    bool isEmpty() const { return m_points.empty() && m_others.empty(); }

private:
    std::map<std::string, std::vector<MetricPoint>> m_points;
    nlohmann::json m_others = nlohmann::json::object();
};

/// Adds the lines of a file, however long it is. What stands behind a line of more than 16 MiB is not read, which is warned of
/// ("part-not-read"). Errors: it cannot be read; cancelled.
Result<> addMetricLines(MetricLines& lines, const std::filesystem::path& file, const std::stop_token& stop,
    std::vector<Warning>& warnings);

/// The greatest by (step, time, value), which is what trackers call the latest; NaN is the least value.
MetricPoint latestOf(const std::vector<MetricPoint>& history);

} // namespace touchstone
