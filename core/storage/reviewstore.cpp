#include "core/storage/reviewstore.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace touchstone {

namespace {

Error damagedReview(const Database& database, const std::string& what)
{
    return machineError("damaged-record", "a stored review is damaged: " + what,
        "restore workspace.sqlite from a backup of the folder")
        .at(database.path().string());
}

/// An older workspace that could not be brought up to date has no such tables.
Result<bool> hasTables(Database& database)
{
    const auto tables
        = database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'marks'");
    if (!tables)
        return failure(tables);
    return *tables > 0;
}

/// Values of all rows that a statement gives.
template <typename Value, typename Read>
Result<std::vector<Value>> rowsOf(Statement& statement, Read read)
{
    std::vector<Value> values;
    while (true) {
        const auto more = statement.step();
        if (!more)
            return failure(more);
        if (!*more)
            return values;
        Result<Value> value = read(statement);
        if (!value)
            return failure(value);
        values.push_back(std::move(*value));
    }
}

Result<Mark> markOf(const Database& database, const Statement& row)
{
    Mark mark {.id = row.integer(0),
        .baseline = ExecutionNumber(row.integer(1)),
        .candidate = ExecutionNumber(row.integer(2)),
        .row = row.integer(3),
        .verdict = parseReviewVerdict(row.text(4)),
        .note = std::string(row.text(5)),
        .reviewer = std::string(row.text(6)),
        .time = row.integer(7),
        .queue = row.optionalInteger(8).value_or(0)};
    if (!mark.verdict && row.text(4) != "none")
        return fail(damagedReview(database, "a mark says '" + std::string(row.text(4)) + "'"));
    return mark;
}

Result<std::vector<Mark>> readMarksWhere(
    Database& database, std::string_view condition, ExecutionNumber first, ExecutionNumber second)
{
    const auto there = hasTables(database);
    if (!there)
        return failure(there);
    if (!*there)
        return std::vector<Mark>();
    auto statement
        = database.prepare("SELECT id, baseline, candidate, row, verdict, note, reviewer, time, queue"
                           " FROM marks WHERE "
            + std::string(condition) + " ORDER BY id");
    if (!statement)
        return failure(statement);
    statement->bind(0, first.value());
    statement->bind(1, second.value());
    return rowsOf<Mark>(*statement, [&](const Statement& row) { return markOf(database, row); });
}

Result<ReviewQueue> queueOf(const Database& database, const Statement& row)
{
    const auto source = parseQueueSource(row.text(3));
    if (!source)
        return fail(damagedReview(database, "a queue is drawn from '" + std::string(row.text(3)) + "'"));
    return ReviewQueue {.id = row.integer(0),
        .baseline = ExecutionNumber(row.integer(1)),
        .candidate = ExecutionNumber(row.integer(2)),
        .source = *source,
        .seed = row.integer(4),
        .blind = row.integer(5) != 0,
        .reviewer = std::string(row.text(6)),
        .created = row.integer(7),
        .items = {}};
}

constexpr std::string_view queueColumns
    = "SELECT id, baseline, candidate, source, seed, blind, reviewer, created FROM review_queues WHERE ";

} // namespace

