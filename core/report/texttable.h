#pragma once

#include <string>
#include <vector>

namespace touchstone {

/// A plain-text table with aligned columns, for a terminal. Cells are made printable
/// (core/report/printable.h); a column whose cells are all numbers ("0.478", "+0.012", "1,234", "12.3 %",
/// "#4") or "-" is aligned right.
class TextTable
{
public:
    /// One title a column; when all are empty there is no title line.
    explicit TextTable(std::vector<std::string> titles);

    /// Missing cells are empty, cells beyond the titles are dropped.
    TextTable& addRow(std::vector<std::string> cells);
    /// Cells of that column are cut to `width` columns of the terminal.
    TextTable& limitWidth(std::size_t column, int width);

    bool isEmpty() const { return m_rows.empty(); }
    /// Every line ends with a line break and starts with `indent` spaces; no trailing spaces.
    std::string toString(int indent = 0) const;

private:
    bool isNumeric(std::size_t column) const;
    int widthOf(std::size_t column) const;

    std::vector<std::string> m_titles;
    std::vector<std::vector<std::string>> m_rows;
    std::vector<int> m_limits; // 0: none
};

} // namespace touchstone
