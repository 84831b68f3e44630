#pragma once

#include "tests/core/comparison/sidebuilder.h"

#include <algorithm>
#include <string>
#include <vector>

namespace testing {

/// "label 0001" ...: names of one length, so that their order is that of the numbers.
inline std::string labelName(int number)
{
    const std::string digits = std::to_string(number);
    return std::string("label ").append(4 - std::min<std::size_t>(4, digits.size()), '0').append(digits);
}

/// Rows of `labels` labels, each `rows` times, of which the first model gets a share right that differs by
/// label.
inline touchstone::Predictions rowsOf(int labels, int rows, int seed)
{
    std::vector<std::string> names;
    for (int i = 0; i < labels; ++i)
        names.push_back(labelName(i));
    PredictionsBuilder builder(names, 1);
    for (int i = 0; i < labels; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const int right = rows / 2 + (i * 7 + seed * 5) % (rows / 2);
        builder.add(right, names[at], names[at], 0.7F);
        builder.add(rows - right, names[at], names[(at + 1) % names.size()], 0.2F);
    }
    return builder.build();
}

} // namespace testing
