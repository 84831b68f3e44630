#include "core/statistics/logodds.h"

#include <cmath>
#include <numeric>

namespace touchstone::statistics {

std::optional<std::vector<TermChange>> termChanges(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate, double priorWeight)
{
    const auto total = [](std::span<const std::int64_t> counts) {
        return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t {0}));
    };
    const double sizeA = total(baseline);
    const double sizeB = total(candidate);
    if (baseline.size() != candidate.size() || !(sizeA + sizeB > 0) || !(priorWeight > 0)
        || !std::isfinite(priorWeight))
        return std::nullopt;
    std::vector<TermChange> changes(baseline.size());
    for (std::size_t term = 0; term < changes.size(); ++term) {
        const auto a = static_cast<double>(baseline[term]);
        const auto b = static_cast<double>(candidate[term]);
        const double prior = priorWeight * (a + b) / (sizeA + sizeB);
        const double othersA = sizeA - a + (priorWeight - prior);
        const double othersB = sizeB - b + (priorWeight - prior);
        if (!(prior > 0) || a + b >= sizeA + sizeB)
            continue;
        changes[term].delta = std::log((b + prior) / othersB) - std::log((a + prior) / othersA);
        changes[term].variance = 1 / (a + prior) + 1 / (b + prior);
        changes[term].z = changes[term].delta / std::sqrt(changes[term].variance);
    }
    return changes;
}

} // namespace touchstone::statistics
