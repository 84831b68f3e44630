#include "core/lineage/numberorigin.h"

#include "core/base/executionnumber.h"
#include "core/lineage/lineagenames.h"

#include <algorithm>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::size_t shownDigits = 12; // of a hash, as everywhere

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

/// What trained the bytes of a model: the execution that it is called after, else the first with the same bytes; always one before
/// `reader`.
const Execution* trainingOf(std::span<const Execution> executions, std::span<const ModelRecord> models,
    const Artifact& model, ExecutionNumber reader)
{
    const auto isBefore = [&](const Execution* execution) {
        return execution != nullptr && isTraining(*execution) && execution->number < reader;
    };
    if (const auto number = parseExecutionNumber(model.resolved)) {
        if (const Execution* named = find(executions, *number); isBefore(named))
            return named;
    }
    const Execution* first = nullptr;
    for (const ModelRecord& record : models) {
        if (record.sha256 != model.sha256 || model.sha256.empty())
            continue;
        const Execution* maker = find(executions, record.execution);
        if (isBefore(maker) && (first == nullptr || maker->number < first->number))
            first = maker;
    }
    return first;
}

/// The rows that the numbers are about; what a search only measures on is left out.
std::vector<RowsOrigin> rowsOf(const Execution& execution)
{
    std::vector<RowsOrigin> rows;
    for (const Artifact& input : execution.inputs) {
        if (input.kind == "dataset" && input.name != "validation")
            rows.push_back({input.resolved, input.sha256});
    }
    if (const Artifact* made = execution.output("dataset"); made != nullptr && rows.empty())
        rows.push_back({made->resolved, made->sha256});
    return rows;
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
    for (const auto& entry : foreign->items())
        list.emplace_back(entry.key(), valueText(entry.value()));
    return list;
}

std::string codeText(const CodeOrigin& code)
{
    if (code.commit.empty() && code.repository.empty())
        return "code that is not on record";
    std::string text = "code";
    if (!code.commit.empty())
        text += " " + code.commit.substr(0, shownDigits);
    if (!code.repository.empty())
        text += " of " + code.repository;
    if (code.commit.empty())
        text += " at a commit that is not on record";
    return text + (code.dirty.value_or(false) ? " with uncommitted changes" : "");
}

std::string hashText(const char* what, const std::string& sha256)
{
    return sha256.empty() ? std::string() : std::string(" (") + what + sha256.substr(0, shownDigits) + ")";
}

std::string rowsText(const NumberOrigin& origin)
{
    std::string text = origin.rowCount ? std::to_string(*origin.rowCount) + " rows of " : "the rows ";
    for (std::size_t i = 0; i < origin.rows.size(); ++i) {
        text += (i == 0 ? "" : " + ") + origin.rows[i].reference;
        text += hashText("dataset sha-256 ", origin.rows[i].sha256);
    }
    return text;
}

std::string trainingText(const NumberOrigin& origin)
{
    std::string text = "#" + origin.training->toString() + " trained it";
    if (!origin.trainedOn.empty())
        text += " on " + origin.trainedOn;
    return text;
}

/// At most namedValue bytes, with no character cut in two.
std::string shortened(const std::string& value)
{
    if (value.size() <= namedValue)
        return value;
    std::size_t end = namedValue - 3;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U)
        --end;
    return value.substr(0, end) + "...";
}

std::string parametersText(const NumberOrigin& origin)
{
    const std::size_t named = std::min(origin.parameters.size(), namedParameters);
    std::string text;
    for (std::size_t i = 0; i < named; ++i) {
        const auto& [name, value] = origin.parameters[i];
        text += (i == 0 ? "" : ", ") + name + " " + shortened(value);
    }
    const std::size_t more = origin.parameters.size() - named;
    return more == 0 ? text : text + " and " + std::to_string(more) + " more (--json has them all)";
}

json rowsToJson(const std::vector<RowsOrigin>& rows)
{
    json list = json::array();
    for (const RowsOrigin& part : rows)
        list.push_back({{"rows", part.reference}, {"dataset_sha256", orNull(part.sha256)}});
    return list;
}

json codeToJson(const CodeOrigin& code)
{
    if (code.commit.empty() && code.repository.empty())
        return nullptr;
    return {{"repository", orNull(code.repository)}, {"commit", orNull(code.commit)},
        {"dirty", code.dirty ? json(*code.dirty) : json(nullptr)}};
}

} // namespace

std::optional<NumberOrigin> numberOrigin(
    std::span<const Execution> executions, std::span<const ModelRecord> models, ExecutionNumber number)
{
    const Execution* execution = find(executions, number);
    if (execution == nullptr)
        return std::nullopt;
    NumberOrigin origin {.execution = number, .step = execution->step};
    origin.rows = rowsOf(*execution);
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
        if (const Execution* training = trainingOf(executions, models, *model, number)) {
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
        text += rowsText(origin);
    else if (origin.tracker.empty())
        text += "rows that are not on record";
    if (!origin.model.empty())
        text += " and model " + origin.model + hashText("sha-256 ", origin.modelSha256);
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
        addRepeated(parameters, parameter.first, parameter.second);
    std::string rows;
    for (const RowsOrigin& part : origin.rows)
        rows += (rows.empty() ? "" : "+") + part.reference;
    return {
        {"execution", origin.execution.value()},
        {"step", stepName(origin.step)},
        {"rows", orNull(rows)},
        // One hash cannot be that of several datasets.
        {"rows_sha256", origin.rows.size() == 1 ? orNull(origin.rows.front().sha256) : json(nullptr)},
        {"parts", rowsToJson(origin.rows)},
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
