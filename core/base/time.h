#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone {

/// "2013-05-01T00:00:00Z" of seconds since 1970-01-01 UTC.
std::string formatUtc(std::int64_t seconds);
/// "2013-05" of seconds since 1970-01-01 UTC.
std::string formatMonth(std::int64_t seconds);
/// Months since year 0 (year * 12 + month - 1) of seconds since 1970-01-01 UTC.
std::int32_t monthIndex(std::int64_t seconds);

/// "2013-W18", the ISO 8601 week in UTC: it starts on Monday and belongs to the year of its Thursday.
std::string formatWeek(std::int64_t seconds);
/// Weeks since the one of 1970-01-01, which is 0; they start on Monday, UTC.
std::int32_t weekIndex(std::int64_t seconds);

/// Reads "2013-05-01", "2013-05-01T12:30:00Z", "2013-05-01 12:30:00[.fff]", a "+02:00" offset, or a number of
/// seconds (also "1367366400.0"; milliseconds when above 1e11). No zone means UTC. Nothing when it is none of these
/// or lies outside the years 1 to 9999.
std::optional<std::int64_t> parseTime(std::string_view text);

/// Seconds since 1970-01-01 UTC, now.
std::int64_t currentTime();

} // namespace touchstone
