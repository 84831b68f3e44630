#pragma once

#include "core/data/textrecipe.h"
#include "core/evaluation/evaluation.h"
#include "core/jobs/leakcheck.h"
#include "core/jobs/steprunner.h"

#include <optional>
#include <string>
#include <vector>

namespace touchstone {

struct EvaluateParameters {
    std::string model; ///< MODEL of design.md section 4
    std::string rows;  ///< dataset reference
    int k = 5;
    int threads = 0;                  ///< 0: all cores
    std::optional<TextRecipe> recipe; ///< for a foreign model file
    std::string name;
    bool leak = false; ///< look for the rows' texts among the training rows; costs as much as reading these
};

struct EvaluateOutcome {
    Evaluation evaluation;
    std::string model;             ///< sha-256
    std::string dataset;           ///< "reddit@1/test#2"
    std::optional<Leak> leak;      ///< nothing: not asked for, or the training rows are not known
    std::vector<Warning> warnings; ///< recipe-assumed, trained-on-these-rows, unknown-gold, near-duplicates
    Execution execution;
};

/// Scores every row of a dataset part, labelled or not, stores the predictions and counts them.
Result<EvaluateOutcome> evaluateModel(const JobContext& context, const EvaluateParameters& parameters);

/// The evaluation of an execution that is stored already.
Result<Evaluation> loadEvaluation(Workspace& workspace, ExecutionNumber number);

} // namespace touchstone
