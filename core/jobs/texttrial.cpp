#include "core/jobs/texttrial.h"

#include "core/base/sha256.h"
#include "core/learning/scorer.h"

#include <algorithm>
#include <array>
#include <span>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

/// The file of an evaluation's model, in the workspace or, unchanged, where it was.
Result<std::filesystem::path> fileOfEvaluation(
    const Workspace& workspace, const TrialSource& source, const std::stop_token& stop)
{
    std::error_code error;
    std::filesystem::path own = workspace.modelFile(source.sha256);
    if (std::filesystem::exists(own, error))
        return own;
    const std::filesystem::path elsewhere = source.reference;
    if (elsewhere.is_absolute() && std::filesystem::exists(elsewhere, error)) {
        const auto hash = sha256OfFile(elsewhere, stop);
        if (!hash)
            return failure(hash);
        if (*hash == source.sha256)
            return elsewhere;
    }
    return fail(inputError("missing-model",
        "the model of #" + source.evaluation.toString() + " (" + source.reference + ") is not there any more",
        "put it back, or evaluate another one"));
}

std::optional<std::int32_t> numberOf(const Model& model, const std::string& label)
{
    const std::vector<std::string>& labels = model.summary().labels;
    const auto found = std::ranges::find(labels, label);
    return found == labels.end() ? std::nullopt
                                 : std::optional(static_cast<std::int32_t>(found - labels.begin()));
}

} // namespace

TrialSource trialSourceOf(ExecutionNumber evaluation, const std::string& modelSha256,
    const std::string& modelReference, const TextRecipe& recipe)
{
    return {.reference = modelReference, .sha256 = modelSha256, .recipe = recipe, .evaluation = evaluation};
}

Result<TrialModel> loadTrialModel(
    Workspace& workspace, const TrialSource& source, const std::stop_token& stop)
{
    if (source.sha256.empty() && source.reference.empty())
        return fail(modelNotHere(source.evaluation));
    if (source.sha256.empty()) {
        auto found = resolveModel(workspace, source.reference, source.recipe, stop);
        if (!found)
            return failure(found);
        auto model = Model::load(found->file);
        if (!model)
            return failure(model);
        return TrialModel {.model = std::move(*model),
            .recipe = found->recipe,
            .sha256 = std::move(found->sha256),
            .reference = std::move(found->resolved),
            .warnings = std::move(found->warnings)};
    }
    const auto file = fileOfEvaluation(workspace, source, stop);
    if (!file)
        return failure(file);
    auto model = Model::load(*file);
    if (!model)
        return failure(model);
    return TrialModel {.model = std::move(*model),
        .recipe = source.recipe.value_or(TextRecipe {}),
        .sha256 = source.sha256,
        .reference = source.reference,
        .warnings = {}};
}

TextAnswer tryText(
    const TrialModel& trial, const std::string& text, int k, const std::optional<std::string>& expected)
{
    const std::vector<std::string>& labels = trial.model.summary().labels;
    std::vector<std::string> lines(1);
    trial.recipe.apply(std::span(&text, 1), lines.front());
    // The rank of a label needs all of them; of one text that costs little.
    Scorer scorer(trial.model, expected ? std::max(k, static_cast<int>(labels.size())) : k);
    ScoredBatch batch;
    scorer.score(lines, batch);
    TextAnswer answer {.line = std::move(lines.front()),
        .top = {},
        .words = batch.words.front(),
        .unknown = batch.unknown.front(),
        .expected = {}};
    const auto most = static_cast<std::size_t>(k);
    for (std::size_t rank = 0; rank < std::min(most, batch.label.size()) && batch.label[rank] >= 0; ++rank)
        answer.top.push_back({labels[static_cast<std::size_t>(batch.label[rank])], batch.probability[rank]});
    if (!expected)
        return answer;
    answer.expected.emplace();
    const auto number = numberOf(trial.model, *expected);
    answer.expected->known = number.has_value();
    const auto place = number ? std::ranges::find(batch.label, *number) : batch.label.end();
    if (place != batch.label.end()) {
        const auto rank = static_cast<std::size_t>(place - batch.label.begin());
        answer.expected->rank = static_cast<std::int64_t>(rank) + 1;
        answer.expected->probability = batch.probability[rank];
    }
    return answer;
}

std::optional<TextInfluence> pullsTowards(
    const TrialModel& trial, const std::string& text, const std::string& label, const std::stop_token& stop)
{
    const auto number = numberOf(trial.model, label);
    if (!number)
        return std::nullopt;
    std::string line;
    trial.recipe.apply(std::span(&text, 1), line);
    const std::array wanted {*number};
    return wordInfluence(trial.model, line, wanted, stop);
}

} // namespace touchstone
