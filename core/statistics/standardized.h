#pragma once

#include "core/statistics/confusion.h"
#include "core/statistics/labelcells.h"

#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// f1 holds precision, so it moves when a label's share of the rows moves and the model does not. The change between
/// different rows is therefore split into a part that comes from label shares and a part within labels, and the verdict
/// judges the second (formulas-corrections.md, 1).
///
/// Common labels have gold rows on both sides; a common row is one whose gold label is common.

/// Weight of a baseline row by its gold label, (gold_B / n_B) / (gold_A / n_A) with n = the common rows of a side; 0
/// for a label that is not common. `baseline`, `candidate`: gold rows by label, equally many. Nothing when they are
/// not.
std::optional<std::vector<double>> labelWeights(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate);

/// Weights of the candidate's rows: 1 for a common label, else 0. As labelWeights.
std::optional<std::vector<double>> commonLabels(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate);

/// What other labels' common rows add to a label that was wrongly predicted for them.
struct FalseSums {
    double weights = 0;    ///< F = sum w_g / w_l over the rows with gold g != l and first label l
    double squares = 0;    ///< F2 = sum (w_g / w_l)^2
    std::int64_t rows = 0; ///< their plain number

    friend bool operator==(const FalseSums&, const FalseSums&) = default;
};

/// Sums of every label over a sparse confusion table of one side; 0 for labels that are not common. `weights` as of
/// labelWeights (baseline) or commonLabels (candidate). Entries with a label outside of it are passed over.
std::vector<FalseSums> falseSums(std::span<const ConfusionCount> confusion, std::span<const double> weights);

/// A common label on one side.
struct StandardizedCounts {
    LabelCounts all; ///< over all labelled rows
    FalseSums wrong; ///< over the common rows

    /// 2 hits / (gold + hits + false), over the common rows, each counted once (^C).
    double commonF1() const;
    /// The same with the weighted F (*).
    double standardizedF1() const;
};

/// The four parts of f1_B - f1_A; they add up to it.
struct F1Split {
    double labelMix = 0;      ///< f1_A* - f1_A^C
    double within = 0;        ///< f1_B^C - f1_A*
    double newLabels = 0;     ///< f1_B - f1_B^C: rows of labels that only the candidate's data has
    double removedLabels = 0; ///< f1_A^C - f1_A

    double total() const { return labelMix + within + newLabels + removedLabels; }
};

F1Split splitF1Change(const StandardizedCounts& baseline, const StandardizedCounts& candidate);

/// Log-odds of a hit against a miss or false row, with its variance given the label counts.
struct HitOdds {
    double logOdds = 0;
    double variance = 0;
};

/// t = hits + 1/2, n = gold + 1, e = n - t + F, o = ln(t / e), var = t (1 - t / n) (1 / t + 1 / e)^2 + F2 / e^2.
HitOdds hitOdds(const StandardizedCounts& side);

struct WithinTest {
    double z = 0;
    double p = 1; ///< two-sided
};

/// Test of "within": z = (o_B - o_A) / sqrt(var_A + var_B). `tau2`, the retraining noise on the scale of f1
/// (RandomEffects), adds tau2 / (f1 (1 - f1))^2 to the variance, f1 = mean of both sides within [.05, .95].
WithinTest withinTest(
    const StandardizedCounts& baseline, const StandardizedCounts& candidate, double tau2 = 0);

} // namespace touchstone::statistics
