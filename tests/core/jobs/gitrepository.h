#pragma once

#include "tests/support/testing.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <filesystem>
#include <string>

/// A git repository in a folder, with an author of its own whoever runs the tests.
namespace testing {

class GitRepository
{
public:
    explicit GitRepository(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
        std::filesystem::create_directories(m_folder);
        m_works = run({"init", "--quiet", "--initial-branch=main"});
    }

    /// False where git is not installed.
    bool works() const { return m_works; }
    const std::filesystem::path& folder() const { return m_folder; }

    /// Git with these arguments; whether it succeeded.
    bool run(const std::vector<std::string>& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
        environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(QString::fromStdString(m_folder.string()));
        QStringList list {QStringLiteral("-c"), QStringLiteral("user.name=Ada & Lovelace"),
            QStringLiteral("-c"), QStringLiteral("user.email=ada@example.org")};
        for (const std::string& argument : arguments)
            list.append(QString::fromStdString(argument));
        process.start(QStringLiteral("git"), list);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return false;
        m_answer = process.readAllStandardOutput().trimmed().toStdString();
        return process.exitCode() == 0;
    }

    /// Writes a file and commits it; gives the commit's hash.
    std::string commit(const std::string& file, const std::string& content, const std::string& message)
    {
        std::ofstream(m_folder / file) << content;
        run({"add", "--all"});
        run({"commit", "--quiet", "--allow-empty", "-m", message});
        return head();
    }

    std::string head() { return run({"rev-parse", "HEAD"}) ? m_answer : std::string(); }

private:
    std::filesystem::path m_folder;
    std::string m_answer;
    bool m_works = false;
};

} // namespace testing
