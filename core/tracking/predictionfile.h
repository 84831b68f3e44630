#pragma once

#include "core/base/result.h"
#include "core/exchange/rowreader.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Where the predictions of a classifier stand in a file; empty names are columns that it does not have.
struct PredictionLayout {
    std::vector<std::string> labels;        ///< "label@1" ..., or "predicted"; best first, at least one
    std::vector<std::string> probabilities; ///< of each of them, or none at all
    std::string gold;                       ///< the right label
    std::string id;
    std::string row; ///< number of the dataset's row, as `export predictions` writes it
    std::string time;
    std::vector<std::string> texts;   ///< what a dataset could be made of
    std::vector<std::string> columns; ///< all that the file has, in its order
    /// The columns are exactly those of the reference pipeline, which writes what fastText prints.
    bool ofPipeline = false;
};

/// What the user knows better than a guess by name; see ColumnChoice.
struct PredictionColumnChoice {
    std::optional<std::string> gold; ///< an empty string means: the file has no right labels
    std::optional<std::string> id;
    std::optional<std::string> time;
    std::vector<std::string> texts;
};

/// What is said of one row. The strings keep their memory from row to row.
struct PredictedRow {
    std::string id;
    std::string gold;                ///< empty: not said
    std::optional<std::int64_t> row; ///< in the dataset
    std::vector<std::string> labels; ///< best first; without those that are empty
    /// Of each of them, in [0, 1.0001], as fastText prints up to 1.00001; 1 for the first where the file has none.
    std::vector<float> probabilities;
    std::int64_t line = 0; ///< 1-based, in the file
    /// The row is there, but what is predicted of it cannot be used: a probability that is none, for instance.
    std::optional<RowProblem> refusal;
};

/// Predictions of any classifier, row by row; memory does not grow with the file.
class PredictionSource
{
public:
    virtual ~PredictionSource() = default;

    virtual const PredictionLayout& layout() const = 0;
    /// Most labels of a row.
    int k() const { return static_cast<int>(layout().labels.size()); }
    /// Fills `row` or `problem`: a problem is a row that cannot be read at all. Errors: as RowReader::next().
    virtual Result<RowReader::Next> next(PredictedRow& row, RowProblem& problem) = 0;
    virtual double bytesRead() const = 0;
    virtual double bytesTotal() const = 0;
};

/// Finds the columns of predictions in a CSV, TSV or ndjson file (also compressed): "label@1" ... with "p@1" ..., or
/// "predicted" (also "prediction", "predicted_label") with "probability" (also "score", "confidence").
/// Errors: as openRows(); `no-predictions` where it has no such columns, naming those that it has; a column that was
/// named is missing.
Result<PredictionLayout> findPredictions(
    const std::filesystem::path& file, const PredictionColumnChoice& choice = {});

/// "softmax", "hs", "ns" or "ova".
bool isFastTextLoss(std::string_view name);

/// Opens a file of which findPredictions() gave the layout. Its rows are those that an import of the texts would take.
Result<std::unique_ptr<PredictionSource>> openPredictions(
    const std::filesystem::path& file, const PredictionLayout& layout);

} // namespace touchstone
