#pragma once

#include "core/learning/tokenhash.h"
#include "core/learning/wordtable.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace touchstone {

/// One token of a line, as fastText cuts it.
struct Token {
    std::string_view text;
    std::uint32_t hash = 0;
};

/// Cuts a line at ASCII white space and NUL, up to the first line break or `</s>` token, neither of which is
/// among the tokens. `tokens` is overwritten.
void splitTokens(std::string_view line, std::vector<Token>& tokens);

/// Brings what is needed to find the tokens in a table into the caches; `guesses` is room for its work.
void prefetchTokens(
    const WordTable& table, const std::vector<Token>& tokens, std::vector<std::int32_t>& guesses);

/// True where fastText would take an unknown token for a label and so ignore it.
bool looksLikeLabel(std::string_view token);

/// h % divisor without a division; exact for every h.
class FastModulo
{
public:
    explicit FastModulo(std::uint32_t divisor = 1);
    std::uint32_t operator()(std::uint64_t value) const
    {
        __extension__ using Wide = unsigned __int128;
        const auto quotient = static_cast<std::uint64_t>((static_cast<Wide>(value) * m_inverse) >> 64);
        std::uint64_t rest = value - quotient * m_divisor; // the quotient is at most two too small
        while (rest >= m_divisor)
            rest -= m_divisor;
        return static_cast<std::uint32_t>(rest);
    }

private:
    std::uint64_t m_divisor;
    std::uint64_t m_inverse;
};

/// The settings of a model that decide which rows of the input matrix a line uses.
struct FeatureSettings {
    std::int32_t words = 0; ///< entries below this number are words, the others labels
    int wordNgrams = 1;
    std::int32_t bucket = 0;
    int minn = 0;
    int maxn = 0;
};

/// Row numbers of hashed n-grams: of neighbouring words and of the characters inside a word.
class NgramHasher
{
public:
    NgramHasher() = default;
    explicit NgramHasher(const FeatureSettings& settings);

    /// For models whose buckets were pruned (.ftz): bucket -> row after the words; others are dropped.
    void setPruned(std::unordered_map<std::int32_t, std::int32_t> rows);

    bool usesWordNgrams() const { return m_settings.wordNgrams > 1 && m_settings.bucket > 0; }
    bool usesCharacterNgrams() const { return m_settings.maxn > 0 && m_settings.bucket > 0; }
    /// Appends the n-grams of the token hashes of one line, its end-of-line token included.
    void appendWordNgrams(
        const std::vector<std::uint32_t>& hashes, std::vector<std::int32_t>& features) const;
    /// Of these, the ones that begin with token `first`.
    void appendWordNgramsFrom(std::size_t first, const std::vector<std::uint32_t>& hashes,
        std::vector<std::int32_t>& features) const;
    /// Words in the longest n-gram; 1: there are none.
    int longest() const { return usesWordNgrams() ? m_settings.wordNgrams : 1; }
    /// Appends the character n-grams of `<token>`.
    void appendCharacterNgrams(std::string_view token, std::vector<std::int32_t>& features) const;

private:
    void push(std::uint32_t bucket, std::vector<std::int32_t>& features) const;

    FeatureSettings m_settings;
    FastModulo m_modulo;
    bool m_pruned = false;
    std::unordered_map<std::int32_t, std::int32_t> m_prunedRows;
};

/// How many tokens a line had.
struct LineCount {
    std::uint32_t words = 0;   ///< without the end of line
    std::uint32_t unknown = 0; ///< of these, not in the model
};

/// Turns a line into the rows of the input matrix that fastText would use, in its order. Shared by threads;
/// what changes is in a Scratch.
class FeatureExtractor
{
public:
    struct Scratch {
        std::vector<Token> tokens;
        std::vector<std::int32_t> guesses; ///< numbers of the tokens, probably
        std::vector<std::uint32_t> hashes;
    };

    FeatureExtractor() = default;
    /// `entries`: the model's words, then its labels.
    FeatureExtractor(WordTable entries, const FeatureSettings& settings, NgramHasher hasher);

    /// Appends the features of a line and of the end of line that fastText's command line would see after it.
    LineCount append(std::string_view line, Scratch& scratch, std::vector<std::int32_t>& features) const;

    /// What append() does, one step at a time: the features of one token without n-grams of words. False when it takes
    /// no part in these either (a label).
    bool appendWord(std::string_view token, std::uint32_t hash, std::vector<std::int32_t>& features) const
    {
        return appendToken(token, m_entries.find(token, hash), features);
    }
    /// The same of the end of a line; gives its hash.
    std::uint32_t appendEndOfLine(std::vector<std::int32_t>& features) const
    {
        appendToken(endOfLineToken, m_endOfLine, features);
        return m_endOfLineHash;
    }
    const NgramHasher& ngrams() const { return m_hasher; }

    const WordTable& entries() const { return m_entries; }

private:
    bool appendToken(std::string_view token, std::int32_t number, std::vector<std::int32_t>& features) const;

    WordTable m_entries;
    FeatureSettings m_settings;
    NgramHasher m_hasher;
    std::int32_t m_endOfLine = -1; ///< number of `</s>`
    std::uint32_t m_endOfLineHash = 0;
    std::vector<std::uint64_t> m_subwordEnds; // of each word in m_subwords; empty without character n-grams
    std::vector<std::int32_t> m_subwords;
};

} // namespace touchstone
