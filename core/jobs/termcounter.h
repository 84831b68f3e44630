#pragma once

#include "core/comparison/termdrift.h"
#include "core/learning/features.h"
#include "core/learning/wordtable.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// What a count of terms may take and keep.
struct TermLimits {
    std::size_t vocabulary = 50000; ///< about so many terms, the most frequent ones
    std::int64_t fewestPosts = 5;   ///< of both sides, for a term to be tested
    int terms = 20;                 ///< kept each way
};

/// Counts the posts that contain each term in memory that does not grow with the posts. Every line is shown twice:
/// first scan() of all lines, then count() of the same ones. The first pass adds the tokens up in a table of fixed size
/// by their hash, which never makes a number too small; the second keeps the terms whose number there is large enough
/// to be among the most frequent, and counts these exactly.
class TermCounter
{
public:
    /// `labels`: names of the labels that get lists of their own, with gold or predicted posts.
    TermCounter(const TermLimits& limits, std::vector<std::string> labels);

    void scan(std::string_view line);
    /// `candidate`: the post's side; `label`: index in `labels`, -1 for none of them.
    void count(std::string_view line, bool candidate, std::int32_t label);
    TermDrift result() const;

private:
    std::size_t slotOf(std::uint32_t hash) const;
    void chooseThreshold();
    /// Makes room for one more term.
    void grow();
    TermMoves movesOf(std::size_t list) const;

    TermLimits m_limits;
    std::vector<std::string> m_labels;
    std::vector<Token> m_tokens;
    std::vector<std::uint32_t> m_slots; ///< tokens by hash
    std::uint32_t m_threshold = 0;      ///< 0: not chosen yet
    WordTable m_terms;
    std::vector<std::uint32_t> m_lastPost; ///< of each term: a post counts once
    std::uint32_t m_post = 0;
    /// All posts, then each label: posts by term, of both sides.
    std::vector<Both<std::vector<std::int64_t>>> m_counts;
    std::vector<Both<std::int64_t>> m_posts;
};

} // namespace touchstone
