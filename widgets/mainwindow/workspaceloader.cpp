#include "widgets/mainwindow/workspaceloader.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <exception>
#include <memory>
#include <utility>

namespace touchstone {

namespace {

using Loaded = std::shared_ptr<const Result<std::vector<Execution>>>;

/// An exception may not cross a future: it would lose its type on the way.
Loaded loadSafely(const LoadExecutions& loadExecutions, const std::filesystem::path& workspace)
{
    try {
        return std::make_shared<const Result<std::vector<Execution>>>(loadExecutions(workspace));
    } catch (const std::exception& exception) {
        return std::make_shared<const Result<std::vector<Execution>>>(
            fail(machineError("workspace-not-read", exception.what())));
    }
}

} // namespace

WorkspaceLoader::WorkspaceLoader(LoadExecutions loadExecutions, QObject* parent)
    : QObject(parent)
    , m_loadExecutions(std::move(loadExecutions))
{
}

WorkspaceLoader::~WorkspaceLoader()
{
    m_pool.waitForDone();
}

void WorkspaceLoader::load(const std::filesystem::path& workspace)
{
    const int number = ++m_latest;
    setBusy(true);
    auto* watcher = new QFutureWatcher<Loaded>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, workspace, number] {
        watcher->deleteLater();
        if (number != m_latest)
            return;
        setBusy(false);
        const Loaded result = watcher->result();
        if (*result)
            emit loaded(workspace, **result);
        else
            emit failed(workspace, result->error());
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, loadSafely, m_loadExecutions, workspace));
}

void WorkspaceLoader::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        emit busyChanged(busy);
}

} // namespace touchstone
