#include "widgets/common/workspacestore.h"

#include "widgets/common/workspacereader.h"

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

template <typename Rows, typename Key, typename Projection>
auto find(const Rows& rows, const Key& key, Projection projection) -> decltype(rows.data())
{
    const auto found = std::ranges::find(rows, key, projection);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const Execution* WorkspaceSnapshot::execution(ExecutionNumber number) const
{
    return find(executions, number, &Execution::number);
}

const DatasetInfo* WorkspaceSnapshot::dataset(const std::string& reference) const
{
    return find(datasets, reference, &DatasetInfo::reference);
}

const ModelRecord* WorkspaceSnapshot::model(ExecutionNumber number) const
{
    return find(models, number, &ModelRecord::execution);
}

WorkspaceStore::WorkspaceStore(QObject* parent)
    : QObject(parent)
    , m_reader(new WorkspaceReader)
    , m_snapshot(std::make_shared<const WorkspaceSnapshot>())
{
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &WorkspaceReader::taken, this, &WorkspaceStore::take);
    connect(m_reader, &WorkspaceReader::failed, this, &WorkspaceStore::takeFailure);
    m_thread.setObjectName(QStringLiteral("workspace"));
    m_thread.start();
}

WorkspaceStore::~WorkspaceStore()
{
    m_thread.quit();
    m_thread.wait();
}

void WorkspaceStore::open(const std::filesystem::path& workspace)
{
    request(workspace, false);
}

void WorkspaceStore::create(const std::filesystem::path& workspace)
{
    request(workspace, true);
}

void WorkspaceStore::reload()
{
    if (isOpen())
        request(m_path, false);
}

void WorkspaceStore::close()
{
    ++m_latest;
    setBusy(false);
    QMetaObject::invokeMethod(m_reader, &WorkspaceReader::stop);
    if (!isOpen())
        return;
    m_path.clear();
    m_snapshot = std::make_shared<const WorkspaceSnapshot>();
    emit closed();
    emit changed();
}

void WorkspaceStore::request(const std::filesystem::path& workspace, bool make)
{
    std::error_code error;
    auto absolute = std::filesystem::absolute(workspace, error).lexically_normal();
    if (!absolute.has_filename()) // a slash at the end
        absolute = absolute.parent_path();
    const int number = ++m_latest;
    setBusy(true);
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, number, absolute, make] { reader->read(number, absolute, make); });
}

void WorkspaceStore::take(int request, const std::filesystem::path& workspace,
    const std::shared_ptr<const WorkspaceSnapshot>& snapshot)
{
    if (request != m_latest)
        return;
    setBusy(false);
    m_snapshot = snapshot;
    if (std::exchange(m_path, workspace) != workspace)
        emit opened(workspace);
    emit changed();
}

void WorkspaceStore::takeFailure(int request, const std::filesystem::path& workspace, const Error& error)
{
    if (request != m_latest)
        return;
    setBusy(false);
    emit failed(workspace, error);
}

void WorkspaceStore::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        emit busyChanged(busy);
}

} // namespace touchstone
