#pragma once

#include "core/statistics/sortedsample.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// What lies between the distribution functions of two samples.
struct DistributionDistances {
    double kolmogorovSmirnov = 0; ///< see kolmogorovSmirnov()
    double wasserstein = 0;       ///< see wasserstein()
};

/// Both in one pass. Nothing when a sample is empty.
std::optional<DistributionDistances> distributionDistances(const SortedSample& a, const SortedSample& b);

/// Two-sample Kolmogorov-Smirnov statistic D = sup |F1 - F2| in [0, 1]; equal values of both samples are
/// stepped over together. Nothing when a sample is empty.
std::optional<double> kolmogorovSmirnov(const SortedSample& a, const SortedSample& b);

/// Asymptotic p of D between n and m values: Q(l) = 2 sum (-1)^(j - 1) exp(-2 j^2 l^2), l = sqrt(n m / (n + m)) D; 1
/// for l < .2, where the series cannot be cut. Ties make it conservative. Nothing for sizes below 1 or D outside
/// [0, 1].
std::optional<double> kolmogorovSmirnovP(double d, double n, double m);

/// Wasserstein-1 distance, the integral of |F1 - F2| over x, in the unit of the values (scipy:
/// wasserstein_distance). Nothing when a sample is empty.
std::optional<double> wasserstein(const SortedSample& a, const SortedSample& b);

/// The same of samples that were counted: `values` ascend, one a cell, the counts >= 0 are as long. Nothing when a
/// sample is empty or the lengths differ.
std::optional<double> wassersteinOfCounts(std::span<const double> values,
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate);

/// Total variation distance of two counts of labels, sum |p - q| / 2, in [0, 1]: the share of rows that would have to
/// get another label. Nothing when a side is empty or the lengths differ.
std::optional<double> totalVariation(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate);

/// Jensen-Shannon distance of two histograms on the same bins: the root of the mean of KL(p||m) and KL(q||m),
/// m = (p + q) / 2, base 2, so in [0, 1]. Nothing when a histogram is empty or the numbers of bins differ.
std::optional<double> jensenShannonDistance(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate);
std::optional<double> jensenShannonDistance(
    std::span<const double> baseline, std::span<const double> candidate);

/// Population stability index of shares: sum (p - q) ln(p / q).
/// Nothing when a share is not positive or the numbers of bins differ.
std::optional<double> stabilityIndexOfShares(
    std::span<const double> baseline, std::span<const double> candidate);

/// Population stability index of counts, 0.5 added to each of the k bins: p = (c + .5) / (n + .5 k).
/// Nothing when a side is empty or the numbers of bins differ.
std::optional<double> stabilityIndexOfCounts(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate);

/// Counts of two samples on bins between the baseline's deciles (numpy.quantile; equal edges merge); bins are
/// [a, b), the outer ones run to infinity.
struct DecileCounts {
    std::vector<std::int64_t> baseline;
    std::vector<std::int64_t> candidate;
};

/// Nothing when a sample is empty or all of the baseline's values are equal (its deciles then bound no bin).
std::optional<DecileCounts> decileCounts(const SortedSample& baseline, const SortedSample& candidate);

/// Population stability index of two samples on decileCounts(). Nothing where those are nothing.
std::optional<double> stabilityIndex(const SortedSample& baseline, const SortedSample& candidate);

} // namespace touchstone::statistics
