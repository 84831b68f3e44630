#include "core/jobs/twinlookup.h"

#include "core/jobs/modelreference.h"

#include <algorithm>

namespace touchstone {

namespace {

const Execution* find(std::span<const Execution> executions, ExecutionNumber number)
{
    const auto found = std::ranges::find(executions, number, &Execution::number);
    return found == executions.end() ? nullptr : &*found;
}

/// The training whose model an evaluation used; none for a model from elsewhere.
std::optional<ExecutionNumber> trainingOf(const Execution* evaluation)
{
    const Artifact* model = evaluation != nullptr ? evaluation->input("model") : nullptr;
    return model != nullptr ? parseExecutionNumber(model->resolved) : std::nullopt;
}

/// Of a complete training that is a twin: whose.
std::optional<ExecutionNumber> originalOf(const Execution& training)
{
    const auto original = training.parameters.find("twin_of");
    if (training.step != Step::Train || training.status != ExecutionStatus::Complete
        || original == training.parameters.end() || !original->is_number_integer())
        return std::nullopt;
    return ExecutionNumber(original->get<std::int64_t>());
}

/// Some complete evaluation of that training's model has the same rows and kept as many labels as `like`.
bool isEvaluatedLike(std::span<const Execution> executions, ExecutionNumber training, const Execution& like)
{
    return std::ranges::any_of(executions, [&](const Execution& execution) {
        return execution.step == Step::Evaluate && execution.status == ExecutionStatus::Complete
            && trainingOf(&execution) == training && execution.input("dataset") != nullptr
            && like.input("dataset") != nullptr
            && execution.input("dataset")->resolved == like.input("dataset")->resolved
            && execution.parameters.value("k", 0) == like.parameters.value("k", 0);
    });
}

} // namespace

std::vector<ExecutionNumber> twinsFor(
    std::span<const Execution> executions, ExecutionNumber baseline, ExecutionNumber candidate)
{
    const auto left = trainingOf(find(executions, baseline));
    const auto right = trainingOf(find(executions, candidate));
    std::vector<ExecutionNumber> twins;
    for (auto training = executions.rbegin(); training != executions.rend(); ++training) {
        const auto original = originalOf(*training);
        const auto isOf = [&](const std::optional<ExecutionNumber>& side) {
            return side && (*side == training->number || *side == *original);
        };
        if (original && (isOf(left) || isOf(right)))
            twins.push_back(training->number);
    }
    return twins;
}

std::optional<ExecutionNumber> evaluatedTwinFor(
    std::span<const Execution> executions, ExecutionNumber baseline, ExecutionNumber candidate)
{
    const Execution* left = find(executions, baseline);
    const Execution* right = find(executions, candidate);
    for (const ExecutionNumber twin : twinsFor(executions, baseline, candidate)) {
        const ExecutionNumber original = *originalOf(*find(executions, twin));
        // The rows are those of the candidate, unless the twins are the baseline's only.
        const auto ofCandidate = trainingOf(right);
        const bool isCandidates = ofCandidate && (*ofCandidate == twin || *ofCandidate == original);
        const Execution* side = isCandidates ? right : left;
        if (isEvaluatedLike(executions, twin, *side) && isEvaluatedLike(executions, original, *side))
            return twin;
    }
    return std::nullopt;
}

} // namespace touchstone
