#include "core/jobs/autotunejob.h"

#include "core/base/memory.h"
#include "core/base/volume.h"
#include "core/jobs/datasetlines.h"
#include "core/jobs/modelsummary.h"
#include "core/jobs/searchclock.h"
#include "core/jobs/trainingdata.h"
#include "core/jobs/trainingparts.h"
#include "core/jobs/trainjob.h"
#include "core/jobs/validationrows.h"
#include "core/report/numbers.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace touchstone {

namespace {

/// So many proposals in a row are left out before the search ends: what is left of the time is too short for any.
constexpr int mostLeftOut = 200;
/// A share of validation rows with the text of a training row that makes the metrics too good, or worthless.
constexpr double duplicatesThatMatter = 0.01;
constexpr double duplicatesThatSpoil = 0.5;

/// Training rows, counted where a validation row has the same line.
class WatchedLines final : public LineSource
{
public:
    WatchedLines(LineSource& lines, const ValidationRows& validation)
        : m_lines(lines)
        , m_validation(validation)
    {
    }

    Result<bool> next(std::string& line, std::string& label) override
    {
        auto more = m_lines.next(line, label);
        if (!more || !*more)
            return more;
        const std::int64_t count = m_validation.countOf(line);
        if (count > 0 && m_seen.insert(line).second)
            m_duplicates += count;
        return true;
    }
    std::int64_t duplicates() const { return m_duplicates; }

private:
    LineSource& m_lines;
    const ValidationRows& m_validation;
    std::unordered_set<std::string> m_seen;
    std::int64_t m_duplicates = 0;
};

Result<> checkSettings(const SearchSettings& search)
{
    if (auto valid = search.start.validate(); !valid)
        return valid;
    if (std::ranges::find(searchMetrics(), search.metric) == searchMetrics().end()) {
        Error error = inputError("no-such-metric", "no metric '" + search.metric + "' to search for",
            "there are: f1_macro, f1_weighted, p_at_1, recall_at_5");
        error.arguments = {search.metric};
        return fail(std::move(error));
    }
    if (!std::isfinite(search.duration) || search.duration < 0 || search.trials < 0)
        return fail(inputError("bad-parameter", "the limits of the search are negative or no numbers",
            "give --duration and --trials above 0"));
    if (search.duration == 0 && search.trials == 0)
        return fail(inputError("no-limit", "the search has no end", "give --duration or --trials"));
    if (search.space.isEmpty())
        return fail(inputError("nothing-to-search", "every parameter is given, so there is nothing to search",
            "leave out one of --lr, --epoch, --dim, --word-ngrams, --bucket, --minn and --loss"));
    return {};
}

Result<> refuseCommonRows(
    const std::vector<ResolvedRows>& training, const std::vector<ResolvedRows>& validation)
{
    for (const ResolvedRows& measured : validation) {
        for (const ResolvedRows& learned : training) {
            const std::int64_t common = commonRows(learned, measured);
            if (common == 0)
                continue;
            Error error = inputError("validation-overlaps-training",
                "the models would be trained on " + countText(common) + " of the rows of '"
                    + measured.reference + "' that they are measured on",
                "name parts of one split: what a model has seen says nothing about it");
            error.arguments = {measured.reference, std::to_string(common)};
            return fail(std::move(error));
        }
    }
    return {};
}

Result<> judgeDuplicates(std::int64_t duplicates, std::int64_t rows, std::vector<Warning>& warnings)
{
    const double share = static_cast<double>(duplicates) / static_cast<double>(rows);
    if (share <= duplicatesThatMatter)
        return {};
    const std::string what = countText(duplicates) + " of " + countText(rows)
        + " validation rows have the text of a training row";
    std::vector<std::string> arguments {std::to_string(duplicates), std::to_string(rows)};
    if (share > duplicatesThatSpoil) {
        Error error = inputError("validation-overlaps-training", what,
            "name parts of one split: what a model has seen says nothing about it");
        error.arguments = {"", std::to_string(duplicates)};
        return fail(std::move(error));
    }
    warnings.push_back(
        {"validation-duplicates", what + ", so the metrics are too good", std::move(arguments)});
    return {};
}

/// A trial that failed for what it was given: another one may succeed.
bool isPassedOver(const Error& error)
{
    return error.code == "training-diverged" || error.code == "not-enough-memory"
        || error.code == "out-of-memory";
}

std::string parametersText(const TrainParameters& parameters)
{
    std::string text = "lr " + rateText(parameters.lr, 3) + ", epoch " + std::to_string(parameters.epoch)
        + ", dim " + std::to_string(parameters.dim) + ", word n-grams "
        + std::to_string(parameters.wordNgrams);
    if (parameters.maxn > 0)
        text += ", characters " + std::to_string(parameters.minn) + " to " + std::to_string(parameters.maxn);
    if (parameters.wordNgrams > 1 || parameters.maxn > 0)
        text += ", bucket " + std::to_string(parameters.bucket);
    return text + ", loss " + std::string(lossText(parameters.loss));
}

/// One search from its first trial to its last.
class Search
{
public:
    Search(const JobContext& context, const AutotuneParameters& parameters, StepRun& run)
        : m_context(context)
        , m_search(parameters.search)
        , m_recipe(parameters.recipe)
        , m_proposals(m_search.start, m_search.space,
              static_cast<std::uint64_t>(static_cast<std::uint32_t>(m_search.start.seed)))
        , m_run(run)
    {
    }

