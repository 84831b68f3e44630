#include "core/statistics/fisher.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

namespace {

constexpr double tolerance = 1e-7;
constexpr double negligible = 1e-18;

Urn urnOf(const Proportion& baseline, const Proportion& candidate)
{
    return {.total = baseline.rows + candidate.rows,
        .marked = baseline.hits + candidate.hits,
        .drawn = baseline.rows};
}

} // namespace

ExactP fisherExact(const Proportion& baseline, const Proportion& candidate)
{
    const Urn urn = urnOf(baseline, candidate);
    const std::int64_t lowest = urn.lowest();
    const std::int64_t highest = urn.highest();
    if (lowest == highest)
        return {};
    const std::int64_t observed = baseline.hits;
    const double weight = hypergeometricPmf(observed, urn);
    double less = 0;
    double equal = weight;
    const auto add = [&](double term) {
        if (term <= weight * (1 - tolerance))
            less += term;
        else if (term <= weight * (1 + tolerance))
            equal += term;
    };

    // Away from the mode every table beyond the observed one counts; on the other side the tables begin to count
    // where the probability has fallen to the observed one, which bisection finds.
    const std::int64_t mode = urn.mode();
    const int outwards = observed >= mode ? 1 : -1;
    const auto walk = [&](std::int64_t x, double term, int step) {
        const double floor = weight * negligible;
        while (x >= lowest && x <= highest && term > floor) {
            add(term);
            if (step > 0 && x < highest)
                term *= urn.stepUp(x);
            else if (step < 0 && x > lowest)
                term /= urn.stepUp(x - 1);
            x += step;
        }
    };
    const std::int64_t next = observed + outwards;
    if (next >= lowest && next <= highest)
        walk(next, outwards > 0 ? weight * urn.stepUp(observed) : weight / urn.stepUp(next), outwards);

    const bool isPeak = hypergeometricPmf(mode, urn) <= weight * (1 + tolerance);
    std::int64_t more
        = isPeak ? observed : mode; // the last known to be more probable, or the observed one itself
    std::int64_t beyond = outwards > 0 ? lowest - 1 : highest + 1;
    while (std::abs(more - beyond) > 1) {
        const std::int64_t middle = more + (beyond - more) / 2;
        (hypergeometricPmf(middle, urn) > weight * (1 + tolerance) ? more : beyond) = middle;
    }
    if (beyond >= lowest && beyond <= highest && beyond != observed)
        walk(beyond, hypergeometricPmf(beyond, urn), -outwards);
    return {std::min(1.0, less + equal), std::min(1.0, less + equal / 2)};
}

double smallestFisherMidP(const Proportion& baseline, const Proportion& candidate)
{
    const Urn urn = urnOf(baseline, candidate);
    if (urn.lowest() == urn.highest())
        return 1;
    const double low = hypergeometricPmf(urn.lowest(), urn);
    const double high = hypergeometricPmf(urn.highest(), urn);
    const double smaller = std::min(low, high);
    // The rarest table of all is one of the two; only the other one can be as rare.
    const bool asRare = std::max(low, high) <= smaller * (1 + tolerance);
    return asRare ? smaller : smaller / 2;
}

} // namespace touchstone::statistics
