#pragma once

#include "core/evaluation/backtest.h"
#include "core/jobs/steprunner.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

struct BacktestJobParameters {
    std::string model; ///< MODEL of design.md section 4
    std::string rows;  ///< dataset reference: labelled rows that are estimated as if they had no labels
    /// Dataset reference: labelled rows that the calibration is fitted to; nothing: the test parts of the splits whose
    /// parts the model was trained on.
    std::optional<std::string> fit;
    std::int64_t enoughRows = 200; ///< labelled rows that a month needs to count in the summary
};

/// An evaluation that was used.
struct UsedEvaluation {
    ExecutionNumber execution;
    std::string dataset; ///< "old@1/test#2"
};

struct BacktestOutcome {
    Backtest report;
    std::string model;          ///< sha-256
    std::string modelReference; ///< "#3"
    std::vector<UsedEvaluation> fitted;
    UsedEvaluation target;
    /// trained-on-these-rows and what else is known of the evaluations, fitted-on-these-rows, new-labels, no-months
    std::vector<Warning> warnings;
};

/// Fits the calibration of a model to old labelled rows and estimates new ones month by month, beside the truth.
/// Evaluations that are missing are made first; nothing else is recorded.
/// Errors: no rows to fit to can be found, or fewer than 100 of them have a label that the model knows; no row of the
/// dataset has a label.
Result<BacktestOutcome> runBacktest(const JobContext& context, const BacktestJobParameters& parameters);

} // namespace touchstone
