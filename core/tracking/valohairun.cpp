#include "core/tracking/valohairun.h"

#include "core/base/time.h"
#include "core/data/jsondocument.h"
#include "core/tracking/jsonvalues.h"
#include "core/tracking/partwarnings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace fs = std::filesystem;

namespace touchstone::valohai {

namespace {

constexpr std::array<const char*, 5> metadataFiles {
    "metadata.json", "metadata.jsonl", "log.txt", "stdout.txt", "stdout.log"};

constexpr std::string_view jointSidecar = "valohai.metadata.jsonl";

/// What every execution has that the API gives.
bool isExecution(const nlohmann::json& json)
{
    const nlohmann::json& counter = memberOf(json, "counter");
    const nlohmann::json& project = memberOf(json, "project");
    return counter.is_number_integer() && counter >= 0 && memberOf(json, "status").is_string()
        && memberOf(json, "ctime").is_string()
        && (memberOf(json, "step").is_string() || project.is_object() || project.is_string());
}

ExecutionStatus statusOf(const std::string& status)
{
    if (status == "complete")
        return ExecutionStatus::Complete;
    if (status == "error" || status == "crashed")
        return ExecutionStatus::Error;
    if (status == "stopped" || status == "stopping")
        return ExecutionStatus::Stopped;
    return status == "created" || status == "queued" ? ExecutionStatus::Queued : ExecutionStatus::Running;
}

Result<nlohmann::json> documentIn(const fs::path& file)
{
    const auto text = readForeignFile(file);
    if (!text)
        return failure(text);
    return parseJson(*text, file.string());
}

class Reader
{
public:
    Reader(const FolderFiles& listing, HistoryRoom& room, bool alone)
        : m_listing(listing)
        , m_room(room)
        , m_alone(alone)
    {
    }

    Result<ForeignRun> read(const nlohmann::json& json, const std::stop_token& stop)
    {
        m_run.tracker = "valohai";
        const std::string counter = textOrNumberOf(json, "counter");
        m_counter = counter;
        m_id = textOrNumberOf(json, "id");
        m_run.id = m_id.empty() ? textOrNumberOf(memberOf(json, "project"), "name") + "#" + counter : m_id;
        m_run.source = "Valohai execution #" + counter;
        m_run.name = textOrNumberOf(json, "title").empty() ? textOrNumberOf(json, "step") + " #" + counter
                                                           : textOrNumberOf(json, "title");
        m_run.group = textOrNumberOf(memberOf(json, "project"), "name");
        m_run.step = textOrNumberOf(json, "step");
        m_run.status = statusOf(textOrNumberOf(json, "status"));
        m_run.created = parseTime(textOrNumberOf(json, "ctime"));
        m_run.started = m_run.created;
        const auto duration = numberOf(memberOf(json, "duration"));
        if (m_run.started && duration && std::isfinite(*duration) && *duration >= 0 && *duration < 1e10)
            m_run.finished = *m_run.started + std::llround(*duration);
        m_run.user = textOrNumberOf(memberOf(json, "creator"), "username");
        if (const nlohmann::json& parameters = memberOf(json, "parameters"); parameters.is_object())
            m_run.parameters = parameters;
        if (const nlohmann::json& tags = memberOf(json, "tags"); tags.is_array()) {
            for (const nlohmann::json& tag : tags) {
                if (std::string name = tag.is_string() ? tag.get<std::string>() : textOrNumberOf(tag, "name");
                    !name.empty())
                    m_run.tags.push_back(std::move(name));
            }
        }
        readCode(memberOf(json, "commit"));
        if (const std::string machine = textOrNumberOf(memberOf(json, "environment"), "name");
            !machine.empty())
            m_run.environment["machine"] = machine;
        for (const char* name : {"image", "command"}) {
            if (const nlohmann::json& value = memberOf(json, name); value.is_string())
                m_run.environment[name] = value;
        }
        for (const char* name : {"url", "project", "counter", "status", "task"}) {
            if (const nlohmann::json& value = memberOf(json, name); value.is_string() || value.is_number())
                m_run.properties[name] = value;
        }
        readInputs(memberOf(json, "inputs"));
        if (auto read = readMetrics(json, stop); !read)
            return failure(read);
        if (auto read = readOutputs(memberOf(json, "outputs"), stop); !read)
            return failure(read);
        m_warnings.moveTo(m_run);
        return std::move(m_run);
    }

private:
    void readCode(const nlohmann::json& commit)
    {
        if (!commit.is_object())
            return;
        if (const std::string id = textOrNumberOf(commit, "identifier"); !id.empty() && !id.starts_with('~'))
            m_run.code["commit"] = id;
        if (std::string repository = textOrNumberOf(commit, "repository"); !repository.empty())
            m_run.code["repository"] = std::move(repository);
        if (std::string reference = textOrNumberOf(commit, "ref"); !reference.empty())
            m_run.code["branch"] = std::move(reference);
        // A commit that begins with '~' stands for a folder that was sent as it was (ad-hoc execution).
        if (textOrNumberOf(commit, "identifier").starts_with('~'))
            m_run.code["dirty"] = true;
    }

