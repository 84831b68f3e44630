#include "core/jobs/rowqueue.h"

#include <utility>

namespace touchstone {

namespace {

constexpr std::size_t keptBytes = 8U << 20;

} // namespace

RowBatch RowQueue::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_empty.empty())
        return {};
    RowBatch batch = std::move(m_empty.back());
    m_empty.pop_back();
    batch.used = 0;
    batch.bytes = 0;
    batch.problems.clear();
    return batch;
}

bool RowQueue::put(RowBatch batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_closed || m_full.size() < m_capacity; });
    if (m_closed)
        return false;
    m_full.push_back(std::move(batch));
    m_changed.notify_all();
    return true;
}

std::optional<RowBatch> RowQueue::get()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_closed || !m_full.empty(); });
    if (m_full.empty())
        return std::nullopt;
    RowBatch batch = std::move(m_full.front());
    m_full.pop_front();
    m_changed.notify_all();
    return batch;
}

void RowQueue::giveBack(RowBatch batch)
{
    // Reused strings keep the room of the longest text they ever held; a few long posts in every batch would add up.
    std::size_t kept = 0;
    for (const SourceRow& row : batch.rows) {
        kept += row.extras.capacity();
        for (const std::string& text : row.texts)
            kept += text.capacity();
    }
    if (kept > keptBytes)
        batch.rows.clear();
    const std::lock_guard lock(m_mutex);
    m_empty.push_back(std::move(batch));
}

void RowQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

} // namespace touchstone
