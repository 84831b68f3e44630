#include "core/exchange/readerbase.h"

#include "core/exchange/rejection.h"
#include "core/exchange/utf8.h"

#include <new>
#include <utility>

namespace touchstone {

namespace {

/// What dumps have in place of the text of a post that is gone.
bool isRemoved(std::string_view text)
{
    return text == "[removed]" || text == "[deleted]";
}

} // namespace

ReaderBase::ReaderBase(std::string file, ReaderOptions options)
    : m_file(std::move(file))
    , m_options(std::move(options))
{
}

Result<RowReader::Next> ReaderBase::next(SourceRow& row, RowProblem& problem)
{
    try {
        m_repaired = false;
        auto outcome = readNext(row, problem);
        if (!outcome)
            return outcome;
        if (*outcome == Next::Row)
            outcome = finishRow(row, problem);
        if (*outcome == Next::Problem) {
            problem.raw.clear();
            problem.rawBytes = 0;
            if (m_options.keepRejected)
                keepRaw(problem);
        }
        return outcome;
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to read a row of the file").at(m_file));
    }
}

RowReader::Next ReaderBase::finishRow(SourceRow& row, RowProblem& problem)
{
    const auto refuse = [&](std::string_view reason, std::string_view why, std::string_view value) {
        return reject(problem, reason, row.line, std::string(why) + ": " + excerpt(value, 60));
    };
    if (m_options.fixedLabel)
        row.label = *m_options.fixedLabel;
    if (row.label.size() > maximumLabelBytes)
        return refuse(rejectedLabelTooLong, "the label is too long", row.label);
    if (row.id.size() > maximumIdBytes)
        return refuse(rejectedBadId, "the id is longer than 1,024 bytes", row.id);
    for (std::string& text : row.texts) {
        if (text.size() > maximumFieldBytes)
            return refuse(rejectedFieldTooLong, "a text is longer than 1 MiB", text);
        if (isRemoved(text) && !m_options.keepRemoved) {
            text.clear();
            ++m_counts.removedTexts;
        }
    }
    ++m_rows;
    m_counts.repairedRows += m_repaired ? 1 : 0;
    return Next::Row;
}

RowReader::Next ReaderBase::reject(
    RowProblem& problem, std::string_view reason, std::int64_t line, std::string_view detail)
{
    problem.reason = reason;
    problem.line = line;
    problem.detail = detail;
    return Next::Problem;
}

Result<> ReaderBase::chooseColumns(ColumnSample sample)
{
    ColumnChoice choice = m_options.columns;
    if (m_options.fixedLabel)
        choice.label = std::string();
    auto columns = resolveColumns(choice, sample, m_file, &m_warnings);
    if (!columns)
        return failure(columns);
    m_columns = std::move(*columns);
    if (m_options.fixedLabel)
        m_columns.label = fileNameColumn;
    m_available = std::move(sample.names);
    if (m_options.ownTexts)
        m_layout.namedColumns = false;
    return {};
}

Columns ReaderBase::columnsOfFile() const
{
    Columns columns = m_columns;
    if (m_options.fixedLabel)
        columns.label.clear();
    return columns;
}

void ReaderBase::warn(std::string_view code, std::string text, std::vector<std::string> arguments)
{
    m_warnings.push_back({std::string(code), std::move(text), std::move(arguments)});
}

} // namespace touchstone
