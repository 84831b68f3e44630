#pragma once

#include "core/base/result.h"
#include "core/comparison/comparisonside.h"
#include "core/comparison/labelchange.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone {

/// Two models trained on the same data with the same parameters and different seeds, both evaluated on the rows of the
/// comparison: what retraining alone changes.
struct TwinSides {
    ComparisonSide original;
    ComparisonSide twin;
};

/// How many labels move by at least so many points.
struct LabelsBeyond {
    double cut = 0;
    std::int64_t twin = 0;       ///< from retraining alone
    std::int64_t comparison = 0; ///< in the comparison, among the same labels
};

/// The noise floor of a comparison.
struct TwinReport {
    ExecutionNumber original; ///< evaluations
    ExecutionNumber twin;
    std::string originalModel; ///< references
    std::string twinModel;
    std::int64_t rows = 0;
    std::optional<double> agreement;        ///< share of rows with the same first label
    std::optional<double> negativeFlipRate; ///< right in the original and wrong in the twin, of labelled rows
    std::optional<double> positiveFlipRate;
    std::int64_t labels = 0;    ///< common labels with enough support
    std::optional<double> mean; ///< of their f1 changes
    std::optional<double> sd;   ///< ddof 1
    double tau = 0;             ///< root of the variance that retraining adds to sampling (DerSimonian-Laird)
    bool judged = false;        ///< the verdicts take tau in
    bool isOfASide = false;     ///< one of the two is the model of a side of the comparison
    std::vector<LabelsBeyond> beyond; ///< at .02, .05 and .10
    std::vector<std::int64_t> counts; ///< of the twin's f1 changes in the bins of the change distribution
    /// Labels that the twin pair would call degraded or improved by sampling alone.
    std::int64_t degraded = 0;
    std::int64_t improved = 0;
    /// Changes of the labels behind `labels`, on the scale of the distribution.
    std::vector<double> changes;
};

/// Compares the twins with each other. Errors: `twin-rows` where the two did not predict the same rows,
/// "damaged-predictions".
Result<TwinReport> reportTwin(const TwinSides& sides, const ComparisonParameters& parameters);

/// Fills what depends on the comparison: the labels beyond each cut, and the twin's histogram on `edges`.
void relateTwin(TwinReport& twin, const std::vector<LabelChange>& labels, std::span<const double> edges);

} // namespace touchstone
