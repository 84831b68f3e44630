#include "core/jobs/driftjob.h"

#include "core/jobs/comparejob.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/storedevaluation.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <optional>

namespace touchstone {

namespace {

/// The newest complete evaluation of which `wanted` is true, as the model and the dataset part it names.
template <typename Wanted>
Result<const Execution*> newestEvaluation(const std::vector<Execution>& executions, Wanted wanted)
{
    const auto found = std::find_if(executions.rbegin(), executions.rend(), [&](const Execution& execution) {
        return execution.step == Step::Evaluate && execution.status == ExecutionStatus::Complete
            && execution.input("model") != nullptr && execution.input("dataset") != nullptr
            && wanted(execution);
    });
    return found == executions.rend() ? nullptr : &*found;
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
    std::string sha256; // of the model; empty: any
    if (!asked.model.empty()) {
        const auto model = resolveModel(workspace, asked.model, {}, stop);
        if (!model)
            return failure(model);
        sha256 = model->sha256;
    }
    if (!parameters.against.empty() && !sha256.empty())
        return parameters;

    const auto executions = workspace.executions();
    if (!executions)
        return failure(executions);
    const auto found = newestEvaluation(*executions, [&](const Execution& execution) {
        const std::string& dataset = execution.input("dataset")->resolved;
        return (sha256.empty() || execution.input("model")->sha256 == sha256)
            && (parameters.against.empty() ? dataset != parameters.rows : dataset == parameters.against);
    });
    if (!found)
        return failure(found);
    if (*found == nullptr) {
        return fail(inputError("nothing-to-compare",
            "no model was evaluated on "
                + (parameters.against.empty() ? std::string("other rows than these") : parameters.against)
                + ", so there is nothing that " + parameters.rows + " could have drifted from",
            "name both: --against DATASET/PART --model MODEL"));
    }
    if (parameters.against.empty())
        parameters.against = (*found)->input("dataset")->resolved;
    if (parameters.model.empty())
        parameters.model = (*found)->input("model")->resolved;
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
