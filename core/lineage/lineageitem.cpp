#include "core/lineage/lineageitem.h"

#include "core/base/executionnumber.h"
#include "core/data/releaserecord.h"
#include "core/lineage/lineagenames.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

constexpr std::size_t shortestHash = 8;
constexpr std::size_t namedInErrors = 5;

Error noSuchItem(std::string_view text, const std::string& why = {})
{
    Error error = inputError("no-such-item",
        why.empty() ? "there is no '" + std::string(text) + "' in the workspace" : why,
        "name an execution (#4), a dataset (old@1, old/test), a version (20200602.0), an alias, a decision "
        "(decision:3), or the sha-256 or path of a model or file");
    error.arguments = {std::string(text)};
    return error;
}

Error ambiguous(std::string_view text, const std::vector<const LineageNode*>& nodes)
{
    std::string names;
    for (std::size_t i = 0; i < std::min(nodes.size(), namedInErrors); ++i)
        names += (i == 0 ? "" : ", ") + nodes[i]->id.text();
    if (nodes.size() > namedInErrors)
        names += " and " + std::to_string(nodes.size() - namedInErrors) + " more";
    Error error = inputError("ambiguous-item", "'" + std::string(text) + "' may be one of several things",
        "name one of: " + names);
    error.arguments = {std::string(text), names};
    return error;
}

class Finder
{
public:
    Finder(const LineageGraph& graph, std::string_view text)
        : m_graph(graph)
        , m_text(text)
    {
    }

    Result<LineageItem> find() const
    {
        if (m_graph.find(LineageNodeId(std::string(m_text))) != nullptr)
            return LineageItem {.node = LineageNodeId(std::string(m_text)), .part = {}};
        if (const auto rest = after("decision:"))
            return decision(*rest);
        if (const auto rest = after("alias:"))
            return one(byName(LineageKind::Alias, *rest));
        if (const auto rest = after("version:"))
            return one(byName(LineageKind::Version, *rest));
        if (const auto rest = after("dataset:"))
            return dataset(*rest);
        for (const char* kind : {"model:", "file:"}) {
            if (const auto rest = after(kind))
                return one(byHash(*rest));
        }
        return withoutKind();
    }

private:
    std::optional<std::string_view> after(std::string_view prefix) const
    {
        return m_text.starts_with(prefix) ? std::optional(m_text.substr(prefix.size())) : std::nullopt;
    }

    Result<LineageItem> withoutKind() const
    {
        if (const auto number = parseExecutionNumber(m_text)) {
            if (m_graph.find(executionNode(*number)) != nullptr)
                return LineageItem {.node = executionNode(*number), .part = {}};
        }
        if (isVersionName(m_text))
            return one(byName(LineageKind::Version, m_text));
        const auto aliases = byName(LineageKind::Alias, m_text);
        if (auto found = dataset(m_text)) {
            if (aliases.empty())
                return found;
            const LineageNode* other = m_graph.find(found->node);
            return fail(ambiguous(m_text, {aliases.front(), other}));
        } else if (found.error().code != "no-such-item") {
            return found;
        }
        if (!aliases.empty())
            return one(aliases);
        if (const auto nodes = byHash(m_text); !nodes.empty())
            return one(nodes);
        return one(byPath());
    }

    Result<LineageItem> one(const std::vector<const LineageNode*>& nodes) const
    {
        if (nodes.empty())
            return fail(noSuchItem(m_text));
        if (nodes.size() > 1)
            return fail(ambiguous(m_text, nodes));
        return LineageItem {.node = nodes.front()->id, .part = {}};
    }

    Result<LineageItem> decision(std::string_view rest) const
    {
        const auto number = parseExecutionNumber(rest);
        if (!number || m_graph.find(recordNode(number->value())) == nullptr)
            return fail(noSuchItem(m_text,
                "there is no decision or alias move " + std::string(rest)
                    + "; 'touchstone release history --json' has their numbers"));
        return LineageItem {.node = recordNode(number->value()), .part = {}};
    }

    std::vector<const LineageNode*> byName(LineageKind kind, std::string_view name) const
    {
        std::vector<const LineageNode*> nodes;
        for (const LineageNode& node : m_graph.nodes) {
            if (node.kind == kind && node.name == name)
                nodes.push_back(&node);
        }
        return nodes;
    }

    /// The newest version that is here, of those that are missing the newest.
    const LineageNode* newest(std::string_view name) const
    {
        const LineageNode* best = nullptr;
        for (const LineageNode* node : byName(LineageKind::Dataset, name)) {
            const auto rank
                = [](const LineageNode& of) { return std::pair(of.state == LineageState::Here, of.version); };
            if (best == nullptr || rank(*best) < rank(*node))
                best = node;
        }
        return best;
    }

    Result<LineageItem> dataset(std::string_view text) const
    {
        const auto reference = DatasetReference::parse(text);
        if (!reference)
            return fail(noSuchItem(m_text));
        const LineageNode* found = nullptr;
        if (reference->version) {
            for (const LineageNode* node : byName(LineageKind::Dataset, reference->name)) {
                const bool same = node->version == *reference->version;
                const bool better = found == nullptr
                    || (node->state == LineageState::Here && found->state != LineageState::Here);
                if (same && better)
                    found = node;
            }
        } else {
            found = newest(reference->name);
        }
        if (found == nullptr)
            return fail(noSuchItem(m_text));
        if (!reference->part)
            return LineageItem {.node = found->id, .part = {}};
        return split(*found, *reference);
    }

