#include "core/exchange/textbuffer.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

namespace touchstone {

namespace {

constexpr std::size_t blockSize = 512U << 10;

} // namespace

TextBuffer::TextBuffer(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source))
    , m_data(std::make_unique<char[]>(2 * blockSize))
    , m_capacity(2 * blockSize)
{
}

bool TextBuffer::more()
{
    if (m_ended)
        return false;
    const std::size_t kept = m_end - m_begin;
    if (kept + blockSize + padding > m_capacity) {
        const std::size_t capacity = std::max(kept + blockSize + padding, 2 * m_capacity);
        auto bigger = std::make_unique<char[]>(capacity);
        std::memcpy(bigger.get(), m_data.get() + m_begin, kept);
        m_data = std::move(bigger);
        m_capacity = capacity;
    } else if (m_begin > 0) {
        std::memmove(m_data.get(), m_data.get() + m_begin, kept);
    }
    m_begin = 0;
    m_end = kept;
    const std::size_t wanted = kept + blockSize;
    while (m_end < wanted) {
        const auto count = m_source->read(std::span(m_data.get() + m_end, wanted - m_end));
        if (!count)
            m_error = count.error();
        if (!count || *count == 0) {
            m_ended = true;
            break;
        }
        m_end += *count;
    }
    std::memset(m_data.get() + m_end, 0, padding);
    return m_end > kept;
}

void TextBuffer::require(std::size_t bytes)
{
    while (pending().size() < bytes && more()) { }
}

} // namespace touchstone
