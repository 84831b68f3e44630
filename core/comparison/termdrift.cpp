#include "core/comparison/termdrift.h"

#include "core/statistics/logodds.h"
#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

/// Where the largest |z| of so many terms stays in 95 of 100 cases; 1 - level^(1/n) without cancellation.
double sidakLimit(std::int64_t tested)
{
    if (tested < 1)
        return 0;
    const double outside = -std::expm1(std::log(statistics::usualLevel) / static_cast<double>(tested));
    return -statistics::normalQuantile(outside / 2);
}

} // namespace

TermMoves termMoves(const TermCounts& counts, std::span<const std::string> terms,
    const Both<std::int64_t>& posts, std::int64_t fewestPosts, int most)
{
    TermMoves result;
    result.posts = posts;
    const auto changes = statistics::termChanges(counts.baseline, counts.candidate);
    if (!changes || terms.size() != changes->size() || posts.baseline <= 0 || posts.candidate <= 0)
        return result;
    std::vector<std::size_t> tested;
    for (std::size_t term = 0; term < terms.size(); ++term) {
        if (counts.baseline[term] + counts.candidate[term] >= std::max<std::int64_t>(1, fewestPosts))
            tested.push_back(term);
    }
    result.tested = static_cast<std::int64_t>(tested.size());
    result.zLimit = sidakLimit(result.tested);
    const auto z = [&changes](std::size_t term) { return (*changes)[term].z; };
    result.beyondLimit
        = std::ranges::count_if(tested, [&](std::size_t term) { return std::abs(z(term)) > result.zLimit; });

    const auto move = [&](std::size_t term) {
        return TermMove {.term = terms[term],
            .posts = {counts.baseline[term], counts.candidate[term]},
            .delta = (*changes)[term].delta,
            .z = z(term),
            .beyondLimit = std::abs(z(term)) > result.zLimit};
    };
    const auto shown = std::min(tested.size(), static_cast<std::size_t>(std::max(0, most)));
    const auto middle = tested.begin() + static_cast<std::ptrdiff_t>(shown);
    const auto collect = [&](std::vector<TermMove>& into, double sign) {
        std::ranges::partial_sort(tested, middle, [&](std::size_t a, std::size_t b) {
            return z(a) != z(b) ? sign * z(a) > sign * z(b) : terms[a] < terms[b];
        });
        for (auto term = tested.begin(); term != middle && sign * z(*term) > 0; ++term)
            into.push_back(move(*term));
    };
    collect(result.rose, 1);
    collect(result.fell, -1);
    return result;
}

} // namespace touchstone
