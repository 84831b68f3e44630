#include "core/lineage/numberorigin.h"

#include "core/lineage/lineagedraft.h"

#include <algorithm>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::size_t shownDigits = 12; // of a hash, as everywhere
constexpr std::size_t mostParameters = 16;

std::string memberText(const json& object, const char* member)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(member);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

CodeOrigin codeOf(const Execution& execution)
{
    CodeOrigin code {.repository = memberText(execution.code, "repository"),
        .commit = memberText(execution.code, "commit"),
        .dirty = {}};
    if (execution.code.is_object()) {
        const auto dirty = execution.code.find("dirty");
        if (dirty != execution.code.end() && dirty->is_boolean())
            code.dirty = dirty->get<bool>();
    }
    return code;
}

const Execution* find(std::span<const Execution> executions, ExecutionNumber number)
{
    const auto found = std::ranges::find(executions, number, &Execution::number);
    return found == executions.end() ? nullptr : &*found;
}

bool isTraining(const Execution& execution)
{
    return execution.step == Step::Train || execution.step == Step::Autotune;
}

/// What trained the bytes of a model: the execution that it is called after, else one with the same bytes.
const Execution* trainingOf(std::span<const Execution> executions, std::span<const ModelRecord> models,
    const std::string& resolved, const std::string& sha256)
{
    if (const auto number = lineageNumber(resolved)) {
        const Execution* named = find(executions, *number);
        if (named != nullptr && isTraining(*named))
            return named;
    }
    for (const ModelRecord& model : models) {
        if (model.sha256 != sha256 || sha256.empty())
            continue;
        const Execution* maker = find(executions, model.execution);
        if (maker != nullptr && isTraining(*maker))
            return maker;
    }
    return nullptr;
}

std::string valueText(const json& value)
{
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<std::pair<std::string, std::string>> parametersOf(const Execution& execution)
{
    std::vector<std::pair<std::string, std::string>> list;
    if (!execution.parameters.is_object())
        return list;
    for (const char* name : {"dim", "epoch", "lr", "wordNgrams", "minn", "maxn", "bucket", "minCount", "loss",
             "seed", "thread", "twin_of", "k"}) {
        const auto found = execution.parameters.find(name);
        if (found != execution.parameters.end() && !found->is_structured())
            list.emplace_back(name, valueText(*found));
    }
    // A run from elsewhere has names of its own.
    const auto foreign = execution.parameters.find("parameters");
    if (foreign == execution.parameters.end() || !foreign->is_object())
        return list;
    for (const auto& entry : foreign->items()) {
        if (list.size() == mostParameters)
            break;
        if (!entry.value().is_structured())
            list.emplace_back(entry.key(), valueText(entry.value()));
    }
    return list;
}

std::string codeText(const CodeOrigin& code)
{
    if (code.commit.empty())
        return "code outside any repository";
    std::string text = "code " + code.commit.substr(0, shownDigits);
    if (!code.repository.empty())
        text += " of " + code.repository;
    if (!code.dirty)
        return text;
    return text + (*code.dirty ? " with uncommitted changes" : "");
}

std::string trainingText(const NumberOrigin& origin)
{
    std::string text = "#" + origin.training->toString() + " trained it";
    if (!origin.trainedOn.empty())
        text += " on " + origin.trainedOn;
    return text;
}

std::string parametersText(const NumberOrigin& origin)
{
    std::string text;
    for (const auto& parameter : origin.parameters)
        text += (text.empty() ? "" : ", ") + parameter.first + " " + parameter.second;
    return text;
}

json codeToJson(const CodeOrigin& code)
{
    if (code.commit.empty())
        return nullptr;
    return {{"repository", code.repository}, {"commit", code.commit},
        {"dirty", code.dirty ? json(*code.dirty) : json(nullptr)}};
}

json orNull(const std::string& text)
{
    return text.empty() ? json(nullptr) : json(text);
}

} // namespace

