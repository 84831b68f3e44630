#pragma once

#include "core/learning/floatmatrix.h"
#include "core/learning/modeldata.h"

#include <cstdint>
#include <memory>

namespace touchstone {

/// What a model makes of averaged input rows: scores and probabilities of all labels, for some rows at a time. Used by one
/// thread.
class LabelScores
{
public:
    /// `data` must outlive it.
    LabelScores(const Model::Data& data, std::int64_t mostRows);
    ~LabelScores();

    /// Scores of the first `rows` rows of `hidden`: products with the output matrix (of a tree: with its inner nodes).
    void compute(const FloatMatrix& hidden, std::int64_t rows);
    /// The scores of a row become probabilities, in place: softmax; fastText's for a tree; its table of the sigmoid for ns
    /// and ova. Padded to 16.
    const float* probabilities(std::int64_t row);
    /// Log-odds of one label, ln(p / (1 - p)), from the scores of a row and so before probabilities(row): never infinite
    /// where the scores are not.
    double logOdds(std::int64_t row, std::int32_t label) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace touchstone
