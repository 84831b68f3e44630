#include "core/statistics/nullshift.h"

#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

namespace {

std::optional<RatioShift> shiftOf(double baseline, double candidate, double error)
{
    if (!std::isfinite(baseline) || !std::isfinite(candidate) || !std::isfinite(error))
        return std::nullopt;
    RatioShift shift {
        .baseline = baseline, .candidate = candidate, .change = candidate - baseline, .nullError = error};
    const double half = normalQuantile(0.5 + usualLevel / 2) * error;
    shift.nullBand = {-half, half};
    return shift;
}

} // namespace

RatioSums& RatioSums::operator+=(const RatioSums& other)
{
    m_rows += other.m_rows;
    m_part += other.m_part;
    m_whole += other.m_whole;
    m_partPart += other.m_partPart;
    m_partWhole += other.m_partWhole;
    m_wholeWhole += other.m_wholeWhole;
    return *this;
}

std::optional<double> RatioSums::ratio() const
{
    if (m_whole == 0)
        return std::nullopt;
    return m_part / m_whole;
}

double RatioSums::squares(double ratio) const
{
    const double sum = m_partPart - 2 * ratio * m_partWhole + ratio * ratio * m_wholeWhole;
    // What is left of large sums that cancel is rounding.
    return sum > 1e-12 * m_partPart ? sum : 0;
}

std::optional<RatioShift> ratioShift(const RatioSums& baseline, const RatioSums& candidate)
{
    const auto before = baseline.ratio();
    const auto after = candidate.ratio();
    RatioSums pooled = baseline;
    pooled += candidate;
    if (!before || !after || pooled.rows() < 3)
        return std::nullopt;
    const auto rows = static_cast<double>(pooled.rows());
    const double variance = pooled.squares(pooled.ratio().value_or(0)) / (rows - 1);
    const double sizes = 1 / static_cast<double>(baseline.rows()) + 1 / static_cast<double>(candidate.rows());
    return shiftOf(*before, *after, std::sqrt(variance * sizes) / (pooled.whole() / rows));
}

std::optional<RatioShift> pairedRatioShift(
    const RatioSums& baseline, const RatioSums& candidate, const RatioSums& differences)
{
    const auto before = baseline.ratio();
    const auto after = candidate.ratio();
    if (!before || !after || baseline.rows() != candidate.rows() || baseline.rows() != differences.rows())
        return std::nullopt;
    RatioSums pooled = baseline;
    pooled += candidate;
    const double squares = differences.squares(pooled.ratio().value_or(0));
    return shiftOf(*before, *after, std::sqrt(squares) / (pooled.whole() / 2));
}

} // namespace touchstone::statistics
