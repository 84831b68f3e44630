#include "core/base/files.h"
#include "core/base/time.h"
#include "core/storage/records.h"
#include "core/storage/schema.h"
#include "core/storage/workspace.h"

#include <system_error>
#include <utility>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

/// Removes what a crash left: nobody else is writing while the lock is held.
Result<> emptyFolder(const fs::path& folder)
{
    if (auto created = createFolder(folder); !created)
        return created;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        fs::remove_all(entry.path(), error);
        if (error)
            return fail(systemError("cannot remove what a crash left", entry.path().string(), error.value()));
    }
    return {};
}

/// Runs a prepared statement that fills one row.
Result<> runWith(Database& database, std::string_view sql, const auto& bindAll)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement);
    bindAll(*statement);
    return statement->run();
}

} // namespace

WriteSession::WriteSession(WorkspaceLock lock, Database database, fs::path workspace)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_workspace(std::move(workspace))
{
}

Result<WriteSession> WriteSession::begin(const fs::path& workspace, const std::string& command,
    std::chrono::milliseconds wait, std::stop_token stop)
{
    auto lock = WorkspaceLock::acquire(workspace, command, wait, stop);
    if (!lock)
        return failure(lock);
    auto database = Database::open(workspace / "workspace.sqlite", Database::Mode::Create);
    if (!database)
        return failure(database);
    // Refuse a foreign or newer file before anything about it is changed, its journal mode included.
    if (const auto ours = needsMigration(*database, workspaceMigrations()); !ours)
        return failure(ours);
    if (auto set = database->execute(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864");
        !set)
        return failure(set);
    if (auto migrated = migrate(*database, workspaceMigrations()); !migrated)
        return failure(migrated);
    WriteSession session(std::move(*lock), std::move(*database), workspace);
    if (auto recovered = session.recover(); !recovered)
        return failure(recovered);
    return session;
}

Result<> WriteSession::recover()
{
    auto interrupted = m_database.prepare("SELECT number FROM executions WHERE status = 'running'");
    if (!interrupted)
        return failure(interrupted);
    std::vector<std::int64_t> numbers;
    while (true) {
        const auto more = interrupted->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        numbers.push_back(interrupted->integer(0));
    }
    interrupted->reset();
    for (const std::int64_t number : numbers) {
        std::error_code error;
        fs::remove_all(m_workspace / "predictions" / std::to_string(number), error);
        fs::remove_all(m_workspace / "splits" / std::to_string(number), error);
        auto marked = runWith(m_database,
            "UPDATE executions SET status = 'interrupted', finished = ?, error = 'the program ended before "
            "the step was done'"
            " WHERE number = ? AND status = 'running'",
            [&](Statement& statement) {
                statement.bind(0, currentTime());
                statement.bind(1, number);
            });
        if (!marked)
            return marked;
    }
    return emptyFolder(m_workspace / "tmp");
}

Result<ExecutionNumber> WriteSession::addExecution(const Execution& execution)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const std::string parameters = records::dump(execution.parameters);
    const std::string environment = records::dump(execution.environment);
    const std::string code = records::dump(execution.code);
    auto added = runWith(m_database,
        "INSERT INTO executions(step, name, status, created, started, parameters, environment, code)"
        " VALUES(?, ?, 'running', ?, ?, ?, ?, ?)",
        [&](Statement& statement) {
            statement.bind(0, stepName(execution.step));
            statement.bind(1, execution.name);
            statement.bind(2, execution.created);
            statement.bind(3, execution.started);
            statement.bind(4, parameters);
            statement.bind(5, environment);
            statement.bind(6, code);
        });
    if (!added)
        return failure(added);
    const ExecutionNumber number(m_database.lastInsertId());
    Execution numbered = execution;
    numbered.number = number;
    if (auto written = writeArtifacts(numbered); !written)
        return failure(written);
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return number;
}

