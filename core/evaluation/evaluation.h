#pragma once

#include "core/data/predictions.h"
#include "core/statistics/interval.h"
#include "core/statistics/isotonic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// Counts and rates of one label in one evaluation.
struct LabelMetrics {
    std::string label;
    bool known = false;         ///< the model knows it
    std::int64_t support = 0;   ///< rows whose gold label it is
    std::int64_t predicted = 0; ///< rows whose first label it is (labelled rows only)
    std::int64_t hits = 0;      ///< true positives
    /// 0 where the numerator is 0 and the denominator is not; nothing where the denominator is 0.
    std::optional<double> precision;
    std::optional<double> recall;
    std::optional<double> f1;
};

/// The metrics on one choice of rows. Nothing where there is no row to say it of.
struct Denominator {
    std::int64_t rows = 0;    ///< labelled rows counted
    std::optional<double> p1; ///< P@1 = micro f1, one label a row
    /// Share of rows whose gold label is among the first five; nothing when fewer were kept: k < min(5, the
    /// model's labels).
    std::optional<double> recallAt5;
    std::optional<double> pAtK;               ///< fastText's P@k
    std::optional<double> rAtK;               ///< fastText's R@k
    std::optional<double> f1Macro;            ///< mean over labels with gold rows; 0 where tp is 0
    std::optional<double> f1MacroKnownLabels; ///< the same mean, skipping labels that the model lacks
    std::optional<double> f1Weighted;         ///< weighted by support
};

/// One bin of a reliability diagram, of equal mass.
struct CalibrationBin {
    double lower = 0; ///< smallest p@1 in it
    double upper = 0; ///< largest
    std::int64_t rows = 0;
    double confidence = 0;         ///< mean p@1
    double accuracy = 0;           ///< share whose first label is right
    statistics::Interval interval; ///< Wilson's, of the accuracy
};

/// What p@1 means: how often the first label is right.
struct Calibration {
    std::vector<CalibrationBin>
        bins; ///< at most 15 of equal mass, equal p@1 in one bin; empty without labels
    /// Isotonic regression of "the first label is right" on p@1: ends of its blocks, ascending, straight lines between
    /// them, constant outside; empty without labels.
    std::vector<statistics::IsotonicCurve::Point> curve;
    /// Expected calibration error over the bins. Binning makes it too large where there are few rows.
    std::optional<double> ece;
    std::optional<double> eceByChance; ///< what it would be on average if every p@1 were right
};

struct TimeSlice {
    std::string month; ///< "2013-05", "unknown"
    std::int64_t rows = 0;
    std::int64_t labelled = 0;
    double meanP1 = 0;
    std::optional<double> p1; ///< P@1
};

/// Everything that section 6 of the design asks of one execution.
struct Evaluation {
    std::int64_t rows = 0;
    std::int64_t labelled = 0;
    std::int64_t unknownGold = 0; ///< labelled rows whose label the model does not know: misses
    int k = 0;
    Denominator all;                     ///< every labelled row
    Denominator known;                   ///< rows whose label the model knows
    std::optional<double> meanP1;        ///< over all rows, labelled or not
    std::vector<double> histogramEdges;  ///< 21 edges, 0 to 1
    std::vector<std::int64_t> histogram; ///< p@1 counts, [a,b), the last bin closed
    Calibration calibration;             ///< over the labelled rows
    std::vector<TimeSlice> slices;
    std::vector<LabelMetrics> labels; ///< every label of `Predictions::labels`, same order
    double unknownWordShare = 0;      ///< tokens that the model does not know / tokens; 0 without tokens
};

/// One pass over the columns; memory for the labels and 20 bytes a labelled row (calibration).
/// `predictions` must pass checkPredictions(). `monthOfRow`: for each row of `predictions` the index in
/// `monthNames` (an index outside of it: no slice); may be empty (no slices). Slices come in the order of
/// `monthNames`, those without rows are left out. Formulas: formulas.md (fastText P@k and R@k, test-label,
/// ECE, calibration); bins of `calibration`:
/// statistics::equalMassBins().
Evaluation evaluate(const Predictions& predictions, const std::vector<std::int32_t>& monthOfRow = {},
    const std::vector<std::string>& monthNames = {});

/// The same metrics on the rows whose gold label is marked: `labelMarks` has one element a label of
/// `predictions.labels`, not 0 where it counts. First labels outside the marked ones are misses like any
/// other.
Denominator evaluateRowsOf(const Predictions& predictions, const std::vector<std::uint8_t>& labelMarks);

} // namespace touchstone
