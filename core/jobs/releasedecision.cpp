#include "core/jobs/releasedecision.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/jobs/gatesjob.h"
#include "core/jobs/person.h"
#include "core/jobs/releasejob.h"
#include "core/jobs/reportreview.h"
#include "core/report/comparisonjson.h"
#include "core/report/gatesjson.h"
#include "core/report/jsontext.h"
#include "core/report/reviewjson.h"
#include "core/storage/releasestore.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::string_view usuallyInProduction = "production";

/// What is decided on, made before the lock is taken.
struct Evidence {
    json record;        ///< what the record says of it
    std::string frozen; ///< content of reports/<sha256>.json; empty without a comparison
    std::string sha256;
};

std::string hashOf(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

/// Hashes of one side, from the record of its execution.
Result<json> sideEvidence(Workspace& workspace, const SideReport& side)
{
    const auto execution = workspace.execution(side.execution);
    if (!execution)
        return failure(execution);
    const Artifact* predictions = execution->output("predictions");
    return json {{"execution", side.execution.value()}, {"model", side.model}, {"dataset", side.dataset},
        {"dataset_sha256", side.datasetSha256},
        {"predictions", predictions != nullptr ? json(predictions->sha256) : json(nullptr)}};
}

/// Names and verdicts only: the numbers are in the frozen comparison, and a record holds no fractions.
json gatesEvidence(const GateReport& gates)
{
    json results = json::array();
    for (const GateResult& gate : gates.gates)
        results.push_back({{"name", gate.name}, {"verdict", gateVerdictName(gate.verdict)}});
    return {{"source", gates.source}, {"sha256", gates.sha256}, {"verdict", gateVerdictName(gates.verdict())},
        {"results", std::move(results)}};
}

json reviewEvidence(const std::optional<ReviewCounts>& review)
{
    if (!review)
        return nullptr;
    return {{"candidate_better", review->candidateBetter}, {"baseline_better", review->baselineBetter},
        {"label_wrong", review->labelWrong}, {"unclear", review->unclear}};
}

/// A waiver without a reason of its own leans on the decision's.
Result<> checkWaivers(const GateReport& gates, const DecisionParameters& parameters)
{
    for (const auto& [name, why] : parameters.waiverReasons) {
        if (std::ranges::find(parameters.waived, name) == parameters.waived.end())
            return fail(inputError("no-such-gate", "there is a reason to waive '" + name + "', but no waiver",
                "waive it, or take the reason back"));
    }
    for (const std::string& name : parameters.waived) {
        if (gates.find(name) != nullptr)
            continue;
        std::string names;
        for (const GateResult& gate : gates.gates)
            names += (names.empty() ? "" : ", ") + gate.name;
        return fail(inputError(
            "no-such-gate", "there is no gate '" + name + "' to waive", "the gates are: " + names));
    }
    return {};
}

Result<Evidence> evidenceOf(const JobContext& context, const DecisionParameters& parameters,
    const GateSet& rules, const ReportReview& review, const DecisionOutcome& outcome)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto baseline = sideEvidence(*workspace, *outcome.comparison->baseline);
    if (!baseline)
        return failure(baseline);
    const auto candidate = sideEvidence(*workspace, *outcome.comparison->candidate);
    if (!candidate)
        return failure(candidate);
    Evidence evidence;
    evidence.record
        = {{"baseline", *baseline}, {"candidate", *candidate}, {"gates", gatesEvidence(*outcome.gates)},
            {"waived", parameters.waived}, {"review", reviewEvidence(outcome.review)}};
    if (!parameters.waiverReasons.empty())
        evidence.record["waiver_reasons"] = parameters.waiverReasons;
    json comparison = comparisonToJson(*outcome.comparison, {}, &*outcome.gates);
    comparison["marks"] = marksToJson(review.marks);
    comparison["probes"] = probesToJson(review.probes);
    const json frozen {{"format", 1}, {"comparison", std::move(comparison)}, {"gates_file", rules.text},
        {"evidence", evidence.record}};
    evidence.frozen = jsonText(frozen) + "\n";
    evidence.sha256 = hashOf(evidence.frozen);
    return evidence;
}

