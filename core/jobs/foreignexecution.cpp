#include "core/jobs/foreignexecution.h"

#include "core/base/time.h"
#include "core/data/warningjson.h"
#include "core/exchange/utf8.h"
#include "core/storage/annotation.h"
#include "core/tracking/foreignjson.h"
#include "touchstone/version.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::size_t mostListedMetrics = 500;

/// A name that may be shown on one line: what is not allowed in one is left out.
std::string nameOf(const ForeignRun& run)
{
    std::string name = run.name.empty() ? run.tracker + " " + run.id : run.name;
    if (name.size() > maximumNameBytes)
        name = excerpt(name, maximumNameBytes - 8);
    Annotation annotation;
    annotation.name = name;
    return checkAnnotation(annotation) ? name : run.tracker + " run";
}

std::vector<std::string> tagsOf(const ForeignRun& run)
{
    std::vector<std::string> tags;
    for (const auto* names : {&run.tags, &run.references}) {
        for (const std::string& tag : *names) {
            Annotation annotation;
            annotation.addTags = {tag};
            if (tags.size() < maximumTags && checkAnnotation(annotation)
                && std::ranges::find(tags, tag) == tags.end())
                tags.push_back(tag);
        }
    }
    return tags;
}

void addArtifacts(const std::vector<ForeignFile>& files, std::vector<Artifact>& artifacts)
{
    constexpr std::size_t most = 1000; // the record has them all
    for (const ForeignFile& file : files) {
        if (artifacts.size() == most)
            return;
        artifacts.push_back(Artifact {.name = file.name,
            .kind = "file",
            .sha256 = {},
            .bytes = file.bytes,
            .reference = file.address.empty() ? file.name : file.address,
            .resolved = file.digest});
    }
}

bool hasEnded(ExecutionStatus status)
{
    return status != ExecutionStatus::Queued && status != ExecutionStatus::Running;
}

} // namespace

Execution executionOf(const ForeignRun& run, const std::vector<ForeignVersion>& versions)
{
    Execution execution;
    execution.step = Step::External;
    execution.name = nameOf(run);
    execution.status = hasEnded(run.status) ? run.status : ExecutionStatus::Interrupted;
    execution.created = currentTime();
    execution.started = run.started ? run.started : run.created;
    execution.finished = run.finished;
    if (run.started && run.finished && *run.finished >= *run.started)
        execution.seconds = static_cast<double>(*run.finished - *run.started);
    execution.parameters = {{"tracker", run.tracker}, {"run", run.id}, {"source", run.source}};
    for (const auto& [key, value] : {std::pair("group", run.group), std::pair("step", run.step),
             std::pair("user", run.user), std::pair("parent_run", run.parent)}) {
        if (!value.empty())
            execution.parameters[key] = value;
    }
    if (!run.parameters.empty())
        execution.parameters["parameters"] = run.parameters;
    if (!run.properties.empty())
        execution.parameters["properties"] = run.properties;
    nlohmann::json registered = nlohmann::json::array();
    for (const ForeignVersion& version : versions) {
        if (!version.run.empty() && version.run == run.id)
            registered.push_back({{"model", version.model}, {"version", version.version},
                {"aliases", version.aliases}, {"stage", version.stage}, {"status", version.status}});
    }
    if (!registered.empty())
        execution.parameters["registered"] = std::move(registered);
    std::vector<Warning> warnings = run.warnings;
    if (!hasEnded(run.status))
        warnings.push_back(
            {"had-not-ended", "the run had not ended when it was taken in; take it in again later", {}});
    if (!warnings.empty())
        execution.parameters["warnings"] = warningsToJson(warnings);
    nlohmann::json metrics = nlohmann::json::object();
    for (const ForeignMetric& metric : run.metrics) {
        if (metrics.size() == mostListedMetrics)
            break;
        metrics[metric.key] = numberToJson(metric.latest.value);
    }
    execution.metrics = {{"external", std::move(metrics)}, {"external_count", run.metrics.size()}};
    execution.environment = run.environment;
    execution.environment["taken_in_by"] = std::string("touchstone ") + programVersion;
    execution.code = run.code;
    execution.tags = tagsOf(run);
    // The last character may be cut off, and the text of anybody may be no UTF-8.
    appendRepairedUtf8(std::string_view(run.notes).substr(0, maximumNoteBytes - 3), execution.notes);
    addArtifacts(run.inputs, execution.inputs);
    addArtifacts(run.outputs, execution.outputs);
    return execution;
}

ForeignRecord recordOf(const ForeignRun& run)
{
    return {.tracker = run.tracker,
        .run = run.id,
        .record = foreignRunToJson(run).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

} // namespace touchstone