    Result<> run(const std::vector<ResolvedRows>& training, const std::vector<ResolvedRows>& validation,
        std::vector<Warning>& warnings)
    {
        if (auto taken = takeOver(); !taken)
            return taken;
        m_clock.emplace(m_search, m_before, m_context.progress, m_context.stop);
        auto searched = read(training, validation, warnings);
        if (searched)
            searched = tryAll();
        recordTrials();
        if (!searched)
            return searched.error().kind == ErrorKind::Cancelled ? fail(stopped()) : searched;
        return nameBest();
    }

private:
    /// The trials of the search that this one goes on with.
    Result<> takeOver()
    {
        if (!m_search.resumes.isValid())
            return {};
        const auto executions = m_run.workspace().executions();
        if (!executions)
            return failure(executions);
        const auto before = m_run.workspace().execution(m_search.resumes);
        if (!before)
            return failure(before);
        m_before.seconds = secondsOfSearch(*executions, *before);
        for (const TrialRecord& record : trialsOf(*executions, *before)) {
            if (!record.isDecided())
                continue;
            m_nextProposal = std::max(m_nextProposal, static_cast<std::uint64_t>(record.trial));
            ++m_before.trials;
            m_failed += record.score ? 0 : 1;
            const auto parameters = TrainParameters::fromJson(record.parameters);
            if (!parameters)
                return failure(parameters);
            const double training = record.metrics.value("training_seconds", 0.0);
            m_trials.push_back({.parameters = *parameters,
                .score = record.score,
                .trainingSeconds = training,
                .otherSeconds = std::max(0.0, record.seconds - training)});
            if (record.best)
                m_bestBefore = record;
        }
        m_run.log("goes on with #" + m_search.resumes.toString() + " after " + std::to_string(m_before.trials)
            + " trials and " + rateText(m_before.seconds, 1) + " s");
        return {};
    }

    Result<> read(const std::vector<ResolvedRows>& training, const std::vector<ResolvedRows>& validation,
        std::vector<Warning>& warnings)
    {
        DatasetLines measured(m_run.workspace(), validation, m_recipe);
        auto rows = ValidationRows::read(measured, m_context.progress, m_context.stop);
        if (!rows)
            return failure(rows);
        m_validation = std::move(*rows);
        DatasetLines learned(m_run.workspace(), training, m_recipe);
        WatchedLines lines(learned, *m_validation);
        auto content = TrainingRows::read(m_search.start, lines, m_context.progress, m_context.stop);
        if (!content)
            return failure(content);
        m_training = std::move(*content);
        if (auto judged = judgeDuplicates(lines.duplicates(), m_validation->size(), warnings); !judged)
            return judged;
        for (const Warning& warning : warnings)
            m_run.log("warning (" + warning.code + "): " + warning.text);
        return {};
    }

    Result<> tryAll()
    {
        while (!m_clock->isOver()) {
            if (m_context.stop.stop_requested())
                return fail(cancelledError());
            const auto proposal = nextProposal();
            if (!proposal) {
                m_run.log(
                    "nothing of what was proposed is new, small enough and fits into the time that is left; "
                    "the search ends");
                return {};
            }
            if (auto tried = tryOne(*proposal); !tried)
                return tried;
        }
        return {};
    }

