#pragma once

#include "core/statistics/interval.h"

#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// Phi(z), the probability that a standard normal variable is below z; erfc based, so that both tails are
/// exact. NaN for NaN, as every function of this file.
double normalCdf(double z);

/// 1 - Phi(z) without cancellation: normalSf(9) is 1.1e-19, not 0.
double normalSf(double z);

/// ln Phi(z), also where Phi(z) is too small for a double (z < -38).
double logNormalCdf(double z);

/// ln(1 - Phi(z)).
double logNormalSf(double z);

/// z with Phi(z) = p (Wichura 1988, algorithm AS 241, relative error 1e-16); -infinity for 0, infinity for 1,
/// NaN outside [0, 1].
double normalQuantile(double p);

/// Standard deviations on either side of the mean that hold 95 % of a normal distribution: 1.959964.
inline double usualDeviations()
{
    return normalQuantile(0.5 + usualLevel / 2);
}

/// Probability of a standard normal variable at least as far from 0 as z.
double normalTwoSidedP(double z);

/// Phi(b) - Phi(a) for a <= b, taken in the tail where the two do not cancel.
double normalMass(double a, double b);

/// Expected count of each bin under a normal distribution: n * (Phi((b - mean) / sd) - Phi((a - mean) / sd));
/// the outer bins run to infinity, so that the sum is n. `edges`: ascending, one more than bins. Nothing when
/// sd is not positive, a number is not finite or there are fewer than two edges.
std::optional<std::vector<double>> expectedCounts(
    std::span<const double> edges, double n, double mean, double sd);

/// Height at x of the normal curve over a histogram of counts whose bins are `width` wide:
/// n * width * density(x). Nothing when sd is not positive or a number is not finite.
std::optional<double> normalCurve(double x, double n, double width, double mean, double sd);

/// Expected count of each bin when nothing changed: the sum over the labels of the mass of a normal
/// distribution around 0 with the label's own standard error (formulas-corrections.md, 12); outer bins run to
/// infinity. An error of 0 puts its label into the bin of 0 (outside: into the nearest). `standardErrors`: one
/// a label, with the retraining noise in it where it is known. Nothing when one is negative or not finite, or
/// there are fewer than two edges.
std::optional<std::vector<double>> nullCounts(
    std::span<const double> edges, std::span<const double> standardErrors);

/// A change with its standard error, judged by the normal distribution.
struct NormalTest {
    double z = 0;
    double p = 1; ///< two-sided
    Interval interval;
};

/// z = change / standardError. With an error of 0 the interval is the point, and p is 1 for a change of 0, else 0.
/// Nothing when a number is not finite or the error is negative.
std::optional<NormalTest> normalTest(double change, double standardError, double level = usualLevel);

} // namespace touchstone::statistics
