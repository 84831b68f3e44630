#include "core/exchange/csvreader.h"

#include "core/base/time.h"
#include "core/exchange/columnguess.h"
#include "core/exchange/csvrecord.h"
#include "core/exchange/extras.h"
#include "core/exchange/readerbase.h"
#include "core/exchange/rejection.h"
#include "core/exchange/utf8.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace touchstone {

namespace {

std::string trimmedName(std::string name)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\0'; };
    while (!name.empty() && isBlank(name.back()))
        name.pop_back();
    name.erase(0, static_cast<std::size_t>(std::ranges::find_if_not(name, isBlank) - name.begin()));
    return name;
}

/// Gives every column a name of its own.
std::vector<std::string> uniqueNames(std::vector<std::string> names)
{
    const std::unordered_set<std::string> given(names.begin(), names.end());
    std::unordered_set<std::string> used;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string& name = names[i];
        if (name.empty())
            name = "column" + std::to_string(i + 1);
        const std::string base = name;
        for (int copy = 2; (name != base && given.contains(name)) || !used.insert(name).second; ++copy)
            name = base + "." + std::to_string(copy);
    }
    return names;
}

bool looksLikeNumber(std::string_view text)
{
    return text.find_first_not_of("0123456789+-.,eE: ") == std::string_view::npos;
}

class CsvReader final : public ReaderBase
{
public:
    CsvReader(TextBuffer buffer, CsvDialect dialect, std::string file)
        : ReaderBase(std::move(buffer), std::move(file))
        , m_dialect(dialect)
    {
    }

