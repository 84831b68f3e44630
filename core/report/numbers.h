#pragma once

#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <string>

/// Numbers as text for the command line and for reports: a decimal point and a thousands comma whatever the
/// locale is, "-" for nothing and for what is not finite.
namespace touchstone {

/// "0.478"
std::string rateText(std::optional<double> rate, int decimals = 3);
/// "+0.012", "-0.150"; "0.000" when it rounds to 0.
std::string changeText(std::optional<double> change, int decimals = 3);
/// "1,234,567"
std::string countText(std::optional<std::int64_t> count);
/// "12.3 %" of 0.123
std::string percentText(std::optional<double> share, int decimals = 1);
/// "0.034", "< 0.001"; a p or a q is never shown as 0.
std::string pText(std::optional<double> p);
/// "[0.545, 0.553]", of a rate.
std::string intervalText(const std::optional<statistics::Interval>& interval, int decimals = 3);
/// "[-0.160, +0.012]", of a change.
std::string changeIntervalText(const std::optional<statistics::Interval>& interval, int decimals = 3);
/// "#4"; "-" for 0 and below.
std::string numberText(std::int64_t execution);

} // namespace touchstone
