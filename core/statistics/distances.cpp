#include "core/statistics/distances.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace touchstone::statistics {

namespace {

std::vector<double> asDoubles(std::span<const std::int64_t> counts)
{
    return std::vector<double>(counts.begin(), counts.end());
}

std::int64_t total(std::span<const std::int64_t> counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t {0});
}

/// Counts of a sample between inner edges; bins are [a, b) and the outer ones are open.
std::vector<std::int64_t> countsBetween(std::span<const double> values, std::span<const double> innerEdges)
{
    std::vector<std::int64_t> counts;
    counts.reserve(innerEdges.size() + 1);
    auto from = values.begin();
    for (const double edge : innerEdges) {
        const auto to = std::lower_bound(from, values.end(), edge);
        counts.push_back(to - from);
        from = to;
    }
    counts.push_back(values.end() - from);
    return counts;
}

} // namespace

std::optional<DistributionDistances> distributionDistances(const SortedSample& a, const SortedSample& b)
{
    if (a.isEmpty() || b.isEmpty())
        return std::nullopt;
    const std::span<const double> first = a.values();
    const std::span<const double> second = b.values();
    const auto n = static_cast<std::int64_t>(first.size());
    const auto m = static_cast<std::int64_t>(second.size());
    std::size_t i = 0;
    std::size_t j = 0;
    std::int64_t gap = 0; // |F1 - F2| times n m, a whole number
    std::int64_t largest = 0;
    double area = 0;
    double lastX = std::min(first.front(), second.front());
    const auto stepTo = [&](double x) {
        area += static_cast<double>(gap) * (x - lastX);
        while (i < first.size() && first[i] == x)
            ++i;
        while (j < second.size() && second[j] == x)
            ++j;
        gap = std::abs(static_cast<std::int64_t>(i) * m - static_cast<std::int64_t>(j) * n);
        largest = std::max(largest, gap);
        lastX = x;
    };
    while (i < first.size() && j < second.size())
        stepTo(std::min(first[i], second[j]));
    while (i < first.size())
        stepTo(first[i]);
    while (j < second.size())
        stepTo(second[j]);
    const double scale = static_cast<double>(n) * static_cast<double>(m);
    return DistributionDistances {static_cast<double>(largest) / scale, area / scale};
}

std::optional<double> kolmogorovSmirnov(const SortedSample& a, const SortedSample& b)
{
    const auto distances = distributionDistances(a, b);
    return distances ? std::optional(distances->kolmogorovSmirnov) : std::nullopt;
}

std::optional<double> kolmogorovSmirnovP(double d, double n, double m)
{
    if (!(d >= 0 && d <= 1) || !(n >= 1) || !(m >= 1))
        return std::nullopt;
    const double square = d * d * (n / (n + m) * m);
    if (square < 0.04)
        return 1.0;
    double sum = 0;
    double sign = 2;
    for (int j = 1; j < 100; ++j) {
        const double term = std::exp(-2 * j * j * square);
        sum += sign * term;
        sign = -sign;
        if (term < 1e-18)
            break;
    }
    return std::clamp(sum, 0.0, 1.0);
}

std::optional<double> wasserstein(const SortedSample& a, const SortedSample& b)
{
    const auto distances = distributionDistances(a, b);
    return distances ? std::optional(distances->wasserstein) : std::nullopt;
}

std::optional<double> wassersteinOfCounts(std::span<const double> values,
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate)
{
    const std::int64_t n = total(baseline);
    const std::int64_t m = total(candidate);
    if (baseline.size() != values.size() || candidate.size() != values.size() || n <= 0 || m <= 0)
        return std::nullopt;
    double area = 0;
    std::int64_t belowA = 0;
    std::int64_t belowB = 0;
    for (std::size_t cell = 0; cell + 1 < values.size(); ++cell) {
        belowA += baseline[cell];
        belowB += candidate[cell];
        const double height = static_cast<double>(belowA) / static_cast<double>(n)
            - static_cast<double>(belowB) / static_cast<double>(m);
        area += std::abs(height) * (values[cell + 1] - values[cell]);
    }
    return area;
}

