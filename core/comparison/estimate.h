#pragma once

#include "core/base/error.h"
#include "core/comparison/comparisoncontext.h"
#include "core/comparison/reportvalues.h"
#include "core/evaluation/backtest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Why nothing is estimated.
enum class EstimateWithheld {
    No,
    DifferentModel, ///< what p@1 means is known of the baseline's model only
    SameRows,       ///< at least half of them: the estimate would be fitted to the rows that it is of
    FewLabels,      ///< on the baseline, to fit a calibration to
    NoRows,         ///< to estimate
};

/// "different-model", "same-rows", "few-labels", "no-rows"; "" for No.
std::string_view estimateWithheldName(EstimateWithheld withheld);

/// Labelled rows that a calibration needs.
inline constexpr std::int64_t fewestCalibrationRows = 100;

/// One estimated metric of the candidate, with the truth where the candidate has labels.
struct EstimateWithTruth {
    EstimatedMetric estimate;            ///< if there are no new labels
    std::optional<Interval> errorBand;   ///< with what estimates missed by on the baseline's time slices
    std::optional<EstimateMiss> miss;    ///< that errorBand comes from
    std::optional<double> withNewLabels; ///< with the share of new labels taken as known
    std::optional<double> truth;
};

/// Accuracy and f1 of the candidate's rows from what p@1 means on the baseline's labelled ones, both predicted by the
/// same model. Labels are not looked at but for the truth and the share of new ones.
struct LabelFreeEstimate {
    EstimateWithheld withheld = EstimateWithheld::No;
    std::int64_t fittedRows = 0;               ///< labelled rows of the baseline whose label the model knows
    std::int64_t rows = 0;                     ///< of the candidate, all of them
    std::optional<EstimateWithTruth> accuracy; ///< truth: P@1 of all labelled rows
    /// Mean over the labels of which the model expects at least half a row; truth: over the labels with gold rows that
    /// the model knows. Nothing where the labels' probabilities are not known or do not add up to 1.
    std::optional<EstimateWithTruth> f1Macro;
    struct Label {
        std::string label;
        std::int64_t predicted = 0;
        double expectedRows = 0;
        std::optional<double> f1;
        std::optional<double> truth; ///< f1 of the label where the candidate has labels
    };
    std::vector<Label> labels; ///< that the model knows, in its order
    std::optional<double>
        newLabelShare;     ///< labelled rows of the candidate whose label the model does not know
    double belowRange = 0; ///< share of rows whose p@1 lies outside what the calibration has seen
    double aboveRange = 0;
    /// Signs that p@1 does not mean the same any more, "p1-moved", "more-unknown-words", "new-labels",
    /// "shared-rows".
    std::vector<Warning> warnings;
};

LabelFreeEstimate estimateCandidate(const ComparisonContext& context, const Evaluation& candidate);

} // namespace touchstone
