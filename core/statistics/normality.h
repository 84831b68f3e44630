#pragma once

#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// Tests of "these values come from one normal distribution". With thousands of labels all of them reject, because
/// labels of different support have different variance: they describe, no gate uses them. Each gives nothing for fewer
/// than 8 values, where all are equal, or where one is not finite.

struct NormalityTest {
    double statistic = 0;
    std::optional<double> p; ///< nothing: p > .1, where the formula does not hold (Lilliefors only)
};

/// Lilliefors' D with the p of Dallal and Wilkinson (1986), which holds for p <= .1 [statsmodels].
std::optional<NormalityTest> lilliefors(std::span<const double> values);

/// Anderson-Darling, mean and variance estimated.
struct AndersonDarling {
    double statistic = 0; ///< A^2
    double adjusted = 0;  ///< A^2 (1 + .75 / n + 2.25 / n^2), which the p belongs to
    double p = 1;         ///< [statsmodels normal_ad]; 0 above 13
};

/// The tails enter as logarithms, so that one far value does not make A^2 infinite.
std::optional<AndersonDarling> andersonDarling(std::span<const double> values);

/// n / 6 (S^2 + (K - 3)^2 / 4), chi-square with 2 degrees of freedom [scipy]; poor below 2,000 values.
std::optional<NormalityTest> jarqueBera(std::span<const double> values);

/// D'Agostino and Pearson's omnibus test [scipy normaltest].
struct DAgostino {
    double skewnessZ = 0;
    double kurtosisZ = 0; ///< meant for 20 values and more
    double statistic = 0; ///< the sum of their squares, chi-square with 2 degrees of freedom
    double p = 1;
};

std::optional<DAgostino> dAgostino(std::span<const double> values);

/// A point of a normal QQ plot.
struct QuantilePoint {
    double normal = 0; ///< quantile of the standard normal distribution
    double value = 0;
};

/// The i-th smallest of n values at Phi^-1((i - 3/8) / (n + 1/4)), Blom's plotting positions (1958); ascending. Nothing
/// where a value is not finite.
std::optional<std::vector<QuantilePoint>> quantilePlot(std::span<const double> values);

} // namespace touchstone::statistics
