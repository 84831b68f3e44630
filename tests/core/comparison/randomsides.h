#pragma once

#include "core/comparison/labelunion.h"
#include "core/comparison/rowpairs.h"
#include "tests/core/comparison/sidebuilder.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace testing {

/// Two models on the same random rows, with all that is awkward: labels that one model lacks, rows without a label or
/// without an answer, p@1 on the edges of bands.
struct RandomRows {
    std::vector<std::string> gold;
    std::array<std::vector<std::pair<std::string, float>>, 2> answers; ///< empty label: none

    RandomRows(int rows, std::uint32_t seed)
    {
        std::uint32_t state = seed;
        const auto below = [&state](std::uint32_t limit) {
            return (state = state * 1664525U + 1013904223U) / 65536 % limit;
        };
        const std::vector<std::string> all {"a", "b", "c", "d", "e", "f"};
        for (int i = 0; i < rows; ++i) {
            gold.push_back(below(12) == 0 ? "" : all[below(5) * below(5) / 4]);
            const std::string right = gold.back().empty() ? "a" : gold.back();
            for (std::size_t side = 0; side < 2; ++side) {
                std::string first = below(10) < 4 ? right : all[below(6)];
                if (below(25) == 0)
                    first.clear();
                const auto p1 = static_cast<float>(below(101)) / 100.0F;
                answers[side].emplace_back(first, first.empty() ? 0.0F : p1);
            }
        }
    }

    /// The rows of one side, in the order of `order`; row numbers ascend with it.
    touchstone::ComparisonSide side(std::size_t which, const std::vector<std::size_t>& order) const
    {
        // The baseline's model does not know f, the candidate's not e.
        PredictionsBuilder builder({"a", "b", "c", "d", which == 0 ? "e" : "f"}, 1);
        for (const std::size_t i : order) {
            const auto& [first, p1] = answers[which][i];
            PredictionsBuilder::Answers given;
            if (!first.empty() && first != (which == 0 ? "f" : "e"))
                given.emplace_back(first, p1);
            builder.add(gold[i], given);
        }
        return sideOf(builder.build(), which == 0 ? 4 : 5);
    }

    std::vector<std::size_t> order() const
    {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < gold.size(); ++i)
            places.push_back(i);
        return places;
    }
    touchstone::ComparisonSide baseline() const { return side(0, order()); }
    touchstone::ComparisonSide candidate() const { return side(1, order()); }
};

} // namespace testing
