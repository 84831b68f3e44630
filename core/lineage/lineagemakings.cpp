#include "core/lineage/lineagemakings.h"

#include "core/base/executionnumber.h"
#include "core/lineage/lineagenames.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace touchstone {

namespace {

constexpr auto earliest = std::numeric_limits<std::int64_t>::min();
constexpr auto latest = std::numeric_limits<std::int64_t>::max();

std::string modelKey(const Artifact& artifact)
{
    const std::string& named = artifact.resolved.empty() ? artifact.reference : artifact.resolved;
    return modelNode(artifact.sha256.empty() ? named : artifact.sha256).text();
}

/// A file that only has a name is another one for every execution; an address is one place, whoever reads it.
std::string fileKey(const Artifact& artifact, ExecutionNumber owner)
{
    if (!artifact.sha256.empty())
        return "file:" + artifact.sha256;
    if (statesDigest(artifact))
        return "file:" + artifact.resolved;
    const std::string named = nameOfFile(artifact);
    if (named.starts_with('/') || named.find("://") != std::string::npos)
        return "file:path:" + named;
    return "file:execution:" + owner.toString() + ":" + named;
}

} // namespace

LineageMakings::LineageMakings(const LineageRecords& records)
{
    const auto add = [this](const LineageNodeId& id, ExecutionNumber maker) {
        History& history = m_histories[id.text()];
        history.sameBytes = true;
        history.events.push_back({.when = {0, maker.value()}, .made = true, .maker = maker});
    };
    for (const Execution& execution : records.executions)
        m_spans.emplace(execution.number, spanOf(execution));
    for (const DatasetInfo& dataset : records.datasets)
        m_datasetMakers.emplace(datasetNode(dataset.reference(), dataset.sha256).text(), dataset.execution);
    for (const Execution& execution : records.executions)
        gather(execution);
    for (const DatasetInfo& dataset : records.datasets) {
        add(datasetNode(dataset.reference(), dataset.sha256), dataset.execution);
        for (const SourceFile& source : dataset.sources)
            gather(fileOfSource(source), dataset.execution, Use::Read);
    }
    for (const ModelRecord& model : records.models)
        add(modelNode(model.sha256), model.execution);
    for (auto& entry : m_histories)
        settle(entry.second);
}

LineageMakings::Span LineageMakings::spanOf(const Execution& execution)
{
    if (execution.step != Step::External) {
        const std::int64_t start = execution.started.value_or(execution.created);
        return {.start = start, .end = execution.finished.value_or(start)};
    }
    // Predictions were matched to what was here already when they were taken in, whenever they were made.
    if (execution.input("dataset") != nullptr || execution.input("model") != nullptr)
        return {.start = execution.created, .end = execution.created};
    if (!execution.started)
        return {.isKnown = false, .isHere = false};
    return {.start = *execution.started,
        .end = execution.finished.value_or(*execution.started),
        .isKnown = true,
        .isHere = false};
}

LineageMakings::Moment LineageMakings::fileMoment(ExecutionNumber owner, Use use) const
{
    const auto next = m_spans.upper_bound(owner);
    if (next == m_spans.begin())
        return {earliest, owner.value()};
    const auto& [number, span] = *std::prev(next); // of one that was deleted: the one before it
    const bool made = use == Use::Made;
    if (!span.isKnown && number == owner)
        return made ? Moment {earliest, 0} : Moment {latest, latest};
    if (!span.isHere && number == owner)
        return made ? Moment {span.end, 0} : Moment {span.start, latest};
    return {made ? span.end : span.start, owner.value()};
}

void LineageMakings::gather(const Execution& execution)
{
    for (const Artifact& input : execution.inputs)
        gather(input, execution.number, Use::Read);
    for (const Artifact& output : execution.outputs)
        gather(output, execution.number, Use::Made);
}

