#include "core/jobs/environment.h"

#include "touchstone/version.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QSysInfo>

#include <fstream>
#include <optional>
#include <string>
#include <thread>

namespace touchstone {

namespace {

std::string processorName()
{
    std::ifstream file("/proc/cpuinfo");
    std::string line;
    while (std::getline(file, line)) {
        const auto colon = line.find(": ");
        if (colon != std::string::npos && line.starts_with("model name"))
            return line.substr(colon + 2);
    }
    return QSysInfo::currentCpuArchitecture().toStdString();
}

std::optional<std::string> git(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QStringLiteral("git"), arguments, QIODevice::ReadOnly);
    // A huge or remote repository must not hold a job up; without an answer the record says nothing about it.
    if (!process.waitForFinished(2000)) {
        process.kill();
        process.waitForFinished(1000);
        return std::nullopt;
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput().trimmed().toStdString();
}

} // namespace

nlohmann::json describeEnvironment()
{
    return {
        {"program", std::string("touchstone ") + programVersion},
        {"program_commit", programCommit},
        {"fasttext", fasttextVersion},
        {"qt", qVersion()},
        {"host", QSysInfo::machineHostName().toStdString()},
        {"system", QSysInfo::prettyProductName().toStdString()},
        {"processor", processorName()},
        {"cores", std::thread::hardware_concurrency()},
    };
}

nlohmann::json describeCode()
{
    const auto repository = git({QStringLiteral("rev-parse"), QStringLiteral("--show-toplevel")});
    const auto commit = git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    if (!repository || !commit)
        return nlohmann::json::object();
    const auto changes = git(
        {QStringLiteral("status"), QStringLiteral("--porcelain"), QStringLiteral("--untracked-files=no")});
    nlohmann::json code {{"repository", *repository}, {"commit", *commit}, {"dirty", nullptr}};
    if (changes)
        code["dirty"] = !changes->empty();
    return code;
}

} // namespace touchstone
