#include "core/base/time.h"
#include "core/lineage/lineageparts.h"

#include <map>
#include <set>

namespace touchstone::lineage {

namespace {

using nlohmann::json;

LineageNodeId comparison(LineageDraft& draft, ExecutionNumber baseline, ExecutionNumber candidate)
{
    const LineageNodeId id = comparisonNode(baseline, candidate);
    if (LineageNode& node = draft.node(id, LineageKind::Comparison); node.title.empty()) {
        node.title = "#" + baseline.toString() + " / #" + candidate.toString();
        node.state = LineageState::Here;
        draft.connect(
            draft.execution(baseline, LineageKind::Evaluation), id, LineageRelation::Side, "baseline");
        draft.connect(
            draft.execution(candidate, LineageKind::Evaluation), id, LineageRelation::Side, "candidate");
    }
    return id;
}

LineageNodeId version(LineageDraft& draft, const std::string& name)
{
    LineageNode& node = draft.node(versionNode(name), LineageKind::Version);
    node.title = name;
    node.name = name;
    return node.id;
}

LineageNodeId alias(LineageDraft& draft, const std::string& name)
{
    LineageNode& node = draft.node(aliasNode(name), LineageKind::Alias);
    node.title = name;
    node.name = name;
    return node.id;
}

/// The execution of one side of the evidence of a decision.
std::optional<ExecutionNumber> sideOf(const json& evidence, const char* side)
{
    if (!evidence.is_object())
        return std::nullopt;
    const auto found = evidence.find(side);
    return found == evidence.end() ? std::nullopt : lineageNumber(*found, "execution");
}

void addPersonAndReason(LineageNode& node, const ReleaseRecord& record)
{
    addFact(node, "who", record.who);
    addFact(node, "why", record.why);
    addFact(node, "when", formatUtc(record.when));
}

void addVersion(LineageDraft& draft, const ReleaseRecord& record)
{
    const LineageNodeId id = version(draft, record.version);
    LineageNode& node = *draft.find(id);
    node.state = LineageState::Here;
    node.at = record.when;
    node.sha256 = record.model;
    node.record = record.number;
    addFact(node, "sha256", record.model);
    addPersonAndReason(node, record);
    const LineageNodeId model = draft.modelOf(record.execution, record.model);
    if (LineageNode& made = draft.node(model, LineageKind::Model); made.title.empty()) {
        made.title = "#" + record.execution.toString();
        made.sha256 = record.model;
    }
    draft.connect(model, id, LineageRelation::Released);
}

void addDecision(LineageDraft& draft, const ReleaseRecord& record)
{
    const LineageNodeId id = recordNode(record.number);
    const LineageNodeId about = version(draft, record.version);
    LineageNode& node = draft.node(id, LineageKind::Decision);
    node.title = record.version;
    node.name = record.version;
    node.state = LineageState::Here;
    node.record = record.number;
    node.at = record.when;
    addFact(node, "decision", std::string(releaseKindName(record.kind)));
    addPersonAndReason(node, record);
    addFact(node, "report", record.report);
    draft.connect(about, id, LineageRelation::DecidedOn);
    const auto baseline = sideOf(record.evidence, "baseline");
    const auto candidate = sideOf(record.evidence, "candidate");
    if (baseline && candidate) {
        const LineageNodeId evidence = comparison(draft, *baseline, *candidate);
        LineageNode& compared = *draft.find(evidence);
        compared.at = record.when;
        addFact(compared, "named-by", "decision " + std::to_string(record.number));
        draft.connect(evidence, id, LineageRelation::Evidence);
    }
}

void addMove(LineageDraft& draft, const ReleaseRecord& record)
{
    const LineageNodeId id = recordNode(record.number);
    const LineageNodeId to = version(draft, record.version);
    const LineageNodeId moved = alias(draft, record.alias);
    LineageNode& node = draft.node(id, LineageKind::Move);
    node.title = record.alias + " -> " + record.version;
    node.name = record.alias;
    node.state = LineageState::Here;
    node.record = record.number;
    node.at = record.when;
    addFact(node, "step", std::string(releaseKindName(record.kind)));
    addFact(node, "version", record.version);
    addFact(node, "from", record.from);
    addPersonAndReason(node, record);
    draft.connect(to, id, LineageRelation::Moved);
    draft.connect(id, moved, LineageRelation::Pointed);
    if (record.decision) {
        LineageNode& decision = draft.node(recordNode(*record.decision), LineageKind::Decision);
        if (decision.title.empty()) {
            decision.title = std::to_string(*record.decision);
            decision.record = *record.decision;
        }
        draft.connect(decision.id, id, LineageRelation::Allowed);
    }
}

void describeAlias(LineageDraft& draft, const ReleaseRecord& last)
{
    LineageNode& node = *draft.find(alias(draft, last.alias));
    node.state = LineageState::Here;
    node.at = last.when;
    addFact(node, "version", last.version);
    addFact(node, "since", formatUtc(last.when));
    addFact(node, "who", last.who);
    draft.find(recordNode(last.number))->current = true;
    draft.find(versionNode(last.version))->current = true;
}

} // namespace

void addReleases(LineageDraft& draft, const LineageRecords& records)
{
    std::map<std::string, const ReleaseRecord*> lastMoves;
    std::map<std::string, std::int64_t> protection;
    for (const ReleaseRecord& record : records.releases) {
        switch (record.kind) {
        case ReleaseKind::Add:
            addVersion(draft, record);
            break;
        case ReleaseKind::Approve:
        case ReleaseKind::Reject:
            addDecision(draft, record);
            break;
        case ReleaseKind::Move:
        case ReleaseKind::Rollback:
            addMove(draft, record);
            lastMoves[record.alias] = &record;
            break;
        case ReleaseKind::Protect:
            protection[record.alias] = record.approvals.value_or(0);
            break;
        }
    }
    for (const auto& entry : lastMoves)
        describeAlias(draft, *entry.second);
    for (const auto& entry : protection) {
        LineageNode& node = *draft.find(alias(draft, entry.first));
        node.state = LineageState::Here;
        addFact(node, "approvals-needed", std::to_string(entry.second));
    }
    for (const ComparedPair& pair : records.pairs) {
        LineageNode& node = *draft.find(comparison(draft, pair.baseline, pair.candidate));
        addFact(node, "named-by", pair.namedBy);
        if (pair.at && (!node.at || *node.at > *pair.at))
            node.at = pair.at;
    }
}

} // namespace touchstone::lineage
