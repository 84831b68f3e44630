#include "core/statistics/normality.h"

#include "core/statistics/moments.h"
#include "core/statistics/normal.h"
#include "core/statistics/sortedsample.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

namespace {

constexpr std::size_t fewestValues = 8;

/// Sorted and standardised by mean and ddof-1 deviation. Nothing where there is no test.
std::optional<std::vector<double>> standardScores(std::span<const double> values)
{
    const auto spread = standardDeviation(values);
    if (values.size() < fewestValues || !spread || !(*spread > 0))
        return std::nullopt;
    const double centre = mean(values).value_or(0);
    std::vector<double> scores(values.begin(), values.end());
    std::ranges::sort(scores);
    for (double& score : scores)
        score = (score - centre) / *spread;
    return scores;
}

/// Dallal and Wilkinson's p of D.
double dallalWilkinson(double d, double n)
{
    if (n > 100) {
        d *= std::pow(n / 100, 0.49);
        n = 100;
    }
    return std::exp(-7.01256 * d * d * (n + 2.78019) + 2.99587 * d * std::sqrt(n + 2.78019) - 0.122119
        + 0.974598 / std::sqrt(n) + 1.67997 / n);
}

double andersonDarlingP(double a)
{
    if (a < 0.2)
        return 1 - std::exp(-13.436 + 101.14 * a - 223.73 * a * a);
    if (a < 0.34)
        return 1 - std::exp(-8.318 + 42.796 * a - 59.938 * a * a);
    if (a < 0.6)
        return std::exp(0.9177 - 4.279 * a - 1.38 * a * a);
    return a <= 13 ? std::exp(1.2937 - 5.709 * a + 0.0186 * a * a) : 0;
}

double skewnessScore(double skewness, double n)
{
    const double y = skewness * std::sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
    const double beta2
        = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
    const double w2 = std::sqrt(2 * (beta2 - 1)) - 1;
    return std::asinh(y / std::sqrt(2 / (w2 - 1))) / std::sqrt(std::log(w2) / 2);
}

double kurtosisScore(double kurtosis, double n)
{
    const double expected = 3 * (n - 1) / (n + 1);
    const double variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
    const double x = (kurtosis - expected) / std::sqrt(variance);
    const double rootBeta1 = 6 * (n * n - 5 * n + 2) / ((n + 7) * (n + 9))
        * std::sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
    const double a = 6 + 8 / rootBeta1 * (2 / rootBeta1 + std::sqrt(1 + 4 / (rootBeta1 * rootBeta1)));
    const double below = 1 + x * std::sqrt(2 / (a - 4));
    const double cube = std::cbrt((1 - 2 / a) / below);
    return (1 - 2 / (9 * a) - cube) / std::sqrt(2 / (9 * a));
}

} // namespace

std::optional<NormalityTest> lilliefors(std::span<const double> values)
{
    const auto scores = standardScores(values);
    if (!scores)
        return std::nullopt;
    const auto n = static_cast<double>(scores->size());
    NormalityTest result;
    for (std::size_t i = 0; i < scores->size(); ++i) {
        const double below = normalCdf((*scores)[i]);
        const auto before = static_cast<double>(i);
        result.statistic = std::max({result.statistic, (before + 1) / n - below, below - before / n});
    }
    const double p = dallalWilkinson(result.statistic, n);
    if (p <= 0.1)
        result.p = p;
    return result;
}

std::optional<AndersonDarling> andersonDarling(std::span<const double> values)
{
    const auto scores = standardScores(values);
    if (!scores)
        return std::nullopt;
    const auto n = static_cast<double>(scores->size());
    double sum = 0;
    for (std::size_t i = 0; i < scores->size(); ++i) {
        sum += (2 * static_cast<double>(i) + 1)
            * (logNormalCdf((*scores)[i]) + logNormalSf((*scores)[scores->size() - 1 - i]));
    }
    AndersonDarling result {.statistic = -n - sum / n};
    result.adjusted = result.statistic * (1 + 0.75 / n + 2.25 / (n * n));
    result.p = andersonDarlingP(result.adjusted);
    return result;
}

std::optional<NormalityTest> jarqueBera(std::span<const double> values)
{
    const auto form = shape(values);
    if (values.size() < fewestValues || !form)
        return std::nullopt;
    const double excess = form->kurtosis - 3;
    const double statistic
        = static_cast<double>(values.size()) / 6 * (form->skewness * form->skewness + excess * excess / 4);
    return NormalityTest {statistic, std::exp(-statistic / 2)};
}

std::optional<DAgostino> dAgostino(std::span<const double> values)
{
    const auto form = shape(values);
    if (values.size() < fewestValues || !form)
        return std::nullopt;
    const auto n = static_cast<double>(values.size());
    DAgostino result {
        .skewnessZ = skewnessScore(form->skewness, n), .kurtosisZ = kurtosisScore(form->kurtosis, n)};
    result.statistic = result.skewnessZ * result.skewnessZ + result.kurtosisZ * result.kurtosisZ;
    result.p = std::exp(-result.statistic / 2);
    return result;
}

std::optional<std::vector<QuantilePoint>> quantilePlot(std::span<const double> values)
{
    const auto sorted = SortedSample::of(values);
    if (!sorted)
        return std::nullopt;
    std::vector<QuantilePoint> points;
    points.reserve(values.size());
    for (const double value : sorted->values()) {
        const double position = (static_cast<double>(points.size()) + 1 - 0.375) / (sorted->size() + 0.25);
        points.push_back({normalQuantile(position), value});
    }
    return points;
}

} // namespace touchstone::statistics
