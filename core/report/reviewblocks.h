#pragma once

#include "core/review/marks.h"
#include "core/review/probes.h"

#include <span>
#include <string>
#include <vector>

/// What people said of a comparison and what the probe texts get, as every format shows it.
namespace touchstone {

/// "Reviewed: 12 posts; candidate better 7, ..."; other people's names in it are printable. "" without marks.
std::string marksSentence(const MarkCounts& counts);

/// Titles of probeCells().
std::vector<std::string> probeTitles();
/// Number, expected label, first label of both sides with its probability, text. All but the first may hold other
/// people's text.
std::vector<std::string> probeCells(const ProbeResult& result);
/// "Both models get 3 of 4 expected labels right"; "" where no probe expects any.
std::string probesSentence(std::span<const ProbeResult> probes);

} // namespace touchstone
