#include "core/storage/workspace.h"

#include "core/base/files.h"
#include "core/base/volume.h"
#include "core/storage/databaselost.h"
#include "core/storage/journalmode.h"
#include "core/storage/leftovers.h"
#include "core/storage/records.h"
#include "core/storage/schema.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <thread>

#include <unistd.h>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

fs::path databaseFile(const fs::path& workspace)
{
    return workspace / "workspace.sqlite";
}

/// A connection on which a first query works: opening alone does not touch the file.
Result<Database> openAndLook(const fs::path& file, Database::Mode mode)
{
    auto database = Database::open(file, mode);
    if (!database)
        return database;
    const auto needed = needsMigration(*database, workspaceMigrations());
    if (!needed)
        return failure(needed);
    return database;
}

bool needsUpkeep(Database& database, const fs::path& workspace, bool network)
{
    const auto old = needsMigration(database, workspaceMigrations());
    if (old && *old)
        return true;
    if (network) {
        const auto log = usesWriteAheadLog(database);
        if (log && *log)
            return true;
    }
    const auto running = database.integer("SELECT count(*) FROM executions WHERE status = 'running'");
    const auto temporary = temporaryLeftovers(database, workspace);
    return (running && *running > 0) || (temporary && !temporary->empty());
}

/// Another process may be about to make the workspace: its file is there before its tables are.
Result<> waitForSchema(Database& database)
{
    constexpr int attempts = 250;
    for (int i = 0; i < attempts; ++i) {
        const auto version = database.integer("PRAGMA user_version");
        if (!version)
            return failure(version);
        if (*version > 0)
            return {};
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return fail(inputError("not-a-workspace", "the workspace was never completed",
        "run 'touchstone import ... -w FOLDER' again, or remove the folder")
                    .at(database.path().string()));
}

} // namespace

Workspace::Workspace(fs::path path, Opened opened)
    : m_path(std::move(path))
    , m_copy(std::move(opened.copy))
    , m_database(std::move(opened.database))
    , m_readOnlyReason(std::move(opened.readOnlyReason))
{
}

/// A plain read-only connection needs the shared-memory file beside the database. On a volume that cannot be written
/// nobody makes one, so where nothing lies beside the file it is opened as one that never changes. A log, be it empty,
/// or shared memory may belong to somebody else who writes just now: then the plain way comes first. A log that is left
/// there, by a crash or by a copy of the folder, holds rows that a file alone does not show: where the plain way does
/// not work, a private copy is read, in which the log can be worked off. The same for the journal that a crash left on a
/// network volume.
Result<Workspace::Opened> Workspace::openDatabase(const fs::path& path, bool writable)
{
    const auto file = databaseFile(path);
    const std::string reason = writable ? "" : "the folder cannot be written";
    std::error_code error;
    std::vector<fs::path> left;
    bool alone = true;
    for (const std::string_view suffix : {"-wal", "-journal", "-shm"}) {
        const fs::path beside = file.string() + std::string(suffix);
        alone = alone && !fs::exists(beside, error);
        const auto size = fs::file_size(beside, error);
        if (!error && size > 0 && suffix != "-shm")
            left.push_back(beside);
    }
    const bool immutable = !writable && alone;
    auto database = openAndLook(file, immutable ? Database::Mode::Immutable : Database::Mode::ReadOnly);
    if (database)
        return Opened {.copy = {}, .database = std::move(*database), .readOnlyReason = reason};
    // Where there is shared memory, the log may belong to somebody who writes now.
    const auto volume = volumeOf(path);
    const bool unused = !fs::exists(file.string() + "-shm", error) || (volume && volume->readOnly);
    if (immutable || !unused || (writable && left.empty()))
        return failure(database);
    const bool logs = !left.empty();
    left.insert(left.begin(), file);
    auto copy = PrivateCopy::make(left);
    if (!copy)
        return failure(copy);
    auto copied = openAndLook(databaseFile(copy->folder()), Database::Mode::ReadWrite);
    if (!copied)
        return failure(copied);
    return Opened {.copy = std::move(*copy),
        .database = std::move(*copied),
        .readOnlyReason = (reason.empty() ? "" : reason + "; ")
            + (logs ? "the log that a program left there" : "it") + " is read from a private copy"};
}

bool Workspace::exists(const fs::path& path)
{
    std::error_code error;
    return fs::is_regular_file(databaseFile(path), error);
}

