#include "core/jobs/gitanswer.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

#include <algorithm>

namespace touchstone {

namespace {

QProcessEnvironment quietEnvironment(bool elsewhere)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GIT_OPTIONAL_LOCKS"), QStringLiteral("0"));
    environment.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
    environment.insert(QStringLiteral("GIT_NO_LAZY_FETCH"), QStringLiteral("1"));
    if (elsewhere) { // a hook of another repository may have set them
        for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"})
            environment.remove(QLatin1String(name));
    }
    return environment;
}

} // namespace

bool readGit(const QStringList& arguments, const GitLimits& limits,
    const std::function<void(std::string_view bytes)>& take)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds step(50);
    const auto end = Clock::now() + limits.time;
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setProcessEnvironment(quietEnvironment(!limits.folder.empty()));
    if (!limits.folder.empty())
        process.setWorkingDirectory(QFile::decodeName(limits.folder.c_str()));
    process.start(QStringLiteral("git"),
        QStringList {QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false")} + arguments,
        QIODevice::ReadOnly);
    std::size_t bytes = 0;
    bool within = process.waitForStarted(static_cast<int>(std::max<std::int64_t>(1, limits.time.count())));
    while (within) {
        const bool running = process.state() != QProcess::NotRunning;
        const QByteArray block = process.readAllStandardOutput();
        bytes += static_cast<std::size_t>(block.size());
        within = bytes <= limits.bytes && Clock::now() < end && !limits.stop.stop_requested();
        if (within)
            take(std::string_view(block.constData(), static_cast<std::size_t>(block.size())));
        if (!running)
            return within && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        if (within)
            process.waitForReadyRead(static_cast<int>(step.count()));
    }
    process.kill();
    process.waitForFinished(1000);
    return false;
}

std::optional<std::string> gitAnswer(const QStringList& arguments, const GitLimits& limits)
{
    QByteArray answer;
    const bool answered = readGit(arguments, limits, [&answer](std::string_view bytes) {
        answer.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    });
    if (!answered)
        return std::nullopt;
    return QString::fromUtf8(answer.trimmed()).toStdString();
}

} // namespace touchstone
