#pragma once

#include "core/evaluation/evaluation.h"

#include <string>

namespace touchstone {

struct EvaluationTextOptions {
    int labels = 20; ///< rows of the label table; the labels with most rows
};

/// One evaluation for a terminal: metrics on both denominators, p@1 histogram, calibration, months, labels.
std::string evaluationText(const Evaluation& evaluation, const EvaluationTextOptions& options = {});

} // namespace touchstone
