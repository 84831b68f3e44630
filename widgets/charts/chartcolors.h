#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace touchstone {

/// Whose numbers something shows.
enum class SideRole {
    Baseline,  ///< left, blue
    Candidate, ///< right, orange
    Neutral,   ///< of both, or of neither
};

/// The colours of charts, cards and tables for one palette (Okabe and Ito; lighter ones on a dark background).
/// Against the palette's Base: 3:1 and more for what is drawn, 4.5:1 and more for text.
struct ChartColors {
    QColor background;
    QColor text;
    QColor secondary; ///< axis labels and explanations
    QColor grid;      ///< thin lines, borders of cards
    QColor baseline;
    QColor candidate;
    QColor baselineText;
    QColor candidateText;
    QColor neutral; ///< bars that belong to no side
    QColor worse;
    QColor better;
    QColor worseText;
    QColor betterText;
    QColor band;
    QColor curve;
    QColor mark;                 ///< what belongs to the selection
    std::array<QColor, 4> parts; ///< of a stacked bar

    static ChartColors of(const QPalette& palette);

    const QColor& side(SideRole role) const;
    const QColor& sideText(SideRole role) const;
};

/// `share` of the way from `from` to `to`.
QColor mixedColor(const QColor& from, const QColor& to, double share);
/// Contrast of two opaque colours by WCAG 2: 1 to 21.
double contrastOf(const QColor& one, const QColor& other);

} // namespace touchstone
