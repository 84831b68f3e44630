#pragma once

#include "core/comparison/comparison.h"
#include "tests/core/evaluation/predictionsbuilder.h"

#include <string>

namespace testing {

/// A side with believable surroundings: softmax, the standard recipe, one thread, dataset "old@1/test#2".
inline touchstone::ComparisonSide sideOf(const touchstone::Predictions& predictions, int execution = 4)
{
    touchstone::ComparisonSide side;
    side.execution = touchstone::ExecutionNumber(execution);
    side.name = "evaluation";
    side.model = std::string(64, 'a');
    side.modelReference = "#3";
    side.dataset = "old@1/test#2";
    side.datasetSha256 = std::string(64, 'd');
    side.loss = "softmax";
    side.threads = 1;
    side.predictions = predictions;
    return side;
}

inline touchstone::Result<touchstone::ComparisonReport> comparisonOf(
    const touchstone::ComparisonSide& baseline, const touchstone::ComparisonSide& candidate,
    const touchstone::ComparisonParameters& parameters = {},
    const touchstone::ComparisonEvidence& evidence = {})
{
    touchstone::NoProgress progress;
    return touchstone::compare(
        touchstone::Baseline(baseline), touchstone::Candidate(candidate), parameters, evidence, progress, {});
}

} // namespace testing
