#include "core/tracking/mlflowrun.h"

#include "core/tracking/jsonvalues.h"
#include "core/tracking/mlflowartifacts.h"
#include "core/tracking/mlflowwords.h"
#include "core/tracking/scalars.h"
#include "core/tracking/yamldocument.h"

#include <optional>
#include <utility>

namespace touchstone::mlflow {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostKeys = 100'000; // of one run and kind
constexpr std::size_t longestPoint = 4096;
constexpr std::size_t largestMeta = 1U << 20; // YAML is read at some megabytes a second, without a stop

/// Why something is passed over, as an Error that is caught here.
tl::unexpected<Error> passOver(std::string reason)
{
    return fail(Error {.code = "part-not-read",
        .what = std::move(reason),
        .where = {},
        .hint = {},
        .kind = ErrorKind::Input,
        .arguments = {}});
}

} // namespace

Result<nlohmann::json> readMap(const ForeignFolder& folder, const fs::path& file)
{
    const auto entry = folder.find(file);
    if (!entry)
        return passOver("it has no " + file.filename().string());
    if (folder.inside(file.parent_path()) != file.parent_path())
        return passOver("it lies behind a link, which is not followed");
    if (entry->kind != ForeignFolder::Kind::File)
        return passOver(file.filename().string() + " is "
            + (entry->kind == ForeignFolder::Kind::Folder ? "a folder" : entry->reason));
    const auto text = readForeignFile(entry->path, largestMeta);
    if (!text)
        return passOver(file.filename().string() + ": " + text.error().what);
    auto map = parseYaml(*text, file.filename().string());
    if (!map)
        return passOver(map.error().message());
    if (!map->is_object())
        return passOver(file.filename().string() + " holds no keys: it is empty or cut off");
    return map;
}

RunReader::RunReader(const ForeignFolder& folder, fs::path store)
    : m_folder(folder)
    , m_store(std::move(store))
{
}

Result<ForeignRun> RunReader::read(const fs::path& run, const std::string& experiment,
    const std::string& experimentId, const std::stop_token& stop)
{
    PartWarnings warnings;
    auto made = readMeta(run, warnings);
    if (!made)
        return made;
    made->group = experiment.empty() ? experimentId : experiment;
    made->properties["mlflow.experimentId"] = experimentId;
    readTags(run, *made, warnings);
    readParams(run, *made, warnings);
    if (auto read = readMetrics(run, *made, warnings, stop); !read)
        return failure(read);
    readInputs(run, *made, warnings);
    addArtifacts(*made, {.id = made->id, .uri = m_artifacts, .prefix = {}, .places = {run / "artifacts"}},
        m_folder, m_store.parent_path(), warnings);
    readModels(run, *made, warnings);
    finishRun(*made, warnings);
    return made;
}

Result<ForeignRun> RunReader::readMeta(const fs::path& run, PartWarnings& warnings)
{
    const auto meta = readMap(m_folder, run / "meta.yaml");
    if (!meta)
        return failure(meta);
    ForeignRun made;
    made.id = textOf(*meta, "run_id");
    if (made.id.empty())
        made.id = textOf(*meta, "run_uuid");
    made.source = m_folder.nameOf(run);
    if (made.id.empty())
        return passOver("meta.yaml names no run: it is cut off or of something else");
    if (made.id != run.filename())
        return passOver("meta.yaml is of another run: " + made.id);
    const std::string status = textOf(*meta, "status");
    if (status.empty())
        return passOver("meta.yaml says no status: it is cut off");
    if (textOf(*meta, "lifecycle_stage") == "deleted")
        return passOver("it was deleted");
    const auto known = statusOf(status);
    if (!known)
        warnings.add("status", "'" + status + "' is none that MLflow has");
    made.status = known.value_or(ExecutionStatus::Interrupted);
    made.name = textOf(*meta, "run_name");
    if (made.name.empty())
        made.name = textOf(*meta, "name");
    made.step = textOf(*meta, "entry_point_name");
    made.user = textOf(*meta, "user_id");
    made.started = secondsOf(textOf(*meta, "start_time"));
    made.created = made.started;
    made.finished = secondsOf(textOf(*meta, "end_time"));
    m_artifacts = textOf(*meta, "artifact_uri");
    // What stores had before there were tags for it.
    if (const auto name = textOf(*meta, "source_name"); !name.empty())
        made.environment["command"] = name;
    if (const auto version = textOf(*meta, "source_version"); !version.empty())
        made.code["commit"] = version;
    return made;
}

ForeignFolder::Tree RunReader::keysOf(
    const fs::path& run, std::string_view part, PartWarnings& warnings) const
{
    const fs::path folder = run / part;
    const auto entry = m_folder.find(folder);
    if (!entry)
        return {};
    if (entry->kind != ForeignFolder::Kind::Folder) {
        warnings.add(
            part, entry->kind == ForeignFolder::Kind::File ? "a file instead of a folder" : entry->reason);
        return {};
    }
    auto tree = m_folder.filesBelow(folder, mostKeys);
    for (const SkippedItem& item : tree.refused)
        warnings.add(std::string(part) + "/" + item.what, item.reason);
    return tree;
}

