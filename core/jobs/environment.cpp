#include "core/jobs/environment.h"

#include "touchstone/version.h"

#include <QString>
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

} // namespace touchstone
