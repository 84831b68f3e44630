#pragma once

#include "core/base/result.h"
#include "core/data/execution.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <vector>

namespace touchstone {

/// Reads the executions of a workspace. Called outside the window's thread; it owns what it needs.
using LoadExecutions = std::function<Result<std::vector<Execution>>(const std::filesystem::path& workspace)>;

/// Runs LoadExecutions beside the window. A newer load() wins: the answer of an older one is dropped.
/// Its destructor waits for a load that is under way.
class WorkspaceLoader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceLoader)

public:
    explicit WorkspaceLoader(LoadExecutions loadExecutions, QObject* parent = nullptr);
    ~WorkspaceLoader() override;

    void load(const std::filesystem::path& workspace);
    bool isBusy() const { return m_busy; }

signals:
    void loaded(const std::filesystem::path& workspace, const std::vector<touchstone::Execution>& executions);
    void failed(const std::filesystem::path& workspace, const touchstone::Error& error);
    void busyChanged(bool busy);

private:
    void setBusy(bool busy);

    LoadExecutions m_loadExecutions;
    QThreadPool m_pool;
    int m_latest = 0;
    bool m_busy = false;
};

} // namespace touchstone
