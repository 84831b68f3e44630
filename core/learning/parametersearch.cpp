#include "core/learning/parametersearch.h"

#include "core/statistics/draws.h"
#include "core/statistics/normal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace touchstone {

namespace {

/// How far a parameter moves: the standard deviation at the beginning and at the end.
struct Widths {
    double first = 0;
    double last = 0;
};

struct Limits {
    double least = 0;
    double most = 0;
};

class Mover
{
public:
    Mover(std::uint64_t seed, double elapsed)
        : m_draws(seed)
        , m_elapsed(std::clamp(elapsed, 0.0, 1.0))
    {
    }

    /// value * 2^step
    double scale(double value, const Widths& widths, const Limits& limits)
    {
        return std::clamp(value * std::exp2(step(widths)), limits.least, limits.most);
    }
    bool moves(double probability) { return m_draws.fraction() < probability; }
    std::size_t oneOf(std::size_t count)
    {
        return std::min(static_cast<std::size_t>(m_draws.fraction() * static_cast<double>(count)), count - 1);
    }

private:
    double step(const Widths& widths)
    {
        // As wide as at first for a quarter of the time, as narrow as at last after three quarters.
        const double narrowed = std::clamp(m_elapsed - 0.25, 0.0, 0.5) / 0.5;
        const double width = widths.first - (widths.first - widths.last) * narrowed;
        const double fraction = std::max(m_draws.fraction(), 0x1p-53);
        return width * statistics::normalQuantile(fraction);
    }

    statistics::Draws m_draws;
    double m_elapsed;
};

int rounded(double value)
{
    return static_cast<int>(std::lround(value));
}

/// How often a parameter moves in a proposal.
constexpr double half = 0.5;
constexpr double third = 1.0 / 3;
constexpr double fifth = 0.2;

constexpr int usualBuckets = 2'000'000;

bool usesBuckets(const TrainParameters& parameters)
{
    return parameters.wordNgrams > 1 || parameters.maxn > 0;
}

/// Proportional to the time that training on a fixed text takes.
double costOf(const TrainParameters& parameters)
{
    // Every word has its own row and one for each n-gram that ends there; characters add about four for each length.
    const double rows
        = parameters.wordNgrams + (parameters.maxn > 0 ? 4.0 * (parameters.maxn - parameters.minn + 1) : 0.0);
    return static_cast<double>(parameters.epoch) * static_cast<double>(parameters.dim) * (1.0 + rows);
}

/// Preparing a matrix, writing and reading it.
double secondsOfBytes(const TrainParameters& parameters, std::int32_t words)
{
    constexpr double bytesPerSecond = 400e6;
    return inputBytes(parameters, words) / bytesPerSecond;
}

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Three digits, as people write a rate and can repeat it.
double shortRate(double rate)
{
    const double scale = std::pow(10.0, 2 - std::floor(std::log10(rate)));
    return std::round(rate * scale) / scale;
}

struct SpaceMember {
    std::string_view name;
    bool SearchSpace::*member;
};

constexpr std::array spaceMembers {
    SpaceMember {"lr", &SearchSpace::lr},
    SpaceMember {"epoch", &SearchSpace::epoch},
    SpaceMember {"dim", &SearchSpace::dim},
    SpaceMember {"wordNgrams", &SearchSpace::wordNgrams},
    SpaceMember {"bucket", &SearchSpace::bucket},
    SpaceMember {"minn", &SearchSpace::characterNgrams},
    SpaceMember {"loss", &SearchSpace::loss},
};

} // namespace

std::vector<std::string> SearchSpace::names() const
{
    std::vector<std::string> list;
    for (const SpaceMember& entry : spaceMembers) {
        if (this->*entry.member)
            list.emplace_back(entry.name);
    }
    return list;
}

SearchSpace SearchSpace::fromNames(std::span<const std::string> names)
{
    SearchSpace space;
    for (const SpaceMember& entry : spaceMembers)
        space.*entry.member = std::ranges::find(names, entry.name) != names.end();
    return space;
}

TrainParameters ParameterSearch::propose(
    std::uint64_t index, const TrainParameters* best, double elapsed) const
{
    if (index == 0)
        return m_start;
    TrainParameters next = best != nullptr ? *best : m_start;
    if (best == nullptr && m_space.lr)
        next.lr = TrainParameters {}.lr; // the start has failed, most likely for its rate
    Mover mover(statistics::seedOf(m_seed, index), elapsed);
    if (m_space.epoch && mover.moves(half))
        next.epoch = rounded(mover.scale(next.epoch, {.first = 1.5, .last = 1.0}, {.least = 1, .most = 100}));
    if (m_space.lr && mover.moves(half))
        next.lr = shortRate(mover.scale(next.lr, {.first = 1.9, .last = 1.0}, {.least = 0.01, .most = 5.0}));
    if (m_space.dim && mover.moves(half))
        next.dim = rounded(mover.scale(next.dim, {.first = 1.0, .last = 0.3}, {.least = 1, .most = 1000}));
    if (m_space.wordNgrams && mover.moves(third))
        next.wordNgrams = std::clamp(next.wordNgrams + (mover.moves(half) ? 1 : -1), 1, 5);
    if (m_space.characterNgrams && mover.moves(fifth)) {
        // The choices of fastText: none, or lengths 2 to 5 or 3 to 6.
        struct Lengths {
            int least;
            int most;
        };
        constexpr std::array choices {Lengths {0, 0}, Lengths {2, 5}, Lengths {3, 6}};
        const Lengths& chosen = choices[mover.oneOf(choices.size())];
        next.minn = chosen.least;
        next.maxn = chosen.most;
    }
    if (m_space.loss && mover.moves(fifth))
        next.loss = mover.oneOf(2) == 0 ? LossName::Softmax : LossName::OneVsAll;
    if (usesBuckets(next)) {
        if (next.bucket == 0)
            next.bucket = usualBuckets;
        if (m_space.bucket && mover.moves(half)) {
            next.bucket = rounded(
                mover.scale(next.bucket, {.first = 2.0, .last = 1.5}, {.least = 10'000, .most = 10'000'000}));
        }
    }
    return next;
}

const SearchTrial* bestTrial(std::span<const SearchTrial> trials)
{
    const SearchTrial* best = nullptr;
    for (const SearchTrial& trial : trials) {
        if (trial.score && (best == nullptr || *trial.score > *best->score))
            best = &trial;
    }
    return best;
}

double inputBytes(const TrainParameters& parameters, std::int32_t words)
{
    const double rows
        = static_cast<double>(words) + (usesBuckets(parameters) ? static_cast<double>(parameters.bucket) : 0);
    return rows * parameters.dim * sizeof(float);
}

std::optional<double> expectedSeconds(
    std::span<const SearchTrial> trials, const TrainParameters& parameters, std::int32_t words)
{
    std::vector<double> rates;
    std::vector<double> rest;
    for (const SearchTrial& trial : trials) {
        if (!trial.score)
            continue;
        rates.push_back(trial.trainingSeconds / costOf(trial.parameters));
        rest.push_back(std::max(0.0, trial.otherSeconds - secondsOfBytes(trial.parameters, words)));
    }
    if (rates.empty())
        return std::nullopt;
    return median(rates) * costOf(parameters) + median(rest) + secondsOfBytes(parameters, words);
}

} // namespace touchstone
