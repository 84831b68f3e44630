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

/// Pools adjacent violators as cells come in, ascending by confidence.
class Pool
{
public:
    void add(const ConfidenceCell& cell)
    {
        if (cell.rows <= 0)
            return;
        Block block {cell.confidence, cell.confidence, cell.rows, cell.right};
        while (!m_blocks.empty() && m_blocks.back().isAtLeast(block)) {
            block.first = m_blocks.back().first;
            block.rows += m_blocks.back().rows;
            block.right += m_blocks.back().right;
            m_blocks.pop_back();
        }
        m_blocks.push_back(block);
    }
    const std::vector<Block>& blocks() const { return m_blocks; }

private:
    std::vector<Block> m_blocks;
};

std::vector<IsotonicCurve::Point> pointsOf(const Pool& pool)
{
    std::vector<IsotonicCurve::Point> points;
    for (const Block& block : pool.blocks()) {
        points.push_back({block.first, block.accuracy()});
        if (block.last > block.first)
            points.push_back({block.last, block.accuracy()});
    }
    return points;
}

/// Calls `use` with each different confidence, ascending.
template <typename Use>
void forEachCell(std::span<const PackedOutcome> packed, Use use)
{
    for (std::size_t i = 0; i < packed.size();) {
        ConfidenceCell cell {.confidence = packed[i].confidence()};
        const PackedOutcome first = packed[i];
        for (; i < packed.size() && packed[i].sameConfidence(first); ++i) {
            cell.rows += 1;
            cell.right += packed[i].isRight() ? 1 : 0;
        }
        use(cell);
    }
}

} // namespace

std::optional<IsotonicCurve> IsotonicCurve::fit(
    std::span<const float> confidence, std::span<const std::uint8_t> right)
{
    const auto packed = sortedOutcomes(confidence, right);
    if (!packed || packed->empty())
        return std::nullopt;
    Pool pool; // without a list of cells, which may be as many as rows
    forEachCell(*packed, [&pool](const ConfidenceCell& cell) { pool.add(cell); });
    IsotonicCurve curve;
    curve.m_points = pointsOf(pool);
    return curve;
}

std::optional<IsotonicCurve> IsotonicCurve::fit(std::span<const ConfidenceCell> cells)
{
    Pool pool;
    for (const ConfidenceCell& cell : cells)
        pool.add(cell);
    if (pool.blocks().empty())
        return std::nullopt;
    IsotonicCurve curve;
    curve.m_points = pointsOf(pool);
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
    forEachCell(*packed, [&cells](const ConfidenceCell& cell) { cells.push_back(cell); });
    return cells;
}

} // namespace touchstone::statistics
