#pragma once

#include "core/base/result.h"
#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/storage/modelrecord.h"
#include "core/storage/sqlite.h"
#include "core/storage/workspacelock.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A folder with everything in it, opened for reading; WriteSession is the only way to change it.
/// Used by one thread.
class Workspace
{
public:
    /// Makes an empty workspace; `path` must not exist or be an empty folder.
    static Result<Workspace> create(const std::filesystem::path& path, const std::string& command,
        std::chrono::milliseconds wait = std::chrono::seconds(10), std::stop_token stop = {});
    /// Opens an existing one. After a crash, what was running is marked `interrupted` and tmp/ is cleared, unless
    /// somebody else holds the lock or the folder cannot be written (then isReadOnly() says why).
    /// Errors: no such folder, not a workspace, made by a newer program, damaged.
    static Result<Workspace> open(const std::filesystem::path& path, const std::string& command);

    static bool exists(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; }
    /// Why nothing can be written; empty when it can.
    const std::string& readOnlyReason() const { return m_readOnlyReason; }

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

private:
    friend class WriteSession;
    Workspace(std::filesystem::path path, Database database);

    std::filesystem::path m_path;
    Database m_database;
    std::string m_readOnlyReason;
};

/// The lock and the one writing connection, held while a job runs or a change commits.
class WriteSession
{
public:
    /// Takes the lock (see WorkspaceLock::acquire), migrates, marks crashed executions and clears tmp/.
    static Result<WriteSession> begin(const std::filesystem::path& workspace, const std::string& command,
        std::chrono::milliseconds wait, std::stop_token stop = {});

    /// Acknowledged when it returns: number of a new execution with status running.
    Result<ExecutionNumber> addExecution(const Execution& execution);
    /// Everything about the end of an execution in one transaction: outcome fields and inputs/outputs, and the
    /// dataset or model that it made.
    struct Outcome {
        const Execution& execution;
        const DatasetInfo* dataset = nullptr;
        const ModelRecord* model = nullptr;
    };
    Result<> finish(const Outcome& outcome);

private:
    WriteSession(WorkspaceLock lock, Database database, std::filesystem::path workspace);
    Result<> recover();
    Result<> writeArtifacts(const Execution& execution);
    Result<> writeDataset(const DatasetInfo& dataset);
    Result<> writeModel(const ModelRecord& model);

    WorkspaceLock m_lock;
    Database m_database;
    std::filesystem::path m_workspace;
};

} // namespace touchstone
