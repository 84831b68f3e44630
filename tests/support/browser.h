#pragma once

#include "tests/support/testing.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

#include <filesystem>

/// What a real browser makes of a file: its console, and what the page asked of the network.
namespace testing {

struct BrowserVisit {
    QString problem;     ///< why there is nothing below; empty: the visit went well
    QString dom;         ///< the page after it was loaded
    QStringList console; ///< lines of the console
    /// Addresses that the page asked for, the file itself not among them. Requests of the browser's own, which no page
    /// began, do not count.
    QStringList requests;
};

/// Empty where Chromium is not installed.
inline QString browserProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("chromium"));
}

/// Addresses of the requests in a net log that a page began, its file and data in it apart.
inline QStringList requestsOfPage(const QByteArray& netLog, QString& problem)
{
    QJsonParseError error;
    const QJsonObject log = QJsonDocument::fromJson(netLog, &error).object();
    const QJsonObject constants = log[QStringLiteral("constants")].toObject();
    const int started = constants[QStringLiteral("logEventTypes")]
                            .toObject()[QStringLiteral("URL_REQUEST_START_JOB")]
                            .toInt(-1);
    const QJsonArray events = log[QStringLiteral("events")].toArray();
    if (error.error != QJsonParseError::NoError || started < 0 || events.isEmpty())
        problem = QStringLiteral("the net log cannot be read: ") + error.errorString();
    QStringList requests;
    for (const QJsonValue& event : events) {
        const QJsonObject parameters = event[QStringLiteral("params")].toObject();
        const QString url = parameters[QStringLiteral("url")].toString();
        if (event[QStringLiteral("type")].toInt() != started || url.isEmpty()
            || url.startsWith(QStringLiteral("file:")) || url.startsWith(QStringLiteral("data:")))
            continue;
        // A page's requests have the page's origin as initiator, or belong to the partition of file: pages.
        const bool ofPage
            = parameters[QStringLiteral("initiator")].toString() != QStringLiteral("not an origin")
            || parameters[QStringLiteral("network_isolation_key")].toString().contains(
                QStringLiteral("file:"));
        if (ofPage)
            requests.append(url);
    }
    return requests;
}

/// Opens a file in headless Chromium with a profile of its own; names are not resolved, so nothing leaves the machine.
inline BrowserVisit visit(const std::filesystem::path& file, const QStringList& more = {})
{
    const TemporaryFolder folder;
    const auto path = [](const std::filesystem::path& name) { return QString::fromStdString(name.string()); };
    QProcess process;
    QStringList arguments {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
        QStringLiteral("--disable-gpu"), QStringLiteral("--disable-dev-shm-usage"),
        QStringLiteral("--disable-extensions"), QStringLiteral("--no-first-run"),
        QStringLiteral("--disable-background-networking"), QStringLiteral("--disable-component-update"),
        QStringLiteral("--disable-sync"), QStringLiteral("--host-resolver-rules=MAP * ~NOTFOUND"),
        QStringLiteral("--enable-logging=stderr"), QStringLiteral("--dump-dom"),
        QStringLiteral("--user-data-dir=") + path(folder / "profile"),
        QStringLiteral("--log-net-log=") + path(folder / "net.json")};
    arguments += more;
    arguments += QStringLiteral("file://") + path(file);
    process.start(browserProgram(), arguments);
    process.closeWriteChannel();
    BrowserVisit result;
    if (!process.waitForFinished(180'000)) {
        process.kill();
        process.waitForFinished();
        result.problem = QStringLiteral("the browser did not end");
        return result;
    }
    const QString log = QString::fromUtf8(process.readAllStandardError());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        result.problem = QStringLiteral("the browser failed: ") + log;
    result.dom = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString& line : log.split(u'\n')) {
        if (line.contains(QStringLiteral(":CONSOLE")))
            result.console.append(line);
    }
    if (!std::filesystem::exists(folder / "net.json"))
        result.problem += QStringLiteral("there is no net log: ") + log;
    else
        result.requests
            = requestsOfPage(QByteArray::fromStdString(readAll(folder / "net.json")), result.problem);
    return result;
}

/// Why there is no browser to ask, found out once; empty: there is one. It may be installed where it cannot run, as in a
/// container without what it needs of the kernel.
inline const QString& whyNoBrowser()
{
    static const QString why = [] {
        if (browserProgram().isEmpty())
            return QStringLiteral("chromium is not installed");
        const TemporaryFolder folder;
        const QString problem = visit(folder.write("empty.html", "<!DOCTYPE html><title>x</title>")).problem;
        return problem.isEmpty() ? QString() : QStringLiteral("chromium does not run here: ") + problem;
    }();
    return why;
}

} // namespace testing
