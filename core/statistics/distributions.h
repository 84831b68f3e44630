#pragma once

#include <cstdint>

namespace touchstone::statistics {

/// P(X > x) of a chi-square variable with `degrees` > 0 degrees of freedom; 1 for x <= 0, NaN for NaN.
double chiSquareSf(double x, double degrees);

/// x with P(X <= x) = p; 0 for 0, infinity for 1, NaN outside [0, 1] or without degrees > 0.
double chiSquareQuantile(double p, double degrees);

/// P(|T| >= |t|) of Student's distribution with `degrees` > 0.
double studentTwoSidedP(double t, double degrees);

/// t with P(|T| <= t) = level, level in [0, 1); `degrees` > 0.
double studentTwoSidedQuantile(double level, double degrees);

/// ln P(X = k) of n trials (Loader 2000: relative error of the probability about 1e-14, for n = 10^7 too);
/// -infinity outside [0, n]. p in [0, 1].
double logBinomialPmf(std::int64_t k, std::int64_t n, double p);
double binomialPmf(std::int64_t k, std::int64_t n, double p);

/// P(X <= k) and P(X >= k), each summed from its own side, so that both tails are exact.
double binomialLowerTail(std::int64_t k, std::int64_t n, double p);
double binomialUpperTail(std::int64_t k, std::int64_t n, double p);

/// An urn: `drawn` of `total` balls, `marked` of which are marked. Counts of marked ones among the drawn lie in
/// [lowest(), highest()]. 0 <= drawn, marked <= total.
struct Urn {
    std::int64_t total = 0;
    std::int64_t marked = 0;
    std::int64_t drawn = 0;

    std::int64_t lowest() const;
    std::int64_t highest() const;
    std::int64_t mode() const;
    /// P(x + 1) / P(x) for x in [lowest(), highest()).
    double stepUp(std::int64_t x) const
    {
        return static_cast<double>(marked - x) * static_cast<double>(drawn - x)
            / (static_cast<double>(x + 1) * static_cast<double>(total - marked - drawn + x + 1));
    }
};

/// ln P(x marked among the drawn) of the hypergeometric distribution; -infinity outside the urn's range.
double logHypergeometricPmf(std::int64_t x, const Urn& urn);
double hypergeometricPmf(std::int64_t x, const Urn& urn);

} // namespace touchstone::statistics