std::optional<NumberOrigin> numberOrigin(
    std::span<const Execution> executions, std::span<const ModelRecord> models, ExecutionNumber number)
{
    const Execution* execution = find(executions, number);
    if (execution == nullptr)
        return std::nullopt;
    NumberOrigin origin {.execution = number, .step = execution->step};
    origin.rows = execution->datasetReference();
    if (const Artifact* dataset = execution->input("dataset"); dataset != nullptr)
        origin.rowsSha256 = dataset->sha256;
    if (execution->metrics.is_object()) {
        const auto rows = execution->metrics.find("rows");
        if (rows != execution->metrics.end() && rows->is_number_integer())
            origin.rowCount = rows->get<std::int64_t>();
    }
    origin.code = codeOf(*execution);
    origin.tracker = memberText(execution->parameters, "tracker");
    origin.run = memberText(execution->parameters, "run");
    origin.source = memberText(execution->parameters, "source");
    const Execution* described = execution;
    if (const Artifact* model = execution->input("model"); model != nullptr) {
        origin.model = model->resolved.empty() ? model->reference : model->resolved;
        origin.modelSha256 = model->sha256;
        if (const Execution* training = trainingOf(executions, models, origin.model, model->sha256)) {
            origin.training = training->number;
            origin.trainedOn = training->datasetReference();
            origin.trainingCode = codeOf(*training);
            described = training;
        }
    }
    origin.parameters = parametersOf(*described);
    return origin;
}

std::string numberOriginText(const NumberOrigin& origin)
{
    std::string text = "The numbers of #" + origin.execution.toString() + " come from ";
    if (!origin.tracker.empty()) {
        text += "a run of " + origin.tracker + (origin.run.empty() ? "" : " (" + origin.run + ")");
        text += origin.source.empty() ? "" : ", read from " + origin.source;
        text += origin.rows.empty() ? "" : ", on ";
    }
    if (!origin.rows.empty())
        text
            += (origin.rowCount ? std::to_string(*origin.rowCount) + " rows of " : "the rows ") + origin.rows;
    else if (origin.tracker.empty())
        text += "rows that are not on record";
    if (!origin.rowsSha256.empty())
        text += " (sha-256 " + origin.rowsSha256.substr(0, shownDigits) + ")";
    if (!origin.model.empty()) {
        text += " and model " + origin.model;
        if (!origin.modelSha256.empty())
            text += " (sha-256 " + origin.modelSha256.substr(0, shownDigits) + ")";
    }
    text += "; ";
    if (origin.training)
        text += trainingText(origin) + "; ";
    else if (!origin.model.empty())
        text += "what trained it is not on record; ";
    if (!origin.parameters.empty())
        text += "parameters: " + parametersText(origin) + "; ";
    text += codeText(origin.code);
    if (origin.training && origin.trainingCode != origin.code)
        text += "; trained with " + codeText(origin.trainingCode);
    return text + ".";
}

json numberOriginToJson(const NumberOrigin& origin)
{
    json parameters = json::object();
    for (const auto& parameter : origin.parameters)
        parameters[parameter.first] = parameter.second;
    return {
        {"execution", origin.execution.value()},
        {"step", stepName(origin.step)},
        {"rows", orNull(origin.rows)},
        {"rows_sha256", orNull(origin.rowsSha256)},
        {"row_count", origin.rowCount ? json(*origin.rowCount) : json(nullptr)},
        {"model", orNull(origin.model)},
        {"model_sha256", orNull(origin.modelSha256)},
        {"training", origin.training ? json(origin.training->value()) : json(nullptr)},
        {"trained_on", orNull(origin.trainedOn)},
        {"parameters", std::move(parameters)},
        {"code", codeToJson(origin.code)},
        {"training_code", codeToJson(origin.trainingCode)},
        {"tracker", orNull(origin.tracker)},
        {"run", orNull(origin.run)},
        {"source", orNull(origin.source)},
    };
}

} // namespace touchstone
