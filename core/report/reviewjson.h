#pragma once

#include "core/review/marks.h"
#include "core/review/probes.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>

namespace touchstone {

/// {"posts","marks","candidate_better","baseline_better","label_wrong","unclear","blind","disagreements",
/// "reviewers":[{"reviewer","marks"}]}
nlohmann::json marksToJson(const MarkCounts& counts);

/// One mark: {"id","baseline","candidate","row","verdict","note","reviewer","time","queue"}; verdict null: taken back.
nlohmann::json markToJson(const Mark& mark);

/// [{"id","text","expected","expected_known":[..,..]|null,"right":[..,..]|null,"baseline":[{"label","probability"}],
/// "candidate":[..]}]; pairs are [baseline, candidate].
nlohmann::json probesToJson(std::span<const ProbeResult> probes);

/// What people said and what the probe texts get, for a terminal; empty where there is neither.
std::string reviewText(const MarkCounts& counts, std::span<const ProbeResult> probes);

} // namespace touchstone
