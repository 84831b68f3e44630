#include "core/tracking/partwarnings.h"

#include "core/exchange/utf8.h"
#include "core/tracking/scalars.h"

#include <iterator>
#include <utility>

namespace touchstone {

void PartWarnings::add(std::string_view part, std::string_view reason)
{
    constexpr std::size_t named = 20;
    if (m_count++ >= named)
        return;
    std::string shown = excerpt(part, 200);
    m_first.push_back({.code = "part-not-read",
        .text = shown + ": " + std::string(reason),
        .arguments = {std::move(shown), std::string(reason)}});
}

void PartWarnings::moveTo(ForeignRun& run)
{
    run.warnings.insert(
        run.warnings.end(), std::make_move_iterator(m_first.begin()), std::make_move_iterator(m_first.end()));
    if (m_count > m_first.size()) {
        const std::string more = std::to_string(m_count - m_first.size());
        run.warnings.push_back({.code = "more-parts-not-read",
            .text = more + " more parts could not be read",
            .arguments = {more}});
    }
    m_first.clear();
    m_count = 0;
}

std::string damagedLines(std::size_t lines)
{
    return std::to_string(lines) + (lines == 1 ? " line is damaged" : " lines are damaged");
}

void setText(nlohmann::json& object, std::string_view key, std::string_view value)
{
    object[asText(key)] = asText(value);
}

} // namespace touchstone
