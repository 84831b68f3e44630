#pragma once

#include "core/comparison/reportvalues.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Where a label belongs; design.md, section 6. With a side that has no labels only the models decide.
enum class LabelStatus {
    Common,
    New,     ///< no gold rows in the baseline's data, or known only to the candidate's model
    Removed, ///< the mirror
};

/// "common", "new", "removed"
std::string_view labelStatusName(LabelStatus status);

/// What is to be thought of a label's change.
enum class Verdict {
    Degraded,  ///< q below the limit and the change at least as bad as what matters
    Improved,  ///< the mirror
    Unchanged, ///< no change shown; no proof that there is none
    TooFew,    ///< too few rows, or no result of the test could reach the limit: not tested
    New,
    Removed,
};

/// "degraded", "improved", "unchanged", "too-few", "new", "removed"
std::string_view verdictName(Verdict verdict);

/// What is to be said of a label that must not degrade.
enum class Protection {
    Degraded,     ///< p < .05 for this label alone and fallen, or its verdict is degraded
    Held,         ///< the interval of the judged change lies above -(what matters): no loss that matters
    Inconclusive, ///< neither is shown, or there is nothing to judge
    Lost,         ///< the candidate's model does not know the label any more
};

/// "degraded", "held", "inconclusive", "lost"
std::string_view protectionName(Protection protection);

/// One label on both sides, matched by name.
struct LabelChange {
    std::string label;
    LabelStatus status = LabelStatus::Common;
    Both<bool> known;             ///< the side's model knows it
    Both<std::int64_t> support;   ///< 0 where the side is unlabelled or lacks it
    Both<std::int64_t> predicted; ///< over labelled rows
    Both<std::int64_t> hits;      ///< gold and first
    Both<std::optional<double>> precision;
    Both<std::optional<double>> recall;
    Both<std::optional<double>> f1;
    std::optional<double> f1Change;       ///< candidate - baseline
    std::optional<double> relativeChange; ///< f1 change / baseline f1; nothing when that is 0
    /// Unpaired only: the parts of the change that label shares explain and that lie within the label. The rest of the
    /// change comes from rows of new and removed labels. The verdict judges the part within.
    std::optional<double> f1ChangeMix;
    std::optional<double> f1ChangeWithin;
    std::optional<Interval> interval;          ///< of f1Change, by sampling (with a twin: and retraining)
    std::optional<Interval> bootstrapInterval; ///< on demand
    std::optional<double> standardError;       ///< of f1Change, by sampling
    std::optional<double> p;                   ///< mid-p of no change (unpaired: within); nothing: not tested
    std::optional<double> q;                   ///< Benjamini-Hochberg over all tested labels
    std::optional<double> qBY;                 ///< Benjamini-Yekutieli
    std::optional<double> recallP;             ///< paired: McNemar's mid-p of the label's own rows
    std::optional<double> shrunkenChange;
    std::optional<Verdict> verdict; ///< nothing: not judged, a side has no labels
    /// Unpaired: the interval excludes 0 but nothing within the label is shown; which rows there are explains it.
    bool mixOnly = false;
    bool inDistribution = false;          ///< counted in the change distribution
    std::optional<double> weight;         ///< importance, share of all weight
    std::optional<Protection> protection; ///< of labels that must not degrade
};

} // namespace touchstone