void LineageMakings::gather(const Artifact& artifact, ExecutionNumber owner, Use use)
{
    const bool made = use == Use::Made;
    const auto add = [&](const std::string& key, Moment when, ExecutionNumber maker) {
        History& history = m_histories[key];
        history.events.push_back({.when = when, .made = made, .maker = maker});
        history.sameBytes = !artifact.sha256.empty() || statesDigest(artifact);
    };
    if (artifact.kind == "model") {
        const auto named = parseExecutionNumber(artifact.resolved);
        add(modelKey(artifact), {0, owner.value()}, made ? owner : named.value_or(ExecutionNumber()));
    } else if (artifact.kind == "dataset") {
        const RowsName rows = rowsName(artifact);
        const std::string key = datasetNode(rows.dataset, artifact.sha256).text();
        // Who reads a part reads what the split read.
        const ExecutionNumber reader = rows.split.value_or(owner);
        add(key, {0, reader.value()}, made ? owner : makerOfDataset(key));
    } else if (artifact.kind != "split" && artifact.kind != "predictions") {
        add(fileKey(artifact, owner), fileMoment(owner, use), made ? owner : ExecutionNumber());
    }
}

void LineageMakings::settle(History& history)
{
    std::ranges::sort(history.events);
    history.makings.emplace_back();
    for (const Event& event : history.events) {
        const auto known = history.makers.find(event.maker);
        if (!event.made) {
            const std::size_t read
                = known != history.makers.end() ? known->second.first : history.makings.size() - 1;
            history.makings[read].wasRead = true;
            continue;
        }
        if (known != history.makers.end())
            continue;
        if (history.makings.back().wasRead)
            history.makings.push_back(
                {.from = event.when, .maker = event.maker, .isFirst = false, .wasRead = false});
        history.makers.emplace(event.maker, std::pair(history.makings.size() - 1, event.when));
    }
}

ExecutionNumber LineageMakings::makerOfDataset(const std::string& key) const
{
    const auto found = m_datasetMakers.find(key);
    return found == m_datasetMakers.end() ? ExecutionNumber() : found->second;
}

std::string LineageMakings::idOf(const std::string& key, const Making& making)
{
    return making.isFirst ? key : key + ":" + making.maker.toString();
}

std::string LineageMakings::idOf(const std::string& key, Moment when, ExecutionNumber maker, Use use) const
{
    const auto found = m_histories.find(key);
    if (found == m_histories.end())
        return key;
    const History& history = found->second;
    const auto named = history.makers.find(maker);
    if (named != history.makers.end() && (use == Use::Made || named->second.second <= when))
        return idOf(key, history.makings[named->second.first]);
    std::size_t making = 0;
    while (making + 1 < history.makings.size() && history.makings[making + 1].from <= when)
        ++making;
    return idOf(key, history.makings[making]);
}

std::string LineageMakings::model(const Artifact& artifact, ExecutionNumber owner, Use use) const
{
    const ExecutionNumber maker
        = use == Use::Made ? owner : parseExecutionNumber(artifact.resolved).value_or(ExecutionNumber());
    return idOf(modelKey(artifact), {0, owner.value()}, maker, use);
}

std::string LineageMakings::file(const Artifact& artifact, ExecutionNumber owner, Use use) const
{
    return idOf(
        fileKey(artifact, owner), fileMoment(owner, use), use == Use::Made ? owner : ExecutionNumber(), use);
}

std::string LineageMakings::dataset(
    const std::string& reference, const std::string& sha256, ExecutionNumber owner, Use use) const
{
    const std::string key = datasetNode(reference, sha256).text();
    return idOf(key, {0, owner.value()}, use == Use::Made ? owner : makerOfDataset(key), use);
}

std::vector<std::string> LineageMakings::datasets(
    const std::string& reference, const std::string& sha256) const
{
    std::vector<std::string> ids;
    const std::string key = datasetNode(reference, sha256).text();
    const auto found = m_histories.find(key);
    for (std::size_t i = 0; found != m_histories.end() && i < found->second.makings.size(); ++i)
        ids.push_back(idOf(key, found->second.makings[i]));
    return ids;
}

std::vector<std::pair<std::string, std::string>> LineageMakings::repetitions() const
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& entry : m_histories) {
        for (std::size_t i = 1; entry.second.sameBytes && i < entry.second.makings.size(); ++i)
            pairs.emplace_back(entry.first, idOf(entry.first, entry.second.makings[i]));
    }
    return pairs;
}

} // namespace touchstone
