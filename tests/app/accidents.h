#pragma once

#include "tests/app/accidentcommands.h"
#include "tests/app/programfixture.h"
#include "tests/app/workspacecheck.h"
#include "tests/support/storedworkspace.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace testing {

/// A folder with a prepared workspace (import #1, split #2, train #3, evaluate #4), of which every accident gets a copy.
class AccidentSite
{
public:
    /// Empty, or why the workspace could not be prepared.
    std::string prepare()
    {
        const int count = isThorough() ? 3000 : 300;
        m_program.folder().write("posts.ndjson", posts({.posts = count}));
        m_program.folder().write("more.ndjson", posts({.posts = count, .idPrefix = "q", .seed = 7}));
        m_program.folder().write(
            "mixed.ndjson", posts({.posts = count, .idPrefix = "r", .seed = 8}) + "no object\n{\"cut off\n");
        for (const char* run : {"a", "b", "c"}) {
            const std::string folder = std::string("runs/") + run;
            std::filesystem::create_directories(m_program / folder);
            m_program.folder().write(folder + "/execution.json",
                R"({"touchstone": 1, "metrics": {"f1": [0.1, 0.5]}, "name": ")" + std::string(run) + "\"}");
        }
        for (const std::vector<std::string>& command : std::vector<std::vector<std::string>> {
                 {"import", "posts.ndjson", "--name", "posts"}, {"split", "posts", "--by", "random"},
                 {"train", "posts/train", "--dim", "5", "--epoch", "1", "--threads", "1"},
                 {"evaluate", "3", "posts/test", "--threads", "1"},
                 {"export", "predictions", "4", "--csv", "predicted.csv"},
                 {"train", "posts/train", "--dim", "4", "--epoch", "1", "--threads", "1", "-w",
                     "elsewhere.touchstone"}}) {
            std::vector<std::string> arguments = command;
            if (std::ranges::find(arguments, "-w") == arguments.end())
                arguments.insert(arguments.end(), {"-w", preparedName});
            else
                std::filesystem::copy(m_program / preparedName, m_program / "elsewhere.touchstone",
                    std::filesystem::copy_options::recursive);
            if (const Run run = m_program.run(arguments); run.exitCode != 0)
                return run.err;
        }
        for (const auto& name : m_program.contents("elsewhere.touchstone/models")) {
            const auto model = m_program / "elsewhere.touchstone/models" / name;
            if (!std::filesystem::exists(m_program / preparedName / "models" / name))
                std::filesystem::copy_file(model, m_program / "other.bin");
        }
        const Run added
            = m_program.run({"release", "add", "3", "--reviewer", "ada", "--json", "-w", preparedName});
        const Run moved = m_program.run({"release", "alias", "staging", added.json().value("version", ""),
            "--reviewer", "ada", "-w", preparedName});
        if (moved.exitCode != 0)
            return added.err + moved.err;
        remember(preparedName, m_prepared);
        if (!copyStoredWorkspace(m_program / "old.touchstone"))
            return "the stored workspace could not be copied";
        remember("old.touchstone", m_old);
        const bool good = m_prepared.executions.size() == 4 && m_old.executions.size() == 6;
        return good ? std::string() : "the prepared workspaces are not as they should be";
    }

    const Program& program() const { return m_program; }
    std::filesystem::path workspace() const { return m_program / accidentName; }

    /// Puts everything back to what it was before the command.
    void reset(const AccidentCommand& command) const
    {
        std::filesystem::remove_all(workspace());
        // This process looks at the workspace too, and must take its volume for the same.
        if (command.before == Before::Network)
            qputenv("TOUCHSTONE_FILE_SYSTEM", "network");
        else
            qunsetenv("TOUCHSTONE_FILE_SYSTEM");
        if (!command.isFirst()) {
            const char* source = command.before == Before::Old ? "old.touchstone" : preparedName;
            std::filesystem::copy(m_program / source, workspace(), std::filesystem::copy_options::recursive);
        }
        if (command.before == Before::Litter) {
            const std::string hash = touchstone::Sha256().finish();
            for (const std::string& name : {"datasets/" + hash + ".sqlite", "models/" + hash + ".bin",
                     std::string("splits/77/part.npy"), std::string("predictions/99/row.npy")}) {
                std::filesystem::create_directories((workspace() / name).parent_path());
                m_program.folder().write(std::string(accidentName) + "/" + name, "litter");
            }
        }
        for (const auto& entry : std::filesystem::directory_iterator(m_program.folder().path())) {
            if (entry.path().filename().string().starts_with("out.txt"))
                std::filesystem::remove(entry.path());
        }
        m_program.folder().write("out.txt", "old content\n");
    }

    Run run(const AccidentCommand& command, const char* variable = nullptr, const std::string& value = {})
    {
        std::vector<std::string> arguments = command.arguments;
        arguments.insert(arguments.end(), {"-w", accidentName});
        const QString name = QLatin1String(variable != nullptr ? variable : "");
        const QString fileSystem = QStringLiteral("TOUCHSTONE_FILE_SYSTEM");
        if (command.before == Before::Network)
            m_program.environment().insert(fileSystem, QStringLiteral("network"));
        if (variable != nullptr)
            m_program.environment().insert(name, QString::fromStdString(value));
        Run run = m_program.run(arguments);
        if (variable != nullptr)
            m_program.environment().remove(name);
        m_program.environment().remove(fileSystem);
        return run;
    }

    /// The steps (or the openings) of an undisturbed run, "12 write /path"; empty when it failed. Its output is kept for `outputIsWhole`.
    std::vector<std::string> stepsOf(
        const AccidentCommand& command, const char* variable = "TOUCHSTONE_LIST_STEPS")
    {
        reset(command);
        const auto list = m_program / "steps.txt";
        std::filesystem::remove(list);
        if (run(command, variable, list.string()).exitCode != 0)
            return {};
        m_newOutput = readAll(m_program / "out.txt");
        return linesOf(readAll(list));
    }

    /// The file that the command replaces holds the old bytes or the new.
    bool outputIsWhole() const
    {
        const std::string content = readAll(m_program / "out.txt");
        return content == "old content\n" || content == m_newOutput;
    }

    /// What was acknowledged before the accident and is not there as it was; empty: nothing.
    std::string lost(const AccidentCommand& command) const
    {
        if (command.isFirst())
            return {};
        const Known& known = command.before == Before::Old ? m_old : m_prepared;
        const auto artifacts = artifactsIn(workspace());
        for (const auto& [name, hash] : known.artifacts) {
            const auto found = artifacts.find(name);
            if (found == artifacts.end() || found->second != hash)
                return name;
        }
        const auto executions = executionsIn(workspace());
        for (const auto& [number, text] : known.executions) {
            const auto found = executions.find(number);
            if (found == executions.end() || found->second != text)
                return "execution " + std::to_string(number);
        }
        return {};
    }

    /// What is wrong after the accident; empty: nothing. A workspace that was just being made may not be there yet.
    std::string damage(const AccidentCommand& command) const
    {
        if (!touchstone::Workspace::exists(workspace()))
            return command.isFirst() ? std::string() : "the workspace is gone";
        if (auto found = damageOf(workspace()); !found.empty())
            return found;
        if (auto found = lost(command); !found.empty())
            return found + " is lost";
        return outputIsWhole() ? std::string() : "out.txt is torn";
    }

    /// The command again, undisturbed: what is wrong then; empty: nothing.
    std::string retry(const AccidentCommand& command)
    {
        const Run run = this->run(command);
        if (run.exitCode != 0)
            return "again: exit " + std::to_string(run.exitCode) + " " + run.err;
        if (auto found = damageOf(workspace()); !found.empty())
            return "again: " + found;
        if (auto found = lost(command); !found.empty())
            return "again: " + found + " is lost";
        if (!command.output.empty() && readAll(m_program / "out.txt") != m_newOutput)
            return "again: out.txt is not what it should be";
        const std::string left = leftovers(workspace());
        return left.empty() ? std::string() : "again: left over: " + left;
    }

private:
    struct Known {
        std::map<std::string, std::string> artifacts;
        std::map<std::int64_t, std::string> executions;
    };

    /// Of a copy, since looking brings an old workspace up to date.
    void remember(const std::string& name, Known& known) const
    {
        const auto copy = m_program / "copy.touchstone";
        std::filesystem::copy(m_program / name, copy, std::filesystem::copy_options::recursive);
        known = {.artifacts = artifactsIn(copy), .executions = executionsIn(copy)};
        std::filesystem::remove_all(copy);
    }

    Program m_program;
    Known m_prepared;
    Known m_old;
    std::string m_newOutput;
};

} // namespace testing
