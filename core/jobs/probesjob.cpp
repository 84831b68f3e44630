#include "core/jobs/probesjob.h"

#include "core/base/time.h"
#include "core/exchange/utf8.h"
#include "core/jobs/person.h"
#include "core/jobs/texttrial.h"
#include "core/storage/reviewstore.h"

#include <utility>

namespace touchstone {

namespace {

Result<> checkProbe(const std::string& text, const std::optional<std::string>& expected)
{
    const auto refuse = [](const char* what) {
        return fail(inputError("bad-probe", what, "give a text of UTF-8, and a label as in the dataset"));
    };
    if (text.find_first_not_of(" \t\r\n\v\f") == std::string::npos)
        return refuse("the probe text is empty");
    if (text.size() > maximumProbeBytes || (expected && expected->size() > maximumProbeBytes))
        return refuse("the probe text or its label is longer than 1 MiB");
    if (!isValidUtf8(text) || (expected && !isValidUtf8(*expected)))
        return refuse("the probe text or its label is not UTF-8");
    if (expected && expected->empty())
        return refuse("the expected label is empty");
    return {};
}

Result<std::vector<ProbeSide>> scoreSide(Workspace& workspace, const SideReport& side,
    const std::vector<Probe>& probes, int k, const std::stop_token& stop)
{
    if (side.model.empty() && side.modelReference.empty()) // what ran elsewhere cannot be asked
        return std::vector<ProbeSide>(probes.size());
    const auto trial = loadTrialModel(
        workspace, trialSourceOf(side.execution, side.model, side.modelReference, side.recipe), stop);
    if (!trial)
        return failure(trial);
    std::vector<ProbeSide> sides;
    for (const Probe& probe : probes) {
        if (stop.stop_requested())
            return fail(cancelledError());
        TextAnswer answer = tryText(*trial, probe.text, k, probe.expected);
        sides.push_back(
            {.top = std::move(answer.top), .knowsExpected = answer.expected && answer.expected->known});
    }
    return sides;
}

} // namespace

Result<Probe> addProbe(
    const JobContext& context, const std::string& text, const std::optional<std::string>& expected)
{
    if (auto sound = checkProbe(text, expected); !sound)
        return failure(sound);
    if (const auto workspace = Workspace::open(context.workspace, context.command); !workspace)
        return failure(workspace);
    auto session = WriteSession::begin(context.workspace, context.command, context.wait, context.stop);
    if (!session)
        return failure(session);
    Probe probe {.text = text, .expected = expected, .addedBy = currentPerson(), .added = currentTime()};
    const auto id = insertProbe(*session, probe);
    if (!id)
        return failure(id);
    probe.id = *id;
    return probe;
}

Result<Probe> changeProbe(const JobContext& context, std::int64_t id, const std::string& text,
    const std::optional<std::string>& expected)
{
    if (auto sound = checkProbe(text, expected); !sound)
        return failure(sound);
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    auto session = WriteSession::begin(context.workspace, context.command, context.wait, context.stop);
    if (!session)
        return failure(session);
    const Probe changed {
        .id = id, .text = text, .expected = expected, .addedBy = currentPerson(), .added = currentTime()};
    auto before = updateProbe(*session, changed);
    if (!before)
        return failure(before);
    return before;
}

Result<> restoreProbe(const JobContext& context, const Probe& probe)
{
    if (auto sound = checkProbe(probe.text, probe.expected); !sound)
        return sound;
    auto session = WriteSession::begin(context.workspace, context.command, context.wait, context.stop);
    if (!session)
        return failure(session);
    if (const auto id = insertProbe(*session, probe); !id)
        return failure(id);
    return {};
}

Result<> removeProbeText(const JobContext& context, std::int64_t id)
{
    if (const auto workspace = Workspace::open(context.workspace, context.command); !workspace)
        return failure(workspace);
    auto session = WriteSession::begin(context.workspace, context.command, context.wait, context.stop);
    if (!session)
        return failure(session);
    return removeProbe(*session, id);
}

Result<std::vector<Probe>> listProbes(const JobContext& context)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    return readProbes(workspace->database());
}

Result<std::vector<ProbeResult>> scoreProbes(Workspace& workspace, const SideReport& baseline,
    const SideReport& candidate, int k, const std::stop_token& stop)
{
    auto probes = readProbes(workspace.database());
    if (!probes)
        return failure(probes);
    std::vector<ProbeResult> results;
    if (probes->empty())
        return results;
    auto before = scoreSide(workspace, baseline, *probes, k, stop);
    if (!before)
        return failure(before);
    auto after = candidate.model == baseline.model && candidate.recipe == baseline.recipe
        ? before
        : scoreSide(workspace, candidate, *probes, k, stop);
    if (!after)
        return failure(after);
    for (std::size_t i = 0; i < probes->size(); ++i)
        results.push_back({.probe = std::move((*probes)[i]),
            .baseline = std::move((*before)[i]),
            .candidate = std::move((*after)[i])});
    return results;
}

} // namespace touchstone
