#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/labeltable.h"
#include "core/learning/trainer.h"
#include "core/learning/wordtable.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// All training rows as numbers of tokens, read once, and the dictionary that fastText would make of them.
class TrainingCorpus
{
public:
    struct Row {
        std::int32_t* tokens = nullptr; ///< numbers of words; without the end of line
        std::uint32_t count = 0;
        std::int32_t label = -1;
    };

    /// Reads to the end. Rows without a token are skipped and counted. A token that looks like a label or
    /// like the end of a line is dropped: a TextRecipe lets none through, and they would not mean what they
    /// say.
    /// Errors: of the source; cancelled.
    Result<> read(LineSource& lines, Progress& progress, const std::stop_token& stop);

    /// Adds words that must be in the dictionary (of pretrained vectors), whatever their count.
    void require(const std::string& word);

    /// Orders words and labels by falling count (ties by first appearance), drops the rare ones and renumbers
    /// the rows. Words below keptWords() are in the dictionary, the others only make n-grams. Rows of dropped
    /// labels are removed. Errors: no rows, fewer than two labels; cancelled.
    Result<> finish(const TrainParameters& parameters, const std::stop_token& stop);

    std::span<const Row> rows() const { return m_rows; }
    std::int64_t emptyRows() const { return m_emptyRows; }
    std::int64_t tokens() const { return m_tokens; } ///< as fastText counts: words, line ends and labels

    /// Keeps only these rows of the input matrix (words, then buckets) in the dictionary, as fastText's `quantize
    /// -cutoff`; the end of line must be among them. Kept words get new ranks in their old order, kept buckets the rows
    /// after them in the order given. Returns the rows in their new order.
    std::vector<std::int64_t> prune(const std::vector<std::int64_t>& inputRows);
    /// Bucket of each row after the words, once the dictionary was pruned.
    const std::optional<std::vector<std::int32_t>>& prunedBuckets() const { return m_prunedBuckets; }

    /// \name After finish()
    /// @{
    std::int32_t keptWords() const { return m_keptWords; }
    std::int32_t allWords() const { return static_cast<std::int32_t>(m_order.size()); }
    std::string_view word(std::int32_t rank) const
    {
        return m_words.word(m_order[static_cast<std::size_t>(rank)]);
    }
    std::int64_t wordCount(std::int32_t rank) const
    {
        return m_counts[static_cast<std::size_t>(m_order[static_cast<std::size_t>(rank)])];
    }
    const std::vector<std::uint32_t>& hashes() const { return m_hashes; } ///< of each word, by rank
    std::int32_t endOfLine() const { return m_endOfLineRank; }
    /// Rank of a word, or -1.
    std::int32_t rankOf(std::string_view word) const;
    const std::vector<std::string>& labels() const { return m_labelNames; } ///< encoded, with prefix
    const std::vector<std::int64_t>& labelCounts() const { return m_labelCounts; }
    /// @}

private:
    std::int32_t* reserve(std::size_t tokens);
    Result<> orderWords(const TrainParameters& parameters, const std::stop_token& stop);
    Result<> orderLabels(const TrainParameters& parameters);

    std::vector<Row> m_rows;
    std::vector<std::unique_ptr<std::int32_t[]>> m_blocks;
    std::size_t m_blockUsed = 0;
    std::size_t m_blockSize = 0;
    WordTable m_words; // in order of first appearance; number 0 is the end of line
    std::vector<std::int64_t> m_counts;
    std::vector<bool> m_required;
    LabelTable m_labels;
    std::vector<std::int64_t> m_countOfLabel;
    std::int64_t m_emptyRows = 0;
    std::int64_t m_tokens = 0;

    std::vector<std::int32_t> m_order; // rank -> number in m_words
    std::vector<std::int32_t> m_ranks; // number in m_words -> rank
    std::vector<std::uint32_t> m_hashes;
    std::int32_t m_keptWords = 0;
    std::optional<std::vector<std::int32_t>> m_prunedBuckets;
    std::int32_t m_endOfLineRank = 0;
    std::vector<std::string> m_labelNames;
    std::vector<std::int64_t> m_labelCounts;
};

} // namespace touchstone