    void readInputs(const nlohmann::json& inputs)
    {
        if (!inputs.is_array())
            return;
        for (const nlohmann::json& input : inputs) {
            const std::string name = textOrNumberOf(input, "name");
            const nlohmann::json& urls = memberOf(input, "urls");
            if (!urls.is_array() || urls.empty()) {
                ForeignFile file;
                file.name = name;
                m_run.inputs.push_back(std::move(file));
                continue;
            }
            for (const nlohmann::json& url : urls) {
                ForeignFile file;
                file.name = name;
                file.address = url.is_string() ? url.get<std::string>() : textOrNumberOf(url, "uri");
                m_run.inputs.push_back(std::move(file));
            }
        }
    }

    Result<> readMetrics(const nlohmann::json& json, const std::stop_token& stop)
    {
        MetricLines lines(m_room);
        for (const char* name : {"metadata", "events"}) {
            if (const nlohmann::json& list = memberOf(json, name); list.is_array()) {
                for (const nlohmann::json& event : list)
                    lines.add(event);
            }
        }
        for (const char* name : metadataFiles) {
            const auto file = find(name);
            if (!file)
                continue;
            if (auto added = addMetadata(lines, name, *file, stop); !added)
                return added;
        }
        m_run.metrics = lines.metrics();
        lines.warnOf(m_warnings);
        if (!lines.others().empty())
            m_run.properties["metadata"] = lines.others();
        // The latest value of each key stands in the execution itself, also where its lines are not at hand.
        const nlohmann::json& latest = memberOf(json, "cumulative_metadata");
        if (!latest.is_object())
            return {};
        MetricLines last(m_room);
        last.add(latest);
        if (m_run.metrics.empty() && lines.others().empty()) // else the lines have said what is left out
            last.warnOf(m_warnings);
        for (ForeignMetric& metric : last.metrics()) {
            if (std::ranges::find(m_run.metrics, metric.key, &ForeignMetric::key) == m_run.metrics.end())
                m_run.metrics.push_back(std::move(metric));
        }
        std::ranges::sort(m_run.metrics, {}, &ForeignMetric::key);
        for (const auto& [key, value] : last.others().items()) {
            nlohmann::json& others = m_run.properties["metadata"];
            if (!others.contains(key))
                others[key] = value;
        }
        return {};
    }

    /// One file of metadata: a document, as the API gives it, or lines, also among what was printed.
    Result<> addMetadata(
        MetricLines& lines, std::string_view name, const fs::path& file, const std::stop_token& stop)
    {
        Result<nlohmann::json> document(nullptr);
        if (name == "metadata.json")
            document = documentIn(file);
        if (document && document->is_array()) {
            for (const nlohmann::json& event : *document)
                lines.add(event);
            return {};
        }
        if (document && document->is_object()) {
            lines.add(*document);
            return {};
        }
        const auto counts = addMetricLines(lines, file, stop, m_warnings);
        if (!counts)
            return failure(counts);
        if (!document && counts->objects == 0)
            m_warnings.add(name, document.error().what);
        else if (name.starts_with("metadata.")) // what is printed may look like an object and be none
            warnOfDamaged(name, counts->damaged);
        return {};
    }

    void warnOfDamaged(std::string_view name, std::size_t lines)
    {
        if (lines > 0)
            m_warnings.add(name, damagedLines(lines));
    }

    Result<> readOutputs(const nlohmann::json& outputs, const std::stop_token& stop)
    {
        std::set<std::string> named;
        if (outputs.is_array()) {
            for (const nlohmann::json& output : outputs) {
                ForeignFile file;
                file.name = textOrNumberOf(output, "name");
                if (file.name.empty())
                    continue;
                if (const auto size = numberOf(memberOf(output, "size")); size && *size >= 0 && *size < 1e18)
                    file.bytes = static_cast<std::int64_t>(*size);
                if (const std::string id = textOrNumberOf(output, "id"); !id.empty())
                    file.address = "datum://" + id;
                if (const auto here = find(file.name))
                    file.path = *here;
                if (const nlohmann::json& metadata = memberOf(output, "metadata"); metadata.is_object())
                    file.metadata = metadata;
                named.insert(file.name);
                m_run.outputs.push_back(std::move(file));
            }
        }
        if (m_alone || named.empty())
            addUnnamed(named);
        return readSidecars(stop);
    }

