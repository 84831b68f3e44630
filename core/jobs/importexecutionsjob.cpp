#include "core/jobs/importexecutionsjob.h"

#include "core/jobs/foreignexecution.h"
#include "core/jobs/foreignpredictions.h"

#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace touchstone {

namespace {

/// Positions of the runs in their order, but each after the run that it is a part of.
std::vector<std::size_t> parentsFirst(const std::vector<ForeignRun>& runs)
{
    std::map<std::string_view, std::size_t> positions;
    for (std::size_t i = 0; i < runs.size(); ++i)
        positions.emplace(runs[i].id, i);
    std::vector<std::size_t> order;
    std::vector<bool> placed(runs.size(), false);
    std::vector<std::size_t> ancestors;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (std::size_t at = i; !placed[at];) {
            placed[at] = true; // also ends a circle
            ancestors.push_back(at);
            const auto parent = positions.find(runs[at].parent);
            if (parent == positions.end())
                break;
            at = parent->second;
        }
        order.insert(order.end(), ancestors.rbegin(), ancestors.rend());
        ancestors.clear();
    }
    return order;
}

class Importer
{
public:
    Importer(const JobContext& context, const ImportExecutionsParameters& parameters, ForeignRuns runs)
        : m_context(context)
        , m_parameters(parameters)
        , m_runs(std::move(runs))
    {
        m_outcome.tracker = m_runs.tracker;
        m_outcome.skipped = std::move(m_runs.skipped);
        m_outcome.versions = m_runs.versions;
    }

    Result<ImportExecutionsOutcome> run()
    {
        const bool alone = m_runs.runs.size() == 1;
        const std::vector<std::size_t> order = parentsFirst(m_runs.runs);
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (m_context.stop.stop_requested())
                return fail(cancelledError());
            m_context.progress.report({.phase = "importing",
                .done = static_cast<double>(i),
                .total = static_cast<double>(m_runs.runs.size()),
                .unit = "executions"});
            if (auto taken = take(m_runs.runs[order[i]], alone); !taken)
                return failure(taken);
        }
        if (auto flushed = flush(); !flushed)
            return failure(flushed);
        return std::move(m_outcome);
    }

