#pragma once

#include "core/jobs/evaluatejob.h"
#include "core/jobs/importjob.h"
#include "core/jobs/splitjob.h"
#include "core/jobs/trainjob.h"
#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"

#include <stop_token>

/// A workspace in a temporary folder, and small posts to fill it with.
namespace testing {

/// Runs jobs on one workspace.
class Jobs
{
    TemporaryFolder m_folder;
    touchstone::NoProgress m_silent;

public:
    const std::filesystem::path workspace;

    Jobs()
        : workspace(m_folder / "w.touchstone")
    {
    }

    const TemporaryFolder& folder() const { return m_folder; }

    touchstone::JobContext context(std::stop_token stop = {}, touchstone::Progress* progress = nullptr)
    {
        return {.workspace = workspace,
            .command = "test",
            .wait = std::chrono::seconds(5),
            .progress = progress != nullptr ? *progress : m_silent,
            .stop = std::move(stop)};
    }

    touchstone::Result<touchstone::ImportOutcome> import(const std::string& name, std::string_view content)
    {
        const auto file = m_folder.write(name + ".ndjson", content);
        return touchstone::importDataset(context(), {.files = {file}, .name = name});
    }

    touchstone::Result<touchstone::SplitOutcome> split(const std::string& dataset)
    {
        return touchstone::splitDataset(context(), {.dataset = dataset});
    }

    static touchstone::TrainJobParameters training(const std::vector<std::string>& parts)
    {
        touchstone::TrainJobParameters parameters {.parts = parts, .training = {}, .recipe = {}, .name = {}};
        parameters.training.dim = 10;
        parameters.training.epoch = 10;
        parameters.training.lr = 0.5;
        parameters.training.threads = 1;
        return parameters;
    }

    touchstone::Result<touchstone::TrainJobOutcome> train(const std::vector<std::string>& parts)
    {
        return touchstone::trainOn(context(), training(parts));
    }

    touchstone::Result<touchstone::EvaluateOutcome> evaluate(
        const std::string& model, const std::string& rows, int threads = 1)
    {
        return touchstone::evaluateModel(
            context(), {.model = model, .rows = rows, .k = 3, .threads = threads, .name = {}});
    }

    touchstone::Result<touchstone::Workspace> open() const
    {
        return touchstone::Workspace::open(workspace, "test");
    }

    /// The newest execution; a default one when there is none.
    touchstone::Execution last() const
    {
        auto opened = open();
        auto executions = opened ? opened->executions() : touchstone::failure(opened);
        return executions && !executions->empty() ? executions->back() : touchstone::Execution {};
    }

    std::int64_t executionCount() const
    {
        auto opened = open();
        const auto executions = opened ? opened->executions() : touchstone::failure(opened);
        return executions ? static_cast<std::int64_t>(executions->size()) : 0;
    }

    /// Names in one of the workspace's folders, sorted.
    std::vector<std::string> contents(std::string_view name) const
    {
        std::vector<std::string> names;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(workspace / name, error))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }
};

/// Asks for a stop at the first report of a phase.
class StopAt final : public touchstone::Progress
{
public:
    explicit StopAt(std::string phase)
        : m_phase(std::move(phase))
    {
    }
    void report(const touchstone::ProgressUpdate& update) override
    {
        if (update.phase == m_phase)
            m_source.request_stop();
    }
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::string m_phase;
    std::stop_source m_source;
};

inline std::vector<std::string> codes(const std::vector<touchstone::Warning>& warnings)
{
    std::vector<std::string> list;
    for (const touchstone::Warning& warning : warnings)
        list.push_back(warning.code);
    return list;
}

} // namespace testing
