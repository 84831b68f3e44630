#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace touchstone {

/// The tree that fastText builds from the label counts when a model with loss `hs` is trained or loaded.
/// Nodes 0 .. labels-1 are the labels, the rest are inner nodes; the last one is the root. Inner node n uses
/// row n - labels of the output matrix.
class HuffmanTree
{
public:
    struct Node {
        std::int32_t left = -1;
        std::int32_t right = -1;
    };
    /// One inner node on the way from a label to the root.
    struct Step {
        std::int32_t row = 0; ///< of the output matrix
        bool right = false;   ///< the way down goes right here
    };

    HuffmanTree() = default;
    /// `counts`: one a label, each below 1e15 in sum, in descending order (fastText's models have them so).
    explicit HuffmanTree(std::span<const std::int64_t> counts);

    std::int32_t labels() const { return m_labels; }
    std::int32_t root() const { return 2 * m_labels - 2; }
    const Node& node(std::int32_t number) const { return m_nodes[static_cast<std::size_t>(number)]; }
    /// From the label up to the root.
    std::span<const Step> path(std::int32_t label) const;

private:
    std::int32_t m_labels = 0;
    std::vector<Node> m_nodes;
    std::vector<Step> m_steps;
    std::vector<std::size_t> m_starts;
};

} // namespace touchstone
