#include "core/exchange/tableguess.h"

#include "core/exchange/columnguess.h"
#include "core/exchange/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>
#include <utility>

namespace touchstone {

namespace {

constexpr std::array delimiters {'\t', ',', ';', '|'};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\"";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// How alike the first records are with a delimiter.
struct Alikeness {
    std::size_t fields = 0; ///< that most have
    double share = 0;       ///< of those which have them
};

Alikeness alikeness(std::string_view text, CsvDialect dialect)
{
    constexpr std::size_t looked = 100;
    std::map<std::size_t, std::size_t> counts;
    CsvRecord record;
    std::size_t records = 0;
    for (std::size_t at = 0; at < text.size() && records < looked; at += record.size) {
        const auto outcome = parseCsvRecord(text.substr(at), false, dialect, record);
        if (outcome == CsvOutcome::NeedMore)
            break;
        if (outcome == CsvOutcome::Record && record.isBlank())
            continue;
        ++records;
        if (outcome == CsvOutcome::Record)
            ++counts[record.fields.size()];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
    if (most == counts.end())
        return {};
    return {most->first, static_cast<double>(most->second) / static_cast<double>(records)};
}

/// One word that could name a column.
bool isIdentifier(std::string_view text)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
            || static_cast<unsigned char>(c) >= 0x80;
    };
    return !text.empty() && isLetter(text.front()) && std::ranges::all_of(text, [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '@';
    });
}

bool areDifferent(const std::vector<std::string>& fields)
{
    return std::unordered_set<std::string>(fields.begin(), fields.end()).size() == fields.size();
}

/// A few words above values that are much longer.
bool isShortAboveLong(const TableStart& table)
{
    constexpr std::size_t longestName = 40;
    constexpr std::ptrdiff_t mostSpaces = 2;
    constexpr double longText = 20;
    bool anyLonger = false;
    for (std::size_t i = 0; i < table.first.size(); ++i) {
        const std::string& name = table.first[i];
        if (name.size() > longestName || std::ranges::count(name, ' ') > mostSpaces)
            return false;
        const double mean = table.rest[i].traits().meanLength;
        anyLonger = anyLonger || (mean >= longText && mean > 3 * static_cast<double>(name.size()));
    }
    return anyLonger;
}

} // namespace

std::size_t rowsToLookAt(std::size_t columns)
{
    constexpr std::size_t wideTable = 64;
    return columns > wideTable ? 100 : 1000;
}

CsvDialect guessDialect(std::string_view text, std::optional<char> delimiter)
{
    std::array<std::size_t, delimiters.size()> counts {};
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
        if (const auto found = std::ranges::find(delimiters, c); !quoted && found != delimiters.end())
            ++counts[static_cast<std::size_t>(found - delimiters.begin())];
    }
    if (delimiter) {
        dialect.delimiter = *delimiter;
        return dialect;
    }
    const auto most = std::ranges::max_element(counts);
    if (*most > 0)
        dialect.delimiter = delimiters[static_cast<std::size_t>(most - counts.begin())];
    // A first row of prose may hold more commas than the table has columns.
    constexpr double good = 0.8;
    const Alikeness first = alikeness(text, dialect);
    double best = first.fields > 1 ? first.share : 0;
    for (const char other : delimiters) {
        if (best >= good)
            break;
        CsvDialect candidate = dialect;
        candidate.delimiter = other;
        if (const auto found = alikeness(text, candidate); found.fields > 1 && found.share > best) {
            best = found.share;
            dialect = candidate;
        }
    }
    // Lines of prose, a text each: nothing divides them, and commas in them are text.
    if (best == 0 && first.fields == 1 && !namesColumns(text.substr(0, text.find_first_of("\r\n")))
        && text.find('\t') == std::string_view::npos)
        dialect.delimiter = '\t';
    return dialect;
}

bool namesColumns(std::string_view line)
{
    constexpr std::string_view all = "\t,;|";
    while (true) {
        const std::size_t end = std::min(line.find_first_of(all), line.size());
        if (isKnownColumnName(trimmed(line.substr(0, end))))
            return true;
        if (end == line.size())
            return false;
        line.remove_prefix(end + 1);
    }
}

TableStart lookAtTable(std::string_view text, bool complete, CsvDialect dialect)
{
    TableStart table;
    std::size_t mostRows = rowsToLookAt(1);
    std::map<std::size_t, std::size_t> counts;
    CsvRecord record;
    std::string value;
    bool isFirst = true;
    std::size_t records = 0;
    for (std::size_t at = 0; at < text.size() && records <= mostRows; at += record.size) {
        const auto outcome = parseCsvRecord(text.substr(at), complete, dialect, record);
        if (outcome == CsvOutcome::NeedMore)
            break;
        if (outcome == CsvOutcome::Record && record.isBlank())
            continue;
        const bool first = std::exchange(isFirst, false);
        ++records;
        if (outcome != CsvOutcome::Record)
            continue;
        ++counts[record.fields.size()];
        if (first) {
            table.first.resize(record.fields.size());
            table.rest.resize(record.fields.size());
            mostRows = rowsToLookAt(record.fields.size());
        } else if (record.fields.size() != table.first.size()) {
            continue;
        } else {
            ++table.rows;
        }
        for (std::size_t i = 0; i < record.fields.size(); ++i) {
            value.clear();
            appendField(text.substr(at, record.size), record.fields[i], true, value);
            if (first)
                table.first[i] = value;
            else
                table.rest[i].add(value);
        }
    }
    if (const auto most
        = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
        most != counts.end())
        table.fields = most->first;
    return table;
}

bool looksLikeHeader(const TableStart& table)
{
    constexpr std::size_t longestName = 64;
    const auto any = [&table](auto holds) {
        for (std::size_t i = 0; i < table.first.size(); ++i) {
            if (holds(table.first[i], table.rest[i]))
                return true;
        }
        return false;
    };
    if (any([](const std::string& name, const ColumnMeter& rest) {
            return isKnownColumnName(trimmed(name)) && !rest.has(name);
        }))
        return true;
    if (any([](const std::string& name, const ColumnMeter& rest) {
            return !name.empty() && (looksLikeNumber(name) || looksLikeTime(name) || rest.has(name));
        }))
        return false;
    if (any([](const std::string& name, const ColumnMeter& rest) {
            const ColumnTraits traits = rest.traits();
            return !name.empty() && traits.filled > 0 && (traits.onlyNumbers() || traits.onlyTimes());
        }))
        return true;
    if (any([](const std::string& name, const ColumnMeter&) {
            return trimmed(name).empty() || name.size() > longestName;
        }))
        return false;
    if (std::ranges::all_of(table.first, [](const std::string& name) { return isIdentifier(trimmed(name)); }))
        return areDifferent(table.first);
    return isShortAboveLong(table);
}

} // namespace touchstone
