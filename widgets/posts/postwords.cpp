#include "widgets/posts/postwords.h"

#include "core/learning/wordplaces.h"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace touchstone {

namespace {

std::vector<PlacedPull> placesOf(const std::string& text, const SidePulls& side)
{
    std::unordered_map<std::string_view, double> pulls;
    for (const WordInfluence& word : side.influence.words)
        pulls[word.word] = word.labels.front().logOddsChange.value_or(0);
    std::vector<PlacedPull> places;
    if (pulls.empty())
        return places;
    for (const WordPlace& place : wordPlaces(text, side.recipe)) {
        if (const auto found = pulls.find(place.word); found != pulls.end())
            places.push_back({.begin = static_cast<qsizetype>(place.begin),
                .length = static_cast<qsizetype>(place.length),
                .logOddsChange = found->second});
    }
    return places;
}

/// Puts the words of both sides together, whatever their recipes make of them.
class Words
{
public:
    void add(const SidePulls& side, bool candidate)
    {
        for (const WordInfluence& influence : side.influence.words) {
            const auto [found, isNew] = m_known.emplace(influence.word, m_words.size());
            if (isNew)
                m_words.push_back(
                    {.word = QString::fromStdString(influence.word), .times = influence.occurrences});
            auto& pull = m_words[found->second].pull;
            (candidate ? pull.candidate : pull.baseline) = WordPull {.known = influence.known,
                .change = influence.labels.front().change,
                .logOddsChange = influence.labels.front().logOddsChange};
        }
    }
    std::vector<WordPullsModel::Word> take() { return std::move(m_words); }

private:
    std::vector<WordPullsModel::Word> m_words;
    std::unordered_map<std::string, std::size_t> m_known;
};

} // namespace

PostWords wordsOf(const std::string& text, const PostPulls& pulls, PostsScope scope)
{
    PostWords result;
    Words words;
    const auto add = [&](const SidePulls& side, bool candidate) {
        (candidate ? result.towards.candidate : result.towards.baseline)
            = QString::fromStdString(side.towards);
        (candidate ? result.error.candidate : result.error.baseline) = side.error;
        (candidate ? result.places.candidate : result.places.baseline) = placesOf(text, side);
        words.add(side, candidate);
    };
    add(pulls.baseline, scope == PostsScope::Candidate);
    if (pulls.candidate)
        add(*pulls.candidate, true);
    result.words = words.take();
    return result;
}

} // namespace touchstone
