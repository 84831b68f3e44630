#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/histories.h"
#include "core/tracking/partwarnings.h"

#include <nlohmann/json.hpp>

#include <cstddef>
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

/// A member; null where there is none.
const nlohmann::json& memberOf(const nlohmann::json& object, std::string_view name);
/// The text of a member; empty: there is none, or it is no text.
std::string textOf(const nlohmann::json& object, std::string_view name);
/// The same, and a whole number in its digits.
std::string textOrNumberOf(const nlohmann::json& object, std::string_view name);

/// What a list is: in our own files the history of a metric, in those of others anything, such as a matrix.
enum class ListsAre { Histories, NoMetrics };
/// Metrics by name: a number, or, as a history, a list of numbers (steps 0, 1 ...), of [step, value] or of [step, value,
/// milliseconds]. Trees become names joined with '.'. What is none of these is warned of, and so is what there is no room
/// for.
std::vector<ForeignMetric> metricsOf(
    const nlohmann::json& object, ListsAre lists, HistoryRoom& room, PartWarnings& warnings);

/// What standard output of a run left of metrics: lines of JSON objects, among other lines, each one moment. `_time` is
/// its time, the wrapping {"vh_metadata": {...}} is taken off; the n-th value of a key has step n.
class MetricLines
{
public:
    explicit MetricLines(HistoryRoom& room)
        : m_room(room)
    {
    }

    enum class Line {
        Object,
        Damaged, ///< it begins as an object
        Other,
    };
    /// A line that is no JSON object is passed over.
    Line add(std::string_view line);
    void add(const nlohmann::json& object);
    std::vector<ForeignMetric> metrics() const; ///< sorted by key
    /// The last value of each key that is no number, of at most 4,096 bytes.
    const nlohmann::json& others() const { return m_others; }
    /// Says what was left out: of long histories, long texts, and names beyond the first 100,000.
    void warnOf(PartWarnings& warnings) const;

private:
    struct Series {
        std::vector<MetricPoint> points;
        MetricPoint latest;
        std::size_t leftOut = 0;
    };
    bool hasRoomFor(const std::string& key) const;

    HistoryRoom& m_room;
    std::map<std::string, Series> m_series;
    nlohmann::json m_others = nlohmann::json::object();
    std::map<std::string, std::size_t> m_long; ///< values of a key that are too long
    std::size_t m_beyond = 0;                  ///< values of keys that there is no room for
};

/// Lines of a file that begin as JSON objects.
struct MetricLineCounts {
    std::size_t objects = 0;
    std::size_t damaged = 0;
};
/// Adds the lines of a file, however long it is. What stands behind a line of more than 16 MiB is not read, which is
/// warned of. Errors: it cannot be read; cancelled.
Result<MetricLineCounts> addMetricLines(MetricLines& lines, const std::filesystem::path& file,
    const std::stop_token& stop, PartWarnings& warnings);

} // namespace touchstone
