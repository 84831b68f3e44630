#include "core/storage/workspace.h"

#include "core/base/files.h"
#include "core/storage/records.h"
#include "core/storage/schema.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include <unistd.h>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

constexpr std::array folders {
    "datasets", "models", "predictions", "splits", "reports", "gates", "trash", "tmp"};

fs::path databaseFile(const fs::path& workspace)
{
    return workspace / "workspace.sqlite";
}

/// A plain read-only connection needs the shared-memory file beside the database; on a volume that cannot be
/// written there is none, and nobody writes either. Where a write-ahead log is left, by a crash or by somebody else
/// who writes just now, it holds rows that an immutable connection would not see, and that file is there too.
Result<Database> openForReading(const fs::path& workspace, bool writable)
{
    std::error_code error;
    const auto log = fs::file_size(workspace / "workspace.sqlite-wal", error);
    const bool immutable = !writable && (error || log == 0);
    auto database = Database::open(
        databaseFile(workspace), immutable ? Database::Mode::Immutable : Database::Mode::ReadOnly);
    if (!database)
        return database;
    const auto needed = needsMigration(*database, workspaceMigrations());
    if (!needed)
        return failure(needed);
    return database;
}

bool somethingWasLeft(Database& database, const fs::path& workspace)
{
    const auto running = database.integer("SELECT count(*) FROM executions WHERE status = 'running'");
    std::error_code error;
    const bool clean = fs::is_empty(workspace / "tmp", error);
    return (running && *running > 0) || (!error && !clean);
}

} // namespace

Workspace::Workspace(fs::path path, Database database)
    : m_path(std::move(path))
    , m_database(std::move(database))
{
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
    if (fs::exists(path, error) && !fs::is_directory(path, error))
        return fail(inputError("not-a-folder", "a file with that name exists", "choose another folder")
                        .at(path.string()));
    // A crash between the folder and its database leaves empty folders and a lock file: go on from there.
    if (fs::is_directory(path, error)) {
        for (const auto& entry : fs::directory_iterator(path, error)) {
            const std::string name = entry.path().filename().string();
            const bool ours = name == "lock" || std::ranges::find(folders, name) != folders.end()
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
    for (const char* folder : folders) {
        if (auto created = createFolder(path / folder); !created)
            return failure(created);
    }
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

Result<Workspace> Workspace::open(const fs::path& path, const std::string& command)
{
    std::error_code error;
    const auto absolute = fs::absolute(path, error);
    if (!fs::exists(absolute, error)) {
        return fail(inputError("no-such-workspace", "no such workspace folder",
            "check -w, or make one with 'touchstone import ... -w FOLDER'")
                        .at(path.string()));
    }
    if (!exists(absolute)) {
        return fail(
            inputError("not-a-workspace", "the folder is not a workspace (it has no workspace.sqlite)",
                "check -w, or make one with 'touchstone import ... -w FOLDER'")
                .at(path.string()));
    }
    const bool writable
        = ::access(absolute.c_str(), W_OK) == 0 && ::access(databaseFile(absolute).c_str(), W_OK) == 0;
    auto database = openForReading(absolute, writable);
    if (!database)
        return failure(database);
    const auto pending = needsMigration(*database, workspaceMigrations());
    if (writable && ((pending && *pending) || somethingWasLeft(*database, absolute))) {
        // Beginning a session mends it; when somebody holds the lock, what is running really runs.
        const auto session = WriteSession::begin(absolute, command, std::chrono::milliseconds(0));
        if (!session && session.error().kind != ErrorKind::Locked)
            return failure(session);
    }
    Workspace workspace(absolute, std::move(*database));
    if (!writable)
        workspace.m_readOnlyReason = "the folder cannot be written";
    return workspace;
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
    return fail(inputError("no-model",
        "execution #" + number.toString() + " (" + std::string(stepName(other->step)) + ", "
            + std::string(statusName(other->status)) + ") made no model",
        "give a complete train or load execution, or a .bin file")
                    .at(m_path.string()));
}

} // namespace touchstone
