#pragma once

#include "core/comparison/reportvalues.h"
#include "core/data/reviewrecord.h"
#include "core/jobs/steprunner.h"
#include "core/review/probes.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

inline constexpr std::size_t maximumProbeBytes = 1U << 20;

/// Saves a text that every later comparison shows; `expected`: the label that it should get, as in the dataset.
/// Errors: "bad-probe" when it is empty, too long or not UTF-8; the workspace is locked or cannot be written.
Result<Probe> addProbe(
    const JobContext& context, const std::string& text, const std::optional<std::string>& expected);
/// Gives a saved text other words or another expected label; what it was before is the answer. It keeps its number and
/// its place. Errors: "bad-probe", "no-such-probe"; the workspace is locked or cannot be written.
Result<Probe> changeProbe(const JobContext& context, std::int64_t id, const std::string& text,
    const std::optional<std::string>& expected);
/// Saves a text that was removed once more, with its number, its time and who added it. Errors: as addProbe(); the number
/// is taken.
Result<> restoreProbe(const JobContext& context, const Probe& probe);
/// Error "no-such-probe".
Result<> removeProbeText(const JobContext& context, std::int64_t id);
Result<std::vector<Probe>> listProbes(const JobContext& context);

/// What the models of two evaluations make of the workspace's probe texts: the first k labels, and whether each model
/// knows the expected label at all. No model is loaded where there are no probes.
/// Errors: "missing-model" when a model is neither in the workspace nor, unchanged, where it was; cancelled.
Result<std::vector<ProbeResult>> scoreProbes(Workspace& workspace, const SideReport& baseline,
    const SideReport& candidate, int k = 5, const std::stop_token& stop = {});

} // namespace touchstone
