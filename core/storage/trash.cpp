#include "core/storage/trash.h"

#include "core/base/files.h"
#include "core/base/time.h"
#include "core/storage/artifactdigest.h"

#include <algorithm>
#include <set>

namespace touchstone {

namespace {

Result<> removeRow(Database& database, std::int64_t id)
{
    auto statement = database.prepare("DELETE FROM trash WHERE id = ?");
    if (!statement)
        return failure(statement);
    statement->bind(0, id);
    return statement->run();
}

/// "7-predictions-12"
std::string nameInTrash(std::int64_t id, const std::filesystem::path& original)
{
    std::string name = original.string();
    std::ranges::replace(name, '/', '-');
    return std::to_string(id) + "-" + name;
}

/// The row says where; a damaged one must not lead out of the trash.
bool isInTrash(const TrashItem& item)
{
    const std::filesystem::path path(item.path);
    return path.parent_path() == "trash" && path.filename() != ".." && path.filename() != "."
        && (item.id == 0 || path.filename() == nameInTrash(item.id, item.original));
}

Result<> insertRow(Database& database, TrashItem& item)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction);
    auto insert = database.prepare(
        "INSERT INTO trash(kind, sha256, execution, path, original, bytes, thrown, thrown_by)"
        " VALUES(?, ?, ?, '', ?, ?, ?, ?)");
    if (!insert)
        return failure(insert);
    insert->bind(0, item.kind);
    insert->bind(1, item.sha256);
    if (item.execution.isValid())
        insert->bind(2, item.execution.value());
    else
        insert->bindNull(2);
    insert->bind(3, item.original);
    insert->bind(4, item.bytes);
    insert->bind(5, item.thrown);
    insert->bind(6, item.thrownBy);
    if (auto inserted = insert->run(); !inserted)
        return inserted;
    item.id = database.lastInsertId();
    item.path = "trash/" + nameInTrash(item.id, item.original);
    auto update = database.prepare("UPDATE trash SET path = ? WHERE id = ?");
    if (!update)
        return failure(update);
    update->bind(0, item.path);
    update->bind(1, item.id);
    if (auto updated = update->run(); !updated)
        return updated;
    return transaction->commit();
}

} // namespace

Result<std::vector<TrashItem>> readTrash(Database& database)
{
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'trash'");
    if (!tables)
        return failure(tables);
    std::vector<TrashItem> items;
    if (*tables == 0)
        return items;
    auto rows = database.prepare("SELECT id, kind, sha256, execution, path, original, bytes, thrown, "
                                 "thrown_by FROM trash ORDER BY id");
    if (!rows)
        return failure(rows);
    while (true) {
        const auto more = rows->step();
        if (!more)
            return failure(more);
        if (!*more)
            return items;
        items.push_back({.id = rows->integer(0),
            .kind = std::string(rows->text(1)),
            .sha256 = std::string(rows->text(2)),
            .execution = ExecutionNumber(rows->integer(3)),
            .path = std::string(rows->text(4)),
            .original = std::string(rows->text(5)),
            .bytes = rows->integer(6),
            .thrown = rows->integer(7),
            .thrownBy = std::string(rows->text(8))});
    }
}

Result<std::vector<TrashItem>> listTrash(Database& database, const std::filesystem::path& workspace)
{
    // In this order: something that is thrown away meanwhile has its row before it moves.
    auto there = thingsInTrash(workspace);
    auto items = readTrash(database);
    if (!items)
        return items;
    std::set<std::string> recorded;
    for (const TrashItem& item : *items)
        recorded.insert(item.path);
    for (Leftover& leftover : there) {
        if (recorded.contains(leftover.path.string()))
            continue;
        items->push_back({.id = 0,
            .kind = std::move(leftover.kind),
            .sha256 = {},
            .execution = {},
            .path = leftover.path.string(),
            .original = {},
            .bytes = leftover.bytes,
            .thrown = leftover.modified,
            .thrownBy = {}});
    }
    return items;
}

bool isDue(const TrashItem& item)
{
    return item.thrown <= currentTime() - secondsToKeep;
}

std::int64_t bytesInTrash(const TrashItem& item, const std::filesystem::path& workspace)
{
    return isInTrash(item) ? bytesBelow(workspace / item.path) : 0;
}

Result<TrashItem> throwAway(WriteSession& session, const Leftover& leftover, const std::string& command)
{
    TrashItem item {.id = 0,
        .kind = leftover.kind,
        .sha256 = leftover.sha256,
        .execution = leftover.execution,
        .path = {},
        .original = leftover.path.string(),
        .bytes = leftover.bytes,
        .thrown = currentTime(),
        .thrownBy = command};
    if (auto inserted = insertRow(session.database(), item); !inserted)
        return failure(inserted);
    if (auto moved = publish(session.path() / leftover.path, session.path() / item.path); !moved) {
        (void)removeRow(session.database(), item.id); // a row without its file goes with the next cleaning
        return failure(moved);
    }
    return item;
}

Result<> deleteForGood(WriteSession& session, const TrashItem& item)
{
    if (isInTrash(item)) {
        if (auto removed = removeTree(session.path() / item.path); !removed)
            return removed;
    }
    return item.id == 0 ? Result<> {} : removeRow(session.database(), item.id);
}

} // namespace touchstone