private:
    /// The executions that this very record became before, the newest first.
    Result<std::vector<Execution>> existing(const ForeignRecord& record)
    {
        if (!m_workspace) {
            auto workspace = Workspace::open(m_context.workspace, m_context.command);
            if (!workspace)
                return failure(workspace);
            m_workspace = std::move(*workspace);
        }
        const auto numbers = findForeignRuns(m_workspace->database(), record);
        if (!numbers)
            return failure(numbers);
        std::vector<Execution> executions;
        for (const ExecutionNumber number : *numbers) {
            auto execution = m_workspace->execution(number);
            if (!execution)
                return failure(execution);
            executions.push_back(std::move(*execution));
        }
        return executions;
    }

    Result<> take(const ForeignRun& run, bool alone)
    {
        const ForeignRecord record = recordOf(run);
        auto before = existing(record);
        if (!before)
            return failure(before);
        auto items = predictionsIn(run, m_parameters.options.columns, m_context.stop);
        if (!items && (alone || items.error().kind == ErrorKind::Cancelled))
            return failure(items);
        if (!items) {
            m_outcome.skipped.push_back({run.source, items.error().message()});
            items.emplace();
        }
        if (items->size() == 1)
            return takeSingle(run, items->front(), record, *before, alone);
        if (!before->empty())
            keep(std::move(before->front()), run);
        else
            queue(run, record);
        if (items->empty())
            return {};
        if (auto flushed = flush(); !flushed)
            return flushed;
        const auto parts = partsOf(m_numbers.at(run.id));
        if (!parts)
            return failure(parts);
        for (const PredictionItem& item : *items) {
            if (auto taken = takePart(run, item, *parts); !taken)
                return taken;
        }
        return {};
    }

    /// The same predictions matched to other rows, or by another model, are another execution.
    Result<> takeSingle(const ForeignRun& run, const PredictionItem& item, const ForeignRecord& record,
        std::vector<Execution>& before, bool alone)
    {
        for (Execution& one : before) {
            const auto same = isSame(one, item);
            if (!same)
                return failure(same);
            if (*same) {
                keep(std::move(one), run);
                return {};
            }
        }
        return takePredictions(
            run, item, record, before.empty() ? std::nullopt : std::optional(before.front()), alone);
    }

    void keep(Execution before, const ForeignRun& run)
    {
        m_numbers[run.id] = before.number;
        m_outcome.executions.push_back({std::move(before), run.source, true});
    }

    /// Executions that are parts of a run's, with their predictions.
    Result<std::vector<Execution>> partsOf(ExecutionNumber run)
    {
        auto workspace = Workspace::open(m_context.workspace, m_context.command);
        if (!workspace)
            return failure(workspace);
        auto executions = workspace->executions();
        if (!executions)
            return executions;
        std::erase_if(*executions, [run](const Execution& execution) {
            return execution.parameters.value("parent_execution", std::int64_t {0}) != run.value()
                || !execution.parameters.contains("part") || execution.output("predictions") == nullptr;
        });
        return executions;
    }

    /// The part that was taken in before in just this way.
    Result<std::optional<Execution>> existingPart(
        const std::vector<Execution>& parts, const PredictionItem& item)
    {
        for (const Execution& part : parts) {
            if (part.parameters.value("part", std::string()) != item.name)
                continue;
            const auto same = isSame(part, item);
            if (!same)
                return failure(same);
            if (*same)
                return part;
        }
        return std::nullopt;
    }

    /// The same bytes, and asked for in the same way.
    Result<bool> isSame(const Execution& before, const PredictionItem& item) const
    {
        const Artifact* dataset = before.input("dataset");
        const Artifact* model = before.input("model");
        const auto& asked = m_parameters;
        const bool askedSo
            = (asked.dataset.empty() || (dataset != nullptr && dataset->reference == asked.dataset))
            && (asked.newDataset.empty()
                || (dataset != nullptr && dataset->resolved.starts_with(asked.newDataset + "@")))
            && (asked.model.empty() || (model != nullptr && model->reference == asked.model))
            && asked.fasttextLoss == before.parameters.value("fasttext_loss", std::string())
            && (asked.name.empty() || before.name == asked.name);
        return askedSo ? isMadeOf(before, item, m_context.stop) : Result<bool>(false);
    }

    Execution descriptionOf(const ForeignRun& run) const
    {
        Execution execution = executionOf(run, m_runs.versions);
        if (!m_parameters.name.empty() && m_runs.runs.size() == 1)
            execution.name = m_parameters.name;
        const auto parent = m_numbers.find(run.parent);
        if (!run.parent.empty() && parent != m_numbers.end())
            execution.parameters["parent_execution"] = parent->second.value();
        return execution;
    }

    void queue(const ForeignRun& run, const ForeignRecord& record)
    {
        ForeignExecution foreign {descriptionOf(run), record, std::nullopt};
        const auto parent = m_queued.find(run.parent);
        if (!run.parent.empty() && parent != m_queued.end())
            foreign.parent = parent->second;
        m_queued[run.id] = m_queue.size();
        m_queue.push_back(std::move(foreign));
        m_sources.push_back(run.source);
    }

    /// Records the queued executions in one transaction.
    Result<> flush()
    {
        if (m_queue.empty())
            return {};
        auto session
            = WriteSession::begin(m_context.workspace, m_context.command, m_context.wait, m_context.stop);
        if (!session)
            return failure(session);
        const auto numbers = insertForeignRuns(*session, m_queue);
        if (!numbers)
            return failure(numbers);
        for (std::size_t i = 0; i < m_queue.size(); ++i) {
            Execution& execution = m_queue[i].execution;
            execution.number = (*numbers)[i];
            m_numbers[m_queue[i].record.run] = execution.number;
            m_outcome.executions.push_back({std::move(execution), m_sources[i], false});
        }
        m_queue.clear();
        m_queued.clear();
        m_sources.clear();
        return {};
    }

    Result<> takePredictions(const ForeignRun& run, const PredictionItem& item, const ForeignRecord& record,
        const std::optional<Execution>& before, bool alone)
    {
        if (auto flushed = flush(); !flushed)
            return flushed;
        auto execution = takeInPredictions(
            m_context, m_parameters, run, item, descriptionOf(run), record, m_outcome.rejected);
        if (!execution && (alone || execution.error().kind != ErrorKind::Input))
            return failure(execution);
        if (!execution) {
            m_outcome.skipped.push_back({run.source + ", " + item.name, execution.error().message()});
            if (before)
                keep(*before, run);
            else
                queue(run, record);
            return {};
        }
        m_numbers[run.id] = execution->number;
        m_outcome.executions.push_back({std::move(*execution), run.source, false});
        return {};
    }

    /// One of several predictions of a run that has an execution already.
    Result<> takePart(const ForeignRun& run, const PredictionItem& item, const std::vector<Execution>& parts)
    {
        auto before = existingPart(parts, item);
        if (!before)
            return failure(before);
        if (*before) {
            m_outcome.executions.push_back({std::move(**before), run.source + ", " + item.name, true});
            return {};
        }
        ForeignRun part = run;
        part.outputs.clear();
        part.metrics.clear();
        Execution description = executionOf(part, {});
        description.name = executionOf(run, {}).name + ", " + item.name;
        description.parameters["parent_execution"] = m_numbers.at(run.id).value();
        description.parameters["part"] = item.name;
        auto execution = takeInPredictions(
            m_context, m_parameters, run, item, std::move(description), std::nullopt, m_outcome.rejected);
        if (!execution && execution.error().kind != ErrorKind::Input)
            return failure(execution);
        if (!execution)
            m_outcome.skipped.push_back({run.source + ", " + item.name, execution.error().message()});
        else
            m_outcome.executions.push_back({std::move(*execution), run.source + ", " + item.name, false});
        return {};
    }

    const JobContext& m_context;
    const ImportExecutionsParameters& m_parameters;
    ForeignRuns m_runs;
    std::optional<Workspace> m_workspace;
    std::map<std::string, ExecutionNumber> m_numbers; ///< by ForeignRun::id
    std::vector<ForeignExecution> m_queue;
    std::map<std::string, std::size_t> m_queued; ///< positions in m_queue, by ForeignRun::id
    std::vector<std::string> m_sources;          ///< of m_queue
    ImportExecutionsOutcome m_outcome;
};

} // namespace

Result<ImportExecutionsOutcome> importExecutions(
    const JobContext& context, const ImportExecutionsParameters& parameters)
{
    auto runs = readForeignSource(parameters.source, parameters.options, context.progress, context.stop);
    if (!runs)
        return failure(runs);
    if (!Workspace::exists(context.workspace)) {
        if (const auto created
            = Workspace::create(context.workspace, context.command, context.wait, context.stop);
            !created)
            return failure(created);
    }
    return Importer(context, parameters, std::move(*runs)).run();
}

} // namespace touchstone
