#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/reportvalues.h"
#include "core/evaluation/evaluation.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace touchstone {

/// How the interval and the p of a headline metric were computed (formulas-corrections.md, 10).
enum class ChangeTest {
    None,              ///< no change to judge
    McNemar,           ///< paired hits: Agresti-Min's interval, McNemar's mid-p
    TwoProportions,    ///< unpaired hits: Newcombe's interval, pooled z test
    PairedInfluence,   ///< linearised: the root of the sum of the squared differences of the rows' influences
    UnpairedInfluence, ///< linearised: the same from each side's own influences
    PairedMean,        ///< Student's test of the rows' differences
    Welch,             ///< Welch's test of two means
};

/// "none", "mcnemar", "two-proportions", "paired-influence", "unpaired-influence", "paired-mean", "welch"
std::string_view changeTestName(ChangeTest test);

/// One headline metric. A value is nothing where its side cannot have it, the change where a side has none.
struct MetricChange {
    std::optional<double> baseline;
    std::optional<double> candidate;
    std::optional<double> change;     ///< candidate - baseline
    std::optional<Interval> interval; ///< of the change
    std::optional<double> p;          ///< of no change, two-sided
    /// Of each side's value by itself, by sampling its rows; nothing without rows.
    Both<std::optional<double>> standardError;
    ChangeTest test = ChangeTest::None;
};

/// Every metric on one choice of rows.
struct Headline {
    MetricChange p1;
    MetricChange recallAt5;
    MetricChange pAtK;               ///< no change where the sides kept different numbers of labels
    MetricChange rAtK;               ///< as pAtK
    MetricChange f1Macro;            ///< mean over labels with gold rows, 0 for labels that the model lacks
    MetricChange f1MacroKnownLabels; ///< the other convention: without the labels that the model lacks
    MetricChange f1Weighted;
    MetricChange f1Micro;
    MetricChange meanP1; ///< no change where the losses differ: p@1 means something else then
};

/// Which rows count: those whose gold label is marked (one mark a label of the union), and what each side's
/// metrics on them are.
struct RowChoice {
    Both<std::vector<std::uint8_t>> marks;
    Both<Denominator> metrics;
    bool unlabelled = false; ///< rows without a gold label count for mean p@1
};

/// Every metric with both values, the change, its 95 % interval and p. Paired rows are compared row by row, also where
/// the choice takes a row on one side only.
Headline headlineOf(const ComparisonContext& context, const RowChoice& choice);

} // namespace touchstone
