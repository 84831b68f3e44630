#include "core/storage/foreignstore.h"

#include "core/storage/records.h"

namespace touchstone {

namespace {

Result<bool> hasTable(Database& database)
{
    const auto found = database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'foreign_runs'");
    if (!found)
        return failure(found);
    return *found > 0;
}

Result<> insertExecution(Database& database, const Execution& execution)
{
    auto statement = database.prepare(
        "INSERT INTO executions(number, step, name, status, created, started, finished, seconds, parameters, "
        "environment, code, metrics, log, error, tags, notes) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?)");
    if (!statement)
        return failure(statement);
    const std::string parameters = records::dump(execution.parameters);
    const std::string environment = records::dump(execution.environment);
    const std::string code = records::dump(execution.code);
    const std::string metrics = records::dump(execution.metrics);
    const std::string tags = records::dump(execution.tags);
    statement->bind(0, execution.number.value());
    statement->bind(1, stepName(execution.step));
    statement->bind(2, execution.name);
    statement->bind(3, statusName(execution.status));
    statement->bind(4, execution.created);
    statement->bind(5, execution.started);
    statement->bind(6, execution.finished);
    statement->bind(7, execution.seconds);
    statement->bind(8, parameters);
    statement->bind(9, environment);
    statement->bind(10, code);
    statement->bind(11, metrics);
    statement->bind(12, execution.log);
    statement->bind(13, execution.error);
    statement->bind(14, tags);
    statement->bind(15, execution.notes);
    if (auto run = statement->run(); !run)
        return run;
    return records::writeArtifacts(database, execution);
}

} // namespace

Result<std::vector<ExecutionNumber>> insertForeignRuns(
    WriteSession& session, std::span<const ForeignExecution> executions)
{
    Database& database = session.database();
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction);
    const auto first = session.nextNumber();
    if (!first)
        return failure(first);
    std::int64_t next = first->value();
    std::vector<ExecutionNumber> numbers;
    for (const ForeignExecution& foreign : executions) {
        Execution execution = foreign.execution;
        execution.number = ExecutionNumber(next++);
        if (foreign.parent && *foreign.parent < numbers.size())
            execution.parameters["parent_execution"] = numbers[*foreign.parent].value();
        if (auto inserted = insertExecution(database, execution); !inserted)
            return failure(inserted);
        if (auto inserted = insertForeignRecord(database, execution.number, foreign.record); !inserted)
            return failure(inserted);
        numbers.push_back(execution.number);
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return numbers;
}

Result<> insertForeignRecord(Database& database, ExecutionNumber execution, const ForeignRecord& record)
{
    auto statement = database.prepare("INSERT INTO foreign_runs VALUES(?, ?, ?, ?)");
    if (!statement)
        return failure(statement);
    statement->bind(0, execution.value());
    statement->bind(1, record.tracker);
    statement->bind(2, record.run);
    statement->bind(3, record.record);
    return statement->run();
}

Result<std::optional<ForeignRecord>> readForeignRecord(Database& database, ExecutionNumber execution)
{
    const auto there = hasTable(database);
    if (!there)
        return failure(there);
    if (!*there)
        return std::nullopt;
    auto statement = database.prepare("SELECT tracker, run, record FROM foreign_runs WHERE execution = ?");
    if (!statement)
        return failure(statement);
    statement->bind(0, execution.value());
    const auto row = statement->step();
    if (!row)
        return failure(row);
    if (!*row)
        return std::nullopt;
    return ForeignRecord {.tracker = std::string(statement->text(0)),
        .run = std::string(statement->text(1)),
        .record = std::string(statement->text(2))};
}

Result<std::vector<ExecutionNumber>> findForeignRuns(Database& database, const ForeignRecord& record)
{
    std::vector<ExecutionNumber> numbers;
    const auto there = hasTable(database);
    if (!there)
        return failure(there);
    if (!*there)
        return numbers;
    auto statement = database.prepare("SELECT execution FROM foreign_runs WHERE tracker = ? AND run = ? AND "
                                      "record = ? ORDER BY execution DESC");
    if (!statement)
        return failure(statement);
    statement->bind(0, record.tracker);
    statement->bind(1, record.run);
    statement->bind(2, record.record);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return failure(row);
        if (!*row)
            return numbers;
        numbers.emplace_back(statement->integer(0));
    }
}

} // namespace touchstone