/// What state alone can refuse.
Result<> mayDecide(const DecisionParameters& parameters, const ReleaseState& state)
{
    const auto version = findVersion(state, parameters.version);
    if (!version)
        return failure(version);
    if (parameters.approve && !parameters.comparison && state.anyApproved) {
        return fail(inputError("comparison-needed",
            "a version was approved before, so this one has to be compared with it",
            "give --compare BASELINE CANDIDATE, two evaluations"));
    }
    return {};
}

/// The comparison has to be about the version.
Result<> checkCandidate(
    const DecisionParameters& parameters, const ReleaseState& state, const ComparisonReport& report)
{
    if (parameters.version.empty())
        return {};
    const auto found = findVersion(state, parameters.version);
    if (!found)
        return failure(found);
    const ReleasedVersion& version = **found;
    if (report.candidate->model == version.model)
        return {};
    return fail(inputError("other-candidate",
        "the candidate of the comparison is " + report.candidate->modelReference + ", not the model of "
            + version.name + " (#" + version.execution.toString() + ")",
        "evaluate that model, and name the evaluation second"));
}

/// Compares and asks the gates; fills `outcome`. `review` is what people said so far: verdicts and record are about the
/// same marks.
Result<> judge(const JobContext& context, const DecisionParameters& parameters, const ReleaseState& state,
    const GateSet& rules, DecisionOutcome& outcome, ReportReview* whole)
{
    if (parameters.comparison->comparison.time)
        return fail(inputError("bad-parameter", "gates judge whole comparisons, not a range of time",
            "decide without the range"));
    auto report = compareExecutions(context, *parameters.comparison);
    if (!report)
        return failure(report);
    if (auto fits = checkCandidate(parameters, state, *report); !fits)
        return fits;
    const auto production = state.aliases.find(usuallyInProduction);
    if (production != state.aliases.end()) {
        const ReleasedVersion* served = state.find(production->second.version);
        if (served != nullptr && served->model != report->baseline->model)
            outcome.warnings.push_back({"baseline-not-in-production",
                "the baseline of the comparison is not what is in production (" + served->name + ")",
                {served->name}});
    }
    if (whole != nullptr) {
        auto review = reviewOfReport(context, *report);
        if (!review)
            return failure(review);
        outcome.review = review->counts();
        outcome.warnings.insert(outcome.warnings.end(), review->warnings.begin(), review->warnings.end());
        *whole = std::move(*review);
    } else {
        const auto review = reviewCounts(context, *report);
        if (!review)
            return failure(review);
        outcome.review = *review;
    }
    auto gates = askGates(context, rules, *report, *outcome.review);
    if (!gates)
        return failure(gates);
    outcome.gates = std::move(*gates);
    outcome.comparison = std::move(*report);
    if (auto known = checkWaivers(*outcome.gates, parameters); !known)
        return known;
    for (const std::string& name : parameters.waived) {
        const auto own = parameters.waiverReasons.find(name);
        outcome.gates->waived[name] = own != parameters.waiverReasons.end() ? own->second : parameters.why;
    }
    for (const GateResult& gate : outcome.gates->gates) {
        if (gate.verdict == GateVerdict::Fail
            && std::ranges::find(parameters.waived, gate.name) == parameters.waived.end())
            outcome.failing.push_back(gate.name);
    }
    return {};
}

Result<Evidence> gather(const JobContext& context, const DecisionParameters& parameters,
    const ReleaseState& state, DecisionOutcome& outcome)
{
    const auto rules = gatesNamed(context.workspace, parameters.gates);
    if (!rules)
        return failure(rules);
    ReportReview review;
    if (auto judged = judge(context, parameters, state, *rules, outcome, &review); !judged)
        return failure(judged);
    return evidenceOf(context, parameters, *rules, review, outcome);
}

