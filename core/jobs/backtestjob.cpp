#include "core/jobs/backtestjob.h"

#include "core/comparison/estimate.h"
#include "core/evaluation/predictionscheck.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/rowmonths.h"
#include "core/jobs/storedevaluation.h"
#include "core/jobs/trainingdata.h"
#include "core/report/numbers.h"
#include "core/statistics/draws.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <new>

namespace touchstone {

namespace {

/// An evaluation with what the back-test needs of it.
struct Loaded {
    UsedEvaluation used;
    std::string datasetSha256;
    Predictions predictions;
    std::vector<std::int32_t> months;
    std::vector<Warning> warnings;

    DatedPredictions dated() const { return {predictions, months}; }
};

tl::unexpected<Error> nothingToFit(const std::string& why)
{
    return fail(inputError("nothing-to-fit", "there are no rows for the calibration: " + why,
        "name labelled rows that the model was not trained on: --fit DATASET/test"));
}

/// The test parts of the splits whose other parts the model was trained on.
Result<std::vector<std::string>> testParts(Workspace& workspace, const ResolvedModel& model)
{
    if (!model.execution.isValid())
        return nothingToFit("it is not known what " + model.resolved + " was trained on");
    const auto maker = workspace.execution(model.execution);
    if (!maker)
        return failure(maker);
    std::vector<std::string> parts;
    for (const Artifact& input : maker->inputs) {
        const auto reference = isTrainingRows(input) ? DatasetReference::parse(input.resolved)
                                                     : Result<DatasetReference>(DatasetReference {});
        if (!reference || !reference->part || !reference->split || *reference->part == Part::Test)
            continue;
        const std::string part = input.resolved.substr(0, input.resolved.find('/')) + "/test#"
            + std::to_string(reference->split->value());
        if (std::ranges::find(parts, part) == parts.end())
            parts.push_back(part);
    }
    if (parts.empty())
        return nothingToFit("model " + model.resolved
            + " was not trained on a part of a split, so no test part goes with it");
    return parts;
}

Result<Loaded> load(Workspace& workspace, ExecutionNumber number)
{
    const auto execution = workspace.execution(number);
    if (!execution)
        return failure(execution);
    const Artifact* dataset = execution->input("dataset");
    if (dataset == nullptr)
        return fail(machineError(
            "damaged-execution", "evaluation #" + number.toString() + " names no dataset", "evaluate again"));
    auto predictions = loadPredictions(workspace.predictionsFolder(number));
    if (!predictions)
        return failure(predictions);
    if (const auto checked = checkPredictions(*predictions); !checked)
        return fail(checked.error().at("#" + number.toString()));
    auto months = monthsOfRows(workspace, dataset->sha256, *predictions);
    if (!months)
        return failure(months);
    Loaded loaded {.used = {number, dataset->resolved},
        .datasetSha256 = dataset->sha256,
        .predictions = std::move(*predictions),
        .months = std::move(months->ofRow)};
    for (const nlohmann::json& warning : execution->parameters.value("warnings", nlohmann::json::array())) {
        const std::string code = warning.value("code", "");
        if (code != "unknown-gold") // the months say that themselves
            loaded.warnings.push_back({code, dataset->resolved + ": " + warning.value("text", ""), {}});
    }
    return loaded;
}

Result<Loaded> evaluated(const JobContext& context, const std::string& model, const std::string& rows)
{
    const auto number = evaluationOf(context, {.model = model, .rows = rows, .k = {}});
    if (!number)
        return failure(number);
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    return load(*workspace, *number);
}

/// Rows that both have; both ascend.
std::int64_t sharedRows(const Loaded& one, const Loaded& other)
{
    if (one.datasetSha256 != other.datasetSha256)
        return 0;
    std::vector<std::int64_t> shared;
    std::ranges::set_intersection(one.predictions.row, other.predictions.row, std::back_inserter(shared));
    return static_cast<std::int64_t>(shared.size());
}

void addWarnings(BacktestOutcome& outcome, const std::vector<Loaded>& fitted, const Loaded& target)
{
    for (const Loaded& loaded : fitted) {
        outcome.warnings.insert(outcome.warnings.end(), loaded.warnings.begin(), loaded.warnings.end());
        if (const std::int64_t shared = sharedRows(loaded, target); shared > 0)
            outcome.warnings.push_back({"fitted-on-these-rows",
                countText(shared) + " rows of " + target.used.dataset
                    + " are among those that the calibration is fitted to, so their estimates are too good",
                {std::to_string(shared), target.used.dataset}});
    }
    outcome.warnings.insert(outcome.warnings.end(), target.warnings.begin(), target.warnings.end());
    const Backtest& report = outcome.report;
    const auto unseen = std::ranges::count_if(
        target.predictions.truth, [&](std::int32_t gold) { return gold >= target.predictions.modelLabels; });
    if (unseen > 0)
        outcome.warnings.push_back({"new-labels",
            "the model does not know the label of " + countText(unseen) + " rows of " + target.used.dataset
                + "; no estimate from p@1 sees that",
            {std::to_string(unseen), target.used.dataset}});
    if (report.months.size() == 1 && report.months.front().month == "unknown")
        outcome.warnings.push_back({"no-months",
            "no row of " + target.used.dataset + " has a time, so there are no months to tell apart",
            {target.used.dataset}});
}

Result<BacktestOutcome> runChecked(const JobContext& context, const BacktestJobParameters& parameters)
{
    std::vector<std::string> fits;
    BacktestOutcome outcome;
    {
        auto workspace = Workspace::open(context.workspace, context.command);
        if (!workspace)
            return failure(workspace);
        const auto source = resolveModel(*workspace, parameters.model, {}, context.stop);
        if (!source)
            return failure(source);
        outcome.model = source->sha256;
        outcome.modelReference = source->resolved;
        auto parts = parameters.fit ? Result<std::vector<std::string>>({*parameters.fit})
                                    : testParts(*workspace, *source);
        if (!parts)
            return failure(parts);
        fits = std::move(*parts);
        // Before anything is evaluated.
        fits.push_back(parameters.rows);
        for (const std::string& rows : fits) {
            if (const auto found = resolveRows(*workspace, rows); !found)
                return failure(found);
        }
        fits.pop_back();
    }
    std::vector<Loaded> fitted;
    for (const std::string& rows : fits) {
        auto loaded = evaluated(context, parameters.model, rows);
        if (!loaded)
            return failure(loaded);
        outcome.fitted.push_back(loaded->used);
        fitted.push_back(std::move(*loaded));
    }
    const auto target = evaluated(context, parameters.model, parameters.rows);
    if (!target)
        return failure(target);
    outcome.target = target->used;

    CalibrationSample sample;
    std::vector<DatedPredictions> dated;
    for (const Loaded& loaded : fitted) {
        sample.add(loaded.predictions);
        dated.push_back(loaded.dated());
    }
    if (sample.rows() < fewestCalibrationRows)
        return nothingToFit("only " + countText(sample.rows()) + " rows have a label that the model knows");
    if (std::ranges::all_of(target->predictions.truth, [](std::int32_t gold) { return gold < 0; }))
        return fail(inputError("no-labels",
            "no row of " + target->used.dataset + " has a label, so there is no truth to check estimates by",
            "'touchstone compare' estimates rows without labels"));
    context.progress.report({.phase = "estimating", .done = 0, .total = 1, .unit = "steps"});
    outcome.report = backtest(dated, target->dated(),
        {.enoughRows = parameters.enoughRows,
            .band = {.seed
                = statistics::seedOf(static_cast<std::uint64_t>(outcome.fitted.front().execution.value()),
                    static_cast<std::uint64_t>(outcome.target.execution.value()))},
            .stop = context.stop});
    if (context.stop.stop_requested())
        return fail(cancelledError());
    addWarnings(outcome, fitted, *target);
    return outcome;
}

} // namespace

Result<BacktestOutcome> runBacktest(const JobContext& context, const BacktestJobParameters& parameters)
{
    if (parameters.enoughRows < 1)
        return fail(inputError("bad-parameter", "enough rows are " + std::to_string(parameters.enoughRows),
            "give a number above 0"));
    try {
        return runChecked(context, parameters);
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "there is not enough memory for the back-test",
            "close other programs and run it again"));
    }
}

} // namespace touchstone
