#pragma once

#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>

namespace touchstone::statistics {

/// Sums over rows from which a ratio and its error follow: a row has `part` of `whole` (unknown words of words); with
/// whole = 1 the ratio is the mean of the parts.
class RatioSums
{
public:
    void add(double part, double whole)
    {
        ++m_rows;
        m_part += part;
        m_whole += whole;
        m_partPart += part * part;
        m_partWhole += part * whole;
        m_wholeWhole += whole * whole;
    }
    RatioSums& operator+=(const RatioSums& other);

    std::int64_t rows() const { return m_rows; }
    double whole() const { return m_whole; }
    /// Part of the whole; nothing where the whole is 0.
    std::optional<double> ratio() const;
    /// Sum over the rows of (part - ratio * whole)^2.
    double squares(double ratio) const;

private:
    std::int64_t m_rows = 0;
    double m_part = 0;
    double m_whole = 0;
    double m_partPart = 0;
    double m_partWhole = 0;
    double m_wholeWhole = 0;
};

/// How a ratio moved, candidate - baseline, and where the move lies in 95 of 100 cases when nothing changed.
struct RatioShift {
    double baseline = 0;
    double candidate = 0;
    double change = 0;
    double nullError = 0; ///< standard deviation of the change under no change
    Interval nullBand;    ///< 0 -+ 1.959964 nullError
};

/// Of different rows. The rows are the sampling unit, not the words in them: a post's words are alike, so counting
/// words as independent makes the band too narrow (Cochran 1977, Sampling Techniques, chapters 6 and 9A: ratio
/// estimates, clusters of unequal sizes). Under no change all rows come from one source, and dealing them to the sides anew gives the change the
/// variance S^2 (1/n + 1/m) / w^2, S^2 = sum (part - R whole)^2 / (n + m - 1), R and the mean whole w of both sides
/// pooled; exact for means, linearised for ratios. Nothing when a side has no whole or there are fewer than 3 rows.
std::optional<RatioShift> ratioShift(const RatioSums& baseline, const RatioSums& candidate);

/// The same for the same rows on both sides: under no change each row's two values may be exchanged, which leaves only
/// the rows' differences. `baseline` and `candidate` sum the rows of a side, `differences` was given (candidate -
/// baseline) of part and of whole. Nothing when a side has no whole, or the numbers of rows differ.
std::optional<RatioShift> pairedRatioShift(
    const RatioSums& baseline, const RatioSums& candidate, const RatioSums& differences);

} // namespace touchstone::statistics
