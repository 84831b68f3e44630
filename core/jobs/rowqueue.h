#pragma once

#include "core/data/example.h"
#include "core/exchange/rowreader.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace touchstone {

/// Rows that one thread has parsed and another stores.
struct RowBatch {
    std::vector<SourceRow> rows; ///< the first `used` are filled; the rest keeps its memory for the next time
    std::size_t used = 0;
    std::vector<RowProblem> problems;
    std::size_t bytes = 0;       ///< text in `rows`, to bound the memory of a batch
    std::uint64_t bytesRead = 0; ///< of the file, when the batch was complete
};

/// A bounded queue between the two, with the emptied batches going back.
class RowQueue
{
public:
    explicit RowQueue(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// An empty batch to fill.
    RowBatch take();
    /// Waits for room; false when the other side has given up.
    bool put(RowBatch batch);
    /// Waits for a batch; nothing after the last one.
    std::optional<RowBatch> get();
    void giveBack(RowBatch batch);
    /// No more will be put (or wanted).
    void close();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<RowBatch> m_full;
    std::vector<RowBatch> m_empty;
    std::size_t m_capacity;
    bool m_closed = false;
};

} // namespace touchstone
