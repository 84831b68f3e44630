#include "core/report/texttable.h"

#include "core/report/printable.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr int gap = 2;

bool isNumber(const std::string& cell)
{
    return cell.find_first_not_of("0123456789+-.,#% e") == std::string::npos
        && cell.find_first_of("0123456789") != std::string::npos;
}

std::string spaces(int count)
{
    return std::string(static_cast<std::size_t>(std::max(0, count)), ' ');
}

std::string padded(const std::string& cell, int width, bool right)
{
    const std::string padding = spaces(width - displayWidth(cell));
    return right ? padding + cell : cell + padding;
}

void appendLine(std::string& out, std::string line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    out += line;
    out += '\n';
}

} // namespace

TextTable::TextTable(std::vector<std::string> titles)
    : m_titles(std::move(titles))
    , m_limits(m_titles.size(), 0)
{
}

TextTable& TextTable::addRow(std::vector<std::string> cells)
{
    cells.resize(m_titles.size());
    for (std::size_t column = 0; column < cells.size(); ++column) {
        std::string& cell = cells[column];
        cell = m_limits[column] > 0 ? shortened(cell, m_limits[column]) : printable(cell);
    }
    m_rows.push_back(std::move(cells));
    return *this;
}

TextTable& TextTable::limitWidth(std::size_t column, int width)
{
    m_limits[column] = width;
    for (std::vector<std::string>& row : m_rows)
        row[column] = shortened(row[column], width);
    return *this;
}

bool TextTable::isNumeric(std::size_t column) const
{
    bool any = false;
    for (const std::vector<std::string>& row : m_rows) {
        const std::string& cell = row[column];
        if (cell.empty())
            continue;
        if (cell != "-" && !isNumber(cell))
            return false;
        any = true;
    }
    return any;
}

int TextTable::widthOf(std::size_t column) const
{
    int width = displayWidth(m_titles[column]);
    for (const std::vector<std::string>& row : m_rows)
        width = std::max(width, displayWidth(row[column]));
    return width;
}

std::string TextTable::toString(int indent) const
{
    std::vector<int> widths;
    std::vector<bool> right;
    for (std::size_t column = 0; column < m_titles.size(); ++column) {
        widths.push_back(widthOf(column));
        right.push_back(isNumeric(column));
    }
    const auto lineOf = [&](const std::vector<std::string>& cells) {
        std::string line = spaces(indent);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (column > 0)
                line += spaces(gap);
            line += padded(cells[column], widths[column], right[column]);
        }
        return line;
    };

    std::string out;
    const bool titled
        = std::ranges::any_of(m_titles, [](const std::string& title) { return !title.empty(); });
    if (titled) {
        appendLine(out, lineOf(m_titles));
        std::vector<std::string> rules;
        for (const int width : widths)
            rules.emplace_back(static_cast<std::size_t>(width), '-');
        appendLine(out, lineOf(rules));
    }
    for (const std::vector<std::string>& row : m_rows)
        appendLine(out, lineOf(row));
    return out;
}

} // namespace touchstone
