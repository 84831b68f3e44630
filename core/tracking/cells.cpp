#include "core/tracking/cells.h"

#include "core/tracking/scalars.h"

#include <array>
#include <charconv>
#include <cmath>

namespace touchstone {

using Kind = ForeignCell::Kind;

std::optional<std::string> textOf(const ForeignCell& cell)
{
    std::array<char, 32> digits {};
    switch (cell.kind) {
    case Kind::Text:
        return asText(cell.text);
    case Kind::Integer:
        return std::to_string(cell.integer);
    case Kind::Real: {
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), cell.real).ptr;
        return std::string(digits.data(), end);
    }
    default:
        return std::nullopt;
    }
}

std::optional<std::int64_t> integerOf(const ForeignCell& cell)
{
    switch (cell.kind) {
    case Kind::Text:
        return parseInteger(cell.text);
    case Kind::Integer:
        return cell.integer;
    case Kind::Real:
        if (std::abs(cell.real) < 9e18 && std::trunc(cell.real) == cell.real)
            return static_cast<std::int64_t>(cell.real);
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<double> realOf(const ForeignCell& cell)
{
    switch (cell.kind) {
    case Kind::Text:
        return parseFloat(cell.text);
    case Kind::Integer:
        return static_cast<double>(cell.integer);
    case Kind::Real:
        return cell.real;
    default:
        return std::nullopt;
    }
}

std::string textOrEmpty(const ForeignCell& cell)
{
    return textOf(cell).value_or(std::string());
}

} // namespace touchstone
