#include "core/lineage/lineagedraft.h"

#include "core/base/executionnumber.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <utility>

namespace touchstone {

void addFact(LineageNode& node, std::string name, std::string value)
{
    if (!value.empty())
        node.facts.push_back({std::move(name), std::move(value)});
}

LineageNode& LineageDraft::node(const LineageNodeId& id, LineageKind kind)
{
    const auto [found, isNew] = m_positions.emplace(id, m_nodes.size());
    if (isNew) {
        LineageNode& made = m_nodes.emplace_back();
        made.id = id;
        made.kind = kind;
        made.state = LineageState::Missing;
    }
    return m_nodes[found->second];
}

LineageNode* LineageDraft::find(const LineageNodeId& id)
{
    const auto found = m_positions.find(id);
    return found == m_positions.end() ? nullptr : &m_nodes[found->second];
}

void LineageDraft::connect(
    const LineageNodeId& from, const LineageNodeId& to, LineageRelation relation, std::string detail)
{
    if (m_known.emplace(from.text(), to.text(), relation, detail).second)
        m_edges.push_back({.from = from, .to = to, .relation = relation, .detail = std::move(detail)});
}

LineageGraph LineageDraft::finish() &&
{
    const auto timeOf
        = [](const LineageNode& node) { return node.at.value_or(std::numeric_limits<std::int64_t>::min()); };
    std::stable_sort(m_nodes.begin(), m_nodes.end(),
        [&](const LineageNode& a, const LineageNode& b) { return timeOf(a) < timeOf(b); });
    return {.nodes = std::move(m_nodes), .edges = std::move(m_edges), .warnings = {}};
}

LineageNodeId LineageDraft::execution(ExecutionNumber number, LineageKind expected)
{
    LineageNode& found = node(executionNode(number), expected);
    if (found.title.empty()) {
        found.title = "#" + number.toString();
        found.execution = number;
    }
    return found.id;
}

LineageNodeId LineageDraft::file(const Artifact& artifact, ExecutionNumber owner, Use use)
{
    LineageNode& found = node(LineageNodeId(m_makings.file(artifact, owner, use)), LineageKind::File);
    if (found.title.empty()) {
        const std::string named = nameOfFile(artifact);
        const std::filesystem::path place(named);
        found.title = place.has_filename() ? place.filename().string() : named;
        found.note = place.parent_path().string();
        found.state = LineageState::Elsewhere;
        found.sha256 = artifact.sha256;
        if (artifact.bytes > 0)
            addFact(found, "bytes", std::to_string(artifact.bytes));
        if (statesDigest(artifact))
            addFact(found, "digest", artifact.resolved);
        if (artifact.kind != "file")
            addFact(found, "kind", artifact.kind);
    }
    return found.id;
}

LineageNodeId LineageDraft::model(const Artifact& artifact, ExecutionNumber owner, Use use)
{
    LineageNode& found = node(LineageNodeId(m_makings.model(artifact, owner, use)), LineageKind::Model);
    if (found.title.empty()) {
        const std::string& named = artifact.resolved.empty() ? artifact.reference : artifact.resolved;
        const auto maker = parseExecutionNumber(named);
        found.title = maker ? "#" + maker->toString() : std::filesystem::path(named).filename().string();
        if (found.title.empty())
            found.title = artifact.sha256.substr(0, 12);
        found.note = maker ? std::string() : std::filesystem::path(named).parent_path().string();
        found.state = maker ? LineageState::Missing : LineageState::Elsewhere;
        found.sha256 = artifact.sha256;
    }
    return found.id;
}

LineageNodeId LineageDraft::modelOf(ExecutionNumber maker, const std::string& sha256) const
{
    return LineageNodeId(m_makings.model({.name = {}, .kind = "model", .sha256 = sha256}, maker, Use::Made));
}

LineageNodeId LineageDraft::rows(const Artifact& artifact, ExecutionNumber owner, Use use)
{
    const RowsName named = rowsName(artifact);
    LineageNode& whole = node(
        LineageNodeId(m_makings.dataset(named.dataset, artifact.sha256, named.split.value_or(owner), use)),
        LineageKind::Dataset);
    if (whole.title.empty()) {
        whole.title = named.dataset;
        whole.sha256 = artifact.sha256;
        if (const auto parsed = DatasetReference::parse(named.dataset)) {
            whole.name = parsed->name;
            whole.version = parsed->version.value_or(0);
        }
    }
    const LineageNodeId id = whole.id; // the next node may move it
    if (!named.split)
        return id;
    const LineageNodeId split = execution(*named.split, LineageKind::Split);
    connect(id, split, LineageRelation::Read);
    return split;
}

std::optional<LineageNodeId> LineageDraft::artifact(const Artifact& artifact, ExecutionNumber owner, Use use)
{
    if (artifact.kind == "dataset")
        return rows(artifact, owner, use);
    if (artifact.kind == "model")
        return model(artifact, owner, use);
    const bool ofExecution = artifact.kind == "split" || artifact.kind == "predictions";
    if (!ofExecution)
        return file(artifact, owner, use);
    const auto maker = parseExecutionNumber(artifact.resolved);
    if (maker)
        return execution(*maker, artifact.kind == "split" ? LineageKind::Split : LineageKind::Evaluation);
    return artifact.resolved.empty() ? std::nullopt : std::optional(file(artifact, owner, use));
}

} // namespace touchstone