Result<> WriteSession::writeArtifacts(const Execution& execution)
{
    auto removed = runWith(m_database, "DELETE FROM artifacts WHERE execution = ?",
        [&](Statement& statement) { statement.bind(0, execution.number.value()); });
    if (!removed)
        return removed;
    for (const auto& [direction, list] :
        {std::pair("input", &execution.inputs), std::pair("output", &execution.outputs)}) {
        std::int64_t position = 0;
        for (const Artifact& artifact : *list) {
            auto added = runWith(m_database, "INSERT INTO artifacts VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [&](Statement& statement) {
                    statement.bind(0, execution.number.value());
                    statement.bind(1, direction);
                    statement.bind(2, position++);
                    statement.bind(3, artifact.name);
                    statement.bind(4, artifact.kind);
                    statement.bind(5, artifact.sha256);
                    statement.bind(6, artifact.bytes);
                    statement.bind(7, artifact.reference);
                    statement.bind(8, artifact.resolved);
                });
            if (!added)
                return added;
        }
    }
    return {};
}

Result<> WriteSession::writeDataset(const DatasetInfo& dataset)
{
    const std::string columns = records::columnsToText(dataset.columns);
    const std::string sources = records::sourcesToText(dataset.sources);
    return runWith(m_database,
        "INSERT INTO datasets(name, version, sha256, columns, rows, labels, unlabelled, empty_texts, "
        "unknown_times,"
        " first_time, last_time, sources, execution) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [&](Statement& statement) {
            statement.bind(0, dataset.name);
            statement.bind(1, std::int64_t(dataset.version));
            statement.bind(2, dataset.sha256);
            statement.bind(3, columns);
            statement.bind(4, dataset.rows);
            statement.bind(5, dataset.labels);
            statement.bind(6, dataset.unlabelled);
            statement.bind(7, dataset.emptyTexts);
            statement.bind(8, dataset.unknownTimes);
            statement.bind(9, dataset.firstTime);
            statement.bind(10, dataset.lastTime);
            statement.bind(11, sources);
            statement.bind(12, dataset.execution.value());
        });
}

Result<> WriteSession::writeModel(const ModelRecord& model)
{
    const std::string recipe = records::dump(model.recipe.toJson());
    const std::string summary = records::dump(model.summary);
    return runWith(m_database,
        "INSERT INTO models(execution, sha256, bytes, recipe, summary, origin, created) VALUES(?, ?, ?, ?, "
        "?, ?, ?)",
        [&](Statement& statement) {
            statement.bind(0, model.execution.value());
            statement.bind(1, model.sha256);
            statement.bind(2, model.bytes);
            statement.bind(3, recipe);
            statement.bind(4, summary);
            statement.bind(5, model.origin);
            statement.bind(6, model.created);
        });
}

Result<> WriteSession::finish(const Outcome& outcome)
{
    const Execution& execution = outcome.execution;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const std::string parameters = records::dump(execution.parameters);
    const std::string environment = records::dump(execution.environment);
    const std::string metrics = records::dump(execution.metrics);
    auto updated = runWith(m_database,
        "UPDATE executions SET status = ?, finished = ?, seconds = ?, parameters = ?, environment = ?, "
        "metrics = ?, log = ?,"
        " error = ? WHERE number = ?",
        [&](Statement& statement) {
            statement.bind(0, statusName(execution.status));
            statement.bind(1, execution.finished);
            statement.bind(2, execution.seconds);
            statement.bind(3, parameters);
            statement.bind(4, environment);
            statement.bind(5, metrics);
            statement.bind(6, execution.log);
            statement.bind(7, execution.error);
            statement.bind(8, execution.number.value());
        });
    if (!updated)
        return updated;
    if (auto written = writeArtifacts(execution); !written)
        return written;
    if (outcome.dataset != nullptr) {
        if (auto written = writeDataset(*outcome.dataset); !written)
            return written;
    }
    if (outcome.model != nullptr) {
        if (auto written = writeModel(*outcome.model); !written)
            return written;
    }
    return transaction->commit();
}

} // namespace touchstone