    /// The next proposal that is new and fits; nothing: none of many did.
    std::optional<TrainParameters> nextProposal()
    {
        const double room = roomForModel();
        int tooLong = 0;
        int tooLarge = 0;
        std::optional<TrainParameters> found;
        for (int i = 0; i < mostLeftOut && !found; ++i) {
            const SearchTrial* best = bestTrial(m_trials);
            TrainParameters proposal = m_proposals.propose(
                m_nextProposal++, best != nullptr ? &best->parameters : nullptr, m_clock->share());
            if (!fit(proposal)) {
                ++tooLarge;
                continue;
            }
            const auto isProposal = [tried = proposal.toJson()](const SearchTrial& trial) {
                return trial.parameters.toJson() == tried;
            };
            if (std::ranges::any_of(m_trials, isProposal))
                continue;
            const auto seconds = expectedSeconds(m_trials, proposal, m_training->words());
            if (seconds && *seconds > m_clock->secondsLeft())
                ++tooLong;
            else if (m_nextProposal > 1 && inputBytes(proposal, m_training->words()) > room)
                ++tooLarge; // not the start: that was asked for
            else
                found = std::move(proposal);
        }
        if (tooLong > 0)
            m_run.log(std::to_string(tooLong) + " proposals left out: they would take longer than the "
                + rateText(m_clock->secondsLeft(), 0) + " s that are left");
        if (tooLarge > 0)
            m_run.log(std::to_string(tooLarge) + " proposals left out: too large for the free memory or disk"
                + (m_search.modelSize > 0
                        ? ", or for " + countText(static_cast<std::int64_t>(m_search.modelSize)) + " bytes"
                        : ""));
        return found;
    }

    /// Takes dimensions away, where they are searched, until the model has the size that was asked for.
    bool fit(TrainParameters& proposal) const
    {
        if (m_search.modelSize == 0)
            return true;
        const int dim = m_training->dimWithin(proposal, m_search.modelSize);
        if (dim < proposal.dim && !m_search.space.dim)
            return false;
        proposal.dim = dim;
        return dim > 0;
    }

    double roomForModel() const
    {
        double room = 1e300;
        if (const auto memory = availableMemory())
            room = std::min(room, static_cast<double>(*memory) / 2);
        if (const auto volume = volumeOf(m_run.workspace().path()); volume && volume->totalBytes > 0)
            room = std::min(room, static_cast<double>(volume->freeBytes) / 2);
        return room;
    }

    Result<> tryOne(const TrainParameters& parameters)
    {
        const int trial = static_cast<int>(m_nextProposal);
        Execution description;
        description.step = Step::Train;
        description.name = "#" + m_run.execution().number.toString() + " trial " + std::to_string(trial);
        description.parameters = parameters.toJson();
        description.parameters["recipe"] = m_recipe.toJson();
        description.parameters["autotune"]
            = {{"execution", m_run.execution().number.value()}, {"trial", trial}};
        for (const Artifact& input : m_run.execution().inputs) {
            if (isTrainingRows(input) || input.kind == "file")
                description.inputs.push_back(input);
        }
        m_clock->beginTrial(bestScore());
        std::optional<double> score;
        auto end = m_run.child(std::move(description),
            [&](Execution& execution) { return trainAndMeasure(parameters, execution, score); });
        if (!end)
            return failure(end);
        if (end->error && end->error->kind == ErrorKind::Cancelled) {
            m_run.log("trial " + std::to_string(trial) + " (#" + end->execution.number.toString()
                + "): " + end->error->message());
            return m_clock->stoppedATrial() ? Result<> {} : fail(*end->error);
        }
        m_clock->endTrial();
        m_failed += end->error ? 1 : 0;
        const double training = end->execution.metrics.value("training_seconds", 0.0);
        m_trials.push_back({.parameters = parameters,
            .score = end->error ? std::nullopt : score,
            .trainingSeconds = training,
            .otherSeconds = std::max(0.0, end->execution.seconds - training)});
        const std::string what = "trial " + std::to_string(trial) + " (#" + end->execution.number.toString()
            + ", " + rateText(end->execution.seconds, 1) + " s): ";
        if (end->error) {
            m_run.log(what + end->error->message() + "; " + parametersText(parameters));
            return isPassedOver(*end->error) ? Result<> {} : fail(*end->error);
        }
        m_run.log(what + m_search.metric + " " + rateText(score) + (m_isBest ? ", the best so far; " : "; ")
            + parametersText(parameters));
        return {};
    }

