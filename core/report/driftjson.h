#pragma once

#include "core/comparison/drift.h"
#include "core/comparison/slices.h"

#include <nlohmann/json.hpp>

namespace touchstone {

/// {"paired", "same_model", "predicted": {"labels", "psi", "psi_null", "total_variation", "total_variation_null",
/// "z_limit", "beyond_limit", "shares": [{"label", "rows", "share", "change", "z"}]}, "unknown_words", "words",
/// "mean_p_at_1": {"baseline", "candidate", "change", "null", "outside"}, "words_wasserstein", "words_wasserstein_null",
/// "terms": null or {"by", "vocabulary", "fewest_posts", "all": {"posts", "tested", "z_limit", "beyond_limit",
/// "rose": [{"term", "posts", "log_odds", "z", "beyond_limit"}], "fell"}, "labels": [{"label", ...}]}}
nlohmann::json driftToJson(const Drift& drift);

/// The part "all" of "terms".
nlohmann::json termMovesToJson(const TermMoves& moves);

/// null, or {"by", "column", "slices": [{"slice", "baseline", "candidate"}], "age": null or {"unit",
/// "training_end": [.., ..], "curve": [{"age", "baseline", "candidate"}]}}; a side is {"rows", "labelled", "age",
/// "p_at_1", "p_at_1_interval", "recall_at_5", ...}
nlohmann::json slicesToJson(const std::optional<Slices>& slices);

} // namespace touchstone
