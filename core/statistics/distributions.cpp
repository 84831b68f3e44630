#include "core/statistics/distributions.h"

#include "core/statistics/normal.h"
#include "core/statistics/specialfunctions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace touchstone::statistics {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The zero of a function that falls from positive to negative between `low` and `high`, by bisection to the
/// last digits.
template <typename Function>
double fallingZero(Function function, double low, double high)
{
    for (int i = 0; i < 200 && high - low > 1e-15 * high; ++i) {
        const double middle = low + (high - low) / 2;
        (function(middle) > 0 ? low : high) = middle;
    }
    return low + (high - low) / 2;
}

/// Sum of a binomial distribution's terms from k away from its mode: `step` is -1 or 1.
double sumAwayFromMode(std::int64_t k, std::int64_t n, double p, int step)
{
    double term = binomialPmf(k, n, p);
    double sum = 0;
    const double odds = p / (1 - p);
    while (term > sum * 1e-18 && k >= 0 && k <= n) {
        sum += term;
        const double ratio = step > 0 ? static_cast<double>(n - k) / static_cast<double>(k + 1) * odds
                                      : static_cast<double>(k) / static_cast<double>(n - k + 1) / odds;
        term *= ratio;
        k += step;
    }
    return std::min(sum, 1.0);
}

} // namespace

double chiSquareSf(double x, double degrees)
{
    if (std::isnan(x) || !(degrees > 0))
        return nan;
    return incompleteGamma(degrees / 2, x / 2).upper;
}

double chiSquareQuantile(double p, double degrees)
{
    if (!(p >= 0 && p <= 1) || !(degrees > 0))
        return nan;
    if (p == 1)
        return infinity;
    if (p == 0)
        return 0;
    const auto excess = [&](double x) {
        const Tails tails = incompleteGamma(degrees / 2, x / 2);
        return p < 0.5 ? p - tails.lower : tails.upper - (1 - p);
    };
    double high = degrees + 10;
    while (excess(high) > 0)
        high *= 2;
    return fallingZero(excess, 0, high);
}

double studentTwoSidedP(double t, double degrees)
{
    if (std::isnan(t) || !(degrees > 0))
        return nan;
    if (std::isinf(t))
        return 0;
    const double square = t * t;
    if (square < degrees)
        return incompleteBeta(square / (degrees + square), 0.5, degrees / 2).upper;
    return incompleteBeta(degrees / (degrees + square), degrees / 2, 0.5).lower;
}

double studentTwoSidedQuantile(double level, double degrees)
{
    if (!(level >= 0 && level < 1) || !(degrees > 0))
        return nan;
    const auto excess = [&](double t) { return studentTwoSidedP(t, degrees) - (1 - level); };
    double high = normalQuantile((1 + level) / 2) + 1;
    while (excess(high) > 0)
        high *= 2;
    return fallingZero(excess, 0, high);
}

double logBinomialPmf(std::int64_t k, std::int64_t n, double p)
{
    if (k < 0 || k > n)
        return -infinity;
    if (p <= 0 || p >= 1)
        return k == (p <= 0 ? 0 : n) ? 0 : -infinity;
    const auto trials = static_cast<double>(n);
    if (k == 0)
        return trials * std::log1p(-p);
    if (k == n)
        return trials * std::log(p);
    const auto x = static_cast<double>(k);
    const auto rest = static_cast<double>(n - k);
    return stirlingRest(trials) - stirlingRest(x) - stirlingRest(rest) - deviance(x, trials * p)
        - deviance(rest, trials * (1 - p)) - std::log(2 * std::numbers::pi * x * (rest / trials)) / 2;
}

double binomialPmf(std::int64_t k, std::int64_t n, double p)
{
    return std::exp(logBinomialPmf(k, n, p));
}

double binomialLowerTail(std::int64_t k, std::int64_t n, double p)
{
    if (k < 0)
        return 0;
    if (k >= n || p <= 0)
        return 1;
    if (p >= 1)
        return 0;
    if (static_cast<double>(k) > static_cast<double>(n) * p)
        return 1 - sumAwayFromMode(k + 1, n, p, 1);
    return sumAwayFromMode(k, n, p, -1);
}

double binomialUpperTail(std::int64_t k, std::int64_t n, double p)
{
    if (k <= 0)
        return 1;
    if (k > n || p <= 0)
        return 0;
    if (p >= 1)
        return 1;
    if (static_cast<double>(k) < static_cast<double>(n) * p)
        return 1 - sumAwayFromMode(k - 1, n, p, -1);
    return sumAwayFromMode(k, n, p, 1);
}

std::int64_t Urn::lowest() const
{
    return std::max<std::int64_t>(0, drawn - (total - marked));
}

std::int64_t Urn::highest() const
{
    return std::min(drawn, marked);
}

std::int64_t Urn::mode() const
{
    const double at = (static_cast<double>(drawn) + 1) * (static_cast<double>(marked) + 1)
        / (static_cast<double>(total) + 2);
    return std::clamp(static_cast<std::int64_t>(at), lowest(), highest());
}

double logHypergeometricPmf(std::int64_t x, const Urn& urn)
{
    if (x < urn.lowest() || x > urn.highest())
        return -infinity;
    if (urn.drawn == 0 || urn.drawn == urn.total)
        return 0;
    // Three binomials with the same p, which cancels; drawn/total makes each of them likely.
    const double p = static_cast<double>(urn.drawn) / static_cast<double>(urn.total);
    return logBinomialPmf(x, urn.marked, p) + logBinomialPmf(urn.drawn - x, urn.total - urn.marked, p)
        - logBinomialPmf(urn.drawn, urn.total, p);
}

double hypergeometricPmf(std::int64_t x, const Urn& urn)
{
    return std::exp(logHypergeometricPmf(x, urn));
}

} // namespace touchstone::statistics
