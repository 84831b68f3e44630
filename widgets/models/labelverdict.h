#pragma once

#include "core/comparison/comparisonreport.h"

#include <QString>

#include <array>

namespace touchstone {

/// What a comparison says of one label.
enum class LabelVerdict { Degraded, Improved, Unchanged, TooFew, New, Removed, NotJudged };

inline constexpr std::array allLabelVerdicts {LabelVerdict::Degraded, LabelVerdict::Improved,
    LabelVerdict::Unchanged, LabelVerdict::TooFew, LabelVerdict::New, LabelVerdict::Removed,
    LabelVerdict::NotJudged};

/// When a change counts; design.md, section 6.
struct VerdictThresholds {
    double matters = 0.02; ///< smallest f1 change, in points
    double q = 0.10;

    friend bool operator==(const VerdictThresholds&, const VerdictThresholds&) = default;
};

/// Judged anew with these thresholds: degraded when q is below and what is judged falls by at least `matters`,
/// improved the mirror. TooFew: not tested, because rows are too few; NotJudged: a side has no labels.
LabelVerdict verdictOf(const LabelChange& label, const VerdictThresholds& thresholds);

/// "degraded"; translated.
QString verdictText(LabelVerdict verdict);
/// The same behind a sign that tells it apart without colour.
QString verdictWithSign(LabelVerdict verdict);

} // namespace touchstone
