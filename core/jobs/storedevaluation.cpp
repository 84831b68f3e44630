#include "core/jobs/storedevaluation.h"

#include "core/jobs/evaluatejob.h"
#include "core/jobs/modelreference.h"
#include "core/storage/reference.h"

#include <algorithm>

namespace touchstone {

Result<ExecutionNumber> evaluationOf(const JobContext& context, const EvaluationRequest& request)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto source = resolveModel(*workspace, request.model, {}, context.stop);
    if (!source)
        return failure(source);
    const auto rows = resolveRows(*workspace, request.rows);
    if (!rows)
        return failure(rows);
    const auto executions = workspace->executions();
    if (!executions)
        return failure(executions);
    const auto found
        = std::find_if(executions->rbegin(), executions->rend(), [&](const Execution& execution) {
              return execution.step == Step::Evaluate && execution.status == ExecutionStatus::Complete
                  && execution.input("model") != nullptr && execution.input("dataset") != nullptr
                  && execution.input("model")->sha256 == source->sha256
                  && execution.input("dataset")->resolved == rows->resolved
                  && (!request.k || execution.parameters.value("k", 0) == *request.k)
                  && execution.parameters.value("recipe", nlohmann::json()) == source->recipe.toJson();
          });
    if (found != executions->rend())
        return found->number;
    const auto evaluated = evaluateModel(context,
        {.model = request.model, .rows = rows->resolved, .k = request.k.value_or(EvaluateParameters().k)});
    if (!evaluated)
        return failure(evaluated);
    return evaluated->execution.number;
}

} // namespace touchstone
