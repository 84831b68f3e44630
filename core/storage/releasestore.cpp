#include "core/storage/releasestore.h"

#include "core/base/sha256.h"

namespace touchstone {

namespace {

std::string hashOf(std::string_view text)
{
    Sha256 hash;
    hash.add(text);
    return hash.finish();
}

Result<bool> hasReleases(Database& database)
{
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'releases'");
    if (!tables)
        return failure(tables);
    return *tables > 0;
}

/// Number and hash of the last row; 0 and nothing without one.
Result<StoredRelease> lastRelease(Database& database)
{
    auto statement
        = database.prepare("SELECT number, hash, record FROM releases ORDER BY number DESC LIMIT 1");
    if (!statement)
        return failure(statement);
    const auto row = statement->step();
    if (!row)
        return failure(row);
    if (!*row)
        return StoredRelease {};
    StoredRelease last {.number = statement->integer(0),
        .hash = std::string(statement->text(1)),
        .text = std::string(statement->text(2))};
    if (hashOf(last.text) != last.hash) {
        return fail(machineError("damaged-release-record",
            "record " + std::to_string(last.number) + " of the releases is damaged",
            "'touchstone release verify' says more; bring back a backup of workspace.sqlite")
                        .at(database.path().string()));
    }
    return last;
}

Result<std::set<std::string>> valuesOf(Database& database, std::string_view sql)
{
    std::set<std::string> values;
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement);
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            return values;
        values.emplace(statement->text(0));
    }
}

} // namespace

Result<std::vector<StoredRelease>> readStoredReleases(Database& database)
{
    std::vector<StoredRelease> rows;
    const auto there = hasReleases(database);
    if (!there)
        return failure(there);
    if (!*there)
        return rows;
    auto statement = database.prepare("SELECT number, hash, record FROM releases ORDER BY number");
    if (!statement)
        return failure(statement);
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            return rows;
        rows.push_back({.number = statement->integer(0),
            .hash = std::string(statement->text(1)),
            .text = std::string(statement->text(2))});
    }
}

Result<std::vector<ReleaseRecord>> readReleases(Database& database)
{
    const auto rows = readStoredReleases(database);
    if (!rows)
        return failure(rows);
    std::vector<ReleaseRecord> records;
    for (const StoredRelease& row : *rows) {
        auto record = ReleaseRecord::parse(row.text);
        if (!record)
            return fail(record.error().at("record " + std::to_string(row.number)));
        records.push_back(std::move(*record));
    }
    return records;
}

Result<std::vector<ReleaseRecord>> appendReleases(WriteSession& session, std::vector<ReleaseRecord> records)
{
    Database& database = session.database();
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction);
    auto last = lastRelease(database);
    if (!last)
        return failure(last);
    for (ReleaseRecord& record : records) {
        record.number = last->number + 1;
        record.previous = last->hash;
        *last = {.number = record.number, .hash = record.hash(), .text = record.text()};
        // What is stored must be what is read back: bytes that are no UTF-8 are replaced by the first writing.
        auto stored = ReleaseRecord::parse(last->text);
        if (!stored)
            return failure(stored);
        record = std::move(*stored);
        auto statement = database.prepare("INSERT INTO releases(number, hash, record) VALUES(?, ?, ?)");
        if (!statement)
            return failure(statement);
        statement->bind(0, last->number);
        statement->bind(1, last->hash);
        statement->bind(2, last->text);
        if (auto added = statement->run(); !added)
            return failure(added);
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return records;
}

Result<std::set<std::string>> releasedModels(Database& database)
{
    const auto there = hasReleases(database);
    if (!there)
        return failure(there);
    if (!*there)
        return std::set<std::string>();
    return valuesOf(database,
        "SELECT json_extract(record, '$.model') FROM releases WHERE json_valid(record)"
        " AND json_extract(record, '$.kind') = 'add'");
}

Result<std::optional<std::set<std::string>>> namedReports(Database& database)
{
    const auto there = hasReleases(database);
    if (!there)
        return failure(there);
    if (!*there)
        return std::optional(std::set<std::string>());
    const auto damaged = database.integer("SELECT count(*) FROM releases WHERE NOT json_valid(record)");
    if (!damaged)
        return failure(damaged);
    if (*damaged > 0)
        return std::optional<std::set<std::string>>();
    auto named = valuesOf(database,
        "SELECT json_extract(record, '$.report') FROM releases WHERE json_extract(record, '$.report') IS NOT "
        "NULL");
    if (!named)
        return failure(named);
    return std::optional(std::move(*named));
}

} // namespace touchstone
