#pragma once

#include "core/base/result.h"
#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/storage/modelrecord.h"

#include <QObject>
#include <QThread>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace touchstone {

/// Everything small that a workspace held at one moment; never changed once it is made.
struct WorkspaceSnapshot {
    std::vector<Execution> executions; ///< ascending numbers
    std::vector<DatasetInfo> datasets; ///< by name, then version
    std::vector<ModelRecord> models;   ///< ascending execution numbers
    std::string readOnlyReason;        ///< plain English; empty when it can be written
    std::vector<Warning> warnings;     ///< where it lies: `network-file-system`

    const Execution* execution(ExecutionNumber number) const;
    const DatasetInfo* dataset(const std::string& reference) const; ///< "reddit@1"
    const ModelRecord* model(ExecutionNumber number) const;
};

class WorkspaceReader;

/// The open workspace as pages see it. It is read in a thread of its own, and again whenever anybody changed it: this
/// program, another window or a command in a terminal. Takes no lock.
/// Its destructor waits for a reading that is under way.
class WorkspaceStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceStore)

public:
    explicit WorkspaceStore(QObject* parent = nullptr);
    ~WorkspaceStore() override;

    /// Begins to read a workspace; the one that is open stays until the new one is there. The latest call wins.
    void open(const std::filesystem::path& workspace);
    /// Makes an empty one first. A folder that holds one already is opened.
    void create(const std::filesystem::path& workspace);
    /// Reads the open one again, at once instead of at the next look.
    void reload();
    void close();

    bool isOpen() const { return !m_path.empty(); }
    bool isBusy() const { return m_busy; }
    /// Absolute; empty when none is open.
    const std::filesystem::path& path() const { return m_path; }
    /// Never null; empty lists when none is open. Holding on to it is cheap.
    const std::shared_ptr<const WorkspaceSnapshot>& snapshot() const { return m_snapshot; }
    bool isReadOnly() const { return !m_snapshot->readOnlyReason.empty(); }

signals:
    /// Another workspace is open now; changed() follows.
    void opened(const std::filesystem::path& workspace);
    void closed();
    /// snapshot() is a new one.
    void changed();
    /// A workspace could not be opened, or the open one not read any more; what was shown before stays.
    void failed(const std::filesystem::path& workspace, const touchstone::Error& error);
    void busyChanged(bool busy);

private:
    void request(const std::filesystem::path& workspace, bool make);
    void take(int request, const std::filesystem::path& workspace,
        const std::shared_ptr<const WorkspaceSnapshot>& snapshot);
    void takeFailure(int request, const std::filesystem::path& workspace, const Error& error);
    void setBusy(bool busy);

    QThread m_thread;
    WorkspaceReader* m_reader; ///< lives in m_thread
    std::filesystem::path m_path;
    std::shared_ptr<const WorkspaceSnapshot> m_snapshot;
    int m_latest = 0; ///< number of the newest request
    bool m_busy = false;
};

} // namespace touchstone
