#include "core/learning/trainingfeatures.h"

#include "core/learning/tokenhash.h"

#include <unordered_map>
#include <utility>

namespace touchstone {

TrainingFeatures::TrainingFeatures(const TrainParameters& parameters, const TrainingCorpus& corpus)
    : m_corpus(corpus)
    , m_hasher(FeatureSettings {
          .words = corpus.keptWords(),
          .wordNgrams = parameters.wordNgrams,
          .bucket = parameters.bucket,
          .minn = parameters.minn,
          .maxn = parameters.maxn,
      })
{
    if (corpus.prunedBuckets()) {
        std::unordered_map<std::int32_t, std::int32_t> rows;
        for (const std::int32_t bucket : *corpus.prunedBuckets())
            rows.emplace(bucket, static_cast<std::int32_t>(rows.size()));
        m_hasher.setPruned(std::move(rows));
    }
    if (!m_hasher.usesCharacterNgrams())
        return;
    m_subwordEnds.reserve(static_cast<std::size_t>(corpus.allWords()));
    for (std::int32_t rank = 0; rank < corpus.allWords(); ++rank) {
        if (rank < corpus.keptWords())
            m_subwords.push_back(rank);
        if (rank != corpus.endOfLine())
            m_hasher.appendCharacterNgrams(corpus.word(rank), m_subwords);
        m_subwordEnds.push_back(m_subwords.size());
    }
}

void TrainingFeatures::appendWord(std::int32_t rank, std::vector<std::int32_t>& features) const
{
    if (m_subwordEnds.empty()) {
        if (rank < m_corpus.keptWords())
            features.push_back(rank);
        return;
    }
    const auto i = static_cast<std::size_t>(rank);
    const std::uint64_t begin = i == 0 ? 0 : m_subwordEnds[i - 1];
    features.insert(features.end(), m_subwords.begin() + static_cast<std::ptrdiff_t>(begin),
        m_subwords.begin() + static_cast<std::ptrdiff_t>(m_subwordEnds[i]));
}

void TrainingFeatures::append(const TrainingCorpus::Row& row, std::vector<std::uint32_t>& hashes,
    std::vector<std::int32_t>& features) const
{
    hashes.clear();
    for (std::uint32_t i = 0; i < row.count; ++i) {
        hashes.push_back(m_corpus.hashes()[static_cast<std::size_t>(row.tokens[i])]);
        appendWord(row.tokens[i], features);
    }
    hashes.push_back(m_corpus.hashes()[static_cast<std::size_t>(m_corpus.endOfLine())]);
    appendWord(m_corpus.endOfLine(), features);
    m_hasher.appendWordNgrams(hashes, features);
}

} // namespace touchstone
