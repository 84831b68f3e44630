#include "core/statistics/rowbootstrap.h"

#include "core/statistics/draws.h"
#include "core/statistics/sortedsample.h"

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

namespace touchstone::statistics {

namespace {

/// Poisson(1) weights from 16 bits each: how many of the cumulated probabilities times 2^16 lie at or below them.
class Weights
{
public:
    explicit Weights(std::uint64_t seed)
        : m_draws(seed)
    {
    }

    std::int32_t next()
    {
        if (m_left == 0) {
            m_bits = m_draws.next();
            m_left = 4;
        }
        const auto drawn = static_cast<std::uint32_t>(m_bits & 0xFFFFU);
        m_bits >>= 16;
        --m_left;
        std::int32_t weight = 0;
        for (const std::uint32_t cut : cuts)
            weight += drawn >= cut ? 1 : 0;
        return weight;
    }

private:
    static constexpr std::array<std::uint32_t, 8> cuts {
        24109, 48219, 60273, 64292, 65296, 65497, 65531, 65535};

    Draws m_draws;
    std::uint64_t m_bits = 0;
    int m_left = 0;
};

struct Metrics {
    double p1 = 0;
    double f1Macro = 0;
    double f1Weighted = 0;
};

/// Counts of a label in one resample.
struct Counts {
    std::int32_t gold = 0;
    std::int32_t predicted = 0;
    std::int32_t hits = 0;
};

Metrics resample(const ResampledSide& side, std::uint64_t index, std::vector<Counts>& counts)
{
    std::ranges::fill(counts, Counts {});
    Weights weights(seedOf(side.seed, index));
    for (std::size_t row = 0; row < side.gold.size(); ++row) {
        const std::int32_t weight = weights.next();
        if (weight == 0)
            continue;
        const std::int32_t gold = side.gold[row];
        const std::int32_t first = side.first[row];
        counts[static_cast<std::size_t>(gold)].gold += weight;
        if (first < 0)
            continue;
        counts[static_cast<std::size_t>(first)].predicted += weight;
        if (first == gold)
            counts[static_cast<std::size_t>(gold)].hits += weight;
    }
    Metrics metrics;
    double rows = 0;
    double labels = 0;
    for (const Counts& label : counts) {
        if (label.gold == 0)
            continue;
        const double f1 = 2.0 * label.hits / (static_cast<double>(label.gold) + label.predicted);
        rows += label.gold;
        labels += 1;
        metrics.p1 += label.hits;
        metrics.f1Macro += f1;
        metrics.f1Weighted += f1 * label.gold;
    }
    if (!(rows > 0))
        return metrics;
    metrics.p1 /= rows;
    metrics.f1Weighted /= rows;
    metrics.f1Macro /= labels;
    return metrics;
}

Interval percentiles(const std::vector<double>& changes, double level)
{
    const auto sorted = SortedSample::of(changes);
    const double tail = (1 - level) / 2;
    return sorted ? Interval {sorted->quantile(tail).value_or(0), sorted->quantile(1 - tail).value_or(0)}
                  : Interval {};
}

} // namespace

std::optional<ResampledHeadline> resampleHeadline(
    const ResampledSide& baseline, const ResampledSide& candidate, const RowBootstrapParameters& parameters)
{
    if (baseline.gold.empty() || candidate.gold.empty() || parameters.resamples < 2)
        return std::nullopt;
    const auto count = static_cast<std::size_t>(parameters.resamples);
    std::vector<double> p1(count);
    std::vector<double> macro(count);
    std::vector<double> weighted(count);
    const auto work = [&](std::size_t from, std::size_t to) {
        std::vector<Counts> counts(parameters.labels);
        for (std::size_t i = from; i < to; ++i) {
            const Metrics before = resample(baseline, i, counts);
            const Metrics after = resample(candidate, i, counts);
            p1[i] = after.p1 - before.p1;
            macro[i] = after.f1Macro - before.f1Macro;
            weighted[i] = after.f1Weighted - before.f1Weighted;
        }
    };
    const auto threads = static_cast<std::size_t>(std::max(1, parameters.threads));
    {
        std::vector<std::jthread> workers;
        for (std::size_t t = 1; t < threads; ++t)
            workers.emplace_back(work, count * t / threads, count * (t + 1) / threads);
        work(0, count / threads);
    }
    return ResampledHeadline {.resamples = parameters.resamples,
        .p1 = percentiles(p1, parameters.level),
        .f1Macro = percentiles(macro, parameters.level),
        .f1Weighted = percentiles(weighted, parameters.level)};
}

} // namespace touchstone::statistics
