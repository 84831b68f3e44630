#include "core/learning/trainingcorpus.h"

#include "core/data/textrecipe.h"
#include "core/learning/features.h"
#include "core/learning/tokenhash.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace touchstone {

namespace {

constexpr std::size_t usualBlock = std::size_t {1} << 20; // tokens
constexpr std::size_t checkEvery = 4096;                  // rows between two looks at the stop token

} // namespace

std::int32_t* TrainingCorpus::reserve(std::size_t tokens)
{
    if (m_blocks.empty() || m_blockSize - m_blockUsed < tokens) {
        m_blockSize = std::max(usualBlock, tokens);
        m_blocks.push_back(std::make_unique<std::int32_t[]>(m_blockSize));
        m_blockUsed = 0;
    }
    std::int32_t* begin = m_blocks.back().get() + m_blockUsed;
    m_blockUsed += tokens;
    return begin;
}

Result<> TrainingCorpus::read(LineSource& lines, Progress& progress, const std::stop_token& stop)
{
    m_words.add(endOfLineToken, tokenHash(endOfLineToken));
    m_counts.assign(1, 0);
    std::string line;
    std::string label;
    std::vector<Token> tokens;
    std::vector<std::int32_t> guesses;
    for (std::int64_t seen = 0;; ++seen) {
        if (seen % 256 == 0 && stop.stop_requested())
            return fail(cancelledError());
        if (seen % static_cast<std::int64_t>(checkEvery) == 0)
            progress.report({.phase = "reading", .done = static_cast<double>(seen)});
        auto more = lines.next(line, label);
        if (!more)
            return failure(more);
        if (!*more)
            break;
        splitTokens(line, tokens);
        std::erase_if(tokens, [](const Token& token) { return looksLikeLabel(token.text); });
        if (tokens.empty()) {
            ++m_emptyRows;
            continue;
        }
        prefetchTokens(m_words, tokens, guesses);
        for (const std::int32_t guess : guesses)
            __builtin_prefetch(&m_counts[guess < 0 ? 0 : static_cast<std::size_t>(guess)]);
        Row row {.tokens = reserve(tokens.size()),
            .count = static_cast<std::uint32_t>(tokens.size()),
            .label = m_labels.add(label)};
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::int32_t number = m_words.add(tokens[i].text, tokens[i].hash);
            if (static_cast<std::size_t>(number) == m_counts.size())
                m_counts.push_back(0);
            ++m_counts[static_cast<std::size_t>(number)];
            row.tokens[i] = number;
        }
        ++m_counts[0];
        m_countOfLabel.resize(static_cast<std::size_t>(m_labels.size()));
        ++m_countOfLabel[static_cast<std::size_t>(row.label)];
        m_tokens += row.count + std::int64_t {2};
        m_rows.push_back(row);
    }
    progress.report({.phase = "reading",
        .done = static_cast<double>(m_rows.size()),
        .total = static_cast<double>(m_rows.size())});
    return {};
}

void TrainingCorpus::require(const std::string& word)
{
    if (looksLikeLabel(word))
        return;
    const auto number = static_cast<std::size_t>(m_words.add(word, tokenHash(word)));
    if (number >= m_counts.size())
        m_counts.resize(number + 1, 0);
    if (number >= m_required.size())
        m_required.resize(number + 1, false);
    m_required[number] = true;
}

std::int32_t TrainingCorpus::rankOf(std::string_view word) const
{
    const std::int32_t number = m_words.find(word, tokenHash(word));
    return number < 0 ? -1 : m_ranks[static_cast<std::size_t>(number)];
}

Result<> TrainingCorpus::orderWords(const TrainParameters& parameters, const std::stop_token& stop)
{
    const std::size_t size = m_counts.size();
    m_required.resize(size, false);
    const auto kept = [&](std::int32_t number) {
        const auto i = static_cast<std::size_t>(number);
        return m_required[i] || m_counts[i] >= parameters.minCount;
    };
    m_order.resize(size);
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::sort(m_order, [&](std::int32_t a, std::int32_t b) {
        if (kept(a) != kept(b))
            return kept(a);
        const std::int64_t countA = m_counts[static_cast<std::size_t>(a)];
        const std::int64_t countB = m_counts[static_cast<std::size_t>(b)];
        return countA != countB ? countA > countB : a < b;
    });
    m_keptWords = static_cast<std::int32_t>(std::ranges::count_if(m_order, kept));
    m_ranks.resize(size);
    m_hashes.resize(size);
    for (std::size_t rank = 0; rank < size; ++rank) {
        m_ranks[static_cast<std::size_t>(m_order[rank])] = static_cast<std::int32_t>(rank);
        m_hashes[rank] = m_words.hash(m_order[rank]);
    }
    m_endOfLineRank = m_ranks[0];
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i % checkEvery == 0 && stop.stop_requested())
            return fail(cancelledError());
        for (std::uint32_t j = 0; j < m_rows[i].count; ++j)
            m_rows[i].tokens[j] = m_ranks[static_cast<std::size_t>(m_rows[i].tokens[j])];
    }
    return {};
}