    Result<> resolve(const ColumnChoice& choice)
    {
        if (auto header = readHeader(); !header)
            return header;
        auto columns = resolveColumns(choice, sample(), m_file);
        if (!columns)
            return failure(columns);
        m_columns = std::move(*columns);
        const auto indexOf = [this](const std::string& name) {
            return static_cast<std::size_t>(std::ranges::find(m_available, name) - m_available.begin());
        };
        m_label = m_columns.label.empty() ? none : indexOf(m_columns.label);
        m_time = m_columns.time.empty() ? none : indexOf(m_columns.time);
        m_id = m_columns.id.empty() ? none : indexOf(m_columns.id);
        for (const std::string& name : m_columns.texts)
            m_texts.push_back(indexOf(name));
        for (std::size_t i = 0; i < m_available.size(); ++i) {
            if (i != m_label && i != m_time && i != m_id && std::ranges::find(m_texts, i) == m_texts.end())
                m_others.push_back(i);
        }
        std::ranges::sort(
            m_others, {}, [this](std::size_t i) -> const std::string& { return m_available[i]; });
        return {};
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Result<> readHeader()
    {
        CsvRecord record;
        do {
            const auto outcome = findRecord(record);
            if (outcome == Found::Over && m_buffer.error())
                return fail(m_buffer.error()->at(m_file));
            if (outcome == Found::Over)
                return fail(inputError("empty-file", "the file holds no rows", "it must have at least one")
                                .at(m_file));
            if (outcome != Found::Record || record.fields.size() == maximumColumns)
                return fail(inputError("bad-header", "the header line is damaged",
                    "the first line must hold the names of the columns, at most 4,096")
                                .at(m_file));
        } while (record.isBlank());
        const auto text = m_recordText;
        std::vector<std::string> names;
        for (const CsvField& field : record.fields) {
            std::string name;
            appendField(text, field, isValidUtf8(text), name);
            names.push_back(trimmedName(std::move(name)));
        }
        m_available = uniqueNames(std::move(names));
        return {};
    }

    /// Mean lengths in the first records, which stay in the buffer.
    ColumnSample sample()
    {
        fillSample();
        ColumnSample result {m_available, std::vector<double>(m_available.size())};
        std::vector<bool> onlyNumbers(m_available.size(), true);
        const std::string_view pending = m_buffer.pending();
        const bool complete = m_buffer.ended() && !m_buffer.error();
        CsvRecord record;
        std::size_t rows = 0;
        for (std::size_t at = 0; at < pending.size() && rows < sampleRows; at += record.size) {
            const auto outcome = parseCsvRecord(pending.substr(at), complete, m_dialect, record);
            if (outcome == CsvOutcome::NeedMore)
                break;
            if (outcome != CsvOutcome::Record || record.fields.size() != m_available.size())
                continue;
            ++rows;
            for (std::size_t i = 0; i < record.fields.size(); ++i) {
                const auto text = pending.substr(at + record.fields[i].begin, record.fields[i].size);
                result.meanLengths[i] += static_cast<double>(text.size());
                onlyNumbers[i] = onlyNumbers[i] && looksLikeNumber(text);
            }
        }
        for (std::size_t i = 0; i < m_available.size(); ++i)
            result.meanLengths[i]
                = rows == 0 || onlyNumbers[i] ? 0 : result.meanLengths[i] / static_cast<double>(rows);
        if (rows == 0) // a header alone: a column may still be called "text"
            result.meanLengths.clear();
        return result;
    }

    enum class Found { Record, UnterminatedQuote, StrayQuote, TooLong, TooManyColumns, Over };

    /// Finds and consumes the next record; m_recordText is its text and m_recordLine its first line.
    Found findRecord(CsvRecord& record)
    {
        while (true) {
            const std::string_view pending = m_buffer.pending();
            m_recordLine = m_line + 1;
            if (pending.empty()) {
                if (!m_buffer.more())
                    return Found::Over;
                continue;
            }
            const bool over = m_buffer.ended() && !m_buffer.error();
            const bool full = pending.size() > maximumLineBytes;
            CsvOutcome outcome = parseCsvRecord(pending, over, m_dialect, record);
            if (outcome == CsvOutcome::NeedMore && full) {
                outcome = parseCsvRecord(pending, true, m_dialect, record);
                if (outcome == CsvOutcome::Record || record.size == pending.size()) {
                    skipLine();
                    return Found::TooLong;
                }
            } else if (outcome == CsvOutcome::NeedMore) {
                if (!m_buffer.more() && m_buffer.error())
                    return Found::Over; // what stands before damage is cut off
                continue;
            }
            m_recordText = pending.substr(0, record.size);
            const bool oneLine = outcome == CsvOutcome::Record && !record.lineBreaks;
            m_line += oneLine
                ? 1
                : static_cast<std::int64_t>(std::max<std::size_t>(1, countCsvLines(m_recordText, m_dialect)));
            m_buffer.consume(record.size);
            switch (outcome) {
            case CsvOutcome::UnterminatedQuote:
                return Found::UnterminatedQuote;
            case CsvOutcome::StrayQuote:
                return Found::StrayQuote;
            case CsvOutcome::TooManyColumns:
                return Found::TooManyColumns;
            default:
                return Found::Record;
            }
        }
    }

    /// Consumes up to the next line end, however far it is.
    void skipLine()
    {
        ++m_line;
        while (true) {
            const std::string_view pending = m_buffer.pending();
            const std::size_t end = behindCsvLine(pending, 0, m_buffer.ended(), m_dialect);
            if (end != std::string_view::npos) {
                m_buffer.consume(end);
                return;
            }
            // A CR at the end stays, as its LF may follow.
            m_buffer.consume(pending.size() - (pending.ends_with('\r') ? 1 : 0));
            if (!m_buffer.more() && m_buffer.pending().empty())
                return;
        }
    }

    Next reject(RowProblem& problem, std::string_view reason, std::string_view why) const
    {
        problem = {std::string(reason), m_recordLine, std::string(why)};
        if (const auto text = excerpt(m_recordText.substr(0, m_recordText.find_first_of("\r\n")), 60);
            !text.empty())
            problem.detail += ": " + text;
        return Next::Problem;
    }

    Result<Next> readNext(SourceRow& row, RowProblem& problem) override
    {
        while (true) {
            switch (findRecord(m_record)) {
            case Found::Over:
                return endOrDamage();
            case Found::UnterminatedQuote:
                return reject(problem, rejectedUnterminatedQuote, "a quote is not closed");
            case Found::StrayQuote:
                return reject(problem, rejectedStrayQuote, "text follows a closing quote");
            case Found::TooLong:
                problem
                    = {std::string(rejectedLineTooLong), m_recordLine, "the record is longer than 16 MiB"};
                return Next::Problem;
            case Found::TooManyColumns:
                return reject(problem, rejectedTooManyColumns, "more than 4,096 fields");
            case Found::Record:
                break;
            }
            if (!isEmptyLine())
                return fillRow(row, problem);
        }
    }

    bool isEmptyLine() const
    {
        return m_record.isBlank()
            || (m_available.size() > 1 && m_record.fields.size() == 1 && !m_record.fields[0].quoted
                && m_recordText.find_first_not_of(" \r\n") == std::string_view::npos);
    }

    std::string_view field(std::size_t index, bool valid, std::string& text) const
    {
        text.clear();
        appendField(m_recordText, m_record.fields[index], valid, text);
        return text;
    }

    Next fillRow(SourceRow& row, RowProblem& problem)
    {
        const auto& fields = m_record.fields;
        if (fields.size() != m_available.size())
            return reject(problem, rejectedFieldCount,
                std::to_string(fields.size()) + " fields instead of " + std::to_string(m_available.size()));
        if (std::ranges::any_of(fields, [](const CsvField& f) { return f.size > maximumFieldBytes; }))
            return reject(problem, rejectedFieldTooLong, "a field is longer than 1 MiB");
        if (m_label != none && fields[m_label].size > maximumLabelBytes)
            return reject(problem, rejectedLabelTooLong, "the label is too long");
        const bool valid = isValidUtf8(m_recordText);
        row.clear();
        row.line = m_recordLine;
        row.texts.resize(m_texts.size());
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            field(m_texts[i], valid, row.texts[i]);
        if (m_label != none)
            field(m_label, valid, row.label);
        if (m_id != none)
            field(m_id, valid, row.id);
        if (m_time != none)
            row.time = parseTime(field(m_time, valid, m_scratch));
        writeExtras(row, valid);
        return Next::Row;
    }

    void writeExtras(SourceRow& row, bool valid)
    {
        m_extras.clear();
        for (const std::size_t i : m_others) {
            const CsvField& other = m_record.fields[i];
            if (other.size > 0 && other.size <= 2 * maximumExtraBytes) // doubled quotes count half
                m_extras.addField(m_available[i], field(i, valid, m_scratch));
        }
        m_extras.write(row.extras);
    }

    CsvDialect m_dialect;
    CsvRecord m_record;
    std::string_view m_recordText;
    std::int64_t m_recordLine = 1;
    std::size_t m_label = none;
    std::size_t m_time = none;
    std::size_t m_id = none;
    std::vector<std::size_t> m_texts;
    std::vector<std::size_t> m_others; ///< columns without a role, by name
    Extras m_extras;
    std::string m_scratch;
};

} // namespace

CsvDialect guessDialect(std::string_view text)
{
    constexpr std::array candidates {'\t', ',', ';'};
    std::array<std::size_t, candidates.size()> counts {};
    CsvDialect dialect;
    bool quoted = false;
    bool anything = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) {
            dialect.loneReturns = c == '\r' && i + 1 < text.size() && text[i + 1] != '\n';
            if (anything)
                break;
            continue;
        }
        anything = true;
        if (const auto found = std::ranges::find(candidates, c); !quoted && found != candidates.end())
            ++counts[static_cast<std::size_t>(found - candidates.begin())];
    }
    if (const auto best = std::ranges::max_element(counts); *best > 0)
        dialect.delimiter = candidates[static_cast<std::size_t>(best - counts.begin())];
    return dialect;
}

Result<std::unique_ptr<RowReader>> openCsv(
    TextBuffer buffer, CsvDialect dialect, const ColumnChoice& choice, std::string file)
{
    auto reader = std::make_unique<CsvReader>(std::move(buffer), dialect, std::move(file));
    if (auto resolved = reader->resolve(choice); !resolved)
        return failure(resolved);
    return reader;
}

} // namespace touchstone
