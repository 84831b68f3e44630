#include "widgets/tryit/trialmodels.h"

#include "core/learning/wordplaces.h"
#include "core/storage/workspace.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace touchstone {

Result<TrialModels> loadTrialModels(
    const TrialRequest& request, Progress& progress, const std::stop_token& stop)
{
    auto workspace = Workspace::open(request.workspace, "touchstone window");
    if (!workspace)
        return failure(workspace);
    TrialModels models;
    for (const TrialSide& side : request.sides) {
        progress.report({.phase = "loading",
            .done = static_cast<double>(models.size()),
            .total = static_cast<double>(request.sides.size()),
            .unit = "models"});
        const TrialSource& source = side.source;
        const auto same = std::ranges::find_if(models, [&source](const Result<TrialModel>& model) {
            return model && !source.sha256.empty() && model->sha256 == source.sha256;
        });
        if (same != models.end()) {
            TrialModel again = **same;
            again.recipe = source.recipe.value_or(again.recipe);
            models.emplace_back(std::move(again));
            continue;
        }
        auto model = loadTrialModel(*workspace, source, stop);
        if (stop.stop_requested())
            return fail(cancelledError());
        models.push_back(std::move(model));
    }
    return models;
}

TrialAnswers answersOf(const TrialModels& models, const TrialQuestion& question)
{
    TrialAnswers answers;
    for (const Result<TrialModel>& model : models)
        answers.push_back(model ? std::optional(tryText(*model, question.text, question.k, question.expected))
                                : std::nullopt);
    return answers;
}

double TriedWord::largest() const
{
    double largest = 0;
    for (const std::optional<Pull>& pull : sides)
        largest = std::max(largest, pull ? std::abs(pull->change) : 0.0);
    return largest;
}

namespace {

/// Where the strongest words of a side stand.
std::vector<TriedPlace> placesOf(
    const TrialModel& model, const std::string& text, const TextInfluence& influence, std::size_t most)
{
    std::vector<std::pair<double, std::string_view>> strongest;
    for (const WordInfluence& word : influence.words)
        strongest.emplace_back(word.labels.front().change, word.word);
    std::ranges::stable_sort(
        strongest, std::greater<>(), [](const auto& word) { return std::abs(word.first); });
    strongest.resize(std::min(strongest.size(), most));
    std::unordered_map<std::string_view, double> changes;
    for (const auto& [change, word] : strongest)
        changes.emplace(word, change);
    std::vector<TriedPlace> places;
    for (const WordPlace& place : wordPlaces(text, model.recipe)) {
        const auto change = changes.find(place.word);
        if (change == changes.end() || change->second == 0)
            continue;
        places.push_back({.begin = static_cast<qsizetype>(place.begin),
            .length = static_cast<qsizetype>(place.length),
            .change = change->second});
    }
    std::ranges::stable_sort(
        places, std::greater<>(), [](const TriedPlace& place) { return std::abs(place.change); });
    places.resize(std::min(places.size(), most));
    return places;
}

} // namespace

TriedWords wordsOf(const TrialModels& models, const std::string& text, const QStringList& labels,
    std::size_t mostPlaces, const std::stop_token& stop)
{
    TriedWords result {.labels = labels, .words = {}, .places = {}};
    result.places.resize(models.size());
    std::map<std::string, std::size_t> numbers;
    for (std::size_t side = 0; side < models.size(); ++side) {
        const QString label = labels.value(static_cast<qsizetype>(side));
        if (!models[side] || label.isEmpty())
            continue;
        const auto influence = pullsTowards(*models[side], text, label.toStdString(), stop);
        if (!influence)
            continue;
        for (const WordInfluence& word : influence->words) {
            const auto [found, isNew] = numbers.try_emplace(word.word, result.words.size());
            if (isNew)
                result.words.push_back({.word = QString::fromStdString(word.word),
                    .occurrences = word.occurrences,
                    .sides = std::vector<std::optional<TriedWord::Pull>>(models.size())});
            const LabelPull& pull = word.labels.front();
            result.words[found->second].sides[side] = TriedWord::Pull {
                .change = pull.change, .logOddsChange = pull.logOddsChange, .known = word.known};
        }
        result.places[side] = placesOf(*models[side], text, *influence, mostPlaces);
    }
    std::ranges::stable_sort(
        result.words, std::greater<>(), [](const TriedWord& word) { return word.largest(); });
    return result;
}

QStringList labelsOf(const TrialModels& models)
{
    std::set<std::string> names;
    for (const Result<TrialModel>& model : models) {
        if (model)
            names.insert(model->model.summary().labels.begin(), model->model.summary().labels.end());
    }
    QStringList labels;
    for (const std::string& name : names)
        labels.append(QString::fromStdString(name));
    labels.sort(Qt::CaseInsensitive);
    return labels;
}

} // namespace touchstone