    /// What lies in the outputs folder although the JSON does not name it. Places lie in each other, and a name in
    /// several of them is the file that find() gives.
    void addUnnamed(std::set<std::string>& named)
    {
        std::set<std::string> taken; // below a place that was looked at
        for (const std::string& below : placesOfOutputs()) {
            if (below.empty())
                continue;
            for (const ForeignFile& file : m_listing.files) {
                if (!file.name.starts_with(below) || !taken.insert(file.name).second)
                    continue;
                ForeignFile output = file;
                output.name = file.name.substr(below.size());
                if (!isSidecar(output.name) && named.insert(output.name).second)
                    m_run.outputs.push_back(std::move(output));
            }
        }
    }

    static bool isSidecar(const std::string& name)
    {
        return name.ends_with(".metadata.json") || name.ends_with(jointSidecar);
    }

    Result<> readSidecars(const std::stop_token& stop)
    {
        for (ForeignFile& output : m_run.outputs) {
            if (stop.stop_requested())
                return fail(cancelledError());
            const auto file = find(output.name + ".metadata.json");
            if (!file)
                continue;
            if (auto document = documentIn(*file); document && document->is_object())
                output.metadata.update(*document);
            else
                m_warnings.add(output.name + ".metadata.json",
                    document ? "it is no JSON object" : document.error().what);
        }
        const auto lines = find(std::string(jointSidecar));
        if (!lines)
            return {};
        const auto text = readForeignFile(*lines);
        if (!text) {
            m_warnings.add(jointSidecar, text.error().what);
            return {};
        }
        std::size_t damaged = 0;
        for (std::size_t begin = 0; begin < text->size();) {
            const std::size_t end = std::min(text->find('\n', begin), text->size());
            const auto line = parseJson(std::string_view(*text).substr(begin, end - begin), {});
            begin = end + 1;
            if (!line) {
                ++damaged;
                continue;
            }
            const std::string name = textOrNumberOf(*line, "file");
            const auto output = std::ranges::find(m_run.outputs, name, &ForeignFile::name);
            if (output != m_run.outputs.end() && memberOf(*line, "metadata").is_object())
                output->metadata.update(memberOf(*line, "metadata"));
        }
        warnOfDamaged(jointSidecar, damaged);
        return {};
    }

    /// Folders, with '/' behind them, in the order in which they are looked at.
    std::vector<std::string> placesOfOutputs() const
    {
        std::vector<std::string> places {m_counter + "/outputs/", m_counter + "/"};
        if (!m_id.empty())
            places.push_back(m_id + "/");
        if (m_alone)
            places.insert(places.begin(), {"outputs/", ""});
        return places;
    }

    std::optional<fs::path> find(const std::string& name) const
    {
        for (const std::string& place : placesOfOutputs()) {
            const auto file = std::ranges::lower_bound(m_listing.files, place + name, {}, &ForeignFile::name);
            if (file != m_listing.files.end() && file->name == place + name)
                return file->path;
        }
        return std::nullopt;
    }

    const FolderFiles& m_listing;
    HistoryRoom& m_room;
    bool m_alone; ///< what lies beside the JSON is its own
    std::string m_counter;
    std::string m_id;
    ForeignRun m_run;
    PartWarnings m_warnings;
};

} // namespace

std::vector<nlohmann::json> executionsIn(const nlohmann::json& document)
{
    if (isExecution(document))
        return {document};
    const nlohmann::json* list = &document;
    if (document.is_object()) {
        const auto results = document.find("results");
        if (results == document.end())
            return {};
        list = &*results;
    }
    std::vector<nlohmann::json> found;
    if (list->is_array()) {
        for (const nlohmann::json& element : *list) {
            if (isExecution(element))
                found.push_back(element);
        }
    }
    return found;
}

Result<ForeignRun> readExecution(const nlohmann::json& execution, const FolderFiles& listing,
    HistoryRoom& room, bool alone, const std::stop_token& stop)
{
    return Reader(listing, room, alone).read(execution, stop);
}

} // namespace touchstone::valohai
