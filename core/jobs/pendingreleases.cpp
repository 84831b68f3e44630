#include "core/jobs/pendingreleases.h"

#include "core/jobs/comparejob.h"
#include "core/jobs/gatesjob.h"
#include "core/jobs/releasejob.h"
#include "core/jobs/reviewjob.h"
#include "core/jobs/twinlookup.h"

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

constexpr std::string_view usuallyInProduction = "production";

/// Whether its rows have labels: without them most gates have nothing to say.
bool isLabelled(const Execution& evaluation)
{
    const auto metric = evaluation.metrics.find("p_at_1");
    return metric != evaluation.metrics.end() && metric->is_number();
}

/// Complete evaluations of a model, those with labels first, the newest first.
std::vector<const Execution*> evaluationsOf(std::span<const Execution> executions, const std::string& model)
{
    std::vector<const Execution*> found;
    for (const Execution& execution : executions) {
        const Artifact* used = execution.input("model");
        if (execution.step == Step::Evaluate && execution.status == ExecutionStatus::Complete
            && used != nullptr && used->sha256 == model)
            found.push_back(&execution);
    }
    std::ranges::sort(found, [](const Execution* left, const Execution* right) {
        return isLabelled(*left) != isLabelled(*right) ? isLabelled(*left) : left->number > right->number;
    });
    return found;
}

/// What a candidate is measured against: what is in production, else what was approved last; never its own model.
/// Nullptr: nothing.
const ReleasedVersion* baselineFor(const ReleaseState& state, const ReleasedVersion& candidate)
{
    if (const auto production = state.aliases.find(usuallyInProduction); production != state.aliases.end()) {
        const ReleasedVersion* served = state.find(production->second.version);
        if (served != nullptr && served->model != candidate.model)
            return served;
    }
    const ReleasedVersion* last = nullptr;
    for (const ReleasedVersion& version : state.versions) {
        if (version.isApproved() && version.model != candidate.model)
            last = &version;
    }
    return last;
}

bool waits(const ReleaseState& state, const ReleasedVersion& version, std::int64_t needed)
{
    if (version.rejected || static_cast<std::int64_t>(version.approvals.size()) >= needed)
        return false;
    const auto production = state.aliases.find(usuallyInProduction);
    return production == state.aliases.end() || !production->second.seen.contains(version.name);
}

void chooseEvaluations(PendingVersion& pending, const ReleasedVersion& candidate,
    const ReleasedVersion* baseline, std::span<const Execution> executions)
{
    if (baseline == nullptr) {
        pending.missing
            = {"first-version", "no version was approved before: there is nothing to compare it with", {}};
        return;
    }
    const auto ours = evaluationsOf(executions, candidate.model);
    if (ours.empty()) {
        pending.missing = {"no-evaluation", candidate.name + " was not evaluated yet", {candidate.name}};
        return;
    }
    const auto theirs = evaluationsOf(executions, baseline->model);
    if (theirs.empty()) {
        pending.missing
            = {"baseline-not-evaluated", baseline->name + " was not evaluated yet", {baseline->name}};
        return;
    }
    for (const Execution* own : ours) {
        const auto same = std::ranges::find(theirs, own->datasetReference(), &Execution::datasetReference);
        if (same == theirs.end())
            continue;
        pending.baseline = (*same)->number;
        pending.candidate = own->number;
        pending.sameRows = true;
        return;
    }
    pending.baseline = theirs.front()->number;
    pending.candidate = ours.front()->number;
}

Result<std::string> keyOf(Workspace& workspace, const PendingVersion& pending, const std::string& gates,
    std::optional<ExecutionNumber> twin)
{
    const auto review = reviewOf(workspace, pending.baseline, pending.candidate);
    if (!review)
        return failure(review);
    const MarkCounts& marks = review->counts;
    std::string key = pending.baseline.toString() + " " + pending.candidate.toString() + " "
        + (twin ? twin->toString() : "") + " " + gates;
    for (const std::int64_t count :
        {marks.candidateBetter, marks.baselineBetter, marks.labelWrong, marks.unclear})
        key += " " + std::to_string(count);
    return key;
}

Result<GateReport> ask(const JobContext& context, const PendingVersion& pending, const GateSet& gates,
    std::optional<ExecutionNumber> twin)
{
    const auto report = compareExecutions(context,
        {.baseline = pending.baseline.toString(), .candidate = pending.candidate.toString(), .twin = twin});
    if (!report)
        return failure(report);
    return askGates(context, gates, *report);
}

} // namespace

std::vector<PendingVersion> pendingVersions(const ReleaseState& state, std::span<const Execution> executions)
{
    const std::int64_t needed = std::max<std::int64_t>(1, state.approvalsFor(usuallyInProduction));
    std::vector<PendingVersion> list;
    for (const ReleasedVersion& version : state.versions) {
        if (!waits(state, version, needed))
            continue;
        PendingVersion pending {.version = version.name,
            .approvals = static_cast<std::int64_t>(version.approvals.size()),
            .needed = needed};
        chooseEvaluations(pending, version, baselineFor(state, version), executions);
        list.push_back(std::move(pending));
    }
    std::ranges::reverse(list);
    return list;
}

Result<std::vector<JudgedVersion>> judgePending(
    const JobContext& context, const std::string& gates, const std::vector<JudgedVersion>& known)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto history = releaseHistory(*workspace);
    if (!history)
        return failure(history);
    const auto executions = workspace->executions();
    if (!executions)
        return failure(executions);
    const auto rules = gatesNamed(context.workspace, gates);
    std::vector<JudgedVersion> list;
    for (PendingVersion& pending : pendingVersions(history->state, *executions)) {
        JudgedVersion judged {.pending = std::move(pending), .key = {}, .gates = {}, .problem = {}};
        if (!judged.pending.missing.code.empty()) {
            list.push_back(std::move(judged));
            continue;
        }
        if (!rules) {
            judged.problem = rules.error();
            list.push_back(std::move(judged));
            continue;
        }
        const auto twin = evaluatedTwinFor(*executions, judged.pending.baseline, judged.pending.candidate);
        auto key = keyOf(*workspace, judged.pending, rules->sha256, twin);
        if (!key)
            return failure(key);
        judged.key = std::move(*key);
        const auto before = std::ranges::find(known, judged.key, &JudgedVersion::key);
        if (before != known.end()) {
            judged.gates = before->gates;
            judged.problem = before->problem;
        } else {
            auto asked = ask(context, judged.pending, *rules, twin);
            if (!asked && asked.error().kind == ErrorKind::Cancelled)
                return failure(asked);
            if (asked)
                judged.gates = std::move(*asked);
            else
                judged.problem = asked.error();
        }
        list.push_back(std::move(judged));
    }
    return list;
}

} // namespace touchstone
