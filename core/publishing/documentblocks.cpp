#include "core/publishing/documentblocks.h"

#include "core/report/printable.h"

#include <algorithm>

namespace touchstone {

DocText::DocText(std::string text)
{
    if (!text.empty())
        m_runs.push_back({std::move(text), false});
}

DocText DocText::foreign(std::string_view text, int width)
{
    DocText result;
    result.addForeign(text, width);
    return result;
}

DocText& DocText::add(std::string_view text)
{
    if (!text.empty())
        m_runs.push_back({std::string(text), false});
    return *this;
}

DocText& DocText::addForeign(std::string_view text, int width)
{
    m_runs.push_back({shortened(text, width), true});
    return *this;
}

std::string DocText::toString() const
{
    std::string text;
    for (const Run& run : m_runs)
        text += run.text;
    return text;
}

std::size_t tonedColumn(const DocTable& table)
{
    for (const char* title : {"verdict", "change"}) {
        const auto found = std::ranges::find(table.columns, title, &DocColumn::title);
        if (found != table.columns.end())
            return static_cast<std::size_t>(found - table.columns.begin());
    }
    return table.columns.size();
}

} // namespace touchstone