Result<Workspace> Workspace::create(
    const fs::path& path, const std::string& command, std::chrono::milliseconds wait, std::stop_token stop)
{
    std::error_code error;
    if (exists(path)) {
        return fail(inputError(
            "workspace-exists", "there is a workspace already", "open it, or choose another folder")
                        .at(path.string()));
    }
    if (auto refused = refuseDanglingLink(path); !refused)
        return failure(refused);
    if (auto there = requireDatabase(path); !there)
        return failure(there);
    if (fs::exists(path, error) && !fs::is_directory(path, error))
        return fail(inputError("not-a-folder", "a file with that name exists", "choose another folder")
                        .at(path.string()));
    // A crash between the folder and its database leaves empty folders and a lock file: go on from there.
    if (fs::is_directory(path, error)) {
        for (const auto& entry : fs::directory_iterator(path, error)) {
            const std::string name = entry.path().filename().string();
            const bool ours = name == "lock"
                || std::ranges::find(workspaceFolders, name) != workspaceFolders.end()
                || name.starts_with("workspace.sqlite");
            if (!ours) {
                return fail(inputError("folder-not-empty", "the folder is not empty and holds no workspace",
                    "choose a new folder, for example reddit.touchstone")
                                .at(path.string()));
            }
        }
    }
    if (auto created = createFolder(path); !created)
        return failure(created);
    if (auto session = WriteSession::begin(path, command, wait, stop); !session)
        return failure(session);
    // The workspace's own name is an entry of the folder around it, which one may be able to write but not to read.
    const auto absolute = (fs::absolute(path, error) / "").lexically_normal().parent_path();
    for (const auto& folder : {path, absolute.parent_path()}) {
        if (auto synced = syncPath(folder); !synced && synced.error().code != "no-permission")
            return failure(synced);
    }
    return open(path, command);
}

Result<Workspace> Workspace::open(const fs::path& path, const std::string& command, Upkeep upkeep)
{
    std::error_code error;
    const auto absolute = fs::absolute(path, error);
    if (auto refused = refuseDanglingLink(path); !refused)
        return failure(refused);
    if (!fs::exists(absolute, error)) {
        return fail(inputError("no-such-workspace", "no such workspace folder",
            "check -w, or make one with 'touchstone import ... -w FOLDER'")
                        .at(path.string()));
    }
    if (auto there = requireDatabase(absolute); !there)
        return failure(there);
    if (!exists(absolute)) {
        return fail(
            inputError("not-a-workspace", "the folder is not a workspace (it has no workspace.sqlite)",
                "check -w, or make one with 'touchstone import ... -w FOLDER'")
                .at(path.string()));
    }
    const bool writable
        = ::access(absolute.c_str(), W_OK) == 0 && ::access(databaseFile(absolute).c_str(), W_OK) == 0;
    auto opened = openDatabase(absolute, writable);
    if (!opened)
        return failure(opened);
    if (auto there = requireTables(opened->database, absolute); !there)
        return failure(there);
    const auto volume = volumeOf(absolute);
    const bool network = volume && volume->network;
    const bool unreadable = opened->copy.has_value();
    if (writable && upkeep == Upkeep::Yes
        && (unreadable || needsUpkeep(opened->database, absolute, network))) {
        std::string reason;
        {
            // A connection that reads would be in the way of another journal mode.
            const Opened closed = std::move(*opened);
        }
        {
            // Beginning a session does it; when somebody holds the lock, what is running really runs.
            const auto session = WriteSession::begin(absolute, command, std::chrono::milliseconds(0));
            if (!session && session.error().kind != ErrorKind::Locked)
                reason = "it could not be brought up to date: " + session.error().message();
        }
        opened = openDatabase(absolute, writable);
        if (!opened)
            return failure(opened);
        if (!reason.empty())
            opened->readOnlyReason = reason;
    }
    if (auto made = waitForSchema(opened->database); !made)
        return failure(made);
    Workspace workspace(absolute, std::move(*opened));
    workspace.m_warnings = warningsOf(absolute);
    return workspace;
}

std::vector<Warning> Workspace::warningsOf(const fs::path& path)
{
    const auto volume = volumeOf(path);
    if (!volume || !volume->network)
        return {};
    const std::string type = volume->type.empty() ? "" : " (" + volume->type + ")";
    return {{"network-file-system",
        "the workspace lies on a network file system" + type
            + "; it is kept safe there, but slower, and a computer that loses the connection may leave it "
              "locked",
        {volume->type}}};
}

