#include "core/storage/discard.h"

#include "core/base/files.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/records.h"
#include "core/storage/releasestore.h"
#include "core/storage/searchindex.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

std::string numbersText(const std::vector<ExecutionNumber>& numbers)
{
    constexpr std::size_t named = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(numbers.size(), named); ++i)
        text += (i == 0 ? "#" : ", #") + numbers[i].toString();
    return numbers.size() > named ? text + " and " + std::to_string(numbers.size() - named) + " more" : text;
}

Result<> refuseUsed(
    Database& database, std::string_view kind, std::string_view sha256, const std::string& name)
{
    const auto executions = records::readExecutions(database);
    if (!executions)
        return failure(executions);
    const auto users = usersOf(*executions, kind, sha256);
    if (users.empty())
        return {};
    Error error = inputError("in-use", name + " is used by " + numbersText(users),
        "what an execution read stays, so that it can be checked and repeated");
    error.arguments = {name, numbersText(users)};
    return fail(std::move(error));
}

Result<std::int64_t> count(Database& database, std::string_view sql, std::string_view text)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement);
    statement->bind(0, text);
    const auto row = statement->step();
    if (!row)
        return failure(row);
    return *row ? statement->integer(0) : 0;
}

Result<> removeRow(Database& database, std::string_view sql, std::int64_t key)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement);
    statement->bind(0, key);
    return statement->run();
}

/// Moves the file of a row that is gone to the trash, unless another row names the same file.
Result<> throwFile(WriteSession& session, std::string_view rowsOfFile, const Leftover& file,
    const std::string& command, Discarded& discarded)
{
    const auto others = count(session.database(), rowsOfFile, file.sha256);
    if (!others)
        return failure(others);
    std::error_code error;
    if (*others > 0 || !fs::exists(session.path() / file.path, error))
        return {};
    auto thrown = throwAway(session, file, command);
    if (!thrown)
        return failure(thrown);
    discarded.file = std::move(*thrown);
    return {};
}

} // namespace

std::vector<ExecutionNumber> usersOf(
    const std::vector<Execution>& executions, std::string_view kind, std::string_view sha256)
{
    std::vector<ExecutionNumber> users;
    for (const Execution& execution : executions) {
        const bool reads = std::ranges::any_of(execution.inputs,
            [&](const Artifact& input) { return input.kind == kind && input.sha256 == sha256; });
        if (reads)
            users.push_back(execution.number);
    }
    return users;
}

std::map<std::string, int> countUses(const std::vector<Execution>& executions, std::string_view kind)
{
    std::map<std::string, int> uses;
    for (const Execution& execution : executions) {
        std::set<std::string> read; // two parts of one dataset are one use
        for (const Artifact& input : execution.inputs) {
            if (input.kind == kind)
                read.insert(input.sha256);
        }
        for (const std::string& hash : read)
            ++uses[hash];
    }
    return uses;
}

// The row goes first: a crash after it leaves a file that an output of an execution still names, which is no damage.
Result<Discarded> discardDataset(
    WriteSession& session, const DatasetInfo& dataset, const std::string& command)
{
    Database& database = session.database();
    const auto rows = records::readDatasets(database);
    if (!rows)
        return failure(rows);
    const auto found = std::ranges::find(*rows, dataset.reference(), &DatasetInfo::reference);
    if (found == rows->end() || found->sha256 != dataset.sha256)
        return fail(inputError("no-such-dataset", "no dataset " + dataset.reference()));
    // Another name for the same rows keeps them.
    const bool shared = std::ranges::count(*rows, dataset.sha256, &DatasetInfo::sha256) > 1;
    if (!shared) {
        if (auto free = refuseUsed(database, "dataset", dataset.sha256, dataset.reference()); !free)
            return failure(free);
    }
    if (auto removed = removeRow(database, "DELETE FROM datasets WHERE id = ?", found->id.value()); !removed)
        return failure(removed);
    Discarded discarded {.dataset = *found, .model = {}, .file = {}};
    const Leftover file {.kind = "dataset",
        .path = fs::path("datasets") / (dataset.sha256 + ".sqlite"),
        .sha256 = dataset.sha256,
        .execution = {},
        .bytes = bytesBelow(session.path() / "datasets" / (dataset.sha256 + ".sqlite")),
        .modified = 0};
    if (auto thrown
        = throwFile(session, "SELECT count(*) FROM datasets WHERE sha256 = ?", file, command, discarded);
        !thrown) {
        (void)records::insertDataset(database, *found);
        return failure(thrown);
    }
    if (discarded.file) {
        // One that stays is of no harm: it is of a dataset that may come back.
        (void)removeTree(searchIndexFile(session.path() / file.path));
    }
    return discarded;
}

Result<Discarded> discardModel(WriteSession& session, const ModelRecord& model, const std::string& command)
{
    Database& database = session.database();
    const auto rows = records::readModels(database);
    if (!rows)
        return failure(rows);
    const auto found = std::ranges::find(*rows, model.execution, &ModelRecord::execution);
    const std::string name = "model #" + model.execution.toString();
    if (found == rows->end())
        return fail(inputError("no-model", "no " + name));
    const auto released = releasedModels(database);
    if (!released)
        return failure(released);
    if (released->contains(found->sha256)) {
        Error error = inputError("released", name + " is a released version",
            "what was released stays, so that it can be served, checked and rolled back to");
        error.arguments = {name};
        return fail(std::move(error));
    }
    // Another execution that made the same bytes keeps them.
    const bool shared = std::ranges::count(*rows, model.sha256, &ModelRecord::sha256) > 1;
    if (!shared) {
        if (auto free = refuseUsed(database, "model", found->sha256, name); !free)
            return failure(free);
    }
    if (auto removed
        = removeRow(database, "DELETE FROM models WHERE execution = ?", found->execution.value());
        !removed)
        return failure(removed);
    Discarded discarded {.dataset = {}, .model = *found, .file = {}};
    const Leftover file {.kind = "model",
        .path = fs::path("models") / (found->sha256 + ".bin"),
        .sha256 = found->sha256,
        .execution = {},
        .bytes = found->bytes,
        .modified = 0};
    if (auto thrown
        = throwFile(session, "SELECT count(*) FROM models WHERE sha256 = ?", file, command, discarded);
        !thrown) {
        (void)records::insertModel(database, *found);
        return failure(thrown);
    }
    return discarded;
}

Result<> restoreDiscarded(WriteSession& session, const Discarded& discarded)
{
    if (discarded.file) {
        const TrashItem& item = *discarded.file;
        std::error_code error;
        // The same content may have come back by an import meanwhile.
        const bool there = fs::exists(session.path() / item.original, error);
        if (!there && !fs::exists(session.path() / item.path, error)) {
            return fail(inputError("not-in-trash", "it is not in the trash any more",
                "import or train it again: the same rows give the same content")
                            .at(item.original));
        }
        if (!there) {
            if (auto moved = publish(session.path() / item.path, session.path() / item.original); !moved)
                return moved;
        }
        if (auto removed = deleteForGood(session, item); !removed)
            return removed;
    }
    if (discarded.dataset)
        return records::insertDataset(session.database(), *discarded.dataset);
    return discarded.model ? records::insertModel(session.database(), *discarded.model) : Result<> {};
}

} // namespace touchstone
