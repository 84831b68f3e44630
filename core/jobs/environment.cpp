#include "core/jobs/environment.h"

#include "core/jobs/gitanswer.h"
#include "touchstone/version.h"

#include <QString>
#include <QStringList>
#include <QSysInfo>

#include <fstream>
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
    const auto repository = gitAnswer({QStringLiteral("rev-parse"), QStringLiteral("--show-toplevel")});
    const auto commit = gitAnswer({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    if (!repository || !commit)
        return nlohmann::json::object();
    const auto changes = gitAnswer(
        {QStringLiteral("status"), QStringLiteral("--porcelain"), QStringLiteral("--untracked-files=no")});
    nlohmann::json code {{"repository", *repository}, {"commit", *commit}, {"dirty", nullptr}};
    if (changes)
        code["dirty"] = !changes->empty();
    return code;
}

} // namespace touchstone
