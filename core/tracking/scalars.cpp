#include "core/tracking/scalars.h"

#include "core/exchange/utf8.h"

#include <charconv>
#include <limits>
#include <system_error>

namespace touchstone {

namespace {

/// The number without its '+', which from_chars() does not know.
std::string_view withoutPlus(std::string_view text)
{
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-')
        text.remove_prefix(1);
    return text;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\n\r\v\f";
    const auto first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::optional<double> parseFloat(std::string_view text)
{
    const std::string_view digits = withoutPlus(trimmed(text));
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || end != digits.data() + digits.size())
        return std::nullopt;
    if (error == std::errc())
        return value;
    if (error != std::errc::result_out_of_range)
        return std::nullopt;
    const double sign = digits.starts_with('-') ? -1 : 1;
    const bool isTiny = digits.find("e-") != std::string_view::npos
        || digits.find("E-") != std::string_view::npos
        || digits.find_first_of("eE") == std::string_view::npos;
    return sign * (isTiny ? 0 : std::numeric_limits<double>::infinity());
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    const std::string_view digits = withoutPlus(trimmed(text));
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::string asText(std::string_view bytes)
{
    if (isValidUtf8(bytes))
        return std::string(bytes);
    std::string text;
    appendRepairedUtf8(bytes, text);
    return text;
}

} // namespace touchstone
