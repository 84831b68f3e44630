#pragma once

#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

/// The real program, run in a temporary folder that is its home as well.
namespace testing {

/// What a run of the program gave.
struct Run {
    int exitCode = -1; ///< 128 + the signal's number when it was killed
    std::string out;
    std::string err;

    /// Standard output as one JSON document; discarded (is_discarded()) when it is anything else.
    nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
    std::vector<std::string> errorLines() const { return linesOf(err); }
};

class Program
{
public:
    Program()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        prepareEnvironment();
    }

    const TemporaryFolder& folder() const { return m_folder; }
    std::filesystem::path operator/(std::string_view name) const { return m_folder / name; }
    QProcessEnvironment& environment() { return m_environment; }
    void setCurrentFolder(const std::filesystem::path& path) { m_current = path; }

    void setUp(QProcess& process) const
    {
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(QString::fromStdString(m_current.string()));
    }

    Run run(const std::vector<std::string>& arguments, std::string_view input = {}) const
    {
        return runProgram(TOUCHSTONE_PROGRAM, arguments, input);
    }

    /// A line for sh; the program is "$0".
    Run shell(const std::string& line) const
    {
        return runProgram("/bin/sh", {"-c", line, TOUCHSTONE_PROGRAM}, {});
    }

    Run runProgram(
        const std::string& program, const std::vector<std::string>& arguments, std::string_view input) const
    {
        QProcess process;
        setUp(process);
        process.start(QString::fromStdString(program), strings(arguments));
        process.write(input.data(), static_cast<qint64>(input.size()));
        process.closeWriteChannel();
        return finish(process);
    }

    static Run finish(QProcess& process)
    {
        const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(240'000);
        Run run;
        if (ended)
            run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode()
                                                                        : 128 + process.exitCode();
        else
            process.kill();
        run.out = process.readAllStandardOutput().toStdString();
        run.err = process.readAllStandardError().toStdString();
        return run;
    }

    static QStringList strings(const std::vector<std::string>& arguments)
    {
        QStringList list;
        for (const std::string& argument : arguments)
            list.append(QString::fromStdString(argument));
        return list;
    }

    std::vector<std::string> contents(const std::string& name) const
    {
        std::vector<std::string> names;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder / name, error))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }

private:
    void prepareEnvironment()
    {
        const QString home = QString::fromStdString(m_folder.path().string());
        m_environment.insert(QStringLiteral("HOME"), home);
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            m_environment.insert(QLatin1String(name), home + QStringLiteral("/.xdg"));
        for (const char* name : {"TOUCHSTONE_WORKSPACE", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            m_environment.remove(QLatin1String(name));
        m_current = m_folder.path();
    }

    TemporaryFolder m_folder;
    QProcessEnvironment m_environment;
    std::filesystem::path m_current;
};

} // namespace testing

/// The program ended with that code; shows what it said otherwise.
#define VERIFY_EXIT(run, code)                                                                               \
    do {                                                                                                     \
        const testing::Run& verifiedRun = (run);                                                             \
        const std::string verifiedText                                                                       \
            = "exit " + std::to_string(verifiedRun.exitCode) + ": " + verifiedRun.err + verifiedRun.out;     \
        QVERIFY2(verifiedRun.exitCode == (code), verifiedText.c_str());                                      \
    } while (false)

/// A JSON value and what it should be; QCOMPARE cannot choose between its many conversions.
#define COMPARE_JSON(actual, expected) QCOMPARE((actual).dump(), nlohmann::json(expected).dump())
