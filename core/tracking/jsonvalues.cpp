#include "core/tracking/jsonvalues.h"

#include "core/base/time.h"
#include "core/data/jsondocument.h"
#include "core/tracking/foreignfolder.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace touchstone {

namespace {

std::optional<MetricPoint> pointOf(const nlohmann::json& value, std::int64_t step)
{
    if (const auto number = numberOf(value))
        return MetricPoint {.value = *number, .step = step, .time = std::nullopt};
    if (!value.is_array() || value.size() < 2 || value.size() > 3 || !value[0].is_number_integer())
        return std::nullopt;
    const auto number = numberOf(value[1]);
    if (!number)
        return std::nullopt;
    MetricPoint point {.value = *number, .step = value[0].get<std::int64_t>(), .time = std::nullopt};
    if (value.size() == 3 && value[2].is_number_integer())
        point.time = value[2].get<std::int64_t>();
    return point;
}

class Collector
{
public:
    explicit Collector(std::vector<Warning>& warnings)
        : m_warnings(warnings)
    {
    }

    void add(const std::string& key, const nlohmann::json& value)
    {
        if (value.is_object()) {
            for (const auto& [name, member] : value.items())
                add(key.empty() ? name : key + "." + name, member);
            return;
        }
        ForeignMetric metric;
        metric.key = key;
        if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                const auto point = pointOf(value[i], static_cast<std::int64_t>(i));
                if (!point)
                    return skip(key);
                metric.history.push_back(*point);
            }
        } else if (const auto point = pointOf(value, 0)) {
            metric.history.push_back(*point);
        }
        if (metric.history.empty())
            return value.is_null() || value.is_array() ? void() : skip(key);
        metric.latest = latestOf(metric.history);
        metrics.push_back(std::move(metric));
    }

    std::vector<ForeignMetric> metrics;

private:
    void skip(const std::string& key)
    {
        m_warnings.push_back({"metric-skipped", "the metric '" + key + "' is no number", {key}});
    }

    std::vector<Warning>& m_warnings;
};

} // namespace

std::optional<double> numberOf(const nlohmann::json& value)
{
    if (value.is_number())
        return value.get<double>();
    if (value.is_string())
        return parseFloat(value.get_ref<const std::string&>());
    return std::nullopt;
}

std::vector<ForeignMetric> metricsOf(const nlohmann::json& object, std::vector<Warning>& warnings)
{
    Collector collector(warnings);
    collector.add({}, object);
    std::ranges::sort(collector.metrics, {}, &ForeignMetric::key);
    return std::move(collector.metrics);
}

void MetricLines::add(std::string_view line)
{
    const auto begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos || line[begin] != '{')
        return;
    if (const auto object = parseJson(line.substr(begin), {}))
        add(*object);
}

void MetricLines::add(const nlohmann::json& object)
{
    if (!object.is_object())
        return;
    if (const auto wrapped = object.find("vh_metadata"); wrapped != object.end()) {
        add(*wrapped);
        return;
    }
    std::optional<std::int64_t> time;
    if (const auto found = object.find("_time"); found != object.end() && found->is_string()) {
        if (const auto seconds = parseTime(found->get_ref<const std::string&>()))
            time = *seconds * 1000;
    }
    constexpr std::size_t mostBytes = 4096;
    for (const auto& [key, value] : object.items()) {
        if (key == "_time")
            continue;
        if (const auto number = numberOf(value)) {
            std::vector<MetricPoint>& points = m_points[key];
            points.push_back({*number, static_cast<std::int64_t>(points.size()), time});
        } else if (!value.is_null()
            && value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).size() <= mostBytes) {
            m_others[key] = value;
        }
    }
}

std::vector<ForeignMetric> MetricLines::metrics() const
{
    std::vector<ForeignMetric> metrics;
    for (const auto& [key, points] : m_points)
        metrics.push_back({key, points.back(), points});
    return metrics;
}

Result<> addMetricLines(MetricLines& lines, const std::filesystem::path& file, const std::stop_token& stop,
    std::vector<Warning>& warnings)
{
    const auto read = readForeignLines(file, maximumForeignFileBytes, [&](std::string_view line) {
        lines.add(line);
        return !stop.stop_requested();
    });
    if (read || read.error().code != "file-too-large")
        return read;
    const std::string name = file.filename().string();
    warnings.push_back({"part-not-read", name + ": " + read.error().what, {name, read.error().what}});
    return {};
}

MetricPoint latestOf(const std::vector<MetricPoint>& history)
{
    const auto rank = [](const MetricPoint& point) {
        return std::tuple(point.step, point.time.value_or(std::numeric_limits<std::int64_t>::min()),
            std::isnan(point.value) ? -std::numeric_limits<double>::infinity() : point.value);
    };
    return *std::ranges::max_element(history, {}, rank);
}

} // namespace touchstone
