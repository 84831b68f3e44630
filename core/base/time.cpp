#include "core/base/time.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace touchstone {

namespace {

constexpr std::int64_t firstSecond = -62135596800; // 0001-01-01
constexpr std::int64_t lastSecond = 253402300799;  // 9999-12-31T23:59:59

std::chrono::year_month_day dateOf(std::int64_t seconds)
{
    using namespace std::chrono;
    return year_month_day(floor<days>(sys_seconds(std::chrono::seconds(seconds))));
}

/// Takes exactly `digits` digits off the front of `text`.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits)
{
    if (text.size() < digits)
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool takeCharacter(std::string_view& text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::int64_t> parseZone(std::string_view text)
{
    if (text.empty() || text == "Z" || text == "z")
        return 0;
    const bool negative = text.front() == '-';
    if (!negative && text.front() != '+')
        return std::nullopt;
    text.remove_prefix(1);
    const auto hours = takeNumber(text, 2);
    takeCharacter(text, ':');
    const auto minutes = text.empty() ? std::optional<int>(0) : takeNumber(text, 2);
    if (!hours || !minutes || !text.empty() || *hours > 14 || *minutes > 59)
        return std::nullopt;
    const std::int64_t offset = *hours * 3600 + *minutes * 60;
    return negative ? -offset : offset;
}

std::optional<std::int64_t> parseDate(std::string_view text)
{
    using namespace std::chrono;
    const auto y = takeNumber(text, 4);
    if (!y || !takeCharacter(text, '-'))
        return std::nullopt;
    const auto m = takeNumber(text, 2);
    if (!m || !takeCharacter(text, '-'))
        return std::nullopt;
    const auto d = takeNumber(text, 2);
    if (!d)
        return std::nullopt;
    const year_month_day date(year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d)));
    if (!date.ok() || *y < 1)
        return std::nullopt;
    std::int64_t seconds = sys_seconds(sys_days(date)).time_since_epoch().count();
    if (text.empty())
        return seconds;
    if (text.front() != 'T' && text.front() != 't' && text.front() != ' ')
        return std::nullopt;
    text.remove_prefix(1);
    const auto hour = takeNumber(text, 2);
    if (!hour || !takeCharacter(text, ':'))
        return std::nullopt;
    const auto minute = takeNumber(text, 2);
    if (!minute || *hour > 24 || *minute > 59)
        return std::nullopt;
    int second = 0;
    if (takeCharacter(text, ':')) {
        const auto value = takeNumber(text, 2);
        if (!value || *value > 60)
            return std::nullopt;
        second = *value;
        if (takeCharacter(text, '.')) {
            while (!text.empty() && text.front() >= '0' && text.front() <= '9')
                text.remove_prefix(1);
        }
    }
    takeCharacter(text, ' ');
    const auto zone = parseZone(text);
    if (!zone)
        return std::nullopt;
    seconds += *hour * 3600 + *minute * 60 + second - *zone;
    return seconds;
}

} // namespace

std::string formatUtc(std::int64_t seconds)
{
    const auto date = dateOf(seconds);
    const std::int64_t inDay = ((seconds % 86400) + 86400) % 86400;
    std::array<char, 48> text {};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(inDay / 3600), static_cast<int>(inDay / 60 % 60), static_cast<int>(inDay % 60));
    return text.data();
}

std::string formatMonth(std::int64_t seconds)
{
    return formatUtc(seconds).substr(0, 7);
}

std::int32_t monthIndex(std::int64_t seconds)
{
    const auto date = dateOf(seconds);
    return static_cast<int>(date.year()) * 12 + static_cast<std::int32_t>(static_cast<unsigned>(date.month()))
        - 1;
}

std::string formatWeek(std::int64_t seconds)
{
    using namespace std::chrono;
    const sys_days thursday(days(std::int64_t {weekIndex(seconds)} * 7)); // 1970-01-01 was a Thursday
    const year ofThursday = year_month_day(thursday).year();
    const auto week = (thursday - sys_days(ofThursday / January / 1)).count() / 7 + 1;
    std::array<char, 48> text {};
    std::snprintf(
        text.data(), text.size(), "%04d-W%02d", static_cast<int>(ofThursday), static_cast<int>(week));
    return text.data();
}

std::int32_t weekIndex(std::int64_t seconds)
{
    using namespace std::chrono;
    const auto day = floor<days>(sys_seconds(std::chrono::seconds(seconds))).time_since_epoch();
    return static_cast<std::int32_t>(floor<weeks>(day + days(3)).count());
}

std::optional<std::int64_t> parseTime(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (text.empty())
        return std::nullopt;
    double number = 0;
    const auto [end, error]
        = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    std::optional<std::int64_t> seconds;
    if (error == std::errc() && end == text.data() + text.size()) {
        if (!std::isfinite(number) || std::abs(number) > 1e15)
            return std::nullopt;
        if (std::abs(number) > 1e11)
            number /= 1000;
        seconds = static_cast<std::int64_t>(std::floor(number));
    } else {
        seconds = parseDate(text);
    }
    if (!seconds || *seconds < firstSecond || *seconds > lastSecond)
        return std::nullopt;
    return seconds;
}

std::int64_t currentTime()
{
    return std::chrono::duration_cast<std::chrono::seconds>(
        std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace touchstone
