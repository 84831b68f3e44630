#include "core/statistics/rowdeals.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace touchstone::statistics {

namespace {

std::int64_t total(std::span<const std::int64_t> counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t {0});
}

} // namespace

std::int64_t fairCoins(Draws& draws, std::int64_t n)
{
    std::int64_t heads = 0;
    for (; n >= 64; n -= 64)
        heads += std::popcount(draws.next());
    if (n > 0)
        heads += std::popcount(draws.next() >> (64 - n));
    return heads;
}

std::optional<RowDeals> RowDeals::ofSamples(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate)
{
    const std::int64_t n = total(baseline);
    const std::int64_t m = total(candidate);
    if (baseline.size() != candidate.size() || n <= 0 || m <= 0)
        return std::nullopt;
    RowDeals deals;
    deals.m_total = n + m;
    deals.m_fewer = std::min(n, m);
    deals.m_pooled.resize(baseline.size());
    for (std::size_t cell = 0; cell < baseline.size(); ++cell)
        deals.m_pooled[cell] = baseline[cell] + candidate[cell];
    deals.m_first.resize(baseline.size());
    deals.m_second.resize(baseline.size());
    return deals;
}

std::optional<RowDeals> RowDeals::ofPairs(
    std::span<const std::int64_t> common, std::span<const CellExchange> exchanges)
{
    RowDeals deals;
    deals.m_paired = true;
    deals.m_total = total(common);
    for (const CellExchange& exchange : exchanges)
        deals.m_total += exchange.rows;
    if (deals.m_total <= 0)
        return std::nullopt;
    deals.m_common.assign(common.begin(), common.end());
    deals.m_pooled = deals.m_common;
    for (std::int64_t& rows : deals.m_pooled)
        rows *= 2;
    for (const CellExchange& exchange : exchanges) {
        deals.m_pooled[static_cast<std::size_t>(exchange.first)] += exchange.rows;
        deals.m_pooled[static_cast<std::size_t>(exchange.second)] += exchange.rows;
    }
    deals.m_exchanges.assign(exchanges.begin(), exchanges.end());
    deals.m_first.resize(common.size());
    deals.m_second.resize(common.size());
    return deals;
}

void RowDeals::deal(Draws& draws)
{
    if (m_paired)
        dealPairs(draws);
    else
        dealSamples(draws);
}

void RowDeals::dealSamples(Draws& draws)
{
    Urn urn {.total = m_total, .marked = 0, .drawn = m_fewer};
    for (std::size_t cell = 0; cell < m_pooled.size(); ++cell) {
        urn.marked = m_pooled[cell];
        m_first[cell] = urn.marked > 0 ? draws.hypergeometric(urn) : 0;
        m_second[cell] = m_pooled[cell] - m_first[cell];
        urn.total -= m_pooled[cell];
        urn.drawn -= m_first[cell];
    }
}

void RowDeals::dealPairs(Draws& draws)
{
    m_first = m_common;
    std::uint64_t coins = 0;
    int left = 0;
    for (const CellExchange& exchange : m_exchanges) {
        std::int64_t kept = 0;
        if (exchange.rows == 1) { // most are, and one random number has coins for 64 of them
            if (left == 0) {
                coins = draws.next();
                left = 64;
            }
            kept = static_cast<std::int64_t>(coins & 1);
            coins >>= 1;
            --left;
        } else {
            kept = fairCoins(draws, exchange.rows);
        }
        m_first[static_cast<std::size_t>(exchange.first)] += kept;
        m_first[static_cast<std::size_t>(exchange.second)] += exchange.rows - kept;
    }
    for (std::size_t cell = 0; cell < m_first.size(); ++cell)
        m_second[cell] = m_pooled[cell] - m_first[cell];
}

std::vector<CellExchange> CellExchanges::take()
{
    std::ranges::sort(m_pairs);
    std::vector<CellExchange> exchanges;
    for (const std::uint64_t pair : m_pairs) {
        const CellExchange exchange {
            static_cast<std::int32_t>(pair >> 32), static_cast<std::int32_t>(pair & 0xFFFFFFFFU), 1};
        if (!exchanges.empty() && exchanges.back().first == exchange.first
            && exchanges.back().second == exchange.second)
            ++exchanges.back().rows;
        else
            exchanges.push_back(exchange);
    }
    m_pairs.clear();
    return exchanges;
}

} // namespace touchstone::statistics
