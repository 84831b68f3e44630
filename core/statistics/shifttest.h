#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace touchstone::statistics {

/// Rows of one gold label that were answered twice: with `before` and with `after`. Answers are label numbers, -1: none.
struct AnswerPair {
    std::int32_t before = -1;
    std::int32_t after = -1;
    std::int64_t rows = 0;
};

/// Rows of one gold label with this answer, on either side.
struct AnswerCount {
    std::int32_t answer = -1;
    std::int64_t baseline = 0;
    std::int64_t candidate = 0;
};

enum class ShiftMethod {
    StuartMaxwell, ///< paired, three categories or more
    McNemar,       ///< paired, two: exact mid-p
    ChiSquare,     ///< different rows, three categories or more
    Fisher,        ///< different rows, two: exact mid-p
};

/// "stuart-maxwell", "mcnemar", "chi-square", "fisher"
std::string_view shiftMethodName(ShiftMethod method);

/// Did the answers to the rows of a label move?
struct ShiftTest {
    ShiftMethod method = ShiftMethod::StuartMaxwell;
    std::optional<double> statistic; ///< nothing: an exact test
    int degrees = 0;
    int categories = 0; ///< after pooling, the pooled one counted
    double p = 1;       ///< mid-p where the test is exact
};

/// \name Pooling
/// A category takes part by itself when its rows allow the chi-square distribution: paired at least 10 rows that moved
/// to it or from it (5 expected each way), and at most the 20 categories with the most such rows; between different rows
/// at least 5 expected rows on either side. All others are one category, which, if it has too few itself, takes in the
/// smallest of the rest. What pools depends only on sums of both sides, which the tests hold fixed. Two categories are
/// tested exactly; where fewer are left, `right` against all others is tested exactly, unless no outcome could have p up
/// to .10 (formulas-corrections.md, 3).
/// @{
inline constexpr std::int64_t pairedPooling = 10;
inline constexpr int mostPairedCategories = 20;
inline constexpr std::int64_t expectedPooling = 5;
/// @}

/// Same rows: marginal homogeneity. Each pair of answers occurs once. `right`: the gold label. Nothing: not testable.
std::optional<ShiftTest> pairedShift(std::span<const AnswerPair> pairs, std::int32_t right);

/// Different rows of the same label: equal shares of the answers. Each answer occurs once.
std::optional<ShiftTest> unpairedShift(std::span<const AnswerCount> counts, std::int32_t right);

} // namespace touchstone::statistics
