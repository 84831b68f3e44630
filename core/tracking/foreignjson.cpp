#include "core/tracking/foreignjson.h"

#include <cmath>

namespace touchstone {

namespace {

nlohmann::json timeToJson(const std::optional<std::int64_t>& time)
{
    return time ? nlohmann::json(*time) : nlohmann::json(nullptr);
}

nlohmann::json pointToJson(const MetricPoint& point)
{
    return nlohmann::json::array({point.step, timeToJson(point.time), numberToJson(point.value)});
}

nlohmann::json metricToJson(const ForeignMetric& metric)
{
    nlohmann::json history = nlohmann::json::array();
    for (const MetricPoint& point : metric.history)
        history.push_back(pointToJson(point));
    return {{"key", metric.key}, {"latest", pointToJson(metric.latest)}, {"history", std::move(history)}};
}

nlohmann::json filesToJson(const std::vector<ForeignFile>& files)
{
    nlohmann::json all = nlohmann::json::array();
    for (const ForeignFile& file : files) {
        if (!file.isRecorded)
            continue;
        all.push_back({{"name", file.name}, {"bytes", file.bytes}, {"digest", file.digest},
            {"address", file.address}, {"metadata", file.metadata}});
    }
    return all;
}

/// What a run says about its predictions is a part of it: said otherwise, they belong to other rows or labels.
nlohmann::json hintsToJson(const PredictionHints& hints)
{
    nlohmann::json json = {
        {"dataset", hints.dataset},
        {"model", hints.model},
        {"labels", hints.labels},
        {"fasttext_loss", hints.fasttextLoss},
        {"files", hints.files},
    };
    if (hints.arrays)
        json["arrays"] = {{"label", hints.arrays->label}, {"probability", hints.arrays->probability},
            {"labels", hints.arrays->labels}, {"row", hints.arrays->row}};
    return json;
}

} // namespace

nlohmann::json numberToJson(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

nlohmann::json foreignRunToJson(const ForeignRun& run)
{
    nlohmann::json metrics = nlohmann::json::array();
    for (const ForeignMetric& metric : run.metrics)
        metrics.push_back(metricToJson(metric));
    nlohmann::json warnings = nlohmann::json::array();
    for (const Warning& warning : run.warnings)
        warnings.push_back({{"code", warning.code}, {"text", warning.text}});
    return {
        {"tracker", run.tracker},
        {"id", run.id},
        {"source", run.source},
        {"name", run.name},
        {"group", run.group},
        {"step", run.step},
        {"status", std::string(statusName(run.status))},
        {"created", timeToJson(run.created)},
        {"started", timeToJson(run.started)},
        {"finished", timeToJson(run.finished)},
        {"user", run.user},
        {"parent", run.parent},
        {"parameters", run.parameters},
        {"metrics", std::move(metrics)},
        {"tags", run.tags},
        {"properties", run.properties},
        {"environment", run.environment},
        {"code", run.code},
        {"inputs", filesToJson(run.inputs)},
        {"outputs", filesToJson(run.outputs)},
        {"predictions", hintsToJson(run.predictions)},
        {"notes", run.notes},
        {"warnings", std::move(warnings)},
    };
}

nlohmann::json foreignVersionToJson(const ForeignVersion& version)
{
    return {
        {"model", version.model},
        {"version", version.version},
        {"run", version.run},
        {"status", version.status},
        {"stage", version.stage},
        {"description", version.description},
        {"aliases", version.aliases},
        {"properties", version.properties},
        {"created", timeToJson(version.created)},
    };
}

} // namespace touchstone
