#pragma once

#include "core/tracking/foreignrun.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// What of one run could not be read: the first parts with their reasons, of the rest the number.
class PartWarnings
{
public:
    void add(std::string_view part, std::string_view reason);
    /// As "part-not-read" and "more-parts-not-read", behind the warnings that the run has.
    void moveTo(ForeignRun& run);

private:
    std::vector<Warning> m_first;
    std::size_t m_count = 0;
};

/// "2 lines are damaged"
std::string damagedLines(std::size_t lines);

/// Sets one property, as valid text.
void setText(nlohmann::json& object, std::string_view key, std::string_view value);

} // namespace touchstone
