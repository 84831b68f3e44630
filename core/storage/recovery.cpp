#include "core/base/files.h"
#include "core/base/time.h"
#include "core/storage/leftovers.h"
#include "core/storage/workspace.h"

#include <algorithm>
#include <limits>
#include <set>
#include <sstream>
#include <string>
#include <system_error>

namespace touchstone {

namespace {

/// A rename keeps the time of the last write, which lies within the execution; clocks of network volumes may differ.
constexpr std::int64_t secondsOfSlack = 300;

struct Unfinished {
    ExecutionNumber number;
    std::int64_t created = 0;
    bool running = false;
};

/// What did not complete among the executions that are marked as running or have something in tmp/.
Result<std::vector<Unfinished>> unfinishedExecutions(
    Database& database, const std::vector<Leftover>& temporary)
{
    auto statement
        = database.prepare("SELECT number, created, status FROM executions WHERE status <> 'complete'");
    if (!statement)
        return failure(statement);
    std::vector<Unfinished> found;
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            return found;
        const ExecutionNumber number(statement->integer(0));
        const bool running = statement->text(2) == "running";
        if (running || std::ranges::find(temporary, number, &Leftover::execution) != temporary.end())
            found.push_back({.number = number, .created = statement->integer(1), .running = running});
    }
}

bool hasFolder(const std::vector<Leftover>& temporary, ExecutionNumber number)
{
    return std::ranges::find(temporary, number, &Leftover::execution) != temporary.end();
}

/// What an execution recorded before it began; nothing when it found nothing to record.
Result<std::set<std::string>> recordedStrangers(
    const std::filesystem::path& workspace, ExecutionNumber number)
{
    const auto file = strangersFile(workspace, number);
    std::error_code error;
    std::set<std::string> paths;
    if (!std::filesystem::exists(file, error))
        return error ? fail(systemError("cannot look at the file", file.string(), error.value()))
                     : Result<std::set<std::string>>(std::move(paths));
    const auto content = readFile(file);
    if (!content)
        return failure(content);
    std::istringstream lines(*content);
    for (std::string line; std::getline(lines, line);)
        paths.insert(line);
    return paths;
}

} // namespace

/// An execution has a folder in tmp/ until its end is recorded. So what no row names, was not there when such an
/// execution began, and was written since then, is something that it put into place. Without that folder nothing is
/// removed: somebody may have brought back an older workspace.sqlite, and what it does not name is not ours to throw
/// away.
Result<> WriteSession::recover()
{
    const auto temporary = temporaryLeftovers(m_database, m_workspace);
    if (!temporary)
        return failure(temporary);
    const auto unfinished = unfinishedExecutions(m_database, *temporary);
    if (!unfinished)
        return failure(unfinished);
    if (temporary->empty() && unfinished->empty())
        return {};
    auto since = std::numeric_limits<std::int64_t>::max();
    std::set<std::string> strangers;
    for (const Unfinished& one : *unfinished) {
        if (!hasFolder(*temporary, one.number))
            continue;
        since = std::min(since, one.created - secondsOfSlack);
        auto recorded = recordedStrangers(m_workspace, one.number);
        if (!recorded)
            return failure(recorded);
        strangers.merge(*recorded);
    }
    const auto unnamed = unnamedArtifacts(m_database, m_workspace);
    if (!unnamed)
        return failure(unnamed);
    for (const Leftover& artifact : *unnamed) {
        const bool ofUnfinished
            = std::ranges::find(*unfinished, artifact.execution, &Unfinished::number) != unfinished->end();
        const bool made = artifact.modified >= since && !strangers.contains(artifact.path.string())
            && (!artifact.execution.isValid() || (ofUnfinished && hasFolder(*temporary, artifact.execution)));
        if (!made)
            continue;
        if (auto removed = removeTree(m_workspace / artifact.path); !removed)
            return removed;
    }
    // Only now: a crash before this line finds everything as it was, and starts again.
    for (const Unfinished& one : *unfinished) {
        if (!one.running)
            continue;
        auto statement = m_database.prepare(
            "UPDATE executions SET status = 'interrupted', finished = ?,"
            " error = 'the program ended before the step was done' WHERE number = ? AND status = 'running'");
        if (!statement)
            return failure(statement);
        statement->bind(0, currentTime());
        statement->bind(1, one.number.value());
        if (auto marked = statement->run(); !marked)
            return marked;
    }
    for (const Leftover& leftover : *temporary) {
        if (auto removed = removeTree(m_workspace / leftover.path); !removed)
            return removed;
    }
    return {};
}

Result<> WriteSession::recordStrangers(ExecutionNumber number)
{
    const auto unnamed = unnamedArtifacts(m_database, m_workspace);
    if (!unnamed)
        return failure(unnamed);
    m_strangers.clear();
    std::string lines;
    for (const Leftover& artifact : *unnamed) {
        m_strangers.insert(artifact.path.string());
        lines += artifact.path.string() + "\n";
    }
    return lines.empty() ? Result<> {} : writeFileAtomically(strangersFile(m_workspace, number), lines);
}

Result<> WriteSession::discardUnnamed(const Execution& execution)
{
    const auto unnamed = unnamedArtifacts(m_database, m_workspace);
    if (!unnamed)
        return failure(unnamed);
    for (const Leftover& artifact : *unnamed) {
        const bool made = !m_strangers.contains(artifact.path.string())
            && (artifact.execution.isValid() ? artifact.execution == execution.number
                                             : artifact.modified >= execution.created);
        if (!made)
            continue;
        if (auto removed = removeTree(m_workspace / artifact.path); !removed)
            return removed;
    }
    return {};
}

Result<> WriteSession::removeTemporary(ExecutionNumber number)
{
    // In this order: without its folder nothing is taken for made by the execution.
    if (auto removed = removeTree(m_workspace / "tmp" / number.toString()); !removed)
        return removed;
    return m_strangers.empty() ? Result<> {} : removeTree(strangersFile(m_workspace, number));
}

} // namespace touchstone
