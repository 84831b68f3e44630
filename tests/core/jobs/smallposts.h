#pragma once

#include "core/base/random.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Small posts to fill a workspace with, and looks at the text that comes out.
namespace testing {

struct PostOptions {
    int posts = 400;
    std::vector<std::string> labels {"cats", "dogs", "birds", "fish"};
    std::string idPrefix = "p";
    std::int64_t firstTime = 1577836800; ///< 2020-01-01; one post an hour
    std::uint64_t seed = 1;
};

/// One post as an ndjson line.
inline std::string post(const std::string& id, const nlohmann::json& label, const nlohmann::json& time,
    const std::string& title, const std::string& text = {})
{
    const nlohmann::json object {
        {"id", id}, {"subreddit", label}, {"created_utc", time}, {"title", title}, {"selftext", text}};
    return object.dump() + "\n";
}

/// Posts whose words mostly tell their label, in order of time.
inline std::string posts(const PostOptions& options = {})
{
    touchstone::SplitMix64 random(options.seed);
    const auto labels = static_cast<std::uint32_t>(options.labels.size());
    std::string lines;
    for (int i = 0; i < options.posts; ++i) {
        const std::uint32_t label = random.below(labels);
        std::string title = "the";
        for (int word = 0; word < 6; ++word) {
            const std::uint32_t subject = random.fraction() < 0.6 ? label : random.below(labels);
            title += " word" + std::to_string(subject) + "x" + std::to_string(random.below(12));
        }
        lines += post(options.idPrefix + std::to_string(i), options.labels[label],
            options.firstTime + i * std::int64_t(3600), title);
    }
    return lines;
}

inline bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// Lines without their line breaks.
inline std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

} // namespace testing
