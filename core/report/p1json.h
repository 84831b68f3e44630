#pragma once

#include "core/comparison/comparisonreport.h"

#include <nlohmann/json.hpp>

namespace touchstone {

/// `p_at_1` of a comparison: {edges, baseline, candidate, bins, rows, mean, mean_interval, withheld, ks, ks_p,
/// wasserstein, jensen_shannon, psi, psi_null, psi_bins}. `jensen_shannon` is the distance, base 2, on the histogram's
/// bins. `withheld`: null, or {code, text} where there are no distances.
nlohmann::json p1ToJson(const P1Comparison& p1);

/// `calibration` of a comparison: {baseline, candidate}, each null without labelled rows, else {rows, ece,
/// ece_by_chance, binning, bins, curve} (see calibrationBinsToJson, calibrationCurveToJson).
nlohmann::json calibrationToJson(const ComparisonReport& report);

} // namespace touchstone
