#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace touchstone {

/// Writes a table as RFC 4180 has it: commas, LF, fields quoted where they must be.
class CsvWriter
{
public:
    /// Takes the finished bytes, some KiB at a time: a file, standard output, a string.
    using Sink = std::function<Result<>(std::string_view bytes)>;
    /// What to do with text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a
    /// CR).
    enum class Formulas {
        Keep,   ///< for programs: the text reads back unchanged
        Defuse, ///< for people: an apostrophe goes in front
    };

    CsvWriter(Sink sink, Formulas formulas);

    /// \name Fields of the current row, from left to right.
    /// @{
    CsvWriter& text(std::string_view value);
    CsvWriter& number(std::int64_t value);
    /// 9 significant digits, which give every float back; "nan", "inf" and "-inf" where it is none.
    CsvWriter& number(double value);
    CsvWriter& empty();
    /// @}

    /// Ends the row. Errors: the sink's.
    Result<> endRow();
    /// Hands the rest to the sink; without it the last rows are missing.
    Result<> finish();

private:
    void separate();

    Sink m_sink;
    Formulas m_formulas;
    std::string m_buffer;
    std::size_t m_rowBegin = 0;
    bool m_firstField = true;
};

} // namespace touchstone
