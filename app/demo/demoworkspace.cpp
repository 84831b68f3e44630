#include "app/demo/demoworkspace.h"

#include "app/demo/postgenerator.h"
#include "core/base/files.h"
#include "core/jobs/evaluatejob.h"
#include "core/jobs/importjob.h"
#include "core/jobs/splitjob.h"
#include "core/jobs/trainjob.h"

#include <algorithm>
#include <thread>

namespace touchstone {

namespace {

constexpr std::int64_t firstPosts = 60000;
constexpr std::int64_t secondPosts = 40000;

/// The complete execution of that name, from an earlier run of the demo.
std::optional<ExecutionNumber> findByName(const JobContext& context, Step step, const std::string& name)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return std::nullopt;
    const auto executions = workspace->executions();
    if (!executions)
        return std::nullopt;
    for (const Execution& execution : *executions) {
        if (execution.step == step && execution.name == name && execution.status == ExecutionStatus::Complete)
            return execution.number;
    }
    return std::nullopt;
}

class DemoMaker
{
public:
    DemoMaker(const JobContext& context, const std::function<void(std::string_view)>& tell)
        : m_context(context)
        , m_tell(tell)
    {
    }

    Result<> import(DemoPeriod period, const std::string& name, std::int64_t posts)
    {
        if (findByName(m_context, Step::Import, name))
            return {};
        m_tell("generating and importing " + std::to_string(posts) + " posts as '" + name + "'");
        // Beside the workspace, which does not exist yet; a slash at the end of its name must not matter.
        auto place = std::filesystem::absolute(m_context.workspace).lexically_normal();
        if (!place.has_filename())
            place = place.parent_path();
        const auto file = place.string() + "." + name + ".ndjson";
        auto writer = FileWriter::create(file);
        if (!writer)
            return failure(writer);
        PostGenerator generator(period, {.posts = posts});
        std::string line;
        while (generator.next(line)) {
            if (auto written = writer->write(line); !written)
                return written;
        }
        if (auto finished = writer->finish(); !finished)
            return finished;
        const auto imported = importDataset(m_context, {.files = {file}, .name = name});
        (void)removeTree(file); // the posts are in the workspace now
        if (!imported)
            return failure(imported);
        return {};
    }

    Result<> split(const std::string& dataset)
    {
        if (findByName(m_context, Step::Split, dataset + "@1"))
            return {};
        m_tell("splitting '" + dataset + "' into train, validation and test");
        const auto outcome = splitDataset(m_context, {.dataset = dataset});
        if (!outcome)
            return failure(outcome);
        return {};
    }

    Result<ExecutionNumber> train(const std::vector<std::string>& parts, const std::string& name)
    {
        if (const auto found = findByName(m_context, Step::Train, name))
            return *found;
        m_tell("training: " + name);
        TrainJobParameters parameters {.parts = parts, .training = {}, .recipe = {}, .name = name};
        parameters.training.dim = 50;
        parameters.training.lr = 0.5;
        parameters.training.epoch = 8;
        parameters.training.threads = 1; // the same model on every machine of one kind
        const auto outcome = trainOn(m_context, parameters);
        if (!outcome)
            return failure(outcome);
        return outcome->execution.number;
    }

    Result<ExecutionNumber> evaluate(ExecutionNumber model, const std::string& rows, const std::string& name)
    {
        if (const auto found = findByName(m_context, Step::Evaluate, name))
            return *found;
        m_tell("evaluating: " + name);
        const auto outcome
            = evaluateModel(m_context, {.model = model.toString(), .rows = rows, .name = name});
        if (!outcome)
            return failure(outcome);
        return outcome->execution.number;
    }

private:
    const JobContext& m_context;
    const std::function<void(std::string_view)>& m_tell;
};

} // namespace

Result<DemoWorkspace> makeDemo(const JobContext& context, const std::function<void(std::string_view)>& tell)
{
    DemoMaker maker(context, tell);
    if (auto made = maker.import(DemoPeriod::First, "posts-old", firstPosts); !made)
        return failure(made);
    if (auto made = maker.import(DemoPeriod::Second, "posts-new", secondPosts); !made)
        return failure(made);
    for (const char* dataset : {"posts-old", "posts-new"}) {
        if (auto made = maker.split(dataset); !made)
            return failure(made);
    }
    const auto oldModel = maker.train({"posts-old/train"}, "old posts");
    if (!oldModel)
        return failure(oldModel);
    const auto newModel = maker.train({"posts-old/train", "posts-new/train"}, "old and new posts");
    if (!newModel)
        return failure(newModel);
    const auto oldOnOld = maker.evaluate(*oldModel, "posts-old/test", "old model on old posts");
    if (!oldOnOld)
        return failure(oldOnOld);
    const auto oldOnNew = maker.evaluate(*oldModel, "posts-new/test", "old model on new posts");
    if (!oldOnNew)
        return failure(oldOnNew);
    const auto newOnNew = maker.evaluate(*newModel, "posts-new/test", "retrained model on new posts");
    if (!newOnNew)
        return failure(newOnNew);
    return DemoWorkspace {
        .oldModelOnOldTest = *oldOnOld, .oldModelOnNewTest = *oldOnNew, .newModelOnNewTest = *newOnNew};
}

} // namespace touchstone