    Result<> trainAndMeasure(
        const TrainParameters& parameters, Execution& execution, std::optional<double>& score)
    {
        m_isBest = false;
        const auto aside = m_run.temporary() / "model.bin";
        auto trained = m_training->train(parameters, aside, *m_clock, m_clock->token());
        if (!trained)
            return m_clock->stoppedATrial() ? fail(SearchClock::timeIsUp()) : failure(trained);
        for (const Warning& warning : trainingWarnings(*trained))
            m_run.log("warning (" + warning.code + "): " + warning.text);
        ValidationMetrics metrics;
        {
            const auto model = Model::load(aside);
            if (!model)
                return failure(model);
            const auto measured = m_validation->score(*model, parameters.threads, *m_clock, m_context.stop);
            if (!measured)
                return failure(measured);
            metrics = *measured;
        }
        execution.metrics = metrics.toJson();
        execution.metrics.update({
            {"rows", trained->rows},
            {"empty_rows", trained->emptyRows},
            {"labels", trained->labels},
            {"words", trained->words},
            {"tokens", trained->tokens},
            {"loss", trained->loss},
            {"training_seconds", trained->seconds},
            {"batch", trained->batch},
            {"validation_rows", m_validation->size()},
        });
        const nlohmann::json& value = execution.metrics[m_search.metric];
        if (!value.is_number())
            return fail(inputError("no-score", "the model cannot be measured by " + m_search.metric,
                "search for another metric"));
        score = value.get<double>();
        const auto before = bestScore();
        if (before && *before >= *score)
            return {};
        m_isBest = true;
        return adopt(parameters, execution, aside);
    }

    /// The trial is the best so far: its model becomes that of the search.
    Result<> adopt(
        const TrainParameters& parameters, const Execution& trial, const std::filesystem::path& aside)
    {
        Execution& execution = m_run.execution();
        execution.parameters.update(parameters.toJson());
        execution.metrics = trial.metrics;
        execution.metrics["best_trial"] = trial.parameters["autotune"]["trial"];
        execution.metrics["best_execution"] = trial.number.value();
        execution.metrics["trials"] = m_clock->trials() + 1;
        execution.metrics["failed_trials"] = m_failed;
        std::erase_if(execution.outputs, [](const Artifact& output) { return output.kind == "model"; });
        const auto record = storeModel(m_run, aside, m_recipe, "trained");
        if (!record)
            return failure(record);
        return {};
    }

    std::optional<double> bestScore() const
    {
        const SearchTrial* best = bestTrial(m_trials);
        return best != nullptr ? best->score : std::nullopt;
    }

    void recordTrials()
    {
        m_run.execution().metrics["trials"] = m_clock->trials();
        m_run.execution().metrics["failed_trials"] = m_failed;
    }

    /// Where no trial of this execution was better than those before it, the model is theirs.
    Result<> nameBest()
    {
        if (m_run.model)
            return {};
        if (!m_bestBefore) {
            return fail(inputError("no-trial-succeeded",
                "none of the " + std::to_string(m_clock->trials())
                    + " trials made a model that can be measured",
                "the log of the execution says why; start from other parameters, or give more time"));
        }
        const auto executions = m_run.workspace().executions();
        if (!executions)
            return failure(executions);
        const auto before = m_run.workspace().execution(m_search.resumes);
        if (!before)
            return failure(before);
        for (const Execution* one : searchChain(*executions, *before)) {
            if (one->output("model") == nullptr)
                continue;
            auto record = m_run.workspace().model(one->number);
            if (!record)
                return failure(record);
            Execution& execution = m_run.execution();
            record->execution = execution.number;
            execution.parameters.update(m_bestBefore->parameters);
            execution.metrics.update(m_bestBefore->metrics);
            execution.metrics["best_trial"] = m_bestBefore->trial;
            execution.metrics["best_execution"] = m_bestBefore->execution.value();
            execution.outputs.push_back(Artifact {.name = "model",
                .kind = "model",
                .sha256 = record->sha256,
                .bytes = record->bytes,
                .reference = {},
                .resolved = "#" + execution.number.toString()});
            m_run.model = std::move(*record);
            return {};
        }
        return fail(inputError(
            "no-model", "the model of the search before is not there any more", "start a new search"));
    }

    Error stopped() const
    {
        const ExecutionNumber number = m_run.execution().number;
        Error error = cancelledError();
        const std::string trials = std::to_string(m_clock->trials());
        if (m_clock->trials() == 0)
            return error;
        error.code = "search-stopped";
        error.what = "stopped after " + trials + " trials; they stay recorded"
            + (m_run.model ? ", and #" + number.toString() + " has the best model so far" : std::string());
        error.hint = "'touchstone autotune --resume " + number.toString() + "' goes on";
        error.arguments = {trials, number.toString()};
        return error;
    }

