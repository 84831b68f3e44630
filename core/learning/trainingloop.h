#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/trainer.h"
#include "core/learning/trainingcorpus.h"

#include <stop_token>

namespace touchstone {

struct TrainingResult {
    double loss = 0; ///< mean over the last epoch
    double seconds = 0;
    std::int64_t rows = 0; ///< trained on, over all epochs
    bool diverged = false; ///< it was given up: the matrices are of no use
};

/// Starting values: each word and bucket gets numbers uniform in (-1/dim, 1/dim) that depend only on the seed
/// and on its row, whatever the number of threads (fastText leaves a part at zero with fewer than ten).
/// Errors: cancelled.
Result<> initializeInput(FloatMatrix& input, const TrainParameters& parameters, const std::stop_token& stop);

/// fastText's supervised training over the rows of a corpus, in an order drawn with the seed and kept for all
/// epochs. Threads take stretches of rows from one queue and change the shared weights without locks
/// (Hogwild: Niu et al. 2011); with one thread the result is reproducible to the byte. The learning rate
/// falls to zero with the tokens. `batch` of the parameters must be set. Reports from the calling thread.
/// A training that diverges (LossWatch, or a weight that is no number in the end) stops at once and says so in the
/// result. Errors: cancelled. Throws std::bad_alloc.
Result<TrainingResult> runTraining(const TrainParameters& parameters, const TrainingCorpus& corpus,
    FloatMatrix& input, FloatMatrix& output, Progress& progress, const std::stop_token& stop);

} // namespace touchstone
