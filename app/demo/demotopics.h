#pragma once

#include <span>
#include <string_view>

namespace touchstone {

/// One made-up community and what it talks about.
struct DemoTopic {
    std::string_view label;
    std::string_view words; ///< separated by spaces
    std::string_view later; ///< what it talks about in the second period instead; empty: the same
    int neighbour;          ///< index of the topic that it is most easily mistaken for
};

/// The first 40 exist in both periods, the rest only in the second.
std::span<const DemoTopic> demoTopics();
/// Words that every community uses.
std::string_view demoCommonWords();

inline constexpr int demoLastingTopics = 40;

} // namespace touchstone
