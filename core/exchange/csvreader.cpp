#include "core/exchange/csvreader.h"

#include "core/base/time.h"
#include "core/exchange/columnguess.h"
#include "core/exchange/csvrecord.h"
#include "core/exchange/extras.h"
#include "core/exchange/rejection.h"
#include "core/exchange/tableguess.h"
#include "core/exchange/utf8.h"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

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

std::string_view withoutLineEnd(std::string_view record)
{
    if (record.ends_with('\n'))
        record.remove_suffix(1);
    if (record.ends_with('\r'))
        record.remove_suffix(1);
    return record;
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

class CsvReader final : public TextReaderBase
{
public:
    CsvReader(TextFile file, CsvDialect dialect, const ReaderOptions& options)
        : TextReaderBase(std::move(file), options)
        , m_dialect(dialect)
    {
        m_layout.delimiter = dialect.delimiter;
    }

    Result<> resolve()
    {
        fillSample();
        const bool complete = m_buffer.ended() && !m_buffer.error();
        const TableStart start = lookAtTable(m_buffer.pending(), complete, m_dialect);
        // Whatever is wrong with the first line is said of a header.
        m_layout.header = m_options.header.value_or(start.first.empty() || looksLikeHeader(start));
        if (auto named = m_layout.header ? readHeader() : countColumns(start); !named)
            return named;
        if (auto chosen = chooseColumns(sample()); !chosen)
            return chosen;
        const Columns columns = columnsOfFile();
        const auto indexOf = [this](const std::string& name) {
            return static_cast<std::size_t>(std::ranges::find(m_available, name) - m_available.begin());
        };
        m_label = columns.label.empty() ? none : indexOf(columns.label);
        m_time = columns.time.empty() ? none : indexOf(columns.time);
        m_id = columns.id.empty() ? none : indexOf(columns.id);
        for (const std::string& name : columns.texts)
            m_texts.push_back(indexOf(name));
        for (std::size_t i = 0; i < m_available.size(); ++i) {
            const bool hasRole
                = i == m_label || i == m_time || i == m_id || std::ranges::find(m_texts, i) != m_texts.end();
            if (!hasRole && std::ranges::find(m_options.leftOut, m_available[i]) == m_options.leftOut.end())
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
                    "the first line must hold the names of the columns, at most 4,096 (--no-header if it "
                    "holds none)")
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

    /// A table without a header has as many columns as most of its first records.
    Result<> countColumns(const TableStart& start)
    {
        if (start.fields == 0) {
            if (m_buffer.error())
                return fail(m_buffer.error()->at(m_file));
            return fail(inputError("bad-table", "none of the first records can be read",
                "check that this is a table, and its quotes")
                            .at(m_file));
        }
        m_available = uniqueNames(std::vector<std::string>(start.fields));
        m_layout.namedColumns = false;
        if (!m_options.header)
            warn("header-assumed-missing",
                "the first line looks like a row and not like the names of the columns, so it was taken as a "
                "row; say --header if it holds names, --no-header if not");
        return {};
    }

    /// What the first records say about the columns; they stay in the buffer.
    ColumnSample sample()
    {
        fillSample();
        ColumnSample result {m_available, std::vector<double>(m_available.size())};
        std::vector<bool> onlyNumbers(m_available.size(), true);
        std::vector<ColumnMeter> meters(m_layout.header ? 0 : m_available.size());
        const std::string_view pending = m_buffer.pending();
        const bool complete = m_buffer.ended() && !m_buffer.error();
        const std::size_t mostRows = m_layout.header ? sampleRows : rowsToLookAt(m_available.size());
        CsvRecord record;
        std::size_t rows = 0;
        for (std::size_t at = 0; at < pending.size() && rows < mostRows; at += record.size) {
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
                if (!m_layout.header)
                    meters[i].add(text);
            }
        }
        for (const ColumnMeter& meter : meters)
            result.traits.push_back(meter.traits());
        for (std::size_t i = 0; i < m_available.size(); ++i) {
            const bool noText = onlyNumbers[i] || (!meters.empty() && result.traits[i].onlyTimes());
            result.meanLengths[i]
                = rows == 0 || noText ? 0 : result.meanLengths[i] / static_cast<double>(rows);
        }
        if (rows == 0) // a header alone: a column may still be called "text"
            result.meanLengths.clear();
        return result;
    }

    enum class Found { Record, UnterminatedQuote, StrayQuote, TooLong, TooManyColumns, Over };

    /// Finds and consumes the next record; m_recordText is its text and m_recordLine its first line.
    Found findRecord(CsvRecord& record)
    {
        beginRow();
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
            m_raw = withoutLineEnd(m_recordText);
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
                return record.size > maximumLineBytes ? Found::TooLong : Found::Record;
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
                addToLongRow(withoutLineEnd(pending.substr(0, end)));
                m_buffer.consume(end);
                return;
            }
            // A CR at the end stays, as its LF may follow.
            const std::size_t part = pending.size() - (pending.ends_with('\r') ? 1 : 0);
            addToLongRow(pending.substr(0, part));
            m_buffer.consume(part);
            if (!m_buffer.more() && m_buffer.pending().empty())
                return;
        }
    }

    Next refuse(RowProblem& problem, std::string_view reason, std::string_view why) const
    {
        std::string detail(why);
        if (const auto text = excerpt(m_recordText.substr(0, m_recordText.find_first_of("\r\n")), 60);
            !text.empty())
            detail += ": " + text;
        return reject(problem, reason, m_recordLine, detail);
    }

    Result<Next> readNext(SourceRow& row, RowProblem& problem) override
    {
        while (true) {
            switch (findRecord(m_record)) {
            case Found::Over:
                return endOrDamage();
            case Found::UnterminatedQuote:
                return refuse(problem, rejectedUnterminatedQuote, "a quote is not closed");
            case Found::StrayQuote:
                return refuse(problem, rejectedStrayQuote, "text follows a closing quote");
            case Found::TooLong:
                return reject(problem, rejectedLineTooLong, m_recordLine, "the record is longer than 16 MiB");
            case Found::TooManyColumns:
                return refuse(problem, rejectedTooManyColumns, "more than 4,096 fields");
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
            return refuse(problem, rejectedFieldCount,
                std::to_string(fields.size()) + " fields instead of " + std::to_string(m_available.size()));
        if (std::ranges::any_of(fields, [](const CsvField& f) { return f.size > maximumFieldBytes; }))
            return refuse(problem, rejectedFieldTooLong, "a field is longer than 1 MiB");
        if (m_label != none && fields[m_label].size > maximumLabelBytes)
            return refuse(problem, rejectedLabelTooLong, "the label is too long");
        const bool valid = isValidUtf8(m_recordText);
        if (!valid)
            noteRepair();
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

Result<std::unique_ptr<RowReader>> openCsv(TextFile file, CsvDialect dialect, const ReaderOptions& options)
{
    auto reader = std::make_unique<CsvReader>(std::move(file), dialect, options);
    if (auto resolved = reader->resolve(); !resolved)
        return failure(resolved);
    return reader;
}

} // namespace touchstone