Result<std::int64_t> insertMark(WriteSession& session, const Mark& mark)
{
    Database& database = session.database();
    auto statement
        = database.prepare("INSERT INTO marks(baseline, candidate, row, verdict, note, reviewer, time, queue)"
                           " VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return failure(statement);
    statement->bind(0, mark.baseline.value());
    statement->bind(1, mark.candidate.value());
    statement->bind(2, mark.row);
    statement->bind(3, mark.verdict ? reviewVerdictName(*mark.verdict) : std::string_view("none"));
    statement->bind(4, mark.note);
    statement->bind(5, mark.reviewer);
    statement->bind(6, mark.time);
    if (mark.queue > 0)
        statement->bind(7, mark.queue);
    else
        statement->bindNull(7);
    if (auto stored = statement->run(); !stored)
        return failure(stored);
    return database.lastInsertId();
}

Result<std::vector<Mark>> readMarks(Database& database, ExecutionNumber baseline, ExecutionNumber candidate)
{
    return readMarksWhere(database, "baseline = ? AND candidate = ?", baseline, candidate);
}

Result<std::vector<Mark>> readMarksOf(Database& database, ExecutionNumber execution)
{
    return readMarksWhere(database, "baseline = ? OR candidate = ?", execution, execution);
}

Result<std::int64_t> insertQueue(WriteSession& session, const ReviewQueue& queue)
{
    Database& database = session.database();
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction);
    auto statement = database.prepare(
        "INSERT INTO review_queues(baseline, candidate, source, seed, blind, reviewer, created)"
        " VALUES(?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return failure(statement);
    statement->bind(0, queue.baseline.value());
    statement->bind(1, queue.candidate.value());
    statement->bind(2, queueSourceName(queue.source));
    statement->bind(3, queue.seed);
    statement->bind(4, std::int64_t {queue.blind ? 1 : 0});
    statement->bind(5, queue.reviewer);
    statement->bind(6, queue.created);
    if (auto stored = statement->run(); !stored)
        return failure(stored);
    const std::int64_t id = database.lastInsertId();
    auto item
        = database.prepare("INSERT INTO review_items(queue, position, row, swapped) VALUES(?, ?, ?, ?)");
    if (!item)
        return failure(item);
    std::int64_t position = 0;
    for (const QueueItem& entry : queue.items) {
        item->bind(0, id);
        item->bind(1, position++);
        item->bind(2, entry.row);
        item->bind(3, std::int64_t {entry.swapped ? 1 : 0});
        if (auto stored = item->run(); !stored)
            return failure(stored);
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return id;
}

Result<ReviewQueue> readQueue(Database& database, std::int64_t id)
{
    const auto missing = [&database, id] {
        return fail(inputError("no-such-queue", "there is no review queue " + std::to_string(id),
            "'touchstone review start' begins one and says its number")
                        .at(database.path().parent_path().string()));
    };
    const auto there = hasTables(database);
    if (!there)
        return failure(there);
    if (!*there)
        return missing();
    auto statement = database.prepare(std::string(queueColumns) + "id = ?");
    if (!statement)
        return failure(statement);
    statement->bind(0, id);
    auto found
        = rowsOf<ReviewQueue>(*statement, [&](const Statement& row) { return queueOf(database, row); });
    if (!found)
        return failure(found);
    if (found->empty())
        return missing();
    auto items = database.prepare("SELECT row, swapped FROM review_items WHERE queue = ? ORDER BY position");
    if (!items)
        return failure(items);
    items->bind(0, id);
    auto entries = rowsOf<QueueItem>(*items, [](const Statement& row) -> Result<QueueItem> {
        return QueueItem {.row = row.integer(0), .swapped = row.integer(1) != 0};
    });
    if (!entries)
        return failure(entries);
    found->front().items = std::move(*entries);
    return std::move(found->front());
}

Result<std::vector<ReviewQueue>> readQueues(
    Database& database, ExecutionNumber baseline, ExecutionNumber candidate)
{
    const auto there = hasTables(database);
    if (!there)
        return failure(there);
    if (!*there)
        return std::vector<ReviewQueue>();
    auto statement
        = database.prepare(std::string(queueColumns) + "baseline = ? AND candidate = ? ORDER BY id");
    if (!statement)
        return failure(statement);
    statement->bind(0, baseline.value());
    statement->bind(1, candidate.value());
    return rowsOf<ReviewQueue>(*statement, [&](const Statement& row) { return queueOf(database, row); });
}

namespace {

Error noSuchProbe(std::int64_t id)
{
    return inputError("no-such-probe", "there is no probe text " + std::to_string(id),
        "'touchstone probes list' lists them");
}

Result<std::optional<Probe>> probeWithId(Database& database, std::int64_t id)
{
    auto probes = readProbes(database);
    if (!probes)
        return failure(probes);
    for (Probe& probe : *probes) {
        if (probe.id == id)
            return std::optional(std::move(probe));
    }
    return std::optional<Probe>();
}

/// Text, label, author and time, from the first parameter on.
void bindProbe(Statement& statement, const Probe& probe)
{
    statement.bind(0, probe.text);
    if (probe.expected)
        statement.bind(1, *probe.expected);
    else
        statement.bindNull(1);
    statement.bind(2, probe.addedBy);
    statement.bind(3, probe.added);
}

} // namespace

Result<std::int64_t> insertProbe(WriteSession& session, const Probe& probe)
{
    Database& database = session.database();
    if (probe.id > 0) {
        const auto there = probeWithId(database, probe.id);
        if (!there)
            return failure(there);
        if (*there)
            return fail(inputError("probe-exists", "probe text " + std::to_string(probe.id) + " is there",
                "'touchstone probes list' lists them"));
    }
    auto statement
        = database.prepare("INSERT INTO probes(text, expected, added_by, added, id) VALUES(?, ?, ?, ?, ?)");
    if (!statement)
        return failure(statement);
    bindProbe(*statement, probe);
    if (probe.id > 0)
        statement->bind(4, probe.id);
    else
        statement->bindNull(4);
    if (auto stored = statement->run(); !stored)
        return failure(stored);
    return database.lastInsertId();
}

Result<Probe> updateProbe(WriteSession& session, const Probe& probe)
{
    Database& database = session.database();
    auto before = probeWithId(database, probe.id);
    if (!before)
        return failure(before);
    if (!*before)
        return fail(noSuchProbe(probe.id));
    auto statement
        = database.prepare("UPDATE probes SET text = ?, expected = ?, added_by = ?, added = ? WHERE id = ?");
    if (!statement)
        return failure(statement);
    bindProbe(*statement, probe);
    statement->bind(4, probe.id);
    if (auto stored = statement->run(); !stored)
        return failure(stored);
    return std::move(**before);
}

Result<> removeProbe(WriteSession& session, std::int64_t id)
{
    Database& database = session.database();
    auto statement = database.prepare("DELETE FROM probes WHERE id = ?");
    if (!statement)
        return failure(statement);
    statement->bind(0, id);
    if (auto removed = statement->run(); !removed)
        return removed;
    const auto changes = database.integer("SELECT changes()");
    if (!changes)
        return failure(changes);
    if (*changes == 0)
        return fail(noSuchProbe(id));
    return {};
}

Result<std::vector<Probe>> readProbes(Database& database)
{
    const auto there = hasTables(database);
    if (!there)
        return failure(there);
    if (!*there)
        return std::vector<Probe>();
    auto statement = database.prepare("SELECT id, text, expected, added_by, added FROM probes ORDER BY id");
    if (!statement)
        return failure(statement);
    return rowsOf<Probe>(*statement, [](const Statement& row) -> Result<Probe> {
        Probe probe {.id = row.integer(0),
            .text = std::string(row.text(1)),
            .expected = {},
            .addedBy = std::string(row.text(3)),
            .added = row.integer(4)};
        if (!row.isNull(2))
            probe.expected = std::string(row.text(2));
        return probe;
    });
}

} // namespace touchstone
