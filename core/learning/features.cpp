#include "core/learning/features.h"

#include "core/data/textrecipe.h"
#include "core/learning/tokenhash.h"

#include <limits>
#include <string>
#include <utility>

namespace touchstone {

namespace {

bool splits(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r') || byte == '\0';
}

/// fastText keeps token hashes as signed numbers and widens them with their sign.
std::uint64_t widen(std::uint32_t hash)
{
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(static_cast<std::int32_t>(hash)));
}

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

void splitTokens(std::string_view line, std::vector<Token>& tokens)
{
    tokens.clear();
    const char* at = line.data();
    const char* const end = at + line.size();
    while (at != end) {
        if (splits(*at)) {
            if (*at == '\n')
                return;
            ++at;
            continue;
        }
        const char* const begin = at;
        std::uint32_t hash = tokenHashStart;
        while (at != end && !splits(*at))
            hash = addToTokenHash(hash, *at++);
        const std::string_view text(begin, static_cast<std::size_t>(at - begin));
        if (text == endOfLineToken)
            return;
        tokens.push_back({text, hash});
    }
}

void prefetchTokens(
    const WordTable& table, const std::vector<Token>& tokens, std::vector<std::int32_t>& guesses)
{
    for (const Token& token : tokens)
        table.prefetchSlot(token.hash);
    guesses.clear();
    for (const Token& token : tokens)
        guesses.push_back(table.prefetchEnd(token.hash));
    for (const std::int32_t guess : guesses)
        table.prefetchBytes(guess);
}

bool looksLikeLabel(std::string_view token)
{
    return token.starts_with(labelPrefix);
}

FastModulo::FastModulo(std::uint32_t divisor)
    : m_divisor(divisor == 0 ? 1 : divisor)
    , m_inverse(std::numeric_limits<std::uint64_t>::max() / m_divisor)
{
}

NgramHasher::NgramHasher(const FeatureSettings& settings)
    : m_settings(settings)
    , m_modulo(static_cast<std::uint32_t>(settings.bucket))
{
}

void NgramHasher::setPruned(std::unordered_map<std::int32_t, std::int32_t> rows)
{
    m_pruned = true;
    m_prunedRows = std::move(rows);
}

void NgramHasher::push(std::uint32_t bucket, std::vector<std::int32_t>& features) const
{
    auto row = static_cast<std::int32_t>(bucket);
    if (m_pruned) {
        const auto found = m_prunedRows.find(row);
        if (found == m_prunedRows.end())
            return;
        row = found->second;
    }
    features.push_back(m_settings.words + row);
}

void NgramHasher::appendWordNgrams(
    const std::vector<std::uint32_t>& hashes, std::vector<std::int32_t>& features) const
{
    if (!usesWordNgrams())
        return;
    for (std::size_t first = 0; first < hashes.size(); ++first)
        appendWordNgramsFrom(first, hashes, features);
}

void NgramHasher::appendWordNgramsFrom(
    std::size_t first, const std::vector<std::uint32_t>& hashes, std::vector<std::int32_t>& features) const
{
    const auto length = static_cast<std::size_t>(longest());
    std::uint64_t hash = widen(hashes[first]);
    for (std::size_t next = first + 1; next < hashes.size() && next < first + length; ++next) {
        hash = hash * 116049371U + widen(hashes[next]);
        push(m_modulo(hash), features);
    }
}

void NgramHasher::appendCharacterNgrams(std::string_view token, std::vector<std::int32_t>& features) const
{
    if (!usesCharacterNgrams())
        return;
    const std::size_t size = token.size() + 2;
    const auto byteAt = [&](std::size_t i) { return i == 0 ? '<' : i + 1 == size ? '>' : token[i - 1]; };
    for (std::size_t i = 0; i < size; ++i) {
        if (continuesCharacter(byteAt(i)))
            continue;
        std::uint32_t hash = tokenHashStart;
        std::size_t j = i;
        for (int n = 1; j < size && n <= m_settings.maxn; ++n) {
            hash = addToTokenHash(hash, byteAt(j++));
            while (j < size && continuesCharacter(byteAt(j)))
                hash = addToTokenHash(hash, byteAt(j++));
            const bool onlyTheEdge = n == 1 && (i == 0 || j == size);
            if (n >= m_settings.minn && !onlyTheEdge)
                push(m_modulo(hash), features);
        }
    }
}

FeatureExtractor::FeatureExtractor(WordTable entries, const FeatureSettings& settings, NgramHasher hasher)
    : m_entries(std::move(entries))
    , m_settings(settings)
    , m_hasher(std::move(hasher))
    , m_endOfLineHash(tokenHash(endOfLineToken))
{
    m_endOfLine = m_entries.find(endOfLineToken, m_endOfLineHash);
    if (!m_hasher.usesCharacterNgrams())
        return;
    m_subwordEnds.reserve(static_cast<std::size_t>(settings.words));
    for (std::int32_t word = 0; word < settings.words; ++word) {
        m_subwords.push_back(word);
        if (m_entries.word(word) != endOfLineToken)
            m_hasher.appendCharacterNgrams(m_entries.word(word), m_subwords);
        m_subwordEnds.push_back(m_subwords.size());
    }
}

bool FeatureExtractor::appendToken(
    std::string_view token, std::int32_t number, std::vector<std::int32_t>& features) const
{
    if (number < 0) {
        if (looksLikeLabel(token))
            return false;
        if (token != endOfLineToken)
            m_hasher.appendCharacterNgrams(token, features);
        return true;
    }
    if (number >= m_settings.words)
        return false;
    if (m_subwordEnds.empty()) {
        features.push_back(number);
        return true;
    }
    const auto i = static_cast<std::size_t>(number);
    const std::uint64_t begin = i == 0 ? 0 : m_subwordEnds[i - 1];
    features.insert(features.end(), m_subwords.begin() + static_cast<std::ptrdiff_t>(begin),
        m_subwords.begin() + static_cast<std::ptrdiff_t>(m_subwordEnds[i]));
    return true;
}

LineCount FeatureExtractor::append(
    std::string_view line, Scratch& scratch, std::vector<std::int32_t>& features) const
{
    splitTokens(line, scratch.tokens);
    prefetchTokens(m_entries, scratch.tokens, scratch.guesses);
    scratch.hashes.clear();
    LineCount count;
    for (const Token& token : scratch.tokens) {
        const std::int32_t number = m_entries.find(token.text, token.hash);
        ++count.words;
        if (number < 0)
            ++count.unknown;
        if (appendToken(token.text, number, features))
            scratch.hashes.push_back(token.hash);
    }
    if (appendToken(endOfLineToken, m_endOfLine, features))
        scratch.hashes.push_back(m_endOfLineHash);
    m_hasher.appendWordNgrams(scratch.hashes, features);
    return count;
}

} // namespace touchstone
