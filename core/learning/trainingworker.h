#pragma once

#include "core/base/random.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/huffmantree.h"
#include "core/learning/trainer.h"
#include "core/learning/trainingcorpus.h"
#include "core/learning/trainingfeatures.h"

#include <atomic>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace touchstone {

/// Rows of one thread whose gradients are summed, where the parameters leave the choice (batch 0).
int chooseBatch(const TrainParameters& parameters, std::size_t rows);

/// What the threads of one training share. The matrices are written by all of them without locks; the rest is
/// constant or atomic.
struct TrainingState {
    /// `batch` of the parameters must be set.
    TrainingState(const TrainParameters& trainParameters, const TrainingCorpus& trainCorpus,
        FloatMatrix& inputMatrix, FloatMatrix& outputMatrix);

    /// Rows of all epochs.
    std::int64_t totalRows() const { return static_cast<std::int64_t>(order.size()) * parameters.epoch; }
    std::int64_t totalTokens() const { return corpus.tokens() * parameters.epoch; }

    const TrainParameters& parameters;
    const TrainingCorpus& corpus;
    FloatMatrix& input;
    FloatMatrix& output;
    TrainingFeatures features;
    std::vector<std::uint32_t> order;    ///< of the rows, the same in every epoch
    double chanceLoss;                   ///< mean loss of a row when nothing is learned yet
    HuffmanTree tree;                    ///< hierarchical softmax only
    std::vector<double> negativeWeights; ///< negative sampling only: running sums of count^0.5

    std::atomic<std::int64_t> nextRow {0};
    std::atomic<std::int64_t> tokensDone {0};
    std::atomic<std::int64_t> rowsDone {0};
    std::atomic<double> lossSum {0};
    std::atomic<std::int64_t> lastEpochRows {0};
    std::atomic<double> lastEpochLoss {0};
    std::atomic<bool> diverged {false};
};

/// The work of one training thread.
class TrainingWorker
{
public:
    TrainingWorker(TrainingState& state, int number);

    /// Takes stretches of rows until there are none left, the weights diverge or a stop is asked for.
    void run(const std::stop_token& stop);

private:
    double trainBatch(std::int64_t first, int count, float lr);
    double trainDense(int count, float lr);
    double trainSparse(float lr);
    void applyGradients(int count);
    void chooseTargets(std::int32_t label);
    std::int32_t drawNegative(std::int32_t label);
    float rate() const;

    TrainingState& m_state;
    SplitMix64 m_random;
    std::vector<std::uint32_t> m_hashes;
    std::vector<std::int32_t> m_features;
    std::vector<std::int64_t> m_offsets;
    std::vector<std::int32_t> m_targets; // labels of the batch, padded with 0
    FloatMatrix m_hidden;                // [16][dim]
    FloatMatrix m_hiddenColumns;         // [dim][16]
    FloatMatrix m_scores;                // [labels][16]
    FloatMatrix m_gradientColumns;       // [dim][16]
    FloatMatrix m_gradient;              // [1][dim]
    std::vector<std::int32_t> m_rows;    // of the output matrix, for sparse losses
    std::vector<std::uint8_t> m_positive;
};

} // namespace touchstone