std::optional<double> totalVariation(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate)
{
    const std::int64_t n = total(baseline);
    const std::int64_t m = total(candidate);
    if (baseline.size() != candidate.size() || n <= 0 || m <= 0)
        return std::nullopt;
    double sum = 0;
    for (std::size_t cell = 0; cell < baseline.size(); ++cell)
        sum += std::abs(static_cast<double>(baseline[cell]) / static_cast<double>(n)
            - static_cast<double>(candidate[cell]) / static_cast<double>(m));
    return sum / 2;
}

std::optional<double> jensenShannonDistance(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate)
{
    return jensenShannonDistance(asDoubles(baseline), asDoubles(candidate));
}

std::optional<double> jensenShannonDistance(
    std::span<const double> baseline, std::span<const double> candidate)
{
    const double baselineTotal = std::accumulate(baseline.begin(), baseline.end(), 0.0);
    const double candidateTotal = std::accumulate(candidate.begin(), candidate.end(), 0.0);
    if (baseline.size() != candidate.size() || !(baselineTotal > 0) || !(candidateTotal > 0))
        return std::nullopt;
    double divergence = 0;
    for (std::size_t bin = 0; bin < baseline.size(); ++bin) {
        const double p = baseline[bin] / baselineTotal;
        const double q = candidate[bin] / candidateTotal;
        const double m = (p + q) / 2;
        if (p > 0)
            divergence += p * std::log2(p / m) / 2;
        if (q > 0)
            divergence += q * std::log2(q / m) / 2;
    }
    return std::sqrt(std::clamp(divergence, 0.0, 1.0));
}

std::optional<double> stabilityIndexOfShares(
    std::span<const double> baseline, std::span<const double> candidate)
{
    if (baseline.empty() || baseline.size() != candidate.size())
        return std::nullopt;
    double sum = 0;
    for (std::size_t bin = 0; bin < baseline.size(); ++bin) {
        const double p = baseline[bin];
        const double q = candidate[bin];
        if (!(p > 0) || !(q > 0))
            return std::nullopt;
        sum += (p - q) * std::log(p / q);
    }
    return sum;
}

std::optional<double> stabilityIndexOfCounts(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate)
{
    const auto shares = [](std::span<const std::int64_t> counts) {
        const double bins = static_cast<double>(counts.size());
        const auto total
            = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t {0}));
        std::vector<double> result;
        if (total > 0) {
            for (const std::int64_t count : counts)
                result.push_back((static_cast<double>(count) + 0.5) / (total + 0.5 * bins));
        }
        return result;
    };
    return stabilityIndexOfShares(shares(baseline), shares(candidate));
}

std::optional<DecileCounts> decileCounts(const SortedSample& baseline, const SortedSample& candidate)
{
    if (baseline.isEmpty() || candidate.isEmpty())
        return std::nullopt;
    std::vector<double> edges;
    for (int decile = 0; decile <= 10; ++decile) {
        const double edge = baseline.quantile(decile / 10.0).value_or(0);
        if (edges.empty() || edge > edges.back())
            edges.push_back(edge);
    }
    if (edges.size() < 2)
        return std::nullopt;
    const std::span<const double> inner = std::span(edges).subspan(1, edges.size() - 2);
    return DecileCounts {countsBetween(baseline.values(), inner), countsBetween(candidate.values(), inner)};
}

std::optional<double> stabilityIndex(const SortedSample& baseline, const SortedSample& candidate)
{
    const auto counts = decileCounts(baseline, candidate);
    return counts ? stabilityIndexOfCounts(counts->baseline, counts->candidate) : std::nullopt;
}

} // namespace touchstone::statistics
