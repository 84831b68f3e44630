#pragma once

#include "core/comparison/labeldetails.h"

#include <nlohmann/json.hpp>

#include <span>

namespace touchstone {

/// {"label", "status", "verdict", "baseline": {"known", "support", "predicted", "hits", "posts", "precision": {"value",
/// "interval"}, "recall", "f1", "mean_p_at_1", "p_at_1": [..]}, "candidate": {..}, "p_at_1_edges", "months": [{"month",
/// "baseline", "candidate"}], "shift": null or {"rows", "right", "unanswered", "distance", "p", "q"}, "takers": [{"label",
/// "rows", "new", "itself"}], "flows": [{"baseline", "candidate", "rows", "new"}], "neighbours": [{"label", "new", "lost",
/// "gained"}], "terms": null or as in drift}; pairs are [baseline, candidate], a label that is null is no answer.
/// `edges`: P1Comparison::edges of the report.
nlohmann::json labelDetailsToJson(const LabelDetails& details, std::span<const double> edges);

} // namespace touchstone
