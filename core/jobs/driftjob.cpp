#include "core/jobs/driftjob.h"

#include "core/jobs/comparejob.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/releasejob.h"
#include "core/jobs/storedevaluation.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <optional>

namespace touchstone {

namespace {

/// The newest complete evaluation of which `wanted` is true, as the model and the dataset part it names; `first`: the
/// oldest one. Null without any.
template <typename Wanted>
const Execution* evaluationWhere(const std::vector<Execution>& executions, bool first, Wanted wanted)
{
    const Execution* found = nullptr;
    for (const Execution& execution : executions) {
        const bool fits = execution.step == Step::Evaluate && execution.status == ExecutionStatus::Complete
            && execution.input("model") != nullptr && execution.input("dataset") != nullptr
            && wanted(execution);
        if (fits && !(first && found != nullptr))
            found = &execution;
    }
    return found;
}

constexpr std::string_view usualModel = "production";

/// Rows that the version in production was approved on: what it can do was judged there. Empty where it was not.
std::string approvedOn(const ReleaseHistory& history)
{
    const auto alias = history.state.aliases.find(usualModel);
    const auto decision = alias == history.state.aliases.end()
        ? std::nullopt
        : approvalOf(history.state, alias->second.version);
    if (!decision)
        return {};
    const auto record = std::ranges::find(history.records, *decision, &ReleaseRecord::number);
    const bool compared = record != history.records.end() && record->evidence.is_object()
        && record->evidence.contains("candidate");
    return compared ? record->evidence["candidate"].value("dataset", "") : std::string();
}

/// The model in production and the rows that it was approved on, where neither is named.
Result<> takeProduction(Workspace& workspace, DriftParameters& parameters)
{
    const auto history = releaseHistory(workspace);
    if (!history)
        return failure(history);
    if (!history->state.aliases.contains(usualModel))
        return {};
    parameters.model = usualModel;
    if (const std::string rows = approvedOn(*history); parameters.against.empty() && rows != parameters.rows)
        parameters.against = rows;
    return {};
}

/// What the command left open, from what was evaluated before.
Result<DriftParameters> completed(
    Workspace& workspace, const DriftParameters& asked, const std::stop_token& stop)
{
    DriftParameters parameters = asked;
    const auto rows = resolveRows(workspace, asked.rows);
    if (!rows)
        return failure(rows);
    parameters.rows = rows->resolved;
    std::string against;
    if (!asked.against.empty()) {
        const auto other = resolveRows(workspace, asked.against);
        if (!other)
            return failure(other);
        parameters.against = other->resolved;
    }
    // What is in production is not measured against rows that it was checked on later: drift would hide drift.
    const bool production = asked.model.empty();
    if (production) {
        if (auto taken = takeProduction(workspace, parameters); !taken)
            return failure(taken);
    }
    std::string sha256; // of the model; empty: any
    if (!parameters.model.empty()) {
        const auto model = resolveModel(workspace, parameters.model, {}, stop);
        if (!model)
            return failure(model);
        sha256 = model->sha256;
    }
    if (!parameters.against.empty() && !sha256.empty())
        return parameters;

    const auto executions = workspace.executions();
    if (!executions)
        return failure(executions);
    const Execution* found = evaluationWhere(
        *executions, production && !parameters.model.empty(), [&](const Execution& execution) {
            const std::string& dataset = execution.input("dataset")->resolved;
            return (sha256.empty() || execution.input("model")->sha256 == sha256)
                && (parameters.against.empty() ? dataset != parameters.rows : dataset == parameters.against);
        });
    if (found == nullptr) {
        return fail(inputError("nothing-to-compare",
            "no model was evaluated on "
                + (parameters.against.empty() ? std::string("other rows than these") : parameters.against)
                + ", so there is nothing that " + parameters.rows + " could have drifted from",
            "name both: --against DATASET/PART --model MODEL"));
    }
    if (parameters.against.empty())
        parameters.against = found->input("dataset")->resolved;
    if (parameters.model.empty())
        parameters.model = found->input("model")->resolved;
    return parameters;
}

} // namespace

Result<ComparisonReport> driftOfRows(const JobContext& context, const DriftParameters& asked)
{
    auto parameters = Result<DriftParameters>();
    {
        auto workspace = Workspace::open(context.workspace, context.command);
        if (!workspace)
            return failure(workspace);
        parameters = completed(*workspace, asked, context.stop);
    }
    if (!parameters)
        return failure(parameters);
    const auto before
        = evaluationOf(context, {.model = parameters->model, .rows = parameters->against, .k = {}});
    if (!before)
        return failure(before);
    const auto after = evaluationOf(context, {.model = parameters->model, .rows = parameters->rows, .k = {}});
    if (!after)
        return failure(after);
    return compareExecutions(context,
        {.baseline = before->toString(),
            .candidate = after->toString(),
            .on = {},
            .comparison = {},
            .terms = parameters->terms});
}

} // namespace touchstone
