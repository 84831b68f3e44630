#pragma once

#include "core/storage/workspace.h"
#include "widgets/common/workspacestore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>

namespace touchstone {

/// The part of WorkspaceStore that lives in its thread: holds the connection and looks twice a second whether
/// anybody has written.
class WorkspaceReader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceReader)

public:
    WorkspaceReader();

    /// What `taken` answers a request by its number; a change that was noticed has the number of the last one.
    void read(int request, const std::filesystem::path& workspace, bool make);
    void stop();

signals:
    void taken(int request, const std::filesystem::path& workspace,
        const std::shared_ptr<const touchstone::WorkspaceSnapshot>& snapshot);
    void failed(int request, const std::filesystem::path& workspace, const touchstone::Error& error);

private:
    void look();
    void readAll();
    Result<std::shared_ptr<const WorkspaceSnapshot>> readSnapshot();
    bool crashIsSuspected();

    QTimer m_timer;
    QElapsedTimer m_sinceOpened;
    std::filesystem::path m_path;
    std::optional<Workspace> m_workspace;
    std::uint64_t m_file = 0;    ///< which file was opened last: workspace.sqlite may be replaced by another
    std::int64_t m_version = -1; ///< of the data, as the open connection counts it
    int m_request = 0;
    bool m_running = false; ///< some execution was running when it was read
};

} // namespace touchstone
