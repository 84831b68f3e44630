#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/trainingcorpus.h"

#include <filesystem>
#include <stop_token>

namespace touchstone {

/// A text file of word vectors (.vec): "words dim" on the first line, then a word and its numbers on each.
/// The file is read twice, so that its numbers go straight into the model's matrix.
class PretrainedVectors
{
public:
    PretrainedVectors(std::filesystem::path path, int dim);

    /// Adds the words to the dictionary. Errors: not a readable regular file; not a file of vectors; another
    /// dimension; a line with the wrong number of values; fewer words than announced; cancelled.
    Result<> addWords(TrainingCorpus& corpus, Progress& progress, const std::stop_token& stop) const;
    /// Copies the vectors into the rows of their words.
    Result<> fill(const TrainingCorpus& corpus, FloatMatrix& input, Progress& progress,
        const std::stop_token& stop) const;

private:
    template <typename Visit>
    Result<> forEachLine(Visit visit, Progress& progress, const std::stop_token& stop) const;

    std::filesystem::path m_path;
    int m_dim;
};

} // namespace touchstone
