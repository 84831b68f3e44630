#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/comparison/termdrift.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A rate with its 95 % interval by sampling. Precision, recall: Wilson's; f1: the limits of tp / (tp + fp + fn), given
/// that sum, by f1 = 2J / (1 + J) (formulas-corrections.md).
struct LabelRate {
    std::optional<double> value; ///< nothing where there is nothing to divide by
    std::optional<Interval> interval;
};

/// Counts and rates of one label on some rows of one side.
struct LabelSample {
    std::int64_t support = 0;   ///< rows whose gold label it is
    std::int64_t predicted = 0; ///< labelled rows whose first label it is
    std::int64_t hits = 0;      ///< both
    std::int64_t posts = 0; ///< its posts: by gold label where the side has gold labels, else by first label
    LabelRate precision;
    LabelRate recall;
    LabelRate f1;
    std::optional<double> meanP1; ///< of its posts
    /// Student's, of these posts, within 0 and 1; nothing for fewer than two of them.
    std::optional<Interval> meanP1Interval;
};

/// One side of a label.
struct LabelSide : LabelSample {
    bool known = false;           ///< the side's model knows it
    std::vector<std::int64_t> p1; ///< p@1 of its posts, on P1Comparison::edges
};

/// The label's rows of one month on both sides.
struct LabelMonth {
    std::string month; ///< "2013-05", "unknown"
    Both<LabelSample> side;
};

/// What the posts of the label were given as first label, before and after.
struct LabelTaker {
    std::string label; ///< empty: no answer
    bool isLabelItself = false;
    bool isNew = false; ///< it could not take posts before: see Confusion::isNew()
    Both<std::int64_t> rows;
};

/// Paired: posts of the label by first label before and after, whether they differ or not.
struct LabelFlow {
    std::string before; ///< empty: no answer
    std::string after;
    bool isNew = false; ///< what took them
    std::int64_t rows = 0;
};

/// Another label that it is taken for, or that is taken for it.
struct LabelNeighbour {
    std::string label;
    bool isNew = false;
    Both<std::int64_t> lost;   ///< posts of this label that were given the other one
    Both<std::int64_t> gained; ///< posts of the other that were given this one
};

/// Everything that a comparison knows of one label.
struct LabelDetails {
    LabelChange change; ///< as in the report
    Both<LabelSide> side;
    std::vector<LabelMonth> months;      ///< in which a side has rows of it; empty where months are not known
    std::optional<ConfusionShift> shift; ///< nothing when a side has no gold labels
    std::vector<LabelTaker> takers;      ///< what gained most first; the label itself is among them
    std::vector<LabelFlow> flows;        ///< most rows first; empty when unpaired
    std::vector<LabelNeighbour> neighbours; ///< most rows first
    std::optional<TermMoves> terms;         ///< only where asked for, and where the sides have different rows
};

/// Of a label of the report; the sides are those that it was made from, with ComparisonSide::monthOfRow where months are
/// wanted. One pass over the columns of either side. Error "no-such-label".
Result<LabelDetails> labelDetails(const ComparisonReport& report, std::string_view label,
    const ComparisonSide& baseline, const ComparisonSide& candidate);

} // namespace touchstone
