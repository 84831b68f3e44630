#pragma once

#include "core/base/error.h"
#include "core/base/sides.h"
#include "core/base/strongid.h"
#include "core/comparison/comparisonside.h"
#include "core/data/textrecipe.h"
#include "core/evaluation/evaluation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// One number of each side.
template <typename T>
struct Both {
    T baseline {};
    T candidate {};

    friend bool operator==(const Both&, const Both&) = default;
};

/// Confidence limits, 95 %.
struct Interval {
    double lower = 0;
    double upper = 0;
};

/// Everything about one side that does not depend on the other.
struct SideReport {
    ExecutionNumber execution;
    std::string name;
    std::string model;
    std::string modelReference;
    std::string dataset;
    std::string datasetSha256;
    std::string loss;
    TextRecipe recipe;
    int threads = 0;
    std::int32_t modelLabels = 0; ///< labels that the model knows
    Evaluation evaluation;        ///< rows, k, metrics, histogram, calibration, labels

    bool isLabelled() const { return evaluation.labelled > 0; }
};

/// One headline metric. A value is nothing where its side cannot have it, the change where a side has none.
struct MetricChange {
    std::optional<double> baseline;
    std::optional<double> candidate;
    std::optional<double> change;     ///< candidate - baseline
    std::optional<Interval> interval; ///< of the change
    std::optional<double> p;          ///< of no change
};

/// On all labelled rows (mean p@1: on all rows).
struct Headline {
    MetricChange p1;
    MetricChange recallAt5;
    MetricChange f1Macro;
    MetricChange f1Weighted;
    MetricChange meanP1; ///< no change when the losses differ: p@1 means something else then
};

/// The distribution of p@1 on both sides. The four distances are nothing when the losses differ or a side has
/// no rows.
struct P1Comparison {
    std::vector<double> edges; ///< 21, 0 to 1
    Both<std::vector<std::int64_t>> counts;
    std::optional<double> ks;            ///< Kolmogorov-Smirnov D
    std::optional<double> wasserstein;   ///< Wasserstein-1
    std::optional<double> jensenShannon; ///< distance, base 2, on the bins
    std::optional<double> psi;           ///< on the baseline's deciles, 0.5 added to each bin
    std::optional<Interval> psiNull;     ///< where psi lies under no change
};

/// Where a label belongs; design.md, section 6. With a side that has no labels only the models decide.
enum class LabelStatus {
    Common,
    New,     ///< no gold rows in the baseline's data, or known only to the candidate's model
    Removed, ///< the mirror
};

/// "common", "new", "removed"
std::string_view labelStatusName(LabelStatus status);

/// One label on both sides, matched by name.
struct LabelChange {
    std::string label;
    LabelStatus status = LabelStatus::Common;
    Both<bool> known;             ///< the side's model knows it
    Both<std::int64_t> support;   ///< 0 where the side is unlabelled or lacks it
    Both<std::int64_t> predicted; ///< over labelled rows
    Both<std::optional<double>> precision;
    Both<std::optional<double>> recall;
    Both<std::optional<double>> f1;
    std::optional<double> f1Change;       ///< candidate - baseline
    std::optional<double> relativeChange; ///< f1 change / baseline f1; nothing when that is 0
    std::optional<double> f1ChangeMix;    ///< unpaired: the part that label shares explain
    std::optional<double> f1ChangeWithin; ///< unpaired: the rest within the label
    std::optional<Interval> interval;     ///< of the change
    std::optional<double> p;
    std::optional<double> q;
    std::optional<double> shrunkenChange;
    std::string verdict;         ///< "new", "removed"; empty: not judged
    bool inDistribution = false; ///< counted in the change distribution
};

/// The f1 changes of the labels that both models know and that have enough support on both sides.
struct ChangeDistribution {
    bool relative = false; ///< f1 change / baseline f1 instead of points
    std::int64_t labels = 0;
    std::optional<double> mean;
    std::optional<double> sd; ///< ddof 1
    double band = 0;
    std::optional<double> withinBand; ///< share of labels with |change| <= band
    std::vector<double> edges;        ///< 0 lies in the middle of a bin; bins are [a, b), the outer ones open
    std::vector<std::int64_t> counts;
    std::vector<double> expected; ///< by the fitted normal curve; empty: sd 0, or fewer than 8 labels
};

/// Row by row, over the rows that are labelled on both sides; only when paired.
struct Flips {
    std::int64_t labelled = 0; ///< sum of the next four
    std::int64_t bothRight = 0;
    std::int64_t onlyBaseline = 0;
    std::int64_t onlyCandidate = 0;
    std::int64_t bothWrong = 0;
    std::optional<double> agreement;        ///< share of all rows with the same first label
    std::optional<double> negativeFlipRate; ///< onlyBaseline / labelled
};

/// Why P@1 moved; total = the change of P@1 = the sum of the other four.
struct Decomposition {
    double labelMix = 0;
    double withinLabels = 0;
    double newLabels = 0;
    double removedLabels = 0;
    double total = 0;
};

/// Everything computed from a pair of executions: one value, made by compare() and never changed after.
struct ComparisonReport {
    Baseline<SideReport> baseline;
    Candidate<SideReport> candidate;
    ComparisonParameters parameters;
    bool paired = false; ///< both predicted exactly the same rows of the same dataset content
    std::vector<Warning> warnings;
    Headline headline;
    Both<Denominator> all;    ///< all labelled rows
    Both<Denominator> known;  ///< rows whose gold label the side's model knows
    Both<Denominator> common; ///< rows whose gold label has the status common
    P1Comparison p1;
    std::vector<LabelChange> labels; ///< every label of either side, by name
    ChangeDistribution distribution;
    std::optional<Flips> flips;                 ///< nothing when unpaired
    std::optional<Decomposition> decomposition; ///< nothing when a side has no labels
};

} // namespace touchstone
