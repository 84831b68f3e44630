#include "core/storage/journalmode.h"

#include <string>

namespace touchstone {

namespace {

/// The mode that the database is in afterwards.
Result<std::string> ask(Database& database, std::string_view sql)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement);
    const auto row = statement->step();
    if (!row)
        return failure(row);
    return *row ? std::string(statement->text(0)) : std::string();
}

} // namespace

Result<bool> usesWriteAheadLog(Database& database)
{
    const auto mode = ask(database, "PRAGMA journal_mode");
    if (!mode)
        return failure(mode);
    return *mode == "wal";
}

Result<> chooseJournalMode(Database& database, bool network)
{
    const std::string_view wanted = network ? "delete" : "wal";
    const auto mode = ask(database, network ? "PRAGMA journal_mode=DELETE" : "PRAGMA journal_mode=WAL");
    if (mode && *mode == wanted)
        return {};
    if (!mode && mode.error().kind != ErrorKind::Locked)
        return failure(mode);
    if (!network)
        return {}; // the other mode is as safe, only slower
    Error error = inputError("workspace-open-elsewhere",
        "the workspace lies on a network file system, and another program has it open in a way that is not "
        "safe there",
        "close that program, then try again");
    error.kind = ErrorKind::Locked;
    return fail(error.at(database.path().string()));
}

} // namespace touchstone
