#pragma once

#include "core/base/result.h"
#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/exchange/privatecopy.h"
#include "core/storage/annotation.h"
#include "core/storage/modelrecord.h"
#include "core/storage/sqlite.h"
#include "core/storage/workspacelock.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

struct ForeignRecord;

/// The folders of a workspace. One that is missing is made by the next session: archives leave out empty folders.
inline constexpr std::array workspaceFolders {
    "datasets", "models", "predictions", "splits", "reports", "gates", "trash", "tmp"};

/// A folder with everything in it, opened for reading; WriteSession is the only way to change it.
/// Used by one thread.
class Workspace
{
public:
    /// Makes an empty workspace; `path` must not exist or be an empty folder.
    static Result<Workspace> create(const std::filesystem::path& path, const std::string& command,
        std::chrono::milliseconds wait = std::chrono::seconds(10), std::stop_token stop = {});
    enum class Upkeep {
        Yes, ///< bring it up to date and clear what a crash left, where it can be written and nobody holds the lock
        No, ///< only look
    };
    /// Opens an existing one. Where upkeep is not possible (a read-only volume, a full disk), it is opened all the same,
    /// and readOnlyReason() says why. A workspace of an older format is read as it is.
    /// Errors: no such folder, not a workspace, made by a newer program, damaged; `database-lost` where workspace.sqlite
    /// is missing or empty beside artifacts.
    static Result<Workspace> open(
        const std::filesystem::path& path, const std::string& command, Upkeep upkeep = Upkeep::Yes);

    static bool exists(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; }
    /// Why nothing can be written; empty when it can.
    const std::string& readOnlyReason() const { return m_readOnlyReason; }
    /// What a person should know about where it lies: `network-file-system`.
    const std::vector<Warning>& warnings() const { return m_warnings; }
    static std::vector<Warning> warningsOf(const std::filesystem::path& path);

    /// \name Places of artifacts
    /// @{
    std::filesystem::path datasetFile(std::string_view sha256) const;
    std::filesystem::path modelFile(std::string_view sha256) const;
    std::filesystem::path predictionsFolder(ExecutionNumber execution) const;
    std::filesystem::path splitFolder(ExecutionNumber execution) const;
    std::filesystem::path temporaryFolder() const;
    /// @}

    Result<std::vector<Execution>> executions();
    /// Error `no-such-execution` lists the last numbers.
    Result<Execution> execution(ExecutionNumber number);
    Result<std::vector<DatasetInfo>> datasets();
    /// The newest version without `version`. Error `no-such-dataset` lists the names.
    Result<DatasetInfo> dataset(const std::string& name, std::optional<int> version);
    Result<std::vector<ModelRecord>> models();
    /// Of a train or load execution; error `no-model` says what that execution is instead.
    Result<ModelRecord> model(ExecutionNumber number);
    /// Changes whenever another connection, of whichever program, has committed something; counts from anywhere.
    Result<std::int64_t> dataVersion();
    /// One of the workspace's own settings; nothing when it was never set.
    Result<std::optional<std::string>> setting(std::string_view key);

    /// For the functions of core/storage that look at every row; everybody else asks the functions above.
    Database& database() { return m_database; }

private:
    struct Opened {
        std::optional<PrivateCopy> copy;
        Database database;
        std::string readOnlyReason;
    };
    static Result<Opened> openDatabase(const std::filesystem::path& path, bool writable);
    Workspace(std::filesystem::path path, Opened opened);

    std::filesystem::path m_path;
    std::optional<PrivateCopy> m_copy; ///< what m_database is open on, where not the workspace's own file
    Database m_database;
    std::string m_readOnlyReason;
    std::vector<Warning> m_warnings;
};

/// The lock and the one writing connection, held while a job runs or a change commits.
class WriteSession
{
public:
    /// Takes the lock (see WorkspaceLock::acquire), migrates, makes folders that are missing, and clears what a crash
    /// left: files of executions that were running go, then they are marked `interrupted`, then what they have in tmp/
    /// goes. Error `database-lost`: see Workspace::open().
    static Result<WriteSession> begin(const std::filesystem::path& workspace, const std::string& command,
        std::chrono::milliseconds wait, std::stop_token stop = {});

    /// Acknowledged when it returns: number of a new execution with status running. It is above every number that a
    /// folder of predictions, a split or something in tmp/ has: after an older workspace.sqlite was brought back, those
    /// belong to executions that it does not know.
    Result<ExecutionNumber> addExecution(const Execution& execution);
    /// That number, for an execution that is added next.
    Result<ExecutionNumber> nextNumber();
    /// Everything about the end of an execution in one transaction: outcome fields and inputs/outputs, and the
    /// dataset or model that it made.
    struct Outcome {
        const Execution& execution;
        const DatasetInfo* dataset = nullptr;
        const ModelRecord* model = nullptr;     ///< takes the place of one that its execution made before
        const Execution* within = nullptr;      ///< one that still runs, recorded as it is now
        const ForeignRecord* foreign = nullptr; ///< what was recorded of it elsewhere, where it ran
    };
    Result<> finish(const Outcome& outcome);
    /// Removes the artifacts that an execution of this session put into place and no row names, because it failed
    /// afterwards. What was there before the execution began stays.
    Result<> discardUnnamed(const Execution& execution);
    /// Removes what an execution of this session has in tmp/, once nothing of it is to be discarded any more.
    Result<> removeTemporary(ExecutionNumber number);

    /// Changes what people write about an execution, in one transaction, and gives back how it is now.
    /// Errors: no such execution; a name, tag or note against the rules (see checkAnnotation).
    Result<Execution> annotate(ExecutionNumber number, const Annotation& annotation);
    Result<> setSetting(std::string_view key, std::string_view value);

    /// For the functions of core/storage that change rows; everybody else asks the functions above.
    Database& database() { return m_database; }
    const std::filesystem::path& path() const { return m_workspace; }

    WriteSession(WriteSession&& other) noexcept;
    WriteSession& operator=(WriteSession&&) = delete;
    /// Works off the write-ahead log where no reader is in the way, so that workspace.sqlite alone is whole, then gives
    /// the lock back.
    ~WriteSession();

private:
    WriteSession(WorkspaceLock lock, Database database, std::filesystem::path workspace);
    Result<> recover();
    Result<> recordStrangers(ExecutionNumber number);
    Result<> writeArtifacts(const Execution& execution);
    Result<> writeOutcome(const Execution& execution);
    Result<> writeDataset(const DatasetInfo& dataset);
    Result<> writeModel(const ModelRecord& model);

    WorkspaceLock m_lock;
    Database m_database;
    std::filesystem::path m_workspace;
    std::set<std::string>
        m_strangers;      ///< unnamed artifacts that were there before the newest execution began
    bool m_active = true; ///< not moved from
};

} // namespace touchstone
