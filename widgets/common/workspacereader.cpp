#include "widgets/common/workspacereader.h"

#include "core/storage/workspacelock.h"

#include <algorithm>
#include <exception>
#include <utility>

#include <sys/stat.h>

namespace touchstone {

namespace {

using namespace std::chrono_literals;

constexpr const char* command = "touchstone (window)";
constexpr auto lookEvery = 500ms;
/// A running execution whose process is gone is found this late.
constexpr qint64 suspectAfterMilliseconds = 3000;

std::uint64_t fileNumber(const std::filesystem::path& workspace)
{
    struct stat status {
    };
    return ::stat((workspace / "workspace.sqlite").c_str(), &status) == 0
        ? static_cast<std::uint64_t>(status.st_ino)
        : 0;
}

Result<Workspace> openOrMake(const std::filesystem::path& path, bool make)
{
    if (make && !Workspace::exists(path))
        return Workspace::create(path, command);
    return Workspace::open(path, command);
}

} // namespace

WorkspaceReader::WorkspaceReader()
    : m_timer(this)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &WorkspaceReader::look);
}

void WorkspaceReader::read(int request, const std::filesystem::path& workspace, bool make)
{
    m_request = request;
    try {
        // A second connection while one is open would keep a migration from changing the journal.
        if (m_path == workspace) {
            m_workspace.reset();
            m_file = fileNumber(workspace);
        }
        auto opened = openOrMake(workspace, make);
        if (!opened) {
            emit failed(request, workspace, opened.error());
            return;
        }
        m_workspace.emplace(std::move(*opened));
        m_path = workspace;
        m_file = fileNumber(workspace);
        m_sinceOpened.start();
        readAll();
        m_timer.start();
    } catch (const std::exception& exception) { // of a library; it may not leave an event
        emit failed(request, workspace, machineError("workspace-not-read", exception.what()));
    }
}

void WorkspaceReader::stop()
{
    m_timer.stop();
    m_workspace.reset();
    m_path.clear();
}

void WorkspaceReader::look()
{
    if (fileNumber(m_path) != m_file || crashIsSuspected()) {
        read(m_request, m_path, false);
        return;
    }
    if (!m_workspace) // could not be read when it was last looked at, and is still the same
        return;
    const auto version = m_workspace->dataVersion();
    if (version && *version != m_version)
        readAll();
}

void WorkspaceReader::readAll()
{
    if (const auto version = m_workspace->dataVersion())
        m_version = *version; // before the rows: a change that comes in between is seen by the next look
    const auto snapshot = readSnapshot();
    if (snapshot)
        emit taken(m_request, m_path, *snapshot);
    else
        emit failed(m_request, m_path, snapshot.error());
}

Result<std::shared_ptr<const WorkspaceSnapshot>> WorkspaceReader::readSnapshot()
{
    auto executions = m_workspace->executions();
    if (!executions)
        return failure(executions);
    auto datasets = m_workspace->datasets();
    if (!datasets)
        return failure(datasets);
    auto models = m_workspace->models();
    if (!models)
        return failure(models);
    m_running = std::ranges::any_of(
        *executions, [](const Execution& row) { return row.status == ExecutionStatus::Running; });
    return std::make_shared<const WorkspaceSnapshot>(WorkspaceSnapshot {.executions = std::move(*executions),
        .datasets = std::move(*datasets),
        .models = std::move(*models),
        .readOnlyReason = m_workspace->readOnlyReason(),
        .warnings = m_workspace->warnings()});
}

/// Something runs, but nobody holds the lock: opening it again marks that execution as interrupted.
bool WorkspaceReader::crashIsSuspected()
{
    if (!m_running || !m_workspace || !m_workspace->readOnlyReason().empty()
        || m_sinceOpened.elapsed() < suspectAfterMilliseconds)
        return false;
    m_sinceOpened.start();
    return WorkspaceLock::acquire(m_path, command, 0ms).has_value();
}

} // namespace touchstone
