#pragma once

#include "core/learning/model.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

/// Answers for a batch of lines, as columns.
struct ScoredBatch {
    std::vector<std::int32_t> label;    ///< [rows * k] best first, ties by label number; -1: fewer than k
    std::vector<float> probability;     ///< [rows * k], in [0, 1]; 0 where label is -1
    std::vector<std::uint32_t> words;   ///< [rows] tokens of the line, without the end of line
    std::vector<std::uint32_t> unknown; ///< [rows] of these, how many the model does not know
};

/// Sums over the model's own probabilities, for estimates without labels (CBPE in formulas.md).
/// Both have one element a label: `all` = sum of p over the rows, `first` = sum of p over rows whose first
/// label it is.
struct ProbabilitySums {
    std::span<double> all;
    std::span<double> first;
};

/// Scores lines with a model. One scorer is used by one thread; many scorers may share a model.
class Scorer
{
public:
    /// Where the model has fewer than k labels, each row holds -1 in the rest.
    Scorer(Model model, int k);
    ~Scorer();
    Scorer(Scorer&&) noexcept;
    Scorer& operator=(Scorer&&) noexcept;

    /// Scores lines that a TextRecipe made (no line breaks inside; the end of line is added here, as
    /// fastText's command line sees it). An empty line is scored from the end-of-line token alone.
    /// Probabilities: softmax: fastText's without the 1e-5 it adds; hs: min(1, fastText's); ns, ova:
    /// fastText's sigmoid table without the 1e-5. `sums`, one element a line or empty, says where the
    /// probabilities of that line are added (rows of one month share theirs).
    void score(
        std::span<const std::string> lines, ScoredBatch& out, std::span<const ProbabilitySums> sums = {});

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

} // namespace touchstone
