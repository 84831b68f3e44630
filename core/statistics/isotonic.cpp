#include "core/statistics/isotonic.h"

#include "core/statistics/packedoutcome.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

namespace {

/// Neighbouring cells with one fitted value.
struct Block {
    double first = 0; ///< lowest and highest confidence
    double last = 0;
    std::int64_t rows = 0;
    std::int64_t right = 0;

    double accuracy() const { return static_cast<double>(right) / static_cast<double>(rows); }
    /// Compared by cross products, so that equal shares are one block whatever their rounding.
    bool isAtLeast(const Block& other) const
    {
        return static_cast<double>(right) * static_cast<double>(other.rows)
            >= static_cast<double>(other.right) * static_cast<double>(rows);
    }
};

} // namespace

std::optional<IsotonicCurve> IsotonicCurve::fit(
    std::span<const float> confidence, std::span<const std::uint8_t> right)
{
    const auto cells = confidenceCells(confidence, right);
    return cells ? fit(*cells) : std::nullopt;
}

std::optional<IsotonicCurve> IsotonicCurve::fit(std::span<const ConfidenceCell> cells)
{
    std::vector<Block> blocks;
    for (const ConfidenceCell& cell : cells) {
        if (cell.rows <= 0)
            continue;
        Block block {cell.confidence, cell.confidence, cell.rows, cell.right};
        while (!blocks.empty() && blocks.back().isAtLeast(block)) {
            block.first = blocks.back().first;
            block.rows += blocks.back().rows;
            block.right += blocks.back().right;
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    if (blocks.empty())
        return std::nullopt;
    IsotonicCurve curve;
    for (const Block& block : blocks) {
        curve.m_points.push_back({block.first, block.accuracy()});
        if (block.last > block.first)
            curve.m_points.push_back({block.last, block.accuracy()});
    }
    return curve;
}

double IsotonicCurve::at(double confidence) const
{
    if (std::isnan(confidence))
        return confidence;
    const auto above = std::ranges::upper_bound(m_points, confidence, {}, &Point::confidence);
    if (above == m_points.begin())
        return m_points.front().accuracy;
    const auto below = above - 1;
    if (above == m_points.end() || below->accuracy == above->accuracy)
        return below->accuracy;
    const double share = (confidence - below->confidence) / (above->confidence - below->confidence);
    return below->accuracy + share * (above->accuracy - below->accuracy);
}

std::optional<std::vector<ConfidenceCell>> confidenceCells(
    std::span<const float> confidence, std::span<const std::uint8_t> right)
{
    const auto packed = sortedOutcomes(confidence, right);
    if (!packed)
        return std::nullopt;
    std::vector<ConfidenceCell> cells;
    for (std::size_t i = 0; i < packed->size(); ++i) {
        if (i == 0 || !(*packed)[i].sameConfidence((*packed)[i - 1]))
            cells.push_back({.confidence = (*packed)[i].confidence()});
        cells.back().rows += 1;
        cells.back().right += (*packed)[i].isRight() ? 1 : 0;
    }
    return cells;
}

} // namespace touchstone::statistics
