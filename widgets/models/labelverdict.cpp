#include "widgets/models/labelverdict.h"

#include "core/comparison/judgement.h"

#include <QCoreApplication>

namespace touchstone {

LabelVerdict verdictOf(const LabelChange& label, const VerdictThresholds& thresholds)
{
    if (label.status == LabelStatus::New)
        return LabelVerdict::New;
    if (label.status == LabelStatus::Removed)
        return LabelVerdict::Removed;
    const std::optional<double> change = judgedChange(label);
    if (!label.q || !change)
        return label.verdict == Verdict::TooFew ? LabelVerdict::TooFew : LabelVerdict::NotJudged;
    const double slack
        = 1e-12; // what is exactly at the threshold counts, whatever a binary fraction makes of it
    if (*label.q < thresholds.q && *change <= -thresholds.matters + slack)
        return LabelVerdict::Degraded;
    if (*label.q < thresholds.q && *change >= thresholds.matters - slack)
        return LabelVerdict::Improved;
    return LabelVerdict::Unchanged;
}

QString verdictText(LabelVerdict verdict)
{
    const auto translated
        = [](const char* text) { return QCoreApplication::translate("labelverdict", text); };
    switch (verdict) {
    case LabelVerdict::Degraded:
        return translated(QT_TRANSLATE_NOOP("labelverdict", "degraded"));
    case LabelVerdict::Improved:
        return translated(QT_TRANSLATE_NOOP("labelverdict", "improved"));
    case LabelVerdict::Unchanged:
        return translated(QT_TRANSLATE_NOOP("labelverdict", "unchanged"));
    case LabelVerdict::TooFew:
        return translated(QT_TRANSLATE_NOOP("labelverdict", "too few rows"));
    case LabelVerdict::New:
        return translated(QT_TRANSLATE_NOOP("labelverdict", "new"));
    case LabelVerdict::Removed:
        return translated(QT_TRANSLATE_NOOP("labelverdict", "removed"));
    case LabelVerdict::NotJudged:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("labelverdict", "not judged"));
}

QString verdictWithSign(LabelVerdict verdict)
{
    const auto sign = [verdict]() -> QChar {
        switch (verdict) {
        case LabelVerdict::Degraded:
            return QChar(0x25BC);
        case LabelVerdict::Improved:
            return QChar(0x25B2);
        case LabelVerdict::New:
            return QLatin1Char('+');
        case LabelVerdict::Removed:
            return QChar(0x2212);
        default:
            return {};
        }
    }();
    return sign.isNull() ? verdictText(verdict) : sign + QLatin1Char(' ') + verdictText(verdict);
}

} // namespace touchstone
