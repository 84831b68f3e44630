#include "core/base/files.h"
#include "core/base/volume.h"
#include "core/storage/databaselost.h"
#include "core/storage/foreignstore.h"
#include "core/storage/journalmode.h"
#include "core/storage/leftovers.h"
#include "core/storage/records.h"
#include "core/storage/schema.h"
#include "core/storage/workspace.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

/// Refuses a foreign or newer file before a byte of it is changed. A connection that may write would already work off
/// a log that was left there.
Result<> refuseStrangers(const fs::path& file)
{
    std::error_code error;
    if (const auto size = fs::file_size(file, error); error || size == 0)
        return {}; // a new workspace
    auto database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return failure(database);
    const auto ours = needsMigration(*database, workspaceMigrations());
    // A journal that a crash left on a network volume can only be undone by a connection that may write.
    if (!ours && ours.error().code != "read-only")
        return failure(ours);
    return {};
}

Result<> makeMissingFolders(const fs::path& workspace)
{
    std::error_code error;
    for (const char* folder : workspaceFolders) {
        if (fs::is_directory(workspace / folder, error))
            continue;
        if (auto refused = refuseDanglingLink(workspace / folder); !refused)
            return refused;
        if (auto created = createFolder(workspace / folder); !created)
            return created;
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

WriteSession::WriteSession(WriteSession&& other) noexcept
    : m_lock(std::move(other.m_lock))
    , m_database(std::move(other.m_database))
    , m_workspace(std::move(other.m_workspace))
    , m_strangers(std::move(other.m_strangers))
    , m_active(std::exchange(other.m_active, false))
{
}

WriteSession::~WriteSession()
{
    // Without waiting for a reader; then the next session does it.
    if (m_active)
        (void)m_database.execute("PRAGMA busy_timeout=0; PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<WriteSession> WriteSession::begin(const fs::path& workspace, const std::string& command,
    std::chrono::milliseconds wait, std::stop_token stop)
{
    // Its files alone might be writable, but nothing could be put into place.
    if (::access(workspace.c_str(), W_OK) != 0)
        return fail(systemError("the workspace cannot be written", workspace.string(), errno));
    auto lock = WorkspaceLock::acquire(workspace, command, wait, stop);
    if (!lock)
        return failure(lock);
    const auto file = workspace / "workspace.sqlite";
    if (auto there = requireDatabase(workspace); !there)
        return failure(there);
    if (auto refused = refuseStrangers(file); !refused)
        return failure(refused);
    if (auto made = makeMissingFolders(workspace); !made)
        return failure(made);
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return failure(database);
    if (const auto ours = needsMigration(*database, workspaceMigrations()); !ours)
        return failure(ours);
    if (auto there = requireTables(*database, workspace); !there)
        return failure(there);
    const auto volume = volumeOf(workspace);
    if (auto chosen = chooseJournalMode(*database, volume && volume->network); !chosen)
        return failure(chosen);
    if (auto set = database->execute("PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864"); !set)
        return failure(set);
    if (auto migrated = migrate(*database, workspaceMigrations()); !migrated)
        return failure(migrated);
    WriteSession session(std::move(*lock), std::move(*database), workspace);
    if (auto recovered = session.recover(); !recovered)
        return failure(recovered);
    return session;
}

Result<ExecutionNumber> WriteSession::nextNumber()
{
    const auto used = m_database.integer(
        "SELECT max((SELECT coalesce(max(number), 0) FROM executions),"
        " (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'executions'))");
    if (!used)
        return failure(used);
    return ExecutionNumber(std::max(*used, highestNumberInUse(m_workspace)) + 1);
}

Result<ExecutionNumber> WriteSession::addExecution(const Execution& execution)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const std::string parameters = records::dump(execution.parameters);
    const std::string environment = records::dump(execution.environment);
    const std::string code = records::dump(execution.code);
    const std::string tags = records::dump(execution.tags);
    const auto number = nextNumber();
    if (!number)
        return number;
    if (auto recorded = recordStrangers(*number); !recorded)
        return failure(recorded);
    auto added = runWith(m_database,
        "INSERT INTO executions(number, step, name, status, created, started, parameters, environment, code, "
        "tags, "
        "notes) VALUES(?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?)",
        [&](Statement& statement) {
            statement.bind(0, number->value());
            statement.bind(1, stepName(execution.step));
            statement.bind(2, execution.name);
            statement.bind(3, execution.created);
            statement.bind(4, execution.started);
            statement.bind(5, parameters);
            statement.bind(6, environment);
            statement.bind(7, code);
            statement.bind(8, tags);
            statement.bind(9, execution.notes);
        });
    if (!added)
        return failure(added);
    Execution numbered = execution;
    numbered.number = *number;
    if (auto written = writeArtifacts(numbered); !written)
        return failure(written);
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return number;
}

Result<> WriteSession::writeArtifacts(const Execution& execution)
{
    return records::writeArtifacts(m_database, execution);
}

Result<> WriteSession::writeDataset(const DatasetInfo& dataset)
{
    return records::insertDataset(m_database, dataset);
}

Result<> WriteSession::writeModel(const ModelRecord& model)
{
    return records::insertModel(m_database, model);
}

Result<> WriteSession::writeOutcome(const Execution& execution)
{
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
    return writeArtifacts(execution);
}

Result<> WriteSession::finish(const Outcome& outcome)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto written = writeOutcome(outcome.execution); !written)
        return written;
    if (outcome.within != nullptr) {
        if (auto written = writeOutcome(*outcome.within); !written)
            return written;
    }
    if (outcome.foreign != nullptr) {
        if (auto written = insertForeignRecord(m_database, outcome.execution.number, *outcome.foreign);
            !written)
            return written;
    }
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

Result<Execution> WriteSession::annotate(ExecutionNumber number, const Annotation& annotation)
{
    if (auto checked = checkAnnotation(annotation); !checked)
        return failure(checked);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    auto found = records::readExecutions(m_database, "WHERE number = ?", number.value());
    if (!found)
        return failure(found);
    if (found->empty()) {
        return fail(inputError(
            "no-such-execution", "no execution #" + number.toString(), "'touchstone executions' lists them")
                        .at(m_workspace.string()));
    }
    Execution& execution = found->front();
    auto tags = changedTags(std::move(execution.tags), annotation);
    if (!tags)
        return failure(tags);
    execution.tags = std::move(*tags);
    execution.name = annotation.name.value_or(execution.name);
    execution.notes = annotation.note.value_or(execution.notes);
    const std::string tagText = records::dump(execution.tags);
    auto updated = runWith(m_database, "UPDATE executions SET name = ?, tags = ?, notes = ? WHERE number = ?",
        [&](Statement& statement) {
            statement.bind(0, execution.name);
            statement.bind(1, tagText);
            statement.bind(2, execution.notes);
            statement.bind(3, number.value());
        });
    if (!updated)
        return failure(updated);
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return std::move(execution);
}

Result<> WriteSession::setSetting(std::string_view key, std::string_view value)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    auto stored = runWith(m_database,
        "INSERT INTO settings VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        [&](Statement& statement) {
            statement.bind(0, key);
            statement.bind(1, value);
        });
    if (!stored)
        return stored;
    return transaction->commit();
}

} // namespace touchstone
