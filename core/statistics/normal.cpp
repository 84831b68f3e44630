#include "core/statistics/normal.h"

#include "core/statistics/histogram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace touchstone::statistics {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Numerator and denominator of one of AS 241's three rational functions, lowest power first.
struct Rational {
    std::array<double, 8> above;
    std::array<double, 8> below;

    double at(double x) const { return horner(above, x) / horner(below, x); }

private:
    static double horner(const std::array<double, 8>& coefficients, double x)
    {
        double sum = 0;
        for (std::size_t power = coefficients.size(); power > 0; --power)
            sum = sum * x + coefficients[power - 1];
        return sum;
    }
};

constexpr Rational centre {{3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
                               1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                               3.3430575583588128105e+4, 2.5090809287301226727e+3},
    {1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
        2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
        5.2264952788528545610e+3}};
constexpr Rational nearTail {
    {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2,
        7.74545014278341407640e-4},
    {1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
        1.05075007164441684324e-9}};
constexpr Rational farTail {
    {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
        2.01033439929228813265e-7},
    {1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
        2.04426310338993978564e-15}};

/// ln Phi(z) for z below -30, by the asymptotic series of Mills' ratio.
double logFarTail(double z)
{
    const double inverse = 1 / (z * z);
    const double series = inverse * (-1 + inverse * (3 + inverse * (-15 + inverse * (105 - inverse * 945))));
    return -z * z / 2 - std::log(-z) - std::log(2 * std::numbers::pi) / 2 + std::log1p(series);
}

} // namespace

double normalCdf(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normalSf(double z)
{
    return normalCdf(-z);
}

double logNormalCdf(double z)
{
    if (z < -30)
        return logFarTail(z);
    return z > 0 ? std::log1p(-normalSf(z)) : std::log(normalCdf(z));
}

double logNormalSf(double z)
{
    return logNormalCdf(-z);
}

double normalQuantile(double p)
{
    if (!(p >= 0 && p <= 1))
        return std::numeric_limits<double>::quiet_NaN();
    if (p == 0 || p == 1)
        return p == 0 ? -infinity : infinity;
    const double q = p - 0.5;
    if (std::abs(q) <= 0.425)
        return q * centre.at(0.180625 - q * q);
    const double r = std::sqrt(-std::log(q < 0 ? p : 1 - p));
    const double z = r <= 5 ? nearTail.at(r - 1.6) : farTail.at(r - 5);
    return q < 0 ? -z : z;
}

double normalTwoSidedP(double z)
{
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

double normalMass(double a, double b)
{
    if (a > 0)
        return normalSf(a) - normalSf(b);
    return normalCdf(b) - normalCdf(a);
}

std::optional<std::vector<double>> expectedCounts(
    std::span<const double> edges, double n, double mean, double sd)
{
    if (edges.size() < 2 || !(sd > 0) || !std::isfinite(sd) || !std::isfinite(mean) || !std::isfinite(n))
        return std::nullopt;
    std::vector<double> expected(edges.size() - 1);
    for (std::size_t bin = 0; bin < expected.size(); ++bin) {
        const double a = bin == 0 ? -infinity : (edges[bin] - mean) / sd;
        const double b = bin + 1 == expected.size() ? infinity : (edges[bin + 1] - mean) / sd;
        expected[bin] = n * normalMass(a, b);
    }
    return expected;
}

std::optional<double> normalCurve(double x, double n, double width, double mean, double sd)
{
    const double z = (x - mean) / sd;
    const double height = n * width * std::exp(-z * z / 2) / (sd * std::sqrt(2 * std::numbers::pi));
    if (!(sd > 0) || !std::isfinite(sd) || !std::isfinite(height))
        return std::nullopt;
    return height;
}

std::optional<std::vector<double>> nullCounts(
    std::span<const double> edges, std::span<const double> standardErrors)
{
    if (edges.size() < 2)
        return std::nullopt;
    const int zeroBin = binOf(std::clamp(0.0, edges.front(), edges.back()), edges);
    std::vector<double> expected(edges.size() - 1, 0.0);
    for (const double error : standardErrors) {
        if (!(error >= 0) || !std::isfinite(error))
            return std::nullopt;
        if (error == 0) {
            expected[static_cast<std::size_t>(zeroBin)] += 1;
            continue;
        }
        double below = -infinity;
        for (std::size_t bin = 0; bin < expected.size(); ++bin) {
            const double above = bin + 1 == expected.size() ? infinity : edges[bin + 1] / error;
            expected[bin] += normalMass(below, above);
            below = above;
        }
    }
    return expected;
}

std::optional<NormalTest> normalTest(double change, double standardError, double level)
{
    if (!std::isfinite(change) || !std::isfinite(standardError) || standardError < 0)
        return std::nullopt;
    NormalTest result;
    if (standardError > 0) {
        result.z = change / standardError;
        result.p = normalTwoSidedP(result.z);
    } else if (change != 0) {
        result.z = std::copysign(infinity, change);
        result.p = 0;
    }
    const double half = normalQuantile((1 + level) / 2) * standardError;
    result.interval = {change - half, change + half};
    return result;
}

} // namespace touchstone::statistics
