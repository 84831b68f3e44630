#include "core/lineage/lineagedraft.h"

#include "core/storage/reference.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <limits>
#include <utility>

namespace touchstone {

namespace {

/// "md5:0cc175b9c0f1b6a831c399e269772661", and not a path.
bool isDigest(std::string_view text)
{
    const auto colon = text.find(':');
    return colon != std::string_view::npos && colon > 0 && colon + 1 < text.size()
        && text.find('/') == std::string_view::npos;
}

} // namespace

LineageNodeId executionNode(ExecutionNumber number)
{
    return LineageNodeId("execution:" + number.toString());
}

LineageNodeId datasetNode(const std::string& reference, const std::string& sha256)
{
    return LineageNodeId("dataset:" + reference + (sha256.empty() ? "" : ":" + sha256));
}

LineageNodeId modelNode(const std::string& sha256)
{
    return LineageNodeId("model:" + sha256);
}

LineageNodeId versionNode(const std::string& name)
{
    return LineageNodeId("version:" + name);
}

LineageNodeId aliasNode(const std::string& name)
{
    return LineageNodeId("alias:" + name);
}

LineageNodeId recordNode(std::int64_t number)
{
    return LineageNodeId("record:" + std::to_string(number));
}

LineageNodeId comparisonNode(ExecutionNumber baseline, ExecutionNumber candidate)
{
    return LineageNodeId("comparison:" + baseline.toString() + ":" + candidate.toString());
}

std::optional<ExecutionNumber> lineageNumber(std::string_view text)
{
    if (text.starts_with('#'))
        text.remove_prefix(1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1)
        return std::nullopt;
    return ExecutionNumber(number);
}

std::optional<ExecutionNumber> lineageNumber(const nlohmann::json& object, const char* member)
{
    if (!object.is_object())
        return std::nullopt;
    const auto found = object.find(member);
    if (found == object.end() || !found->is_number_integer())
        return std::nullopt;
    const auto number = found->get<std::int64_t>();
    return number > 0 ? std::optional(ExecutionNumber(number)) : std::nullopt;
}

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

LineageNodeId LineageDraft::file(const Artifact& artifact, ExecutionNumber owner)
{
    // Runs from elsewhere state a hash of another kind where files of ours have their place.
    const bool stated = artifact.sha256.empty() && isDigest(artifact.resolved);
    const std::string& path = stated || artifact.resolved.empty() ? artifact.reference : artifact.resolved;
    const std::string& named = path.empty() ? artifact.name : path;
    std::string key = "file:execution:" + owner.toString() + ":" + named;
    if (!artifact.sha256.empty())
        key = "file:" + artifact.sha256;
    else if (stated)
        key = "file:" + artifact.resolved;
    else if (named.starts_with('/') || named.find("://") != std::string::npos)
        key = "file:path:" + named;
    LineageNode& found = node(LineageNodeId(key), LineageKind::File);
    if (found.title.empty()) {
        const std::filesystem::path place(named);
        found.title = place.has_filename() ? place.filename().string() : named;
        found.note = place.parent_path().string();
        found.state = LineageState::Elsewhere;
        found.sha256 = artifact.sha256;
        if (artifact.bytes > 0)
            addFact(found, "bytes", std::to_string(artifact.bytes));
        if (stated)
            addFact(found, "digest", artifact.resolved);
        if (artifact.kind != "file")
            addFact(found, "kind", artifact.kind);
    }
    return found.id;
}

LineageNodeId LineageDraft::model(const Artifact& artifact)
{
    const std::string& named = artifact.resolved.empty() ? artifact.reference : artifact.resolved;
    LineageNode& found
        = node(modelNode(artifact.sha256.empty() ? named : artifact.sha256), LineageKind::Model);
    if (found.title.empty()) {
        const auto maker = lineageNumber(named);
        found.title = maker ? "#" + maker->toString() : std::filesystem::path(named).filename().string();
        if (found.title.empty())
            found.title = artifact.sha256.substr(0, 12);
        found.note = maker ? std::string() : std::filesystem::path(named).parent_path().string();
        found.state = maker ? LineageState::Missing : LineageState::Elsewhere;
        found.sha256 = artifact.sha256;
    }
    return found.id;
}

LineageNodeId LineageDraft::dataset(const std::string& reference, const std::string& sha256)
{
    LineageNode& found = node(datasetNode(reference, sha256), LineageKind::Dataset);
    if (found.title.empty()) {
        found.title = reference;
        found.sha256 = sha256;
        if (const auto parsed = DatasetReference::parse(reference)) {
            found.name = parsed->name;
            found.version = parsed->version.value_or(0);
        }
    }
    return found.id;
}

LineageNodeId LineageDraft::rows(const Artifact& artifact)
{
    const std::string& named = artifact.resolved.empty() ? artifact.reference : artifact.resolved;
    const auto parsed = DatasetReference::parse(named);
    if (!parsed)
        return dataset(named.empty() ? artifact.name : named, artifact.sha256);
    const std::string reference
        = parsed->version ? parsed->name + "@" + std::to_string(*parsed->version) : parsed->name;
    const LineageNodeId whole = dataset(reference, artifact.sha256);
    if (!parsed->split)
        return whole;
    const LineageNodeId split = execution(*parsed->split, LineageKind::Split);
    connect(whole, split, LineageRelation::Read);
    return split;
}

std::optional<LineageNodeId> LineageDraft::artifact(const Artifact& artifact, ExecutionNumber owner)
{
    if (artifact.kind == "dataset")
        return rows(artifact);
    if (artifact.kind == "model")
        return model(artifact);
    const bool ofExecution = artifact.kind == "split" || artifact.kind == "predictions";
    if (!ofExecution)
        return file(artifact, owner);
    const auto maker = lineageNumber(artifact.resolved);
    if (maker)
        return execution(*maker, artifact.kind == "split" ? LineageKind::Split : LineageKind::Evaluation);
    return artifact.resolved.empty() ? std::nullopt : std::optional(file(artifact, owner));
}

} // namespace touchstone
