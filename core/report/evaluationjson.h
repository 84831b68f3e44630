#pragma once

#include "core/evaluation/evaluation.h"

#include <nlohmann/json.hpp>

namespace touchstone {

/// The compact `metrics` object that is also stored with the execution, on all labelled rows: p_at_1,
/// recall_at_5, f1_macro, f1_macro_known_labels, f1_weighted, f1_micro, p_at_k, r_at_k, k, mean_p_at_1, ece,
/// ece_by_chance, rows, labelled, unknown_gold, unknown_word_share. Rates are fractions; null where there is nothing to say.
nlohmann::json metricsToJson(const Evaluation& evaluation);

/// [{lower, upper, rows, confidence, accuracy, interval}]: bins of equal mass with Wilson's 95 % limits of the accuracy.
nlohmann::json calibrationBinsToJson(const Calibration& calibration);
/// [{confidence, accuracy}]: the isotonic curve, straight between its points.
nlohmann::json calibrationCurveToJson(const Calibration& calibration);

/// {"rows","p_at_1","recall_at_5","p_at_k","r_at_k","f1_macro","f1_macro_known_labels","f1_weighted"}
nlohmann::json denominatorToJson(const Denominator& denominator);

/// What `evaluate` prints beside the execution itself (design.md, section 10): rows, metrics, denominators
/// {all, known}, labels [{label, known, support, predicted, precision, recall, f1}], histogram {edges,
/// counts}, calibration (see calibrationBinsToJson), calibration_curve (see calibrationCurveToJson), slices [{month, rows, labelled,
/// mean_p_at_1, p_at_1}].
nlohmann::json evaluationToJson(const Evaluation& evaluation);

} // namespace touchstone
