#pragma once

#include "tests/widgets/sampleexecutions.h"
#include "tests/widgets/samplereport.h"
#include "widgets/comparison/comparisondata.h"

#include <memory>
#include <utility>

namespace testing {

/// As loadComparison() gives it, of samplePredictions().
inline touchstone::Result<touchstone::ComparisonData> sampleComparison(
    const touchstone::Both<touchstone::Predictions>& predictions,
    const touchstone::ComparisonRequest& request)
{
    using namespace touchstone;
    auto report = compareSamples(predictions, request.parameters, static_cast<int>(request.baseline.value()),
        static_cast<int>(request.candidate.value()));
    if (!report)
        return failure(report);
    Both<RunDetails> runs {{sampleEvaluation(request.baseline.value(), "old@1/test#2", 0.48, 0.66, 0.4),
                               sampleExecution(3, Step::Train)},
        {sampleEvaluation(request.candidate.value(), "new@1", 0.43, 0.6, 0.35),
            sampleExecution(8, Step::Train)}};
    runs.baseline.training->parameters = {{"dim", 100}, {"lr", 0.1}, {"epoch", 5}};
    runs.candidate.training->parameters = {{"dim", 100}, {"lr", 0.5}, {"epoch", 5}};
    ComparisonData data;
    data.report = std::make_shared<const ComparisonReport>(std::move(*report));
    data.runs = std::make_shared<const Both<RunDetails>>(std::move(runs));
    data.predictions = predictions;
    return data;
}

} // namespace testing