std::vector<std::int64_t> TrainingCorpus::prune(const std::vector<std::int64_t>& inputRows)
{
    std::vector<bool> kept(m_order.size(), false);
    std::vector<std::int64_t> ordered;
    m_prunedBuckets.emplace();
    for (const std::int64_t row : inputRows) {
        if (row < m_keptWords)
            kept[static_cast<std::size_t>(row)] = true;
        else
            m_prunedBuckets->push_back(static_cast<std::int32_t>(row - m_keptWords));
    }
    std::vector<std::int32_t> before(m_order.size()); // new rank -> old one
    std::iota(before.begin(), before.end(), 0);
    // Not std::ranges::stable_partition(): clang 14 cannot compile what it returns.
    std::stable_partition(before.begin(), before.end(),
        [&](std::int32_t rank) { return kept[static_cast<std::size_t>(rank)]; });
    std::vector<std::int32_t> order(m_order.size());
    std::vector<std::uint32_t> hashes(m_order.size());
    std::vector<std::int32_t> after(m_order.size()); // old rank -> new one
    for (std::size_t rank = 0; rank < before.size(); ++rank) {
        const auto old = static_cast<std::size_t>(before[rank]);
        order[rank] = m_order[old];
        hashes[rank] = m_hashes[old];
        after[old] = static_cast<std::int32_t>(rank);
        if (kept[old])
            ordered.push_back(before[rank]);
    }
    for (std::int32_t& rank : m_ranks)
        rank = after[static_cast<std::size_t>(rank)];
    for (const Row& row : m_rows) {
        for (std::uint32_t i = 0; i < row.count; ++i)
            row.tokens[i] = after[static_cast<std::size_t>(row.tokens[i])];
    }
    const std::int64_t wordsBefore = m_keptWords;
    m_order = std::move(order);
    m_hashes = std::move(hashes);
    m_endOfLineRank = m_ranks[0];
    m_keptWords = static_cast<std::int32_t>(ordered.size());
    for (const std::int32_t bucket : *m_prunedBuckets)
        ordered.push_back(wordsBefore + bucket);
    return ordered;
}

Result<> TrainingCorpus::orderLabels(const TrainParameters& parameters)
{
    std::vector<std::int32_t> order(m_countOfLabel.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::int32_t a, std::int32_t b) {
        return m_countOfLabel[static_cast<std::size_t>(a)] > m_countOfLabel[static_cast<std::size_t>(b)];
    });
    std::vector<std::int32_t> ranks(order.size(), -1);
    for (const std::int32_t number : order) {
        const std::int64_t count = m_countOfLabel[static_cast<std::size_t>(number)];
        if (count < parameters.minCountLabel)
            break;
        ranks[static_cast<std::size_t>(number)] = static_cast<std::int32_t>(m_labelNames.size());
        m_labelNames.push_back(std::string(labelPrefix) + encodeLabel(m_labels.name(number)));
        m_labelCounts.push_back(count);
    }
    if (m_labelNames.size() < 2) {
        const bool dropped = m_countOfLabel.size() >= 2;
        const std::string only = m_labelNames.empty()
            ? ""
            : " ('" + decodeLabel(m_labelNames.front().substr(labelPrefix.size())) + "')";
        return fail(inputError("too-few-labels",
            "training needs two labels or more; there are " + std::to_string(m_labelNames.size()) + only,
            dropped ? "minCountLabel (--min-count-label) leaves out "
                    + std::to_string(m_countOfLabel.size() - m_labelNames.size()) + " labels; lower it"
                    : "check the label column and the rows that were chosen"));
    }
    for (Row& row : m_rows)
        row.label = ranks[static_cast<std::size_t>(row.label)];
    std::erase_if(m_rows, [](const Row& row) { return row.label < 0; });
    return {};
}

Result<> TrainingCorpus::finish(const TrainParameters& parameters, const std::stop_token& stop)
{
    if (m_rows.empty())
        return fail(inputError("no-rows", "there is no row to train on",
            m_emptyRows > 0 ? "all " + std::to_string(m_emptyRows) + " rows are empty after the text recipe"
                            : "check the rows that were chosen"));
    if (m_counts.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()) - 1'000'000'001U)
        return fail(inputError(
            "too-many-words", "the rows have too many different words", "raise minCount (--min-count)"));
    if (auto ordered = orderLabels(parameters); !ordered)
        return ordered;
    return orderWords(parameters, stop);
}

} // namespace touchstone
