#pragma once

#include "core/learning/trainer.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Which parameters a search may change; the others stay as they were given.
struct SearchSpace {
    bool lr = true;
    bool epoch = true;
    bool dim = true;
    bool wordNgrams = true;
    bool bucket = true;
    bool characterNgrams = true; ///< minn and maxn
    bool loss = true;            ///< softmax or one-versus-all

    /// Those that are searched: "lr", "epoch", "dim", "wordNgrams", "bucket", "minn", "loss".
    std::vector<std::string> names() const;
    /// The inverse; names that it does not know are ignored.
    static SearchSpace fromNames(std::span<const std::string> names);
    bool isEmpty() const { return *this == fromNames({}); }

    friend bool operator==(const SearchSpace&, const SearchSpace&) = default;
};

/// One trial that is over.
struct SearchTrial {
    TrainParameters parameters;
    std::optional<double> score; ///< of the metric, more is better; nothing: it failed
    double trainingSeconds = 0;
    double otherSeconds = 0; ///< of preparing, saving and scoring its model
};

/// Random search around the best trial so far, with steps that grow smaller as the time goes by: the way and the limits
/// of fastText's own autotune (autotune.cc, AutotuneStrategy), without its process-wide state. That moves everything at
/// once, epochs by a factor of seven and n-grams by four, and needs many trials; here rate, epochs, dimensions and
/// buckets move in half of the proposals (epochs and dimensions less far), word n-grams in a third and by one, character
/// n-grams and the loss in a fifth. Nothing is remembered: a proposal depends on the arguments alone, so that a search
/// goes on after a restart.
class ParameterSearch
{
public:
    ParameterSearch(TrainParameters start, SearchSpace space, std::uint64_t seed)
        : m_start(std::move(start))
        , m_space(space)
        , m_seed(seed)
    {
    }

    /// Proposal number `index`, from 0, which is the start itself. `best`: the parameters of the best trial so far,
    /// nullptr without one; then the search is around the start with fastText's usual lr. `elapsed`: share of the search that is over, 0 to 1.
    TrainParameters propose(std::uint64_t index, const TrainParameters* best, double elapsed) const;

private:
    TrainParameters m_start;
    SearchSpace m_space;
    std::uint64_t m_seed;
};

/// The trial with the highest score, the earliest of equal ones; nullptr where none has a score.
const SearchTrial* bestTrial(std::span<const SearchTrial> trials);

/// Bytes of the matrix of words and buckets.
double inputBytes(const TrainParameters& parameters, std::int32_t words);

/// How long a trial with these parameters should take: for its training the median of what the trials took, in proportion
/// to epochs, dimensions and features a row; for the rest their median, with the bytes of the model at 400 MB a second.
/// `words`: of the dictionary. Nothing without a trial that has a score.
std::optional<double> expectedSeconds(
    std::span<const SearchTrial> trials, const TrainParameters& parameters, std::int32_t words);

} // namespace touchstone
