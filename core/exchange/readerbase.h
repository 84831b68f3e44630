#pragma once

#include "core/exchange/rowreader.h"
#include "core/exchange/textbuffer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace touchstone {

/// What the readers of all formats share: the window on the file, its columns, and the count for errors.
class ReaderBase : public RowReader
{
public:
    const Columns& columns() const final { return m_columns; }
    const std::vector<std::string>& available() const final { return m_available; }
    Result<Next> next(SourceRow& row, RowProblem& problem) final;
    std::uint64_t bytesRead() const final { return m_buffer.source().bytesRead(); }
    std::uint64_t bytesTotal() const final { return m_buffer.source().bytesTotal(); }
    std::string sha256() final { return m_buffer.source().sha256(); }

protected:
    /// Columns are resolved from so much of the file.
    static constexpr std::size_t sampleBytes = 4U << 20;
    static constexpr std::size_t sampleRows = 1000;

    ReaderBase(TextBuffer buffer, std::string file);

    virtual Result<Next> readNext(SourceRow& row, RowProblem& problem) = 0;
    /// Reads until the sample's lines or bytes are pending, or the file is over.
    void fillSample();
    /// For the end of the data: End, or why the file ended early, with the rows and lines before.
    Result<Next> endOrDamage() const;

    TextBuffer m_buffer;
    std::string m_file;
    Columns m_columns;
    std::vector<std::string> m_available;
    std::int64_t m_line = 0; ///< the last line that was read, 1-based

private:
    std::int64_t m_rows = 0;
};

} // namespace touchstone
