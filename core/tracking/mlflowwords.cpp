#include "core/tracking/mlflowwords.h"

#include "core/data/jsondocument.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

namespace touchstone::mlflow {

namespace {

/// Where the JSON of a dataset's source says that it lies.
std::string addressOf(std::string_view source)
{
    const auto document = parseJson(source, "source");
    if (!document || !document->is_object())
        return asText(source);
    for (const char* key : {"uri", "url", "path", "table_name", "delta_table_name", "digest"}) {
        const auto found = document->find(key);
        if (found != document->end() && found->is_string())
            return found->get<std::string>();
    }
    return asText(source);
}

/// True when the tag has a place of its own.
bool takeKnownTag(ForeignRun& run, std::string_view key, const std::string& value)
{
    if (key == "mlflow.runName") {
        if (run.name.empty())
            run.name = value;
    } else if (key == "mlflow.user") {
        run.user = value;
    } else if (key == "mlflow.parentRunId") {
        run.parent = value;
    } else if (key == "mlflow.note.content") {
        run.notes = value;
    } else {
        static constexpr std::array places {
            std::tuple {"mlflow.source.git.commit", true, "commit"},
            std::tuple {"mlflow.source.git.branch", true, "branch"},
            std::tuple {"mlflow.gitBranchName", true, "branch"},
            std::tuple {"mlflow.source.git.repoURL", true, "repository"},
            std::tuple {"mlflow.gitRepoURL", true, "repository"},
            std::tuple {"mlflow.source.name", false, "command"},
            std::tuple {"mlflow.source.type", false, "source_type"},
            std::tuple {"mlflow.project.entryPoint", false, "entry_point"},
            std::tuple {"mlflow.project.backend", false, "backend"},
            std::tuple {"mlflow.docker.image.uri", false, "image"},
            std::tuple {"mlflow.docker.image.id", false, "image_id"},
        };
        for (const auto& [tag, isCode, name] : places) {
            if (key != tag)
                continue;
            (isCode ? run.code : run.environment)[name] = value;
            return true;
        }
        return false;
    }
    return true;
}

} // namespace

std::optional<ExecutionStatus> statusOf(std::string_view word)
{
    if (word == "RUNNING" || word == "1")
        return ExecutionStatus::Running;
    if (word == "SCHEDULED" || word == "2")
        return ExecutionStatus::Queued;
    if (word == "FINISHED" || word == "3")
        return ExecutionStatus::Complete;
    if (word == "FAILED" || word == "4")
        return ExecutionStatus::Error;
    if (word == "KILLED" || word == "5")
        return ExecutionStatus::Stopped;
    return std::nullopt;
}

std::optional<std::int64_t> secondsOf(std::string_view milliseconds)
{
    auto time = parseInteger(milliseconds);
    if (!time || *time <= 0)
        return std::nullopt;
    return *time / 1000;
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos
        && name.find('\0') == std::string_view::npos;
}

std::optional<MetricPoint> parsePoint(std::string_view line)
{
    std::string_view rest = trimmed(line);
    std::array<std::string_view, 5> fields;
    std::size_t count = 0;
    for (bool more = true; more; ++count) {
        if (count == fields.size())
            return std::nullopt;
        const auto blank = rest.find(' ');
        more = blank != std::string_view::npos;
        fields[count] = rest.substr(0, blank);
        rest.remove_prefix(more ? blank + 1 : rest.size());
    }
    const auto time = parseInteger(fields[0]);
    const auto value = parseFloat(fields[1]);
    if (count == 4)
        return std::nullopt;
    const auto step = count >= 3 ? parseInteger(fields[2]) : std::optional<std::int64_t>(0);
    if (!time || !value || !step)
        return std::nullopt;
    return MetricPoint {.value = *value, .step = *step, .time = *time};
}

void takeTag(ForeignRun& run, std::string_view key, std::string_view value)
{
    const std::string text = asText(value);
    if (takeKnownTag(run, key, text))
        return;
    if (text.empty())
        run.tags.push_back(asText(key));
    else
        run.properties[asText(key)] = text;
}

ForeignFile datasetInput(std::string_view name, std::string_view digest, std::string_view kind,
    std::string_view source, std::string_view context)
{
    ForeignFile file;
    file.name = asText(name);
    if (!digest.empty())
        file.digest = "mlflow:" + asText(digest);
    file.address = addressOf(source);
    if (!kind.empty())
        file.metadata["source_type"] = asText(kind);
    if (!context.empty())
        file.metadata["context"] = asText(context);
    return file;
}

std::string stageOf(std::string_view word)
{
    return word == "None" ? std::string() : asText(word);
}

void finishRun(ForeignRun& run, PartWarnings& warnings)
{
    run.tracker = "mlflow";
    std::ranges::sort(run.metrics, {}, &ForeignMetric::key);
    std::ranges::sort(run.tags);
    std::ranges::stable_sort(run.inputs, {}, &ForeignFile::name);
    std::ranges::stable_sort(run.outputs, {}, &ForeignFile::name);
    warnings.moveTo(run);
}

void sortRuns(std::vector<ForeignRun>& runs)
{
    const auto order = [](const ForeignRun& run) {
        return std::tuple(
            run.created.value_or(std::numeric_limits<std::int64_t>::max()), std::string_view(run.id));
    };
    std::ranges::stable_sort(runs, {}, order);
}

void sortVersions(std::vector<ForeignVersion>& versions)
{
    const auto order = [](const ForeignVersion& version) {
        return std::tuple(std::string_view(version.model), parseInteger(version.version).value_or(-1));
    };
    std::ranges::stable_sort(versions, {}, order);
}

} // namespace touchstone::mlflow
