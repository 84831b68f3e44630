#pragma once

#include "core/data/execution.h"

#include <string>
#include <utility>
#include <vector>

/// Made-up executions that look like those of a real workspace.
namespace testing {

inline touchstone::Artifact artifact(std::string kind, std::string resolved)
{
    return touchstone::Artifact {.name = kind,
        .kind = kind,
        .sha256 = std::string(64, 'a'),
        .reference = resolved,
        .resolved = std::move(resolved)};
}

inline touchstone::Execution sampleExecution(std::int64_t number, touchstone::Step step,
    touchstone::ExecutionStatus status = touchstone::ExecutionStatus::Complete)
{
    touchstone::Execution execution;
    execution.number = touchstone::ExecutionNumber(number);
    execution.step = step;
    execution.status = status;
    execution.created = 1'590'000'000 + number * 600;
    execution.started = execution.created + 1;
    execution.finished = execution.created + 100;
    execution.seconds = 99;
    return execution;
}

inline touchstone::Execution sampleEvaluation(
    std::int64_t number, std::string dataset, double p1, double recall, double f1)
{
    touchstone::Execution execution = sampleExecution(number, touchstone::Step::Evaluate);
    execution.name = "evaluation " + std::to_string(number);
    execution.inputs = {artifact("model", "#3"), artifact("dataset", std::move(dataset))};
    execution.metrics
        = {{"p_at_1", p1}, {"recall_at_5", recall}, {"f1_macro", f1}, {"mean_p_at_1", p1 + 0.07}};
    return execution;
}

/// The story in small: import, split, train, evaluate on old and new data, and what goes wrong.
inline std::vector<touchstone::Execution> sampleExecutions()
{
    using namespace touchstone;
    std::vector<Execution> all;
    all.push_back(sampleExecution(1, Step::Import));
    all.back().outputs = {artifact("dataset", "posts-until-2013-04@1")};
    all.back().seconds = 3.24;
    all.push_back(sampleExecution(2, Step::Split));
    all.back().inputs = {artifact("dataset", "posts-until-2013-04@1")};
    all.back().seconds = 0.41;
    all.push_back(sampleExecution(3, Step::Train));
    all.back().name = "first model";
    all.back().inputs = {artifact("dataset", "posts-until-2013-04@1/train#2")};
    all.back().outputs = {artifact("model", "#3")};
    all.back().seconds = 185;
    all.push_back(sampleEvaluation(4, "posts-until-2013-04@1/test#2", 0.478, 0.668, 0.401));
    all.push_back(sampleEvaluation(5, "posts-2013-05-to-08@1", 0.4312, 0.5986, 0.3504));
    Execution unlabelled = sampleExecution(6, Step::Predict);
    unlabelled.inputs = {artifact("model", "#3"), artifact("dataset", "submissions@1")};
    unlabelled.metrics = {{"mean_p_at_1", 0.531}, {"p_at_1", nullptr}};
    all.push_back(unlabelled);
    all.push_back(sampleExecution(7, Step::Train, ExecutionStatus::Stopped));
    all.back().name = "<b>not bold</b> & co";
    all.back().inputs = {artifact("dataset", "posts-2013-05-to-08@1")};
    all.push_back(sampleExecution(8, Step::Train, ExecutionStatus::Error));
    all.back().error = "the dataset posts@1 has no labels; import it with --label-column";
    all.push_back(sampleExecution(9, Step::Evaluate, ExecutionStatus::Running));
    all.back().inputs = {artifact("model", "#3"), artifact("dataset", "posts-2013-05-to-08@1")};
    all.back().finished.reset();
    return all;
}

} // namespace testing
