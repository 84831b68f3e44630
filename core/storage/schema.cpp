#include "core/storage/schema.h"

#include "core/base/files.h"

#include <array>

namespace touchstone {

namespace {

constexpr Migration version1 = R"sql(
CREATE TABLE executions(
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    step        TEXT NOT NULL,
    name        TEXT NOT NULL DEFAULT '',
    status      TEXT NOT NULL CHECK(status IN ('queued','running','complete','error','stopped','interrupted')),
    created     INTEGER NOT NULL,
    started     INTEGER,
    finished    INTEGER,
    seconds     REAL NOT NULL DEFAULT 0,
    parameters  TEXT NOT NULL DEFAULT '{}',
    environment TEXT NOT NULL DEFAULT '{}',
    code        TEXT NOT NULL DEFAULT '{}',
    metrics     TEXT NOT NULL DEFAULT '{}',
    log         TEXT NOT NULL DEFAULT '',
    error       TEXT NOT NULL DEFAULT '',
    tags        TEXT NOT NULL DEFAULT '[]',
    notes       TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE artifacts(
    execution INTEGER NOT NULL REFERENCES executions(number),
    direction TEXT NOT NULL CHECK(direction IN ('input','output')),
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    kind      TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    reference TEXT NOT NULL DEFAULT '',
    resolved  TEXT NOT NULL DEFAULT '',
    PRIMARY KEY(execution, direction, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE datasets(
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL,
    version       INTEGER NOT NULL,
    sha256        TEXT NOT NULL,
    columns       TEXT NOT NULL,
    rows          INTEGER NOT NULL,
    labels        INTEGER NOT NULL,
    unlabelled    INTEGER NOT NULL,
    empty_texts   INTEGER NOT NULL,
    unknown_times INTEGER NOT NULL,
    first_time    INTEGER,
    last_time     INTEGER,
    sources       TEXT NOT NULL,
    execution     INTEGER NOT NULL REFERENCES executions(number),
    UNIQUE(name, version)
) STRICT;

CREATE TABLE models(
    execution INTEGER PRIMARY KEY REFERENCES executions(number),
    sha256    TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    recipe    TEXT NOT NULL,
    summary   TEXT NOT NULL,
    origin    TEXT NOT NULL,
    created   INTEGER NOT NULL
) STRICT;
CREATE INDEX models_sha256 ON models(sha256);
)sql";

constexpr Migration version2 = R"sql(
CREATE TABLE trash(
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    kind      TEXT NOT NULL,
    sha256    TEXT NOT NULL DEFAULT '',
    execution INTEGER,
    path      TEXT NOT NULL,
    original  TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    thrown    INTEGER NOT NULL,
    thrown_by TEXT NOT NULL
) STRICT;

CREATE TABLE settings(
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX artifacts_sha256 ON artifacts(sha256);
)sql";

/// The audit list of releases. A database that is opened with the usual tools refuses to change it by mistake; that
/// somebody changed it all the same, the hashes tell.
constexpr Migration version3 = R"sql(
CREATE TABLE releases(
    number INTEGER PRIMARY KEY,
    hash   TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE TRIGGER releases_stay BEFORE UPDATE ON releases
    BEGIN SELECT RAISE(ABORT, 'records of releases are only added'); END;
CREATE TRIGGER releases_remain BEFORE DELETE ON releases
    BEGIN SELECT RAISE(ABORT, 'records of releases are only added'); END;
)sql";

/// What reviewers leave. Steps of `marks` are only added; the last one of a reviewer counts.
constexpr Migration version4 = R"sql(
CREATE TABLE review_queues(
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    baseline  INTEGER NOT NULL REFERENCES executions(number),
    candidate INTEGER NOT NULL REFERENCES executions(number),
    source    TEXT NOT NULL,
    seed      INTEGER NOT NULL,
    blind     INTEGER NOT NULL,
    reviewer  TEXT NOT NULL,
    created   INTEGER NOT NULL
) STRICT;

CREATE TABLE review_items(
    queue    INTEGER NOT NULL REFERENCES review_queues(id),
    position INTEGER NOT NULL,
    row      INTEGER NOT NULL,
    swapped  INTEGER NOT NULL,
    PRIMARY KEY(queue, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE marks(
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    baseline  INTEGER NOT NULL REFERENCES executions(number),
    candidate INTEGER NOT NULL REFERENCES executions(number),
    row       INTEGER NOT NULL,
    verdict   TEXT NOT NULL
        CHECK(verdict IN ('candidate-better','baseline-better','label-wrong','unclear','none')),
    note      TEXT NOT NULL DEFAULT '',
    reviewer  TEXT NOT NULL,
    time      INTEGER NOT NULL,
    queue     INTEGER REFERENCES review_queues(id)
) STRICT;
CREATE INDEX marks_pair ON marks(baseline, candidate);
CREATE INDEX marks_candidate ON marks(candidate);

CREATE TABLE probes(
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    text     TEXT NOT NULL,
    expected TEXT,
    added_by TEXT NOT NULL,
    added    INTEGER NOT NULL
) STRICT;
)sql";

/// What other programs recorded of the executions that were taken in from them.
constexpr Migration version5 = R"sql(
CREATE TABLE foreign_runs(
    execution INTEGER PRIMARY KEY REFERENCES executions(number),
    tracker   TEXT NOT NULL,
    run       TEXT NOT NULL,
    record    TEXT NOT NULL
) STRICT;
CREATE INDEX foreign_runs_run ON foreign_runs(tracker, run);
)sql";

constexpr std::array migrationList {version1, version2, version3, version4, version5};

/// A sound copy `<file>.v<version>.bak`. It is made in tmp/, where a crash leaves nothing for long, and takes the place
/// of an older backup only when it is whole and on the disk.
Result<> backUp(Database& database, std::int64_t version)
{
    const std::filesystem::path& file = database.path();
    const std::string name = file.filename().string() + ".v" + std::to_string(version) + ".bak";
    const auto aside = file.parent_path() / "tmp" / name;
    if (auto created = createFolder(aside.parent_path()); !created)
        return created;
    if (auto removed = removeTree(aside); !removed) // of an attempt that did not finish
        return removed;
    const auto copied = [&]() -> Result<> {
        auto copy = database.prepare("VACUUM INTO ?");
        if (!copy)
            return failure(copy);
        const std::string target = aside.string();
        copy->bind(0, target);
        if (auto run = copy->run(); !run)
            return run;
        auto backup = Database::open(aside, Database::Mode::Immutable);
        if (!backup)
            return failure(backup);
        auto check = backup->prepare("PRAGMA integrity_check");
        if (!check)
            return failure(check);
        const auto row = check->step();
        if (!row)
            return failure(row);
        if (!*row || check->text(0) != "ok") {
            return fail(machineError("damaged-backup", "the copy that is made before the update is damaged",
                "check the disk; nothing was changed")
                            .at(aside.string()));
        }
        if (const auto copiedVersion = backup->integer("PRAGMA user_version");
            !copiedVersion || *copiedVersion != version) {
            return fail(machineError("damaged-backup", "the copy that is made before the update is another",
                "run the command again; nothing was changed")
                            .at(aside.string()));
        }
        if (auto synced = syncPath(aside); !synced)
            return synced;
        return publish(aside, file.parent_path() / name);
    }();
    if (!copied)
        (void)removeTree(aside); // what stays is cleared by the next writer
    return copied;
}

} // namespace

std::span<const Migration> workspaceMigrations()
{
    return migrationList;
}

Result<bool> needsMigration(Database& database, std::span<const Migration> migrations)
{
    const auto id = database.integer("PRAGMA application_id");
    if (!id)
        return failure(id);
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return failure(version);
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return failure(tables);
    const bool isNew = *id == 0 && *version == 0 && *tables == 0;
    if (!isNew && *id != workspaceApplicationId) {
        return fail(inputError(
            "not-a-workspace", "the file is a SQLite database, but not Touchstone's", "choose another folder")
                        .at(database.path().string()));
    }
    const auto newest = static_cast<std::int64_t>(migrations.size());
    if (*version > newest) {
        Error error = inputError("newer-workspace",
            "the workspace was made by a newer Touchstone (format " + std::to_string(*version)
                + ", this program knows " + std::to_string(newest) + ")",
            "update the program");
        error.arguments = {std::to_string(*version), std::to_string(newest)};
        return fail(error.at(database.path().string()));
    }
    return *version < newest;
}

Result<> migrate(Database& database, std::span<const Migration> migrations)
{
    const auto needed = needsMigration(database, migrations);
    if (!needed)
        return failure(needed);
    if (!*needed)
        return {};
    const auto before = database.integer("PRAGMA user_version");
    if (!before)
        return failure(before);
    if (*before > 0) {
        if (auto backed = backUp(database, *before); !backed)
            return backed;
    }
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction);
    // Another process may have migrated while we waited for the transaction.
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return failure(version);
    for (auto step = static_cast<std::size_t>(*version); step < migrations.size(); ++step) {
        if (auto applied = database.execute(std::string(migrations[step])); !applied)
            return applied;
    }
    const std::string marks = "PRAGMA application_id=" + std::to_string(workspaceApplicationId)
        + "; PRAGMA user_version=" + std::to_string(migrations.size());
    if (auto marked = database.execute(marks); !marked)
        return marked;
    return transaction->commit();
}

} // namespace touchstone
