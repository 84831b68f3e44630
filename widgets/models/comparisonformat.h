#pragma once

#include "core/comparison/comparisonreport.h"

#include <QString>

#include <cstdint>
#include <optional>

/// How the numbers of a comparison look on the screen, in the user's locale; displayformat::absent() for nothing and
/// for values that are not finite.
namespace touchstone::comparisonformat {

/// "+0.012", "-0.150"; "0.000" when it rounds to 0.
QString change(std::optional<double> value, int decimals = 3);
/// change() behind an arrow down or up, so that the sign is seen without reading.
QString changeWithArrow(std::optional<double> value, int decimals = 3);
/// "1,234,567"
QString count(std::optional<std::int64_t> value);
/// "12.3 %" of 0.123
QString percent(std::optional<double> share, int decimals = 1);
/// "[-0.047, -0.033]"
QString interval(const std::optional<Interval>& value, int decimals = 3);
/// "0.034", "< 0.001"
QString probability(std::optional<double> value);

} // namespace touchstone::comparisonformat
