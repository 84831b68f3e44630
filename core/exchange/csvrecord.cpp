#include "core/exchange/csvrecord.h"

#include "core/exchange/rejection.h"
#include "core/exchange/utf8.h"

#include <algorithm>

namespace touchstone {

namespace {

enum class LineEnd { None, Lf, CrLf, Cr, NeedMore };

LineEnd lineEndAt(std::string_view data, std::size_t at, bool complete, CsvDialect dialect)
{
    if (data[at] == '\n')
        return LineEnd::Lf;
    if (data[at] != '\r')
        return LineEnd::None;
    if (at + 1 == data.size())
        return complete ? LineEnd::Cr : LineEnd::NeedMore;
    if (data[at + 1] == '\n')
        return LineEnd::CrLf;
    return dialect.loneReturns ? LineEnd::Cr : LineEnd::None;
}

class Parser
{
public:
    Parser(std::string_view data, bool complete, CsvDialect dialect, CsvRecord& record)
        : m_data(data)
        , m_complete(complete)
        , m_dialect(dialect)
        , m_record(record)
    {
        m_record.fields.clear();
        m_record.lineBreaks = false;
        m_record.size = 0;
    }

    CsvOutcome parse()
    {
        while (true) {
            if (m_record.fields.size() == maximumColumns)
                return defect(CsvOutcome::TooManyColumns, m_at);
            const bool quoted = m_at < m_data.size() && m_data[m_at] == '"';
            if (const auto outcome = quoted ? quotedField() : plainField(); outcome != CsvOutcome::Record)
                return outcome;
            if (m_at == m_data.size()) {
                m_record.size = m_at;
                return m_complete ? CsvOutcome::Record : CsvOutcome::NeedMore;
            }
            if (m_data[m_at] != m_dialect.delimiter)
                break;
            ++m_at;
        }
        const std::size_t end = behindCsvLine(m_data, m_at, m_complete, m_dialect);
        if (end == std::string_view::npos)
            return CsvOutcome::NeedMore;
        m_record.size = end;
        return CsvOutcome::Record;
    }

private:
    CsvOutcome plainField()
    {
        const std::size_t begin = m_at;
        const char* at = m_data.data() + begin;
        const char* const end = m_data.data() + m_data.size();
        const char delimiter = m_dialect.delimiter;
        while (true) {
            while (at < end && *at != delimiter && *at != '\n' && *at != '\r')
                ++at;
            m_at = static_cast<std::size_t>(at - m_data.data());
            if (at == end || *at != '\r')
                break;
            const LineEnd lineEnd = lineEndAt(m_data, m_at, m_complete, m_dialect);
            if (lineEnd == LineEnd::NeedMore)
                return CsvOutcome::NeedMore;
            if (lineEnd != LineEnd::None)
                break;
            ++at;
        }
        m_record.fields.push_back({begin, m_at - begin, false, false});
        return CsvOutcome::Record;
    }

    CsvOutcome quotedField()
    {
        const std::size_t opening = m_at;
        CsvField field {opening + 1, 0, true, false};
        std::size_t at = opening + 1;
        while (true) {
            at = m_data.find('"', at);
            if (at == std::string_view::npos)
                return m_complete ? defect(CsvOutcome::UnterminatedQuote, opening) : CsvOutcome::NeedMore;
            if (at + 1 == m_data.size() && !m_complete)
                return CsvOutcome::NeedMore; // its double may follow
            if (at + 1 == m_data.size() || m_data[at + 1] != '"')
                break;
            field.doubled = true;
            at += 2;
        }
        field.size = at - field.begin;
        ++at;
        while (at < m_data.size() && m_data[at] == ' ') // some writers pad their columns
            ++at;
        m_at = at;
        if (at < m_data.size() && m_data[at] != m_dialect.delimiter) {
            const LineEnd lineEnd = lineEndAt(m_data, at, m_complete, m_dialect);
            if (lineEnd == LineEnd::NeedMore)
                return CsvOutcome::NeedMore;
            if (lineEnd == LineEnd::None)
                return defect(CsvOutcome::StrayQuote, opening);
        }
        const auto text = m_data.substr(field.begin, field.size);
        m_record.lineBreaks = m_record.lineBreaks || text.find('\n') != std::string_view::npos
            || text.find('\r') != std::string_view::npos;
        m_record.fields.push_back(field);
        return CsvOutcome::Record;
    }

    CsvOutcome defect(CsvOutcome outcome, std::size_t from)
    {
        const std::size_t end = behindCsvLine(m_data, from, m_complete, m_dialect);
        if (end == std::string_view::npos)
            return CsvOutcome::NeedMore;
        m_record.size = end;
        return outcome;
    }

    std::string_view m_data;
    bool m_complete;
    CsvDialect m_dialect;
    CsvRecord& m_record;
    std::size_t m_at = 0;
};

} // namespace

CsvOutcome parseCsvRecord(std::string_view data, bool complete, CsvDialect dialect, CsvRecord& record)
{
    return Parser(data, complete, dialect, record).parse();
}

void appendField(std::string_view record, const CsvField& field, bool valid, std::string& text)
{
    std::string_view raw = record.substr(field.begin, field.size);
    std::string single;
    if (field.doubled) {
        for (std::size_t quote = raw.find('"'); quote != std::string_view::npos; quote = raw.find('"')) {
            single += raw.substr(0, quote + 1);
            raw.remove_prefix(std::min(quote + 2, raw.size()));
        }
        single += raw;
        raw = single;
    }
    if (valid)
        text += raw;
    else
        appendRepairedUtf8(raw, text);
}

std::size_t behindCsvLine(std::string_view data, std::size_t from, bool complete, CsvDialect dialect)
{
    const std::size_t at = dialect.loneReturns ? data.find_first_of("\r\n", from) : data.find('\n', from);
    if (at == std::string_view::npos)
        return complete ? data.size() : at;
    const LineEnd lineEnd = lineEndAt(data, at, complete, dialect);
    if (lineEnd == LineEnd::NeedMore)
        return std::string_view::npos;
    return at + (lineEnd == LineEnd::CrLf ? 2 : 1);
}

std::size_t countCsvLines(std::string_view data, CsvDialect dialect)
{
    std::size_t lines = 0;
    for (std::size_t at = data.find('\n'); at != std::string_view::npos; at = data.find('\n', at + 1))
        ++lines;
    if (!dialect.loneReturns)
        return lines;
    for (std::size_t at = data.find('\r'); at != std::string_view::npos; at = data.find('\r', at + 1)) {
        if (at + 1 == data.size() || data[at + 1] != '\n')
            ++lines;
    }
    return lines;
}

} // namespace touchstone