/// Puts the frozen comparison in its place; the same content may lie there already.
Result<> storeReport(const std::filesystem::path& workspace, const Evidence& evidence)
{
    if (evidence.frozen.empty())
        return {};
    const auto file = workspace / "reports" / (evidence.sha256 + ".json");
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
        const auto hash = sha256OfFile(file);
        if (hash && *hash == evidence.sha256)
            return {};
    }
    if (auto written = writeFileAtomically(file, evidence.frozen); !written)
        return written;
    return makeReadOnly(file);
}

} // namespace

Result<> addWaiver(DecisionParameters& parameters, const GateSet& rules, const std::string& asked)
{
    const auto isRule = [&rules](const std::string& name) {
        return std::ranges::find(rules.rules, name, &GateRule::name) != rules.rules.end();
    };
    std::size_t cut = isRule(asked) ? std::string::npos : asked.find('=');
    while (cut != std::string::npos && !isRule(asked.substr(0, cut)))
        cut = asked.find('=', cut + 1);
    const std::string name = asked.substr(0, cut);
    if (cut != std::string::npos) {
        if (asked.find_first_not_of(" \t\n", cut + 1) == std::string::npos)
            return fail(inputError("no-reason", "'" + name + "' is waived for an empty reason",
                "write --waive '" + name
                    + "=REASON', or leave out the '=' to waive it for the decision's reason"));
        parameters.waiverReasons[name] = asked.substr(cut + 1);
    }
    if (std::ranges::find(parameters.waived, name) == parameters.waived.end())
        parameters.waived.push_back(name);
    return {};
}

Result<DecisionOutcome> previewDecision(const JobContext& context, const DecisionParameters& parameters)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto history = releaseHistory(*workspace);
    if (!history)
        return failure(history);
    if (!parameters.version.empty()) {
        if (auto allowed = mayDecide(parameters, history->state); !allowed)
            return failure(allowed);
    }
    DecisionOutcome outcome;
    if (!parameters.comparison)
        return outcome;
    const auto rules = gatesNamed(context.workspace, parameters.gates);
    if (!rules)
        return failure(rules);
    if (auto judged = judge(context, parameters, history->state, *rules, outcome, nullptr); !judged)
        return failure(judged);
    return outcome;
}

Result<DecisionOutcome> decideOnVersion(const JobContext& context, const DecisionParameters& parameters)
{
    if (parameters.why.empty())
        return fail(inputError("no-reason", "a reason is missing", "give it: --reason TEXT"));
    if (!parameters.comparison && (!parameters.waived.empty() || !parameters.gates.empty()))
        return fail(inputError("no-comparison", "without a comparison there are no gates",
            "give --compare BASELINE CANDIDATE, or leave out --gates and --waive"));
    DecisionOutcome outcome;
    Evidence evidence;
    {
        auto workspace = Workspace::open(context.workspace, context.command);
        if (!workspace)
            return failure(workspace);
        const auto history = releaseHistory(*workspace);
        if (!history)
            return failure(history);
        if (auto allowed = mayDecide(parameters, history->state); !allowed)
            return failure(allowed);
        if (parameters.comparison) {
            auto gathered = gather(context, parameters, history->state, outcome);
            if (!gathered)
                return failure(gathered);
            evidence = std::move(*gathered);
        }
    }
    if (parameters.approve && !outcome.failing.empty())
        return outcome;
    auto record = appendRelease(context, [&](const ReleaseState& state) -> Result<ReleaseRecord> {
        if (auto allowed = mayDecide(parameters, state); !allowed) // it may be another than before
            return failure(allowed);
        if (auto stored = storeReport(context.workspace, evidence); !stored)
            return failure(stored);
        ReleaseRecord decision {.kind = parameters.approve ? ReleaseKind::Approve : ReleaseKind::Reject,
            .when = currentTime(),
            .who = parameters.who.empty() ? currentPerson() : parameters.who,
            .why = parameters.why,
            .version = (*findVersion(state, parameters.version))->name,
            .report = evidence.sha256,
            .evidence = evidence.record};
        return decision;
    });
    if (!record)
        return failure(record);
    outcome.record = std::move(*record);
    return outcome;
}

} // namespace touchstone
