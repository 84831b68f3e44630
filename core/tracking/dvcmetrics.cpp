#include "core/tracking/dvcmetrics.h"

#include "core/tracking/dvcpipeline.h"
#include "core/tracking/jsonvalues.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace touchstone::dvc {

namespace {

constexpr std::string_view plots = "plots/metrics/";

std::vector<std::string_view> fieldsOf(std::string_view line, char separator)
{
    std::vector<std::string_view> fields;
    for (bool more = true; more;) {
        const auto at = line.find(separator);
        more = at != std::string_view::npos;
        fields.push_back(line.substr(0, at));
        line.remove_prefix(more ? at + 1 : line.size());
    }
    return fields;
}

/// Columns "timestamp" (milliseconds) and "step", then the metric, whatever its name.
class History
{
public:
    explicit History(HistoryRoom& room)
        : m_room(room)
    {
    }

    /// False for a header without a column of values.
    bool setHeader(std::string_view line)
    {
        const auto names = fieldsOf(line, '\t');
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (trimmed(names[i]) == "step")
                m_step = i;
            else if (trimmed(names[i]) == "timestamp")
                m_time = i;
            else if (!m_value)
                m_value = i;
        }
        m_columns = names.size();
        return m_value.has_value();
    }

    bool add(std::string_view line)
    {
        const auto fields = fieldsOf(line, '\t');
        if (fields.size() != m_columns)
            return false;
        const auto value = parseFloat(fields[*m_value]);
        const auto step
            = m_step ? parseInteger(fields[*m_step]) : std::optional(static_cast<std::int64_t>(count));
        if (!value || !step)
            return false;
        const MetricPoint point {
            .value = *value, .step = *step, .time = m_time ? parseInteger(fields[*m_time]) : std::nullopt};
        if (count++ == 0 || isLater(point, metric.latest))
            metric.latest = point;
        (void)m_room.add(metric.history, point);
        return true;
    }

    ForeignMetric metric; ///< without its name
    std::size_t count = 0;

private:
    HistoryRoom& m_room;
    std::optional<std::size_t> m_step;
    std::optional<std::size_t> m_time;
    std::optional<std::size_t> m_value;
    std::size_t m_columns = 0;
};

/// Without its name; nothing: it has no values.
std::optional<ForeignMetric> readHistory(
    const ProjectFiles& files, const std::string& path, HistoryRoom& room, PartWarnings& warnings)
{
    const auto text = files.read(path);
    if (!text) {
        warnings.add(path, text.error().what);
        return std::nullopt;
    }
    History history(room);
    bool hasHeader = false;
    std::size_t damaged = 0;
    for (const std::string_view line : fieldsOf(*text, '\n')) {
        if (trimmed(line).empty())
            continue;
        if (!hasHeader) {
            if (!history.setHeader(line)) {
                warnings.add(path, "it has no column of values");
                return std::nullopt;
            }
            hasHeader = true;
        } else if (!history.add(line)) {
            ++damaged;
        }
    }
    if (damaged > 0)
        warnings.add(path, damagedLines(damaged));
    if (history.count == 0)
        return std::nullopt;
    if (const std::size_t kept = history.metric.history.size(); kept < history.count)
        warnings.add(path, leftOutOfHistory(history.count - kept));
    return std::move(history.metric);
}

/// "train/loss" of a file plots/metrics/train/loss.tsv is train.loss of metrics.json.
std::map<std::string, ForeignMetric> historiesBeside(
    const ProjectFiles& files, const std::string& path, HistoryRoom& room, PartWarnings& warnings)
{
    std::map<std::string, ForeignMetric> histories;
    const std::string folder = folderOf(path) + std::string(plots);
    for (const std::string& file : files.below(folder)) {
        if (!file.ends_with(".tsv"))
            continue;
        std::string key = asText(file.substr(folder.size(), file.size() - folder.size() - 4));
        std::ranges::replace(key, '/', '.');
        if (auto metric = readHistory(files, file, room, warnings)) {
            metric->key = key;
            histories[key] = std::move(*metric);
        }
    }
    return histories;
}

/// Takes metrics into a run, and tells those apart by their file whose name the run has already.
class Taker
{
public:
    Taker(ForeignRun& run, const std::string& file)
        : m_run(run)
        , m_file(file)
    {
        for (const ForeignMetric& metric : run.metrics)
            m_keys.insert(metric.key);
    }

    void take(ForeignMetric metric)
    {
        if (!m_keys.insert(metric.key).second)
            metric.key = asText(m_file) + ":" + metric.key;
        m_run.metrics.push_back(std::move(metric));
    }

private:
    ForeignRun& m_run;
    const std::string& m_file;
    std::set<std::string> m_keys;
};

} // namespace

void addMetrics(const ProjectFiles& files, const std::string& path, ForeignRun& run, HistoryRoom& room,
    PartWarnings& warnings)
{
    const auto document = readDocument(files, path);
    if (!document)
        return warnings.add(path, document.error().what);
    if (!document->is_object())
        return warnings.add(path, "it holds no metrics: it is empty or cut off");
    auto metrics = metricsOf(*document, ListsAre::NoMetrics, room, warnings);
    auto histories = historiesBeside(files, path, room, warnings);
    const auto step = document->find("step");
    const bool isLive = !histories.empty() && step != document->end() && step->is_number_integer();
    Taker taker(run, path);
    for (ForeignMetric& metric : metrics) {
        if (isLive && metric.key == "step")
            continue;
        if (isLive)
            metric.latest.step = step->get<std::int64_t>();
        if (const auto found = histories.find(metric.key); found != histories.end()) {
            metric.history = std::move(found->second.history);
            metric.latest.time = found->second.latest.time;
            histories.erase(found);
        }
        taker.take(std::move(metric));
    }
    for (auto& [key, metric] : histories)
        taker.take(std::move(metric));
}

std::vector<std::string> liveFiles(const ProjectFiles& files)
{
    std::vector<std::string> found;
    for (const std::string& path : files.named("metrics.json")) {
        if (!files.below(folderOf(path) + std::string(plots)).empty())
            found.push_back(path);
    }
    return found;
}

} // namespace touchstone::dvc
