#pragma once

#include "core/exchange/rowreader.h"
#include "tests/support/testing.h"

#include <string>
#include <vector>

namespace testing {

/// Everything that a reader gave.
struct Reading {
    std::vector<touchstone::SourceRow> rows;
    std::vector<touchstone::RowProblem> problems;
    touchstone::Columns columns;
    std::vector<std::string> available;
    touchstone::FileLayout layout;
    touchstone::ReaderCounts counts;
    std::vector<touchstone::Warning> warnings; ///< all that there were at the end
    std::string sha256;
    std::string error; ///< of opening or reading; empty: none
    std::string errorCode;

    /// "invalid-json:3 bad-label:7"
    std::string problemList() const
    {
        std::string text;
        for (const auto& problem : problems)
            text += (text.empty() ? "" : " ") + problem.reason + ":" + std::to_string(problem.line);
        return text;
    }
    /// The codes of the warnings, joined with a space.
    std::string warningList() const
    {
        std::string text;
        for (const auto& warning : warnings)
            text += (text.empty() ? "" : " ") + warning.code;
        return text;
    }
    /// The labels of the rows, joined with '|'.
    std::string labels() const
    {
        std::string text;
        for (std::size_t i = 0; i < rows.size(); ++i)
            text += (i == 0 ? "" : "|") + rows[i].label;
        return text;
    }
    /// The first text of every row, joined with '|'.
    std::string texts() const
    {
        std::string text;
        for (std::size_t i = 0; i < rows.size(); ++i)
            text += (i == 0 ? "" : "|") + rows[i].texts.at(0);
        return text;
    }
};

inline Reading readRows(const std::filesystem::path& path, const touchstone::ReaderOptions& options = {})
{
    Reading reading;
    const auto keep = [&reading](const touchstone::Error& error) {
        reading.error = error.message();
        reading.errorCode = error.code;
    };
    auto reader = touchstone::openRows(path, options);
    if (!reader) {
        keep(reader.error());
        return reading;
    }
    reading.columns = (*reader)->columns();
    reading.available = (*reader)->available();
    reading.layout = (*reader)->layout();
    touchstone::SourceRow row;
    touchstone::RowProblem problem;
    while (true) {
        const auto next = (*reader)->next(row, problem);
        if (!next) {
            keep(next.error());
            break;
        }
        if (*next == touchstone::RowReader::Next::End)
            break;
        if (*next == touchstone::RowReader::Next::Row)
            reading.rows.push_back(row);
        else
            reading.problems.push_back(problem);
    }
    reading.sha256 = (*reader)->sha256();
    reading.counts = (*reader)->counts();
    reading.warnings = (*reader)->warnings();
    return reading;
}

} // namespace testing