fs::path Workspace::datasetFile(std::string_view sha256) const
{
    return m_path / "datasets" / (std::string(sha256) + ".sqlite");
}

fs::path Workspace::modelFile(std::string_view sha256) const
{
    return m_path / "models" / (std::string(sha256) + ".bin");
}

fs::path Workspace::predictionsFolder(ExecutionNumber execution) const
{
    return m_path / "predictions" / execution.toString();
}

fs::path Workspace::splitFolder(ExecutionNumber execution) const
{
    return m_path / "splits" / execution.toString();
}

fs::path Workspace::temporaryFolder() const
{
    return m_path / "tmp";
}

Result<std::vector<Execution>> Workspace::executions()
{
    return records::readExecutions(m_database);
}

Result<Execution> Workspace::execution(ExecutionNumber number)
{
    auto found = records::readExecutions(m_database, "WHERE number = ?", number.value());
    if (!found)
        return failure(found);
    if (found->empty()) {
        const auto last = m_database.integer("SELECT coalesce(max(number), 0) FROM executions");
        const std::string hint = last && *last > 0
            ? "the last one is #" + std::to_string(*last) + "; 'touchstone executions' lists them"
            : std::string("the workspace has none yet");
        return fail(
            inputError("no-such-execution", "no execution #" + number.toString(), hint).at(m_path.string()));
    }
    return std::move(found->front());
}

Result<std::vector<DatasetInfo>> Workspace::datasets()
{
    return records::readDatasets(m_database);
}

Result<DatasetInfo> Workspace::dataset(const std::string& name, std::optional<int> version)
{
    auto all = datasets();
    if (!all)
        return failure(all);
    const DatasetInfo* found = nullptr;
    std::string names;
    std::string versions;
    for (const DatasetInfo& info : *all) {
        if (info.name == name) {
            versions += (versions.empty() ? "" : ", ") + info.reference();
            if (!version || info.version == *version)
                found = &info; // ascending, so the last is the newest
        }
        if (info.version == 1)
            names += (names.empty() ? "" : ", ") + info.name;
    }
    if (found != nullptr)
        return *found;
    if (!versions.empty()) {
        return fail(inputError("no-such-dataset",
            "no version " + std::to_string(*version) + " of dataset '" + name + "'", "there are: " + versions)
                        .at(m_path.string()));
    }
    return fail(inputError("no-such-dataset", "no dataset '" + name + "'",
        names.empty() ? "the workspace has none yet" : "there are: " + names)
                    .at(m_path.string()));
}

Result<std::vector<ModelRecord>> Workspace::models()
{
    return records::readModels(m_database);
}

Result<std::int64_t> Workspace::dataVersion()
{
    return m_database.integer("PRAGMA data_version");
}

Result<std::optional<std::string>> Workspace::setting(std::string_view key)
{
    const auto tables = m_database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'settings'");
    if (!tables)
        return failure(tables);
    if (*tables == 0) // an older format that could not be brought up to date
        return std::nullopt;
    auto statement = m_database.prepare("SELECT value FROM settings WHERE key = ?");
    if (!statement)
        return failure(statement);
    statement->bind(0, key);
    const auto found = statement->step();
    if (!found)
        return failure(found);
    return *found ? std::optional<std::string>(statement->text(0)) : std::nullopt;
}

Result<ModelRecord> Workspace::model(ExecutionNumber number)
{
    auto found = records::readModels(m_database, "WHERE execution = ?", number.value());
    if (!found)
        return failure(found);
    if (!found->empty())
        return std::move(found->front());
    const auto other = execution(number);
    if (!other)
        return failure(other);
    if (other->parameters.contains("autotune")) {
        return fail(inputError("no-model",
            "execution #" + number.toString() + " is a trial of a search; only the best model was kept",
            "give the autotune execution, or train with the parameters of the trial")
                        .at(m_path.string()));
    }
    return fail(inputError("no-model",
        "execution #" + number.toString() + " (" + std::string(stepName(other->step)) + ", "
            + std::string(statusName(other->status)) + ") made no model",
        "give a complete train or load execution, or a .bin file")
                    .at(m_path.string()));
}

} // namespace touchstone