void RunReader::readParams(const fs::path& run, ForeignRun& into, PartWarnings& warnings) const
{
    for (const auto& file : keysOf(run, "params", warnings).files) {
        auto value = readForeignFile(file.path);
        if (!value)
            warnings.add("params/" + file.name, value.error().what);
        else
            setText(into.parameters, file.name, *value);
    }
}

void RunReader::readTags(const fs::path& run, ForeignRun& into, PartWarnings& warnings) const
{
    for (const auto& file : keysOf(run, "tags", warnings).files) {
        auto value = readForeignFile(file.path);
        if (!value)
            warnings.add("tags/" + file.name, value.error().what);
        else
            takeTag(into, file.name, *value);
    }
}

Result<> RunReader::readMetrics(
    const fs::path& run, ForeignRun& into, PartWarnings& warnings, const std::stop_token& stop)
{
    for (const auto& file : keysOf(run, "metrics", warnings).files) {
        if (stop.stop_requested())
            return fail(cancelledError());
        if (auto read = readMetric(file, into, warnings, stop); !read)
            return read;
    }
    return {};
}

Result<> RunReader::readMetric(
    const ForeignFolder::Entry& file, ForeignRun& into, PartWarnings& warnings, const std::stop_token& stop)
{
    ForeignMetric metric {.key = asText(file.name), .latest = {}, .history = {}};
    std::size_t damaged = 0;
    std::size_t dropped = 0;
    std::size_t points = 0;
    const auto take = [&](std::string_view line) {
        if (trimmed(line).empty())
            return true;
        const auto point = parsePoint(line);
        if (!point) {
            ++damaged;
            return true;
        }
        if (points++ == 0 || isLater(*point, metric.latest))
            metric.latest = *point;
        if (!m_room.add(metric.history, *point))
            ++dropped;
        return points % 4096 != 0 || !stop.stop_requested();
    };
    const auto read = readForeignLines(file.path, longestPoint, take);
    if (!read && read.error().kind == ErrorKind::Cancelled)
        return read;
    const std::string part = "metrics/" + file.name;
    if (!read)
        warnings.add(part, read.error().what);
    if (damaged > 0)
        warnings.add(part, damagedLines(damaged));
    if (dropped > 0)
        warnings.add(part, leftOutOfHistory(dropped));
    if (points == 0 && read && damaged == 0)
        warnings.add(part, "it has no value");
    if (points > 0)
        into.metrics.push_back(std::move(metric));
    return {};
}

void RunReader::eachLink(
    const fs::path& run, const Link& link, PartWarnings& warnings, const LinkTaker& take) const
{
    if (!m_folder.hasFolder(run / link.kind))
        return;
    const auto entries = m_folder.list(run / link.kind);
    if (!entries)
        return warnings.add(link.kind, entries.error().what);
    for (const auto& entry : *entries) {
        const std::string part = std::string(link.kind) + "/" + entry.name;
        if (entry.kind == ForeignFolder::Kind::Refused)
            warnings.add(part, entry.reason);
        if (entry.kind != ForeignFolder::Kind::Folder)
            continue;
        const auto meta = readMap(m_folder, entry.path / "meta.yaml");
        if (!meta) {
            warnings.add(part, meta.error().what);
            continue;
        }
        const std::string id = textOf(*meta, link.end);
        if (isPlainName(id))
            take(part, id, *meta);
        else
            warnings.add(part, std::string("it names no ") + link.what);
    }
}

void RunReader::readInputs(const fs::path& run, ForeignRun& into, PartWarnings& warnings) const
{
    eachLink(run, {.kind = "inputs", .end = "source_id", .what = "dataset"}, warnings,
        [&](const std::string& part, const std::string& id, const nlohmann::json& link) {
            const std::string source = textOf(link, "source_type");
            if (!source.empty() && !source.starts_with("DATASET"))
                return; // since MLflow 3 a model that was evaluated
            const auto dataset = readMap(m_folder, run.parent_path() / "datasets" / id / "meta.yaml");
            if (!dataset)
                return warnings.add(part, "dataset " + id + ": " + dataset.error().what);
            const auto tags = link.find("tags");
            into.inputs.push_back(datasetInput(textOf(*dataset, "name"), textOf(*dataset, "digest"),
                textOf(*dataset, "source_type"), textOf(*dataset, "source"),
                tags != link.end() && tags->is_object() ? textOf(*tags, "mlflow.data.context") : ""));
        });
}

void RunReader::readModels(const fs::path& run, ForeignRun& into, PartWarnings& warnings) const
{
    eachLink(run, {.kind = "outputs", .end = "destination_id", .what = "model"}, warnings,
        [&](const std::string& part, const std::string& id, const nlohmann::json&) {
            const auto meta = readMap(m_folder, run.parent_path() / "models" / id / "meta.yaml");
            if (!meta)
                return warnings.add(part, "model " + id + ": " + meta.error().what);
            if (textOf(*meta, "lifecycle_stage") == "deleted")
                return;
            addModel(into,
                {.id = id,
                    .name = textOf(*meta, "name"),
                    .experiment = run.parent_path().filename().string(),
                    .uri = textOf(*meta, "artifact_location")},
                m_folder, {m_store}, m_store.parent_path(), warnings);
        });
}

} // namespace touchstone::mlflow