    const JobContext& m_context;
    const SearchSettings& m_search;
    const TextRecipe& m_recipe;
    ParameterSearch m_proposals;
    StepRun& m_run;
    std::optional<SearchClock> m_clock;
    std::optional<ValidationRows> m_validation;
    std::optional<TrainingRows> m_training;
    std::vector<SearchTrial> m_trials;
    std::optional<TrialRecord> m_bestBefore;
    std::uint64_t m_nextProposal = 0;
    SearchClock::Used m_before;
    int m_failed = 0;
    bool m_isBest = false;
};

} // namespace

Result<AutotuneOutcome> autotune(const JobContext& context, const AutotuneParameters& asked)
{
    AutotuneParameters parameters = asked;
    SearchSettings& search = parameters.search;
    if (!search.start.pretrainedVectors.empty())
        search.space.dim = false; // it is that of the vectors
    if (auto checked = checkSettings(search); !checked)
        return failure(checked);
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto training = resolveTrainingParts(*workspace, parameters.parts);
    if (!training)
        return failure(training);
    const auto validation = resolveTrainingParts(*workspace, parameters.validation);
    if (!validation)
        return failure(validation);
    if (auto apart = refuseCommonRows(*training, *validation); !apart)
        return failure(apart);
    std::optional<Artifact> vectors;
    if (!search.start.pretrainedVectors.empty()) {
        auto described = vectorsAsInput(search.start.pretrainedVectors);
        if (!described)
            return failure(described);
        search.start.pretrainedVectors = described->resolved;
        vectors = std::move(*described);
    }

    AutotuneOutcome outcome;
    Execution description;
    description.step = Step::Autotune;
    description.parameters = search.start.toJson();
    description.parameters["recipe"] = parameters.recipe.toJson();
    description.parameters["search"] = search.toJson();
    description.environment = {{"threads", search.start.threads}, {"seed", search.start.seed}};
    std::string joined;
    for (const ResolvedRows& part : *training) {
        joined += (joined.empty() ? "" : "+") + part.resolved;
        description.inputs.push_back(rowsAsInput(part));
    }
    for (const ResolvedRows& part : *validation)
        description.inputs.push_back(rowsAsInput(part, "validation"));
    if (vectors)
        description.inputs.push_back(std::move(*vectors));
    description.name = parameters.name.empty() ? joined : parameters.name;
    auto execution = runStep(context, std::move(description), [&](StepRun& run) {
        return Search(context, parameters, run).run(*training, *validation, outcome.warnings);
    });
    if (!execution)
        return failure(execution);
    const auto executions = workspace->executions();
    if (!executions)
        return failure(executions);
    outcome.trials = trialsOf(*executions, *execution);
    outcome.model = execution->output("model")->sha256;
    outcome.execution = std::move(*execution);
    return outcome;
}

Result<AutotuneParameters> furtherParameters(
    Workspace& workspace, ExecutionNumber number, const FurtherSearch& further)
{
    const auto execution = workspace.execution(number);
    if (!execution)
        return failure(execution);
    if (execution->step != Step::Autotune || execution->status == ExecutionStatus::Running) {
        Error error = inputError("not-a-search",
            "execution #" + number.toString() + " is no parameter search that has ended",
            "--resume takes the number of an autotune execution");
        error.arguments = {number.toString()};
        return fail(std::move(error));
    }
    auto search = SearchSettings::of(*execution);
    if (!search)
        return failure(search);
    const auto recipe = TextRecipe::fromJson(execution->parameters.value("recipe", nlohmann::json()));
    if (!recipe)
        return failure(recipe);
    const auto executions = workspace.executions();
    if (!executions)
        return failure(executions);
    const double seconds = secondsOfSearch(*executions, *execution);
    const auto trials = trialsOf(*executions, *execution);
    const auto decided = static_cast<int>(std::ranges::count_if(trials, &TrialRecord::isDecided));
    if (further.duration || further.trials) {
        search->duration = further.duration ? seconds + *further.duration : 0;
        search->trials = further.trials ? decided + *further.trials : 0;
    }
    if ((search->duration > 0 && seconds >= search->duration)
        || (search->trials > 0 && decided >= search->trials)) {
        Error error = inputError("search-is-over",
            "the search of #" + number.toString() + " has used its time or its trials",
            "say how much further it may go, with --duration or --trials");
        error.arguments = {number.toString()};
        return fail(std::move(error));
    }
    search->resumes = number;
    AutotuneParameters parameters {.parts = {},
        .validation = {},
        .search = std::move(*search),
        .recipe = *recipe,
        .name = execution->name};
    for (const Artifact& input : execution->inputs) {
        if (input.kind == "dataset")
            (isTrainingRows(input) ? parameters.parts : parameters.validation).push_back(input.resolved);
    }
    return parameters;
}

} // namespace touchstone
