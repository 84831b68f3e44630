#include "core/report/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace touchstone {

namespace {

constexpr const char* nothing = "-";

/// to_chars, because printf follows the locale that Qt sets.
std::string fixed(double value, int decimals)
{
    if (!std::isfinite(value))
        return nothing;
    std::array<char, 400> buffer {}; // the largest double has 309 digits before the point
    const auto end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    std::string text(buffer.data(), end.ptr);
    if (text.front() == '-' && text.find_first_not_of("-0.") == std::string::npos)
        text.erase(0, 1);
    return text;
}

} // namespace

std::string rateText(std::optional<double> rate, int decimals)
{
    return rate ? fixed(*rate, decimals) : nothing;
}

std::string changeText(std::optional<double> change, int decimals)
{
    const std::string text = rateText(change, decimals);
    const bool positive = text.front() != '-' && text.find_first_not_of("0.") != std::string::npos;
    return positive ? std::string(1, '+').append(text) : text;
}

std::string countText(std::optional<std::int64_t> count)
{
    if (!count)
        return nothing;
    const std::string digits = std::to_string(*count);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const bool startsGroup = (digits.size() - i) % 3 == 0 && i > 0 && digits[i - 1] != '-';
        if (startsGroup)
            text.push_back(',');
        text.push_back(digits[i]);
    }
    return text;
}

std::string percentText(std::optional<double> share, int decimals)
{
    if (!share || !std::isfinite(*share))
        return nothing;
    return fixed(*share * 100, decimals) + " %";
}

std::string pText(std::optional<double> p)
{
    return p && *p < 0.001 ? "< 0.001" : rateText(p);
}

std::string intervalText(const std::optional<statistics::Interval>& interval, int decimals)
{
    if (!interval)
        return nothing;
    return "[" + rateText(interval->lower, decimals) + ", " + rateText(interval->upper, decimals) + "]";
}

std::string changeIntervalText(const std::optional<statistics::Interval>& interval, int decimals)
{
    if (!interval)
        return nothing;
    return "[" + changeText(interval->lower, decimals) + ", " + changeText(interval->upper, decimals) + "]";
}

std::string numberText(std::int64_t execution)
{
    return execution > 0 ? std::string(1, '#').append(std::to_string(execution)) : nothing;
}

} // namespace touchstone