    Result<LineageItem> split(const LineageNode& dataset, const DatasetReference& reference) const
    {
        std::set<LineageNodeId> makings; // it may have been imported more than once
        for (const LineageNode* node : byName(LineageKind::Dataset, dataset.name)) {
            if (node->title == dataset.title && node->sha256 == dataset.sha256)
                makings.insert(node->id);
        }
        std::set<LineageNodeId> repetitions; // which have no part unless they are named
        for (const LineageEdge& edge : m_graph.edges) {
            if (edge.relation == LineageRelation::Repeated)
                repetitions.insert(edge.to);
        }
        ExecutionNumber newest;
        for (const LineageEdge& edge : m_graph.edges) {
            if (!makings.contains(edge.from))
                continue;
            const LineageNode* to = m_graph.find(edge.to);
            if (to == nullptr || to->kind != LineageKind::Split)
                continue;
            const bool wanted = reference.split ? to->execution == *reference.split
                                                : to->execution > newest && !repetitions.contains(to->id);
            if (wanted)
                newest = to->execution;
        }
        if (!newest.isValid()) {
            return fail(noSuchItem(m_text,
                reference.split
                    ? "execution #" + reference.split->toString() + " is not a split of " + dataset.title
                    : dataset.title + " has no split"));
        }
        return LineageItem {.node = executionNode(newest), .part = reference.part};
    }

    /// Of nodes of the same bytes the first, which stands for them all (lineageOf()).
    std::vector<const LineageNode*> withoutRepetitions(std::vector<const LineageNode*> nodes) const
    {
        std::set<LineageNodeId> repeated;
        for (const LineageEdge& edge : m_graph.edges) {
            if (edge.relation == LineageRelation::Same)
                repeated.insert(edge.to);
        }
        const auto isRepeated = [&](const LineageNode* node) { return repeated.contains(node->id); };
        if (!std::ranges::all_of(nodes, isRepeated))
            std::erase_if(nodes, isRepeated);
        return nodes;
    }

    std::vector<const LineageNode*> byHash(std::string_view text) const
    {
        const bool hexadecimal = text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
        if (!hexadecimal || text.size() < shortestHash)
            return {};
        std::vector<const LineageNode*> nodes;
        for (const LineageNode& node : m_graph.nodes) {
            if (node.sha256.starts_with(text) && node.kind != LineageKind::Version)
                nodes.push_back(&node);
        }
        // A model that was brought in has the bytes of its file, and several executions may have made equal
        // predictions: the thing itself comes before what only has its bytes.
        for (const LineageKind kind : {LineageKind::Model, LineageKind::Dataset, LineageKind::File}) {
            std::vector<const LineageNode*> ofKind;
            for (const LineageNode* node : nodes) {
                if (node->kind == kind)
                    ofKind.push_back(node);
            }
            if (!ofKind.empty())
                return withoutRepetitions(std::move(ofKind));
        }
        return nodes;
    }

    std::vector<const LineageNode*> byPath() const
    {
        std::vector<const LineageNode*> nodes;
        const std::filesystem::path path(m_text);
        for (const LineageNode& node : m_graph.nodes) {
            const bool ofFile = node.kind == LineageKind::File
                || (node.kind == LineageKind::Model && node.state == LineageState::Elsewhere);
            if (!ofFile || node.title != path.filename().string())
                continue;
            if (!path.has_parent_path() || node.note == path.parent_path().string())
                nodes.push_back(&node);
        }
        return withoutRepetitions(std::move(nodes));
    }

    const LineageGraph& m_graph;
    std::string_view m_text;
};

/// Whether rows that an execution read, "old@1/test#4", are of another part.
bool isOtherPart(const LineageEdge& edge, Part part)
{
    const auto reference = DatasetReference::parse(edge.detail);
    return reference && reference->part && *reference->part != part;
}

void walk(const LineageGraph& graph, const LineageIndex& index, std::vector<std::size_t> waiting,
    const std::optional<Part>& part, bool forward, std::vector<bool>& reached)
{
    std::vector<bool> seen(graph.nodes.size(), false);
    const std::size_t start = waiting.front();
    for (const std::size_t node : waiting)
        seen[node] = true;
    while (!waiting.empty()) {
        const std::size_t node = waiting.back();
        waiting.pop_back();
        reached[node] = true;
        for (const auto& step : forward ? index.results(node) : index.origins(node)) {
            const bool skipped
                = forward && part && node == start && isOtherPart(graph.edges[step.edge], *part);
            if (seen[step.node] || skipped)
                continue;
            seen[step.node] = true;
            waiting.push_back(step.node);
        }
    }
}

} // namespace

Result<LineageItem> findLineageItem(const LineageGraph& graph, std::string_view text)
{
    return Finder(graph, text).find();
}

LineageGraph lineageOf(const LineageGraph& graph, const LineageItem& item)
{
    const LineageIndex index(graph);
    LineageGraph part;
    const auto start = index.positionOf(item.node);
    if (!start)
        return part;
    std::vector<bool> reached(graph.nodes.size(), false);
    const std::vector<std::size_t> starts = lineageSame(graph, index, *start);
    walk(graph, index, starts, item.part, false, reached);
    walk(graph, index, starts, item.part, true, reached);
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        if (reached[node])
            part.nodes.push_back(graph.nodes[node]);
    }
    for (const LineageEdge& edge : graph.edges) {
        const auto from = index.positionOf(edge.from);
        const auto to = index.positionOf(edge.to);
        if (from && to && reached[*from] && reached[*to])
            part.edges.push_back(edge);
    }
    for (const Warning& warning : graph.warnings) {
        const bool ofPart = warning.code != "lineage-cycle"
            || std::ranges::any_of(part.nodes, [&](const LineageNode& node) {
                   return std::ranges::find(warning.arguments, node.title) != warning.arguments.end();
               });
        if (ofPart)
            part.warnings.push_back(warning);
    }
    return part;
}

} // namespace touchstone
