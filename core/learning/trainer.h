#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/learning/model.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// How a model becomes small after it is trained (product quantisation), by fastText's names and with its defaults.
struct Quantization {
    bool qnorm = false;   ///< the lengths of the vectors get centroids of their own
    bool qout = false;    ///< the labels' matrix too
    int cutoff = 0;       ///< so many words and buckets with the longest vectors are kept; 0: all
    int dsub = 2;         ///< values that share a byte
    bool retrain = false; ///< after the cutoff, what is left is trained once more
};

/// fastText's supervised parameters, with its defaults for `supervised` (lr 0.1, dim 100, epoch 5 ...).
struct TrainParameters {
    double lr = 0.1;
    int lrUpdateRate = 100;
    int dim = 100;
    int epoch = 5;
    int minCount = 1;
    int minCountLabel = 0;
    int neg = 5;
    int wordNgrams = 1;
    LossName loss = LossName::Softmax;
    int bucket = 2000000; ///< used only with word n-grams or character n-grams, as fastText does
    int minn = 0;
    int maxn = 0;
    int threads = 2;
    double t = 1e-4;
    int seed = 0;                            ///< of the initial matrix, of ns and of the row order
    std::filesystem::path pretrainedVectors; ///< .vec file; empty: none
    /// Rows of one thread whose gradients are summed before the weights change, 1 to 16 (softmax and ova; the
    /// other losses change few weights a row and always take 1). 1 is fastText's exact rule; 0 chooses by
    /// rate and rows.
    int batch = 0;
    std::optional<Quantization> quantization; ///< nothing: the model keeps its floats

    nlohmann::json toJson() const;
    /// The inverse; other members of the object are ignored. Error "bad-parameter" names one that is missing
    /// or no number.
    static Result<TrainParameters> fromJson(const nlohmann::json& json);
    /// Names the first parameter that is out of range.
    Result<> validate() const;
};

/// Gives the training rows, once, in dataset order; the trainer shuffles them with the seed.
class LineSource
{
public:
    virtual ~LineSource() = default;
    /// `line`: what a TextRecipe made; `label`: not encoded. Returns false at the end.
    virtual Result<bool> next(std::string& line, std::string& label) = 0;
};

/// A try at a training that was given up.
struct Divergence {
    int batch = 1;
    std::int64_t rows = 0; ///< trained on before it was noticed
};

struct TrainOutcome {
    std::int64_t rows = 0;      ///< rows trained on
    std::int64_t emptyRows = 0; ///< skipped: nothing left after the recipe
    std::int32_t labels = 0;
    std::int32_t words = 0;
    std::int64_t tokens = 0; ///< in one epoch
    double loss = 0;         ///< mean over the last epoch
    double seconds = 0;      ///< of training alone
    int batch = 1;           ///< rows whose gradients were summed: TrainParameters::batch, or what was chosen
    /// Larger batches that were chosen first and with which the training diverged.
    std::vector<Divergence> divergences;
    std::int64_t inputRows = 0; ///< words and buckets
    std::int64_t keptRows = 0;  ///< of these, what Quantization::cutoff left
};

/// Rows that are read and tokenised once, for one training or for several. Cheap to copy.
class TrainingRows
{
public:
    /// Reads to the end. Every training on these rows has the minCount, minCountLabel and word vectors of `parameters`,
    /// and with word vectors also their dim.
    /// Errors: fewer than two labels; no rows; those of the source; a parameter out of range; cancelled.
    static Result<TrainingRows> read(
        const TrainParameters& parameters, LineSource& lines, Progress& progress, std::stop_token stop);

    /// Trains and writes a .bin file that fastText's own program loads; the file is complete, checked and synced
    /// when this returns, and removed when it fails.
    /// A training whose loss explodes or whose weights become infinite is given up at once. Where the batch was left to be
    /// chosen, it begins again with a smaller one; TrainOutcome tells.
    /// The full model: quantisation is left to trainModel().
    /// Errors: a parameter out of range; no word is frequent enough; "training-diverged", with what to change; not enough
    /// memory; disk full; cancelled.
    Result<TrainOutcome> train(const TrainParameters& parameters, const std::filesystem::path& output,
        Progress& progress, std::stop_token stop) const;

    std::int32_t words() const; ///< of the dictionary
    /// Bytes of the file that train() would write.
    std::uint64_t modelBytes(const TrainParameters& parameters) const;
    /// The most dimensions with which that is at most `bytes`, of the parameters' own; 0: none.
    int dimWithin(const TrainParameters& parameters, std::uint64_t bytes) const;

private:
    struct Content;
    explicit TrainingRows(std::shared_ptr<const Content> content);

    std::shared_ptr<const Content> m_content;
};

/// TrainingRows::read() and train() in one.
/// With TrainParameters::quantization the file is the model before, and quantizedFile(output) is the small one; with
/// the same weights it is the same to the byte whatever the number of threads.
/// Also error: "too-small-to-quantize" (before it trains).
Result<TrainOutcome> trainModel(const TrainParameters& parameters, LineSource& lines,
    const std::filesystem::path& output, Progress& progress, std::stop_token stop);

/// Where trainModel() writes a quantised model: as fastText, NAME.ftz beside NAME.bin.
std::filesystem::path quantizedFile(const std::filesystem::path& output);

} // namespace touchstone
