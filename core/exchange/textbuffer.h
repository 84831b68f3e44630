#pragma once

#include "core/exchange/bytesource.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace touchstone {

/// A sliding window over a ByteSource: what was read and not yet consumed, in one piece.
class TextBuffer
{
public:
    /// Bytes behind pending() that may be read (not used): vectorised parsers look ahead.
    static constexpr std::size_t padding = 64;

    explicit TextBuffer(std::unique_ptr<ByteSource> source);

    std::string_view pending() const { return {m_data.get() + m_begin, m_end - m_begin}; }
    /// The same bytes, to mend them in place.
    char* data() { return m_data.get() + m_begin; }
    /// Takes bytes off the front; they stay where they are until the next more().
    void consume(std::size_t bytes) { m_begin += bytes; }
    /// Reads on behind pending(), which may move. False: nothing will come any more (end or error()).
    bool more();
    /// Reads until `bytes` are pending or nothing more comes.
    void require(std::size_t bytes);

    /// Nothing more will come.
    bool ended() const { return m_ended; }
    /// Why nothing more will come, when it is not the end of the file.
    const std::optional<Error>& error() const { return m_error; }
    ByteSource& source() { return *m_source; }
    const ByteSource& source() const { return *m_source; }
    /// Gives the source away, for another buffer on top of what is pending here.
    std::unique_ptr<ByteSource> takeSource() { return std::move(m_source); }

private:
    std::unique_ptr<ByteSource> m_source;
    std::unique_ptr<char[]> m_data;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_ended = false;
    std::optional<Error> m_error;
};

} // namespace touchstone
