#pragma once

#include "core/exchange/readerbase.h"
#include "core/exchange/textbuffer.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A text file that was opened, and what is known about it so far.
struct TextFile {
    TextBuffer buffer;
    std::string name;  ///< the place that errors name
    FileLayout layout; ///< format, compression, encoding and delimiter are known
    std::vector<Warning> warnings;
};

/// What the readers of text files share: the window on the file, and the count of lines for errors.
class TextReaderBase : public ReaderBase
{
public:
    std::uint64_t bytesRead() const final { return m_buffer.source().bytesRead(); }
    std::uint64_t bytesTotal() const final { return m_buffer.source().bytesTotal(); }
    std::string sha256() final { return m_buffer.source().sha256(); }

protected:
    /// Columns are resolved from so much of the file.
    static constexpr std::size_t sampleBytes = 4U << 20;
    static constexpr std::size_t sampleRows = 1000;

    TextReaderBase(TextFile file, ReaderOptions options);

    void keepRaw(RowProblem& problem) final;

    /// Reads until the sample's lines or bytes are pending, or the file is over.
    void fillSample();
    /// For the end of the data: End, or why the file ended early, with the rows and lines before.
    Result<Next> endOrDamage();

    enum class Line { Text, TooLong, Over };
    /// Takes the next line, which ends with LF, off the buffer: m_raw and m_text without its end, m_line its
    /// number. Of a line
    /// beyond maximumLineBytes only its length is kept, and with keepRejected its front.
    Line nextLine();

    /// \name For readers that find their rows themselves: before each row, and for the parts of a row that is
    /// too long to stay in the buffer.
    /// @{
    void beginRow();
    void addToLongRow(std::string_view bytes);
    /// @}

    TextBuffer m_buffer;
    std::string_view m_raw;  ///< the row at hand as it stands in the file
    std::span<char> m_text;  ///< the line at hand in the buffer, to mend it in place
    std::int64_t m_line = 0; ///< the last line that was read, 1-based

private:
    void passWarningsOn();

    bool m_ended = false;
    bool m_longRow = false;
    std::string m_longFront;
    std::uint64_t m_longBytes = 0;
    std::size_t m_warningsPassed = 0;
};

} // namespace touchstone
