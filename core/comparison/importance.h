#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/headline.h"
#include "core/comparison/labelchange.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace touchstone {

/// How much each label counts to somebody: shares of traffic, or numbers from a file.
struct LabelWeights {
    std::string source;                              ///< "traffic of #12", "weights.csv"
    std::unordered_map<std::string, double> weights; ///< >= 0; a label that is not in it has 0
};

/// Means over labels with those weights instead of the rows of the evaluation. Weights are taken as given, so the
/// intervals are of sampling rows only. Labels without gold rows on a side are left out there and the rest is scaled to
/// a sum of 1.
struct Importance {
    std::string source;
    MetricChange f1;       ///< sum of weight * f1
    MetricChange recall;   ///< sum of weight * recall: what P@1 would be if labels came in those shares
    double unmeasured = 0; ///< share of the weight on labels without gold rows on a side
    std::vector<std::string> strange; ///< labels with a weight that neither side has, at most 20 of them
    std::int64_t strangeCount = 0;
};

/// Also writes each label's share of the weight to `labels`. Nothing where all weights are 0.
std::optional<Importance> importanceOf(
    const ComparisonContext& context, const LabelWeights& weights, std::vector<LabelChange>& labels);

} // namespace touchstone
