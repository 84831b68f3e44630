#include "core/storage/workspaceclean.h"

#include "core/base/time.h"

#include <algorithm>
#include <limits>

namespace touchstone {

namespace {

/// What a row does not name may only look so when rows are missing.
Result<> requireSoundDatabase(Database& database)
{
    auto check = database.prepare("PRAGMA integrity_check(1)");
    if (!check)
        return failure(check);
    const auto row = check->step();
    if (!row)
        return failure(row);
    if (!*row || check->text(0) != "ok") {
        return fail(machineError("damaged-database",
            "the database is damaged: " + std::string(check->text(0)) + "; nothing was removed",
            "'touchstone workspace check' says what to do")
                        .at(database.path().string()));
    }
    return {};
}

/// What can go, without what was written since `before`.
Result<std::vector<Leftover>> rubbish(
    Database& database, const std::filesystem::path& workspace, std::int64_t before)
{
    auto found = unnamedArtifacts(database, workspace);
    if (!found)
        return found;
    std::erase_if(*found, [&](const Leftover& leftover) { return leftover.modified >= before; });
    for (Leftover& backup : migrationBackups(workspace)) {
        if (backup.modified <= currentTime() - secondsToKeep)
            found->push_back(std::move(backup));
    }
    for (Leftover& part : abandonedParts(workspace))
        found->push_back(std::move(part));
    return found;
}

template <typename Items>
std::int64_t sumOfBytes(const Items& items)
{
    std::int64_t sum = 0;
    for (const auto& item : items)
        sum += item.bytes;
    return sum;
}

} // namespace

std::int64_t CleanReport::thrownBytes() const
{
    return sumOfBytes(thrown);
}

std::int64_t CleanReport::deletedBytes() const
{
    return sumOfBytes(deleted);
}

Result<CleanReport> planCleaning(Workspace& workspace, const CleanOptions& options)
{
    if (auto sound = requireSoundDatabase(workspace.database()); !sound)
        return failure(sound);
    const auto executions = workspace.executions();
    if (!executions)
        return failure(executions);
    auto before = std::numeric_limits<std::int64_t>::max();
    for (const Execution& execution : *executions) {
        if (execution.status == ExecutionStatus::Running)
            before = std::min(before, execution.created);
    }
    auto thrown = rubbish(workspace.database(), workspace.path(), before);
    if (!thrown)
        return failure(thrown);
    CleanReport report;
    report.thrown = std::move(*thrown);
    auto trash = listTrash(workspace.database(), workspace.path());
    if (!trash)
        return failure(trash);
    for (TrashItem& item : *trash) {
        if (options.now || isDue(item))
            report.deleted.push_back(std::move(item));
    }
    return report;
}

Result<CleanReport> cleanWorkspace(const std::filesystem::path& workspace, const std::string& command,
    const CleanOptions& options, std::chrono::milliseconds wait, std::stop_token stop)
{
    // Says what is wrong with a folder that is no workspace before anything is made in it.
    if (const auto there = Workspace::open(workspace, command); !there)
        return failure(there);
    auto session = WriteSession::begin(workspace, command, wait, stop);
    if (!session)
        return failure(session);
    if (auto sound = requireSoundDatabase(session->database()); !sound)
        return failure(sound);
    const auto thrown = rubbish(session->database(), workspace, std::numeric_limits<std::int64_t>::max());
    if (!thrown)
        return failure(thrown);
    CleanReport report;
    for (const Leftover& leftover : *thrown) {
        if (stop.stop_requested())
            return fail(cancelledError());
        if (auto moved = throwAway(*session, leftover, command); !moved)
            return failure(moved);
        report.thrown.push_back(leftover);
    }
    const auto trash = listTrash(session->database(), workspace);
    if (!trash)
        return failure(trash);
    for (const TrashItem& item : *trash) {
        if (stop.stop_requested())
            return fail(cancelledError());
        if (!options.now && !isDue(item))
            continue;
        if (auto deleted = deleteForGood(*session, item); !deleted)
            return failure(deleted);
        report.deleted.push_back(item);
    }
    return report;
}

} // namespace touchstone
