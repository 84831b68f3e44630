#pragma once

#include "core/exchange/columnguess.h"
#include "core/exchange/rowreader.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// What the readers of all formats share: the columns, what is known about the file, and what happens to every
/// row: the label of ReaderOptions::fixedLabel, texts that were removed, the limits of rejection.h.
class ReaderBase : public RowReader
{
public:
    const Columns& columns() const final { return m_columns; }
    const std::vector<std::string>& available() const final { return m_available; }
    const FileLayout& layout() const final { return m_layout; }
    const std::vector<Warning>& warnings() const final { return m_warnings; }
    const ReaderCounts& counts() const final { return m_counts; }
    Result<Next> next(SourceRow& row, RowProblem& problem) final;

protected:
    /// `file` is the place that errors name.
    ReaderBase(std::string file, ReaderOptions options);

    /// Delivers a row or a problem as it stands in the file; next() does the rest.
    virtual Result<Next> readNext(SourceRow& row, RowProblem& problem) = 0;
    /// Fills `raw` and `rawBytes` for the row that readNext() delivered last. Called for every problem with
    /// ReaderOptions::keepRejected, and never without.
    virtual void keepRaw(RowProblem& problem) = 0;

    /// Sets columns() and available(): what was asked for, the rest guessed. With a fixed label no column is one.
    /// Errors: as resolveColumns().
    Result<> chooseColumns(ColumnSample sample);
    /// columns(), but without a label where it does not come from a column.
    Columns columnsOfFile() const;
    void warn(std::string_view code, std::string text, std::vector<std::string> arguments = {});
    /// `Next::Problem`, after filling `problem`.
    static Next reject(
        RowProblem& problem, std::string_view reason, std::int64_t line, std::string_view detail);
    /// In the row at hand invalid characters became U+FFFD.
    void noteRepair() { m_repaired = true; }
    /// Rows that next() delivered.
    std::int64_t rowsSoFar() const { return m_rows; }

    std::string m_file;
    ReaderOptions m_options;
    Columns m_columns;
    std::vector<std::string> m_available;
    FileLayout m_layout;
    std::vector<Warning> m_warnings;
    ReaderCounts m_counts;

private:
    Next finishRow(SourceRow& row, RowProblem& problem);

    std::int64_t m_rows = 0;
    bool m_repaired = false;
};

} // namespace touchstone
