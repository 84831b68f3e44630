#include "core/jobs/gitanswer.h"

#include <QProcess>
#include <QString>

namespace touchstone {

std::optional<std::string> gitAnswer(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QStringLiteral("git"), arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(2000)) {
        process.kill();
        process.waitForFinished(1000);
        return std::nullopt;
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput().trimmed().toStdString();
}

} // namespace touchstone
