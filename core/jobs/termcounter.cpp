#include "core/jobs/termcounter.h"

#include <algorithm>
#include <limits>

namespace touchstone {

namespace {

constexpr int slotBits = 21;

} // namespace

TermCounter::TermCounter(const TermLimits& limits, std::vector<std::string> labels)
    : m_limits(limits)
    , m_labels(std::move(labels))
    , m_slots(std::size_t {1} << slotBits)
    , m_counts(m_labels.size() + 1)
    , m_posts(m_labels.size() + 1)
{
}

std::size_t TermCounter::slotOf(std::uint32_t hash) const
{
    return static_cast<std::size_t>((hash * std::uint64_t {0x9E3779B97F4A7C15}) >> (64 - slotBits));
}

void TermCounter::scan(std::string_view line)
{
    splitTokens(line, m_tokens);
    for (const Token& token : m_tokens) {
        std::uint32_t& slot = m_slots[slotOf(token.hash)];
        slot += slot < std::numeric_limits<std::uint32_t>::max() ? 1 : 0;
    }
}

void TermCounter::chooseThreshold()
{
    std::vector<std::uint32_t> used;
    for (const std::uint32_t slot : m_slots) {
        if (slot > 0)
            used.push_back(slot);
    }
    m_threshold = 1;
    if (used.size() > m_limits.vocabulary) {
        const auto last = used.begin() + static_cast<std::ptrdiff_t>(m_limits.vocabulary);
        std::ranges::nth_element(used, last, std::ranges::greater());
        m_threshold = *last + 1; // all that are equal to it would be too many
    }
    // A term in fewer posts than are tested is never shown.
    m_threshold
        = std::max(m_threshold, static_cast<std::uint32_t>(std::max<std::int64_t>(1, m_limits.fewestPosts)));
}

void TermCounter::grow()
{
    m_lastPost.push_back(0);
    for (Both<std::vector<std::int64_t>>& counts : m_counts) {
        counts.baseline.push_back(0);
        counts.candidate.push_back(0);
    }
}

void TermCounter::count(std::string_view line, bool candidate, std::int32_t label)
{
    if (m_threshold == 0)
        chooseThreshold();
    ++m_post;
    const auto side = candidate ? &Both<std::vector<std::int64_t>>::candidate
                                : &Both<std::vector<std::int64_t>>::baseline;
    const auto posts = candidate ? &Both<std::int64_t>::candidate : &Both<std::int64_t>::baseline;
    const auto list = static_cast<std::size_t>(label + 1);
    ++(m_posts[0].*posts);
    if (list > 0)
        ++(m_posts[list].*posts);
    splitTokens(line, m_tokens);
    for (const Token& token : m_tokens) {
        if (m_slots[slotOf(token.hash)] < m_threshold)
            continue;
        const auto term = static_cast<std::size_t>(m_terms.add(token.text, token.hash));
        if (term == m_lastPost.size())
            grow();
        if (m_lastPost[term] == m_post)
            continue;
        m_lastPost[term] = m_post;
        ++(m_counts[0].*side)[term];
        if (list > 0)
            ++(m_counts[list].*side)[term];
    }
}

TermMoves TermCounter::movesOf(std::size_t list) const
{
    std::vector<std::string> terms;
    terms.reserve(m_lastPost.size());
    for (std::int32_t term = 0; term < m_terms.size(); ++term)
        terms.emplace_back(m_terms.word(term));
    return termMoves({m_counts[list].baseline, m_counts[list].candidate}, terms, m_posts[list],
        m_limits.fewestPosts, m_limits.terms);
}

TermDrift TermCounter::result() const
{
    TermDrift drift {.vocabulary = m_terms.size(), .fewestPosts = m_limits.fewestPosts, .all = movesOf(0)};
    for (std::size_t label = 0; label < m_labels.size(); ++label) {
        TermMoves moves = movesOf(label + 1);
        moves.label = m_labels[label];
        drift.labels.push_back(std::move(moves));
    }
    return drift;
}

} // namespace touchstone
