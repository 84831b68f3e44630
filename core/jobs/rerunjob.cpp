#include "core/jobs/rerunjob.h"

#include "core/jobs/repetition.h"
#include "core/jobs/rerunfiles.h"
#include "core/jobs/rerunoutputs.h"
#include "core/jobs/rerunparameters.h"

#include <utility>
#include <variant>

namespace touchstone {

namespace {

/// Runs the step with the job that made the original.
struct StepCaller {
    const JobContext& context;

    Result<Execution> operator()(const ImportParameters& parameters) const
    {
        return executionOf(importDataset(context, parameters));
    }
    Result<Execution> operator()(const SplitParameters& parameters) const
    {
        return executionOf(splitDataset(context, parameters));
    }
    Result<Execution> operator()(const TrainJobParameters& parameters) const
    {
        return executionOf(trainOn(context, parameters));
    }
    Result<Execution> operator()(const AutotuneParameters& parameters) const
    {
        return executionOf(autotune(context, parameters));
    }
    Result<Execution> operator()(const EvaluateParameters& parameters) const
    {
        return executionOf(evaluateModel(context, parameters));
    }
    Result<Execution> operator()(const LoadParameters& parameters) const
    {
        return executionOf(loadModel(context, parameters));
    }

private:
    template <typename Outcome>
    static Result<Execution> executionOf(Result<Outcome> outcome)
    {
        if (!outcome)
            return failure(outcome);
        return std::move(outcome->execution);
    }
};

} // namespace

Result<RerunOutcome> rerunExecution(const JobContext& context, const RerunParameters& parameters)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto original = workspace->execution(parameters.execution);
    if (!original)
        return failure(original);
    const auto step = repeatedStepOf(*original, parameters.threads);
    if (!step)
        return failure(step);
    if (auto checked = checkInputs(*workspace, *original, context.progress, context.stop); !checked)
        return failure(checked);
    // Before the step, which puts a model or a dataset of the same content in the place of what lies there.
    const auto files = filesOf(*workspace, *original, context.progress, context.stop);
    if (!files)
        return failure(files);

    RerunOutcome outcome;
    Repetition repetition {.original = original->number, .judge = {}};
    repetition.judge = [&](StepRun& run) -> Result<> {
        RerunReport& report = outcome.report;
        report.original = original->number;
        report.circumstances = circumstancesOf(*original, run.execution());
        if (original->step == Step::Import && !original->parameters.contains("asked"))
            report.notes.emplace_back("old-record");
        if (auto compared = compareOutputs(context, *original, *files, run, report); !compared)
            return compared;
        run.execution().metrics["rerun"] = report.toJson();
        for (const std::string& line : report.lines())
            run.log(line);
        return {};
    };
    const JobContext repeated {.workspace = context.workspace,
        .command = context.command,
        .wait = context.wait,
        .progress = context.progress,
        .stop = context.stop,
        .repetition = &repetition};
    auto execution = std::visit(StepCaller {repeated}, *step);
    if (!execution)
        return failure(execution);
    outcome.execution = std::move(*execution);
    return outcome;
}

} // namespace touchstone
