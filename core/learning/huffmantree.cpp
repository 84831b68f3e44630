#include "core/learning/huffmantree.h"

namespace touchstone {

HuffmanTree::HuffmanTree(std::span<const std::int64_t> counts)
    : m_labels(static_cast<std::int32_t>(counts.size()))
{
    if (counts.empty())
        return;
    static constexpr std::int64_t notYetMade = 1'000'000'000'000'000;
    const std::size_t size = 2 * counts.size() - 1;
    m_nodes.resize(size);
    std::vector<std::int64_t> weight(size, notYetMade);
    std::vector<std::size_t> parent(size, size);
    std::vector<bool> isRight(size, false);
    for (std::size_t i = 0; i < counts.size(); ++i)
        weight[i] = counts[i];

    std::size_t leavesLeft = counts.size();
    std::size_t nextInner = counts.size();
    for (std::size_t made = counts.size(); made < size; ++made) {
        std::size_t chosen[2];
        for (std::size_t& child : chosen) {
            if (leavesLeft > 0 && weight[leavesLeft - 1] < weight[nextInner])
                child = --leavesLeft;
            else
                child = nextInner++;
        }
        m_nodes[made] = {static_cast<std::int32_t>(chosen[0]), static_cast<std::int32_t>(chosen[1])};
        weight[made] = weight[chosen[0]] + weight[chosen[1]];
        parent[chosen[0]] = made;
        parent[chosen[1]] = made;
        isRight[chosen[1]] = true;
    }

    m_starts.reserve(counts.size() + 1);
    for (std::size_t label = 0; label < counts.size(); ++label) {
        m_starts.push_back(m_steps.size());
        for (std::size_t node = label; parent[node] < size; node = parent[node])
            m_steps.push_back({static_cast<std::int32_t>(parent[node] - counts.size()), isRight[node]});
    }
    m_starts.push_back(m_steps.size());
}

std::span<const HuffmanTree::Step> HuffmanTree::path(std::int32_t label) const
{
    const auto i = static_cast<std::size_t>(label);
    return std::span(m_steps).subspan(m_starts[i], m_starts[i + 1] - m_starts[i]);
}

} // namespace touchstone
