#pragma once

#include "core/comparison/labeldetails.h"

#include <span>
#include <string>

namespace touchstone {

/// Everything about one label for a terminal: counts and rates with intervals, what took its posts and which way they
/// went, p@1, months, terms and neighbours. At most `most` lines in each list. `edges`: P1Comparison::edges of the report.
std::string labelDetailsText(
    const LabelDetails& details, std::span<const double> edges, std::size_t most = 20);

} // namespace touchstone
