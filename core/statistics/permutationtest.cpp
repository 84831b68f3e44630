#include "core/statistics/permutationtest.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

namespace {

__extension__ using Int128 = __int128; // -Wpedantic: no standard type is wide enough

/// Rows that a swap moves (M gold, K other) and those that it leaves.
struct Swaps {
    std::int64_t gold = 0;
    std::int64_t bothHit = 0;   ///< n111
    std::int64_t bothFalse = 0; ///< n011
    std::int64_t goldMoved = 0; ///< M
    std::int64_t restMoved = 0; ///< K

    explicit Swaps(const LabelCells& cells)
        : gold(cells.gold())
        , bothHit(cells.at(true, true, true))
        , bothFalse(cells.at(false, true, true))
        , goldMoved(cells.at(true, true, false) + cells.at(true, false, true))
        , restMoved(cells.at(false, true, false) + cells.at(false, false, true))
    {
    }

    /// No hit anywhere leaves both f1 at 0 whatever is swapped.
    bool sayNothing() const { return goldMoved + restMoved == 0 || goldMoved + bothHit == 0; }
};

/// A change of f1, without its factor 2, as numerator and positive denominator.
struct Fraction {
    std::int64_t above = 0;
    std::int64_t below = 1;

    /// f1_B - f1_A when x of the moved gold rows and y of the other moved rows are the baseline's.
    static Fraction of(const Swaps& swaps, std::int64_t x, std::int64_t y)
    {
        const std::int64_t hitsA = swaps.bothHit + x;
        const std::int64_t hitsB = swaps.bothHit + swaps.goldMoved - x;
        const std::int64_t sizeA = swaps.gold + hitsA + swaps.bothFalse + y;
        const std::int64_t sizeB = swaps.gold + hitsB + swaps.bothFalse + swaps.restMoved - y;
        return {hitsB * sizeA - hitsA * sizeB, sizeA * sizeB};
    }
};

/// Negative, 0 or positive as `a` is below, equal to or above `b`.
int compare(const Fraction& a, const Fraction& b)
{
    const Int128 left = static_cast<Int128>(a.above) * b.below;
    const Int128 right = static_cast<Int128>(b.above) * a.below;
    return left < right ? -1 : (left > right ? 1 : 0);
}

/// Terms of Bin(n, 1/2) from the highest k whose probability a double can hold downwards.
class FallingTerms
{
public:
    explicit FallingTerms(std::int64_t n)
        : m_n(n)
        , m_k(highestHeld(n))
        , m_term(n <= leastLong ? std::ldexp(1.0, -static_cast<int>(n)) : binomialPmf(m_k, n, 0.5))
    {
    }

    std::int64_t k() const { return m_k; }
    double term() const { return m_term; }
    void step()
    {
        m_term *= static_cast<double>(m_k) / static_cast<double>(m_n - m_k + 1);
        --m_k;
    }

private:
    static constexpr std::int64_t leastLong = 1000;
    static constexpr double lowestLogarithm = -700; // e^-745 is 0

    static std::int64_t highestHeld(std::int64_t n)
    {
        if (n <= leastLong)
            return n;
        std::int64_t held = n / 2;
        std::int64_t tooHigh = n + 1;
        while (tooHigh - held > 1) {
            const std::int64_t middle = held + (tooHigh - held) / 2;
            (logBinomialPmf(middle, n, 0.5) > lowestLogarithm ? held : tooHigh) = middle;
        }
        return held;
    }

    std::int64_t m_n;
    std::int64_t m_k;
    double m_term;
};

} // namespace

ExactP permutationTest(const LabelCells& cells)
{
    const Swaps swaps(cells);
    if (swaps.sayNothing())
        return {};
    Fraction observed = Fraction::of(swaps, cells.at(true, true, false), cells.at(false, true, false));
    observed.above = std::abs(observed.above);

    // For a fixed x the change rises with y, and as x falls the first y that reaches the observed change only moves
    // down, so the tail of y only grows.
    FallingTerms x(swaps.goldMoved);
    FallingTerms y(swaps.restMoved); // its k is the next to enter the tail
    double tail = 0;
    double lastInTail = 0;
    double atLeast = 0;
    double equal = 0;
    const std::int64_t lowestX = swaps.goldMoved - x.k();
    for (; x.k() >= lowestX; x.step()) {
        while (y.k() >= 0 && compare(Fraction::of(swaps, x.k(), y.k()), observed) >= 0) {
            lastInTail = y.term();
            tail += lastInTail;
            y.step();
        }
        if (tail == 0)
            continue;
        atLeast += x.term() * tail;
        if (compare(Fraction::of(swaps, x.k(), y.k() + 1), observed) == 0)
            equal += x.term() * lastInTail;
    }

    // A swap of all rows mirrors the change, so each tail has half of the weight.
    if (observed.above == 0)
        return {1, std::min(1.0, 0.5 + atLeast - equal)};
    return {std::min(1.0, 2 * atLeast), std::min(1.0, 2 * atLeast - equal)};
}

double smallestPermutationMidP(const LabelCells& cells)
{
    const Swaps swaps(cells);
    if (swaps.sayNothing())
        return 1;
    return std::exp2(-static_cast<double>(swaps.goldMoved + swaps.restMoved));
}

std::optional<double> exchangeableStandardError(const LabelCells& cells)
{
    const Swaps swaps(cells);
    if (swaps.sayNothing())
        return std::nullopt;
    const auto goldMoved = static_cast<double>(swaps.goldMoved);
    const auto restMoved = static_cast<double>(swaps.restMoved);
    const auto bothHit = static_cast<double>(swaps.bothHit);
    const double size = static_cast<double>(swaps.gold) + bothHit + static_cast<double>(swaps.bothFalse)
        + (goldMoved + restMoved) / 2;
    const double f1 = 2 * (bothHit + goldMoved / 2) / size;
    return std::sqrt((2 - f1) * (2 - f1) * goldMoved + f1 * f1 * restMoved) / size;
}

} // namespace touchstone::statistics
