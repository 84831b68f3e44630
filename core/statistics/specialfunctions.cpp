#include "core/statistics/specialfunctions.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace touchstone::statistics {

namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();
constexpr double tiny = 1e-300;
constexpr int manySteps = 1'000'000; // a guard: about 10 sqrt(a) are needed

/// ln(x^a e^-x / Gamma(a + 1)).
double logPoissonTerm(double a, double x)
{
    return -stirlingRest(a) - deviance(a, x) - std::log(2 * std::numbers::pi * a) / 2;
}

/// Lentz's continued fraction of the incomplete beta function (Numerical Recipes, 6.4).
double betaFraction(double x, double a, double b)
{
    const auto away = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m <= manySteps; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        h *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        h *= d * c;
        if (std::abs(d * c - 1) < epsilon)
            break;
    }
    return h;
}

/// ln(x^a (1 - x)^b / B(a, b)) as the term of a binomial distribution of a + b trials.
double logBetaTerm(double x, double a, double b)
{
    const double n = a + b;
    const double term
        = stirlingRest(n) - stirlingRest(a) - stirlingRest(b) - deviance(a, n * x) - deviance(b, n * (1 - x));
    return term + std::log(a * b / (2 * std::numbers::pi * n)) / 2;
}

} // namespace

double stirlingRest(double x)
{
    if (x <= 15)
        return std::log(std::tgamma(x + 1)) - (x + 0.5) * std::log(x) + x
            - std::log(2 * std::numbers::pi) / 2;
    const double inverse = 1 / (x * x);
    return (1.0 / 12
               - inverse
                   * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse * (1.0 / 1188)))))
        / x;
}

double deviance(double x, double m)
{
    if (x == 0)
        return m;
    if (std::abs(x - m) >= 0.1 * (x + m))
        return x * std::log(x / m) + m - x;
    const double v = (x - m) / (x + m);
    double sum = (x - m) * v;
    double power = 2 * x * v;
    for (int j = 1; j < 1000; ++j) {
        power *= v * v;
        const double next = sum + power / (2 * j + 1);
        if (next == sum)
            break;
        sum = next;
    }
    return sum;
}

Tails incompleteGamma(double a, double x)
{
    if (x <= 0)
        return {0, 1};
    if (std::isinf(x))
        return {1, 0};
    if (x < a + 1) {
        double term = 1;
        double sum = 1;
        for (int i = 1; i < manySteps && term > sum * epsilon / 4; ++i) {
            term *= x / (a + i);
            sum += term;
        }
        const double lower = std::exp(logPoissonTerm(a, x)) * sum;
        return {lower, 1 - lower};
    }
    double b = x + 1 - a;
    double c = 1 / tiny;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < manySteps; ++i) {
        const double an = -i * (i - a);
        b += 2;
        d = an * d + b;
        d = 1 / (std::abs(d) < tiny ? tiny : d);
        c = b + an / c;
        c = std::abs(c) < tiny ? tiny : c;
        h *= d * c;
        if (std::abs(d * c - 1) < epsilon)
            break;
    }
    const double upper = std::exp(logPoissonTerm(a, x)) * a * h;
    return {1 - upper, upper};
}

Tails incompleteBeta(double x, double a, double b)
{
    if (x <= 0)
        return {0, 1};
    if (x >= 1)
        return {1, 0};
    const double term = std::exp(logBetaTerm(x, a, b));
    if (x < (a + 1) / (a + b + 2)) {
        const double lower = term * betaFraction(x, a, b) / a;
        return {lower, 1 - lower};
    }
    const double upper = term * betaFraction(1 - x, b, a) / b;
    return {1 - upper, upper};
}

} // namespace touchstone::statistics
