#include "core/tracking/jsonvalues.h"

#include "core/base/time.h"
#include "core/data/jsondocument.h"
#include "core/tracking/foreignfolder.h"
#include "core/tracking/scalars.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::size_t mostBytes = 4096; // of a value that is no number

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
    Collector(ListsAre lists, HistoryRoom& room, PartWarnings& warnings)
        : m_lists(lists)
        , m_room(room)
        , m_warnings(warnings)
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
        std::size_t points = 0;
        const auto take = [&](const MetricPoint& point) {
            if (points++ == 0 || isLater(point, metric.latest))
                metric.latest = point;
            (void)m_room.add(metric.history, point);
        };
        if (value.is_array() && m_lists == ListsAre::NoMetrics)
            return skip(key);
        if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                const auto point = pointOf(value[i], static_cast<std::int64_t>(i));
                if (!point)
                    return skip(key);
                take(*point);
            }
        } else if (const auto point = pointOf(value, 0)) {
            take(*point);
        }
        if (points == 0)
            return value.is_null() || value.is_array() ? void() : skip(key);
        if (points > metric.history.size())
            m_warnings.add(key, leftOutOfHistory(points - metric.history.size()));
        metrics.push_back(std::move(metric));
    }

    std::vector<ForeignMetric> metrics;

private:
    void skip(const std::string& key) { m_warnings.add(key, "the metric is no number"); }

    ListsAre m_lists;
    HistoryRoom& m_room;
    PartWarnings& m_warnings;
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

const nlohmann::json& memberOf(const nlohmann::json& object, std::string_view name)
{
    static const nlohmann::json nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

std::string textOf(const nlohmann::json& object, std::string_view name)
{
    const nlohmann::json& member = memberOf(object, name);
    return member.is_string() ? member.get<std::string>() : std::string();
}

std::string textOrNumberOf(const nlohmann::json& object, std::string_view name)
{
    const nlohmann::json& member = memberOf(object, name);
    return member.is_number_integer() ? member.dump() : textOf(object, name);
}

std::vector<ForeignMetric> metricsOf(
    const nlohmann::json& object, ListsAre lists, HistoryRoom& room, PartWarnings& warnings)
{
    Collector collector(lists, room, warnings);
    collector.add({}, object);
    std::ranges::sort(collector.metrics, {}, &ForeignMetric::key);
    return std::move(collector.metrics);
}

MetricLines::Line MetricLines::add(std::string_view line)
{
    const auto begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos || line[begin] != '{')
        return Line::Other;
    const auto object = parseJson(line.substr(begin), {});
    if (!object)
        return Line::Damaged;
    add(*object);
    return Line::Object;
}

bool MetricLines::hasRoomFor(const std::string& key) const
{
    constexpr std::size_t mostKeys = 100'000;
    return m_series.size() + m_others.size() + m_long.size() < mostKeys || m_series.contains(key)
        || m_others.contains(key) || m_long.contains(key);
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
    for (const auto& [key, value] : object.items()) {
        if (key == "_time" || value.is_null())
            continue;
        if (!hasRoomFor(key)) {
            ++m_beyond;
        } else if (const auto number = numberOf(value)) {
            Series& series = m_series[key];
            series.latest = {.value = *number,
                .step = static_cast<std::int64_t>(series.points.size() + series.leftOut),
                .time = time};
            if (!m_room.add(series.points, series.latest))
                ++series.leftOut;
        } else if (value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).size() <= mostBytes) {
            m_others[key] = value;
        } else {
            ++m_long[key];
        }
    }
}

std::vector<ForeignMetric> MetricLines::metrics() const
{
    std::vector<ForeignMetric> metrics;
    for (const auto& [key, series] : m_series)
        metrics.push_back({key, series.latest, series.points});
    return metrics;
}

void MetricLines::warnOf(PartWarnings& warnings) const
{
    for (const auto& [key, series] : m_series) {
        if (series.leftOut > 0)
            warnings.add(key, leftOutOfHistory(series.leftOut));
    }
    for (const auto& [key, count] : m_long) {
        warnings.add(key,
            std::to_string(count) + (count == 1 ? " text or list of" : " texts or lists of") + " more than "
                + std::to_string(mostBytes) + " bytes left out");
    }
    if (m_beyond > 0)
        warnings.add("metadata",
            "only the first 100,000 names are read: " + std::to_string(m_beyond)
                + " values of others are left out");
}

Result<MetricLineCounts> addMetricLines(MetricLines& lines, const std::filesystem::path& file,
    const std::stop_token& stop, PartWarnings& warnings)
{
    MetricLineCounts counts;
    const auto read = readForeignLines(file, maximumForeignFileBytes, [&](std::string_view line) {
        const auto kind = lines.add(line);
        counts.objects += kind == MetricLines::Line::Object ? 1 : 0;
        counts.damaged += kind == MetricLines::Line::Damaged ? 1 : 0;
        return !stop.stop_requested();
    });
    if (!read && read.error().code != "file-too-large")
        return failure(read);
    if (!read)
        warnings.add(file.filename().native(), read.error().what);
    return counts;
}

} // namespace touchstone
