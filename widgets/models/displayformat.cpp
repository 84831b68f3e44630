#include "widgets/models/displayformat.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace touchstone::displayformat {

QString absent()
{
    return QString(QChar(0x2013));
}

QString rate(std::optional<double> value)
{
    if (!value || !std::isfinite(*value))
        return absent();
    return QLocale().toString(*value, 'f', 3);
}

QString duration(std::optional<double> seconds)
{
    if (!seconds || !std::isfinite(*seconds) || *seconds < 0)
        return absent();
    if (*seconds < 9.95)
        return QCoreApplication::translate("displayformat", "%1 s").arg(QLocale().toString(*seconds, 'f', 1));
    const auto whole = static_cast<qint64>(std::llround(std::min(*seconds, 1e12)));
    if (whole < 60)
        return QCoreApplication::translate("displayformat", "%1 s").arg(whole);
    const auto twoDigits
        = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    if (whole < 3600) {
        return QCoreApplication::translate("displayformat", "%1 min %2 s")
            .arg(QString::number(whole / 60), twoDigits(whole % 60));
    }
    return QCoreApplication::translate("displayformat", "%1 h %2 min")
        .arg(QLocale().toString(whole / 3600), twoDigits(whole % 3600 / 60));
}

QString dateTime(std::optional<std::int64_t> seconds)
{
    if (!seconds)
        return absent();
    return QDateTime::fromSecsSinceEpoch(*seconds).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString dateTimeUtc(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

QString fromPath(const std::filesystem::path& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

std::filesystem::path toPath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

QString workspaceName(const std::filesystem::path& workspace)
{
    std::filesystem::path folder = workspace.lexically_normal();
    if (!folder.has_filename())
        folder = folder.parent_path();
    return fromPath(folder.extension() == ".touchstone" ? folder.stem() : folder.filename());
}

} // namespace touchstone::displayformat
