#include "widgets/posts/postwords.h"

#include "core/learning/wordplaces.h"
#include "core/storage/workspace.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace touchstone {

namespace {

struct SideWords {
    std::vector<PlacedPull> places;
    std::vector<WordInfluence> words;
};

SideWords pullsOf(
    const TrialModel& model, const ListedPost& post, const std::string& label, const std::stop_token& stop)
{
    SideWords side;
    auto influence = pullsTowards(model, post.text, label, stop);
    if (!influence)
        return side;
    std::unordered_map<std::string_view, double> pulls;
    for (const WordInfluence& word : influence->words)
        pulls[word.word] = word.labels.front().logOddsChange.value_or(0);
    for (const WordPlace& place : wordPlaces(post.text, model.recipe)) {
        if (const auto found = pulls.find(place.word); found != pulls.end())
            side.places.push_back({.begin = static_cast<qsizetype>(place.begin),
                .length = static_cast<qsizetype>(place.length),
                .logOddsChange = found->second});
    }
    side.words = std::move(influence->words);
    return side;
}

/// Adds one side's pulls to the words of both.
void addWords(std::vector<WordPullsModel::Word>& words, std::unordered_map<std::string, std::size_t>& known,
    const std::vector<WordInfluence>& side, std::optional<WordPull> Both<std::optional<WordPull>>::*place)
{
    for (const WordInfluence& influence : side) {
        const auto [found, isNew] = known.emplace(influence.word, words.size());
        if (isNew)
            words.push_back({.word = QString::fromStdString(influence.word), .times = influence.occurrences});
        words[found->second].pull.*place = WordPull {.known = influence.known,
            .change = influence.labels.front().change,
            .logOddsChange = influence.labels.front().logOddsChange};
    }
}

} // namespace

PullModels::PullModels(std::shared_ptr<const PostSource> source, PostsScope scope)
    : m_source(std::move(source))
    , m_scope(scope)
{
}

const PullModels::Loaded& PullModels::load(
    const ComparisonSide& side, std::optional<Loaded>& place, const std::stop_token& stop)
{
    if (place)
        return *place;
    place.emplace();
    auto workspace = Workspace::open(m_source->workspace(), "touchstone window", Workspace::Upkeep::No);
    if (!workspace) {
        place->error = workspace.error();
        return *place;
    }
    auto model = loadTrialModel(
        *workspace, trialSourceOf(side.execution, side.model, side.modelReference, side.recipe), stop);
    if (model)
        place->model = std::move(*model);
    else
        place->error = model.error();
    return *place;
}

Result<PostWords> PullModels::wordsOf(const ListedPost& post, const std::stop_token& stop)
{
    const std::scoped_lock lock(m_mutex);
    PostWords result;
    std::unordered_map<std::string, std::size_t> known;
    const auto addSide = [&](const ComparisonSide& side, const std::vector<PostAnswer>& answers, auto place,
                             auto wordPlace) {
        if (answers.empty())
            return;
        result.towards.*(place.towards) = QString::fromStdString(answers.front().label);
        std::optional<Loaded>& slot = m_models.*(place.model);
        const Loaded& loaded = load(side, slot, stop);
        if (loaded.error) {
            result.error.*(place.error) = loaded.error;
            if (stop.stop_requested())
                slot.reset(); // it was only not wanted any more
            return;
        }
        SideWords words = pullsOf(*loaded.model, post, answers.front().label, stop);
        result.places.*(place.places) = std::move(words.places);
        addWords(result.words, known, words.words, wordPlace);
    };
    struct Place {
        QString Both<QString>::*towards;
        std::optional<Loaded> Both<std::optional<Loaded>>::*model;
        std::optional<Error> Both<std::optional<Error>>::*error;
        std::vector<PlacedPull> Both<std::vector<PlacedPull>>::*places;
    };
    const Place left {&Both<QString>::baseline, &Both<std::optional<Loaded>>::baseline,
        &Both<std::optional<Error>>::baseline, &Both<std::vector<PlacedPull>>::baseline};
    const Place right {&Both<QString>::candidate, &Both<std::optional<Loaded>>::candidate,
        &Both<std::optional<Error>>::candidate, &Both<std::vector<PlacedPull>>::candidate};
    if (m_scope == PostsScope::Candidate)
        addSide(m_source->baseline(), post.baseline, right, &Both<std::optional<WordPull>>::candidate);
    else
        addSide(m_source->baseline(), post.baseline, left, &Both<std::optional<WordPull>>::baseline);
    if (m_source->candidate() && post.candidate && !stop.stop_requested())
        addSide(*m_source->candidate(), *post.candidate, right, &Both<std::optional<WordPull>>::candidate);
    if (stop.stop_requested())
        return fail(cancelledError());
    return result;
}

} // namespace touchstone
