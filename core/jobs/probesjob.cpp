#include "core/jobs/probesjob.h"

#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/exchange/utf8.h"
#include "core/jobs/person.h"
#include "core/learning/scorer.h"
#include "core/storage/reviewstore.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
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

Result<std::filesystem::path> modelFileOf(
    const Workspace& workspace, const SideReport& side, const std::stop_token& stop)
{
    std::error_code error;
    std::filesystem::path own = workspace.modelFile(side.model);
    if (std::filesystem::exists(own, error))
        return own;
    const std::filesystem::path elsewhere = side.modelReference;
    if (elsewhere.is_absolute() && std::filesystem::exists(elsewhere, error)) {
        const auto hash = sha256OfFile(elsewhere, stop);
        if (!hash)
            return failure(hash);
        if (*hash == side.model)
            return elsewhere;
    }
    return fail(inputError("missing-model",
        "the model of #" + side.execution.toString() + " (" + side.modelReference + ") is not there any more",
        "put it back, or evaluate another one"));
}

Result<std::vector<ProbeSide>> scoreSide(const Workspace& workspace, const SideReport& side,
    const std::vector<Probe>& probes, int k, const std::stop_token& stop)
{
    const auto file = modelFileOf(workspace, side, stop);
    if (!file)
        return failure(file);
    const auto model = Model::load(*file);
    if (!model)
        return failure(model);
    const std::vector<std::string>& labels = model->summary().labels;
    Scorer scorer(*model, k);
    ScoredBatch batch;
    std::vector<std::string> lines(1);
    std::vector<ProbeSide> sides;
    for (const Probe& probe : probes) {
        if (stop.stop_requested())
            return fail(cancelledError());
        side.recipe.apply(std::span(&probe.text, 1), lines.front());
        scorer.score(lines, batch);
        ProbeSide answer;
        for (std::size_t rank = 0; rank < batch.label.size() && batch.label[rank] >= 0; ++rank)
            answer.top.push_back(
                {labels[static_cast<std::size_t>(batch.label[rank])], batch.probability[rank]});
        answer.knowsExpected = probe.expected && std::ranges::find(labels, *probe.expected) != labels.end();
        sides.push_back(std::move(answer));
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
