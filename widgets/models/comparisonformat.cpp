#include "widgets/models/comparisonformat.h"

#include "widgets/models/displayformat.h"

#include <QLocale>

#include <cmath>

namespace touchstone::comparisonformat {

namespace {

QString signedNumber(double value, int decimals)
{
    const double rounded = std::round(value * std::pow(10.0, decimals));
    const QString text = QLocale().toString(rounded == 0 ? 0.0 : value, 'f', decimals);
    return rounded > 0 ? QLocale().positiveSign() + text : text;
}

bool isAbsent(std::optional<double> value)
{
    return !value || !std::isfinite(*value);
}

} // namespace

QString change(std::optional<double> value, int decimals)
{
    return isAbsent(value) ? displayformat::absent() : signedNumber(*value, decimals);
}

QString changeWithArrow(std::optional<double> value, int decimals)
{
    if (isAbsent(value))
        return displayformat::absent();
    const double rounded = std::round(*value * std::pow(10.0, decimals));
    if (rounded == 0)
        return signedNumber(*value, decimals);
    return QChar(rounded < 0 ? 0x25BC : 0x25B2) + QLatin1Char(' ') + signedNumber(*value, decimals);
}

QString count(std::optional<std::int64_t> value)
{
    return value ? QLocale().toString(static_cast<qlonglong>(*value)) : displayformat::absent();
}

QString percent(std::optional<double> share, int decimals)
{
    if (isAbsent(share))
        return displayformat::absent();
    return QLocale().toString(100 * *share, 'f', decimals) + QStringLiteral(" ") + QLocale().percent();
}

QString interval(const std::optional<Interval>& value, int decimals)
{
    if (!value || !std::isfinite(value->lower) || !std::isfinite(value->upper))
        return displayformat::absent();
    // A decimal comma asks for another separator.
    const QString separator
        = QLocale().decimalPoint() == QLatin1String(",") ? QStringLiteral("; ") : QStringLiteral(", ");
    return QLatin1Char('[') + signedNumber(value->lower, decimals) + separator
        + signedNumber(value->upper, decimals) + QLatin1Char(']');
}

QString probability(std::optional<double> value)
{
    if (isAbsent(value))
        return displayformat::absent();
    if (*value < 0.001)
        return QStringLiteral("< ") + QLocale().toString(0.001, 'f', 3);
    return QLocale().toString(*value, 'f', 3);
}

} // namespace touchstone::comparisonformat
