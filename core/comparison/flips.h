#pragma once

#include "core/comparison/comparisoncontext.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace touchstone {

/// What both models made of a labelled row.
enum class FlipCell { BothRight, OnlyBaseline, OnlyCandidate, BothWrong };

/// "both-right", "only-baseline", "only-candidate", "both-wrong"
std::string_view flipCellName(FlipCell cell);
std::optional<FlipCell> parseFlipCell(std::string_view name);

/// Row by row agreement of a group of rows that both sides predicted.
struct FlipCounts {
    std::int64_t rows = 0;     ///< all, with a label or without
    std::int64_t agreeing = 0; ///< of all, with the same first label; neither giving one agrees too
    std::int64_t labelled = 0; ///< labelled on both sides; sum of the next four
    std::int64_t bothRight = 0;
    std::int64_t onlyBaseline = 0;  ///< negative flips: right before, wrong now
    std::int64_t onlyCandidate = 0; ///< positive flips
    std::int64_t bothWrong = 0;

    std::int64_t count(FlipCell cell) const;
    FlipCounts& operator+=(const FlipCounts& other);
    friend bool operator==(const FlipCounts&, const FlipCounts&) = default;

    /// \name Rates (formulas.md, NFR). Nothing where there is nothing to divide by.
    /// @{
    std::optional<double> agreement() const;        ///< agreeing / rows
    std::optional<double> negativeFlipRate() const; ///< onlyBaseline / labelled
    std::optional<double> positiveFlipRate() const; ///< onlyCandidate / labelled
    /// NFI: the share of the candidate's errors that the baseline did not make, onlyBaseline / (onlyBaseline +
    /// bothWrong).
    std::optional<double> negativeFlipImpact() const;
    /// @}
};

/// The bands of p@1 by which flips are counted: [0, .1), [.1, .2) ... [.9, 1]; edges as in the histograms of p@1.
inline constexpr std::size_t p1Bands = 10;
std::array<double, p1Bands + 1> p1BandEdges();

/// Flips of all rows and of groups of them; the groups of each kind add up to all rows.
struct Flips : FlipCounts {
    std::vector<FlipCounts> labels; ///< by gold label, numbered as in ComparisonReport::labels
    FlipCounts unlabelled;          ///< the rows without a gold label
    /// By the p@1 of both sides: [baseline's band][candidate's band].
    std::array<std::array<FlipCounts, p1Bands>, p1Bands> bands;

    FlipCounts inBaselineBand(std::size_t band) const;
    FlipCounts inCandidateBand(std::size_t band) const;
};

/// Over the rows that both sides predicted (ComparisonContext::pairs), whether these are all of them or some. One pass.
Flips countFlips(const ComparisonContext& context);

} // namespace touchstone
