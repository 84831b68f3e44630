#pragma once

#include <QString>

#include <cstdint>
#include <filesystem>
#include <optional>

/// How numbers, times and paths look on the screen. Files and the command line use their own, fixed formats.
namespace touchstone::displayformat {

/// An en dash: what a cell shows when there is no value.
QString absent();
/// A rate with three decimals, "0.478"; absent() for nothing and for values that are not finite.
QString rate(std::optional<double> value);
/// "0.8 s", "42 s", "3 min 05 s", "2 h 07 min"; absent() for nothing and for negative values.
QString duration(std::optional<double> seconds);
/// "2013-05-01 14:03" in local time, of seconds since 1970-01-01 UTC.
QString dateTime(std::optional<std::int64_t> seconds);
/// "2013-05-01 12:03:00 UTC", for tool tips.
QString dateTimeUtc(std::int64_t seconds);

QString fromPath(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& path);
/// "reddit" of "/home/me/reddit.touchstone", also with a slash at the end.
QString workspaceName(const std::filesystem::path& workspace);

} // namespace touchstone::displayformat
