#pragma once

#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>

namespace touchstone::statistics {

/// Streaming mean and variance (Welford's update), for values that are not kept.
class RunningMoments
{
public:
    void add(double value)
    {
        ++m_count;
        const double step = value - m_mean;
        m_mean += step / static_cast<double>(m_count);
        m_squares += step * (value - m_mean);
    }
    std::int64_t count() const { return m_count; }
    double mean() const { return m_mean; }
    /// With n - 1 in the denominator; 0 for fewer than two values.
    double variance() const { return m_count < 2 ? 0 : m_squares / static_cast<double>(m_count - 1); }

private:
    std::int64_t m_count = 0;
    double m_mean = 0;
    double m_squares = 0;
};

/// Student's interval of a mean. Nothing for fewer than two values or one that is not finite.
std::optional<Interval> meanInterval(const RunningMoments& values, double level = usualLevel);

/// Difference of two means, candidate minus baseline.
struct MeanChange {
    double change = 0;
    double standardError = 0;
    double degrees = 0; ///< of freedom of Student's distribution
    double p = 1;       ///< two-sided
    Interval interval;
};

/// Welch's test of two independent samples (scipy ttest_ind(equal_var=False)). Without any variance the interval is the
/// point, and p is 1 for equal means, else 0. Nothing for fewer than two values on a side or one that is not finite.
std::optional<MeanChange> welch(
    const RunningMoments& baseline, const RunningMoments& candidate, double level = usualLevel);

/// Student's test of the differences on the same rows (scipy ttest_rel): candidate - baseline of each row was added to
/// `differences`. Nothing for fewer than two rows or a difference that is not finite.
std::optional<MeanChange> pairedMeanChange(const RunningMoments& differences, double level = usualLevel);

} // namespace touchstone::statistics
