#pragma once

#include "core/comparison/estimate.h"
#include "core/evaluation/backtest.h"

#include <nlohmann/json.hpp>

namespace touchstone {

/// `estimate` of a comparison: {withheld, assumes, fitted_rows, rows, accuracy, f1_macro, new_label_share,
/// outside_range {below, above}, labels [{label, predicted, expected_rows, f1, truth}], warnings}. `withheld`: null, or
/// {code, text}, and the rest is null. `accuracy` and `f1_macro`: {estimate, band, error_band, back_test {slices,
/// root_mean_square, drift}, with_new_labels, truth}; `band` is the sampling of both sets of rows alone, `error_band`
/// adds chance and what estimates missed by on the baseline's time slices.
nlohmann::json estimateToJson(const LabelFreeEstimate& estimate);

/// What `backtest` prints beside what it used: {fitted_rows, months [{month, rows, new_label_share, enough_rows, accuracy,
/// f1_macro, all_rows {estimate, with_new_labels, truth}}], all {accuracy, f1_macro}, summary {accuracy, f1_macro},
/// back_test_of_fit {accuracy, f1_macro}}. A metric is {estimate, band, error_band, truth, error}; a summary {months,
/// mean_error, mean_absolute_error, coverage, error_band_coverage}.
nlohmann::json backtestToJson(const Backtest& report);

} // namespace touchstone
