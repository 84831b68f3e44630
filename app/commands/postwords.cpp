#include "app/commands/postwords.h"

#include "core/report/numbers.h"
#include "core/report/printable.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace touchstone {

namespace {

std::vector<WordInfluence> strongest(const SidePulls& side, int most)
{
    std::vector<WordInfluence> words = side.influence.words;
    std::ranges::stable_sort(words, std::greater<>(),
        [](const WordInfluence& word) { return std::abs(word.labels.front().logOddsChange.value_or(0)); });
    words.resize(std::min(words.size(), static_cast<std::size_t>(most)));
    return words;
}

nlohmann::json sideToJson(const char* name, const SidePulls& side, int most)
{
    nlohmann::json words = nlohmann::json::array();
    for (const WordInfluence& word : strongest(side, most)) {
        const LabelPull& pull = word.labels.front();
        words.push_back({{"word", word.word}, {"occurrences", word.occurrences}, {"known", word.known},
            {"without", pull.without}, {"pull", pull.change},
            {"log_odds",
                pull.logOddsChange ? nlohmann::json(*pull.logOddsChange) : nlohmann::json(nullptr)}});
    }
    return {{"side", name},
        {"label", side.towards.empty() ? nlohmann::json(nullptr) : nlohmann::json(side.towards)},
        {"error", side.error ? nlohmann::json(side.error->message()) : nlohmann::json(nullptr)},
        {"words", std::move(words)}};
}

std::string sideText(const char* name, const SidePulls& side, int most)
{
    std::string text = std::string("  ") + name;
    if (side.error)
        return text + ": " + printable(side.error->message()) + "\n";
    if (side.towards.empty())
        return text + ": no answer\n";
    text += ", towards " + printable(side.towards) + ":";
    for (const WordInfluence& word : strongest(side, most)) {
        text += " " + printable(word.word) + " " + changeText(word.labels.front().change);
        if (!word.known)
            text += " (unknown)";
    }
    return text + "\n";
}

} // namespace

nlohmann::json pullsToJson(const PostPulls& pulls, int most)
{
    nlohmann::json sides = nlohmann::json::array();
    sides.push_back(sideToJson("baseline", pulls.baseline, most));
    if (pulls.candidate)
        sides.push_back(sideToJson("candidate", *pulls.candidate, most));
    return sides;
}

std::string pullsText(const PostPulls& pulls, int most)
{
    std::string text = sideText("baseline", pulls.baseline, most);
    if (pulls.candidate)
        text += sideText("candidate", *pulls.candidate, most);
    return text;
}

} // namespace touchstone
