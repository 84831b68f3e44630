#include "core/storage/records.h"

#include "core/data/jsondocument.h"

#include <unordered_map>

namespace touchstone::records {

namespace {

using nlohmann::json;

Result<json> parse(std::string_view text, std::string_view what)
{
    auto value = parseJson(text, what);
    if (!value) {
        return fail(machineError("damaged-record", "the workspace holds damaged " + std::string(what),
            "'touchstone workspace check' says what to do"));
    }
    return value;
}

Result<Execution> readExecution(const Statement& row)
{
    Execution execution;
    execution.number = ExecutionNumber(row.integer(0));
    const auto step = parseStep(row.text(1));
    const auto status = parseStatus(row.text(3));
    if (!step || !status)
        return fail(machineError("damaged-record",
            "execution #" + execution.number.toString() + " has an unknown step or status"));
    execution.step = *step;
    execution.name = row.text(2);
    execution.status = *status;
    execution.created = row.integer(4);
    execution.started = row.optionalInteger(5);
    execution.finished = row.optionalInteger(6);
    execution.seconds = row.real(7);
    for (const auto& [column, target] :
        {std::pair(8, &execution.parameters), std::pair(9, &execution.environment),
            std::pair(10, &execution.code), std::pair(11, &execution.metrics)}) {
        auto value = parse(row.text(column), "JSON in execution #" + execution.number.toString());
        if (!value)
            return failure(value);
        if (!value->is_object()) {
            return fail(machineError("damaged-record",
                "the workspace holds damaged JSON in execution #" + execution.number.toString(),
                "'touchstone workspace check' says what to do"));
        }
        *target = std::move(*value);
    }
    execution.log = row.text(12);
    execution.error = row.text(13);
    const auto tags = parse(row.text(14), "tags");
    if (!tags)
        return failure(tags);
    for (const json& tag : *tags) {
        if (tag.is_string())
            execution.tags.push_back(tag.get<std::string>());
    }
    execution.notes = row.text(15);
    return execution;
}

Columns columnsFromJson(const json& value)
{
    Columns columns;
    columns.label = value.value("label", "");
    columns.texts = value.value("texts", std::vector<std::string>());
    columns.time = value.value("time", "");
    columns.id = value.value("id", "");
    return columns;
}

} // namespace

std::string dump(const json& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string columnsToText(const Columns& columns)
{
    return dump(json {
        {"label", columns.label}, {"texts", columns.texts}, {"time", columns.time}, {"id", columns.id}});
}

std::string sourcesToText(const std::vector<SourceFile>& sources)
{
    json list = json::array();
    for (const SourceFile& source : sources) {
        list.push_back({{"path", source.path}, {"sha256", source.sha256}, {"bytes", source.bytes},
            {"rows", source.rows}});
    }
    return dump(list);
}

Result<std::vector<Execution>> readExecutions(Database& database, std::string_view where, std::int64_t number)
{
    auto rows = database.prepare("SELECT number, step, name, status, created, started, finished, seconds, "
                                 "parameters, environment, code, metrics,"
                                 " log, error, tags, notes FROM executions "
        + std::string(where) + " ORDER BY number");
    if (!rows)
        return failure(rows);
    const bool one = !where.empty();
    if (one)
        rows->bind(0, number);
    std::vector<Execution> executions;
    std::unordered_map<std::int64_t, std::size_t> index;
    while (true) {
        const auto more = rows->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        auto execution = readExecution(*rows);
        if (!execution)
            return failure(execution);
        index.emplace(execution->number.value(), executions.size());
        executions.push_back(std::move(*execution));
    }
    auto artifacts = database.prepare(
        std::string("SELECT execution, direction, name, kind, sha256, bytes, reference, resolved"
                    " FROM artifacts ")
        + (one ? "WHERE execution = ? " : "") + "ORDER BY execution, direction, position");
    if (!artifacts)
        return failure(artifacts);
    if (one)
        artifacts->bind(0, number);
    while (true) {
        const auto more = artifacts->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        const auto found = index.find(artifacts->integer(0));
        if (found == index.end())
            continue; // added between the two reads
        Execution& execution = executions[found->second];
        auto& list = artifacts->text(1) == "input" ? execution.inputs : execution.outputs;
        list.push_back(Artifact {
            .name = std::string(artifacts->text(2)),
            .kind = std::string(artifacts->text(3)),
            .sha256 = std::string(artifacts->text(4)),
            .bytes = artifacts->integer(5),
            .reference = std::string(artifacts->text(6)),
            .resolved = std::string(artifacts->text(7)),
        });
    }
    return executions;
}

Result<std::vector<DatasetInfo>> readDatasets(Database& database)
{
    auto rows = database.prepare("SELECT id, name, version, sha256, columns, rows, labels, unlabelled, "
                                 "empty_texts, unknown_times, first_time,"
                                 " last_time, sources, execution FROM datasets ORDER BY name, version");
    if (!rows)
        return failure(rows);
    std::vector<DatasetInfo> datasets;
    while (true) {
        const auto more = rows->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        DatasetInfo info;
        info.id = DatasetId(rows->integer(0));
        info.name = rows->text(1);
        info.version = static_cast<int>(rows->integer(2));
        info.sha256 = rows->text(3);
        const auto columns = parse(rows->text(4), "columns of dataset " + info.name);
        const auto sources = parse(rows->text(12), "sources of dataset " + info.name);
        if (!columns)
            return failure(columns);
        if (!sources)
            return failure(sources);
        try {
            info.columns = columnsFromJson(*columns);
            for (const json& source : *sources) {
                info.sources.push_back({source.value("path", ""), source.value("sha256", ""),
                    source.value("bytes", std::int64_t(0)), source.value("rows", std::int64_t(0))});
            }
        } catch (const json::exception&) {
            return fail(machineError(
                "damaged-record", "the workspace holds a damaged record of dataset " + info.name));
        }
        info.rows = rows->integer(5);
        info.labels = rows->integer(6);
        info.unlabelled = rows->integer(7);
        info.emptyTexts = rows->integer(8);
        info.unknownTimes = rows->integer(9);
        info.firstTime = rows->optionalInteger(10);
        info.lastTime = rows->optionalInteger(11);
        info.execution = ExecutionNumber(rows->integer(13));
        datasets.push_back(std::move(info));
    }
    return datasets;
}

Result<std::vector<ModelRecord>> readModels(Database& database, std::string_view where, std::int64_t number)
{
    auto rows
        = database.prepare("SELECT execution, sha256, bytes, recipe, summary, origin, created FROM models "
            + std::string(where) + " ORDER BY execution");
    if (!rows)
        return failure(rows);
    if (!where.empty())
        rows->bind(0, number);
    std::vector<ModelRecord> models;
    while (true) {
        const auto more = rows->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        ModelRecord model;
        model.execution = ExecutionNumber(rows->integer(0));
        model.sha256 = rows->text(1);
        model.bytes = rows->integer(2);
        const auto recipeJson = parse(rows->text(3), "recipe of model #" + model.execution.toString());
        if (!recipeJson)
            return failure(recipeJson);
        const auto recipe = TextRecipe::fromJson(*recipeJson);
        if (!recipe)
            return failure(recipe);
        model.recipe = *recipe;
        auto summary = parse(rows->text(4), "summary of model #" + model.execution.toString());
        if (!summary)
            return failure(summary);
        model.summary = std::move(*summary);
        model.origin = rows->text(5);
        model.created = rows->integer(6);
        models.push_back(std::move(model));
    }
    return models;
}

Result<> insertDataset(Database& database, const DatasetInfo& dataset)
{
    const std::string columns = columnsToText(dataset.columns);
    const std::string sources = sourcesToText(dataset.sources);
    auto statement = database.prepare(
        "INSERT INTO datasets(name, version, sha256, columns, rows, labels, unlabelled, empty_texts, "
        "unknown_times,"
        " first_time, last_time, sources, execution) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return failure(statement);
    statement->bind(0, dataset.name);
    statement->bind(1, std::int64_t(dataset.version));
    statement->bind(2, dataset.sha256);
    statement->bind(3, columns);
    statement->bind(4, dataset.rows);
    statement->bind(5, dataset.labels);
    statement->bind(6, dataset.unlabelled);
    statement->bind(7, dataset.emptyTexts);
    statement->bind(8, dataset.unknownTimes);
    statement->bind(9, dataset.firstTime);
    statement->bind(10, dataset.lastTime);
    statement->bind(11, sources);
    statement->bind(12, dataset.execution.value());
    return statement->run();
}

Result<> insertModel(Database& database, const ModelRecord& model)
{
    const std::string recipe = dump(model.recipe.toJson());
    const std::string summary = dump(model.summary);
    auto statement = database.prepare("INSERT OR REPLACE INTO models(execution, sha256, bytes, recipe, "
                                      "summary, origin, created) VALUES(?, ?, ?, ?, "
                                      "?, ?, ?)");
    if (!statement)
        return failure(statement);
    statement->bind(0, model.execution.value());
    statement->bind(1, model.sha256);
    statement->bind(2, model.bytes);
    statement->bind(3, recipe);
    statement->bind(4, summary);
    statement->bind(5, model.origin);
    statement->bind(6, model.created);
    return statement->run();
}

Result<> writeArtifacts(Database& database, const Execution& execution)
{
    auto removal = database.prepare("DELETE FROM artifacts WHERE execution = ?");
    if (!removal)
        return failure(removal);
    removal->bind(0, execution.number.value());
    if (auto removed = removal->run(); !removed)
        return removed;
    for (const auto& [direction, list] :
        {std::pair("input", &execution.inputs), std::pair("output", &execution.outputs)}) {
        std::int64_t position = 0;
        for (const Artifact& artifact : *list) {
            auto addition = database.prepare("INSERT INTO artifacts VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
            if (!addition)
                return failure(addition);
            addition->bind(0, execution.number.value());
            addition->bind(1, direction);
            addition->bind(2, position++);
            addition->bind(3, artifact.name);
            addition->bind(4, artifact.kind);
            addition->bind(5, artifact.sha256);
            addition->bind(6, artifact.bytes);
            addition->bind(7, artifact.reference);
            addition->bind(8, artifact.resolved);
            if (auto added = addition->run(); !added)
                return added;
        }
    }
    return {};
}

} // namespace touchstone::records
