#pragma once

#include "core/learning/features.h"
#include "core/learning/trainer.h"
#include "core/learning/trainingcorpus.h"

#include <cstdint>
#include <vector>

namespace touchstone {

/// Turns the rows of a corpus into rows of the input matrix, as FeatureExtractor does with text. Shared by
/// threads.
class TrainingFeatures
{
public:
    TrainingFeatures(const TrainParameters& parameters, const TrainingCorpus& corpus);

    /// Appends the features of a row. `hashes` is working memory.
    void append(const TrainingCorpus::Row& row, std::vector<std::uint32_t>& hashes,
        std::vector<std::int32_t>& features) const;

private:
    void appendWord(std::int32_t rank, std::vector<std::int32_t>& features) const;

    const TrainingCorpus& m_corpus;
    NgramHasher m_hasher;
    std::vector<std::uint64_t> m_subwordEnds; // of each word in m_subwords; empty without character n-grams
    std::vector<std::int32_t> m_subwords;
};

} // namespace touchstone
