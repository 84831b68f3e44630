#pragma once

#include "core/base/error.h"
#include "core/base/strongid.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The graph of what came from what in a workspace. Plain values without Qt; lineagebuilder.h makes them of records.
namespace touchstone {

/// Names a node: "execution:4", "dataset:old@1:4c5fe083...", "model:<sha-256>", "file:<sha-256>", "version:20200602.0",
/// "alias:production", "record:3" (of the releases), "comparison:10:11", "group:..." (folded nodes).
class LineageNodeId
{
public:
    LineageNodeId() = default;
    explicit LineageNodeId(std::string text)
        : m_text(std::move(text))
    {
    }

    const std::string& text() const { return m_text; }
    bool isValid() const { return !m_text.empty(); }

    friend auto operator<=>(const LineageNodeId&, const LineageNodeId&) = default;

private:
    std::string m_text;
};

enum class LineageKind {
    File,       ///< a file that was read, or that an execution from elsewhere left
    Dataset,    ///< one version of a dataset
    Import,     ///< execution
    Split,      ///< execution, and the parts that it made
    Training,   ///< execution
    Search,     ///< execution: autotune; its trials are trainings
    Evaluation, ///< execution, and its predictions
    Prediction, ///< execution, and its predictions
    External,   ///< execution that ran elsewhere, or that brought a model in
    Model,      ///< the bytes of a model
    Comparison, ///< a pair of executions that a decision, a report or marks name
    Decision,   ///< record: approval or refusal
    Version,    ///< a released model
    Move,       ///< record: an alias was moved or rolled back
    Alias,
};

/// "file", "dataset", "import", "split", "training", "search", "evaluation", "prediction", "external", "model",
/// "comparison", "decision", "version", "move", "alias"
std::string_view lineageKindName(LineageKind kind);
inline constexpr int lineageKinds = 15;

/// Where a node's thing is.
enum class LineageState {
    Here,
    Missing,   ///< the workspace had it, or somebody names it, and it is not there any more
    Elsewhere, ///< it never was in the workspace: a file, a model that was used from its place
};

/// "here", "missing", "elsewhere"
std::string_view lineageStateName(LineageState state);

/// How the later end of an edge came from the earlier one.
enum class LineageRelation {
    Read,      ///< file, dataset, split or model -> the execution that read it
    Made,      ///< execution -> what it made
    Trial,     ///< training -> the search whose trial it was
    PartOf,    ///< execution -> the one that it is a part of
    Twin,      ///< training -> the same with another seed
    Resumed,   ///< search -> the one that goes on with it
    Repeated,  ///< execution -> its repetition
    Side,      ///< execution -> the comparison in which it is baseline or candidate
    Evidence,  ///< comparison -> the decision that was made on it
    Released,  ///< model -> version
    DecidedOn, ///< version -> the decision about it
    Allowed,   ///< decision -> the move that follows it
    Moved,     ///< version -> the move that put an alias on it
    Pointed,   ///< move -> alias
    Same,      ///< file, dataset or model -> the same bytes, made again after somebody had read them
};
inline constexpr int lineageRelations = 15;

/// "read", "made", "trial-of", "part-of", "twin", "resumed", "repeats", "side", "evidence", "released", "decided-on",
/// "allowed", "moved", "pointed", "same-bytes"
std::string_view lineageRelationName(LineageRelation relation);

/// One fact about a node, for people and for documents.
struct LineageFact {
    std::string name; ///< stable: "sha256", "rows", "who" ...
    std::string value;

    friend bool operator==(const LineageFact&, const LineageFact&) = default;
};

struct LineageNode {
    LineageNodeId id;
    LineageKind kind = LineageKind::File;
    std::string
        title; ///< "old@1", "#4", "posts.ndjson.zst", "production"; other people's text, without words of ours
    std::string note; ///< what else it is called: the name of an execution, of a file its folder
    LineageState state = LineageState::Here;
    std::string sha256;             ///< of the bytes that it stands for; empty: not known
    ExecutionNumber execution;      ///< of an execution; of a model the one that made it, where that is here
    std::string name;               ///< dataset without version, version, alias
    int version = 0;                ///< of a dataset
    std::int64_t record = 0;        ///< of the releases: Decision, Move
    std::optional<std::int64_t> at; ///< when it came to be; seconds since 1970-01-01 UTC
    bool current = false;           ///< of a move or a version: an alias points there now
    std::vector<LineageFact> facts;
    /// Why it may be out of date: `newer-input`, `newer-dataset-version`, `older-than-data`, `older-than-import`, `newer-version`,
    /// `alias-moved-on`.
    std::vector<Warning> stale;
    /// Of folded nodes, what they are in the whole graph; else empty.
    std::vector<LineageNodeId> members;

    bool isGroup() const { return !members.empty(); }
    const std::string* fact(std::string_view factName) const;
};

/// What documents and the command line call a node: the title, of a decision with what was decided ("approve 20200602.0").
std::string lineageTitle(const LineageNode& node);

struct LineageEdge {
    LineageNodeId from; ///< the earlier
    LineageNodeId to;
    LineageRelation relation = LineageRelation::Read;
    std::string detail; ///< which part or side: "old@1/test#4", "baseline"; else empty
    int count = 1;      ///< edges between folded nodes

    friend bool operator==(const LineageEdge&, const LineageEdge&) = default;
};

struct LineageGraph {
    std::vector<LineageNode> nodes; ///< in the order of their time, what has none first
    std::vector<LineageEdge> edges; ///< no two alike
    /// What is wrong with it as a whole: `lineage-cycle` names nodes that claim to come from each other.
    std::vector<Warning> warnings;

    const LineageNode* find(const LineageNodeId& id) const;
};

/// Neighbours by position in `graph.nodes`, for walks. Edges whose ends are not in the graph are left out.
class LineageIndex
{
public:
    struct Step {
        std::size_t node;
        std::size_t edge; ///< position in graph.edges
    };

    explicit LineageIndex(const LineageGraph& graph);

    /// Nothing: no such node.
    std::optional<std::size_t> positionOf(const LineageNodeId& id) const;
    const std::vector<Step>& origins(std::size_t node) const { return m_origins[node]; }
    const std::vector<Step>& results(std::size_t node) const { return m_results[node]; }

private:
    std::map<LineageNodeId, std::size_t> m_positions;
    std::vector<std::vector<Step>> m_origins;
    std::vector<std::vector<Step>> m_results;
};

/// A node, and after it those with the same bytes, by position.
std::vector<std::size_t> lineageSame(const LineageGraph& graph, const LineageIndex& index, std::size_t node);

/// Nodes that can be reached from each other in both directions, as lists of positions; only lists of two or more, and
/// nodes that come from themselves.
std::vector<std::vector<std::size_t>> lineageCycles(const LineageGraph& graph);

} // namespace touchstone
