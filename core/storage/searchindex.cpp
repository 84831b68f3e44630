#include "core/storage/searchindex.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/storage/searchtext.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

constexpr std::string_view fileEnd = ".fts.sqlite";
constexpr std::int64_t rowsPerTransaction = 50000;
/// Pages that one step of a merge writes: some tens of milliseconds.
constexpr int pagesOfMerge = 500;

Error damaged(const std::filesystem::path& file, const std::string& what)
{
    return machineError("damaged-search-index", "the search index is damaged: " + what,
        "build it again: touchstone index DATASET --rebuild")
        .at(file.string());
}

Error asDamage(const Error& error, const std::filesystem::path& file)
{
    const bool isDamage = error.code == "damaged-database" || error.code == "not-a-database";
    return isDamage ? damaged(file, error.what) : error;
}

/// Over what FTS5 stores, in the order of its keys: a flipped bit in there could hide posts without any error.
Result<std::string> hashOfContent(Database& database, const std::stop_token& stop)
{
    constexpr int rowsBetweenLooks = 1024;
    Sha256 hash;
    for (const char* sql : {"SELECT id, block FROM words_data ORDER BY id",
             "SELECT segid * 4294967296 + pgno, term FROM words_idx ORDER BY segid, term"}) {
        auto statement = database.prepare(sql);
        if (!statement)
            return failure(statement);
        for (int i = 0;; ++i) {
            if (i % rowsBetweenLooks == 0 && stop.stop_requested())
                return fail(cancelledError());
            const auto more = statement->step();
            if (!more)
                return failure(more);
            if (!*more)
                break;
            hash.addNumber(statement->integer(0));
            hash.addField(statement->text(1));
        }
    }
    return hash.finish();
}

Result<std::map<std::string, std::string>> readMeta(Database& database)
{
    auto statement = database.prepare("SELECT key, value FROM meta");
    if (!statement)
        return failure(statement);
    std::map<std::string, std::string> meta;
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            return meta;
        meta.emplace(statement->text(0), statement->text(1));
    }
}

} // namespace

std::filesystem::path searchIndexFile(const std::filesystem::path& datasetFile)
{
    return std::filesystem::path(datasetFile).replace_extension(fileEnd);
}

std::string datasetOfSearchIndex(std::string_view fileName)
{
    constexpr std::size_t hashSize = 64;
    if (fileName.size() != hashSize + fileEnd.size() || !fileName.ends_with(fileEnd))
        return {};
    const std::string_view hash = fileName.substr(0, hashSize);
    return hash.find_first_not_of("0123456789abcdef") == std::string_view::npos ? std::string(hash)
                                                                                : std::string();
}

struct SearchIndexWriter::State {
    std::filesystem::path file;
    std::string dataset;
    std::optional<Database> database;
    std::optional<Statement> insert;
    std::string text;
    std::int64_t rows = 0;
    bool finished = false;
};

SearchIndexWriter::SearchIndexWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

SearchIndexWriter::SearchIndexWriter(SearchIndexWriter&&) noexcept = default;
SearchIndexWriter& SearchIndexWriter::operator=(SearchIndexWriter&&) noexcept = default;

SearchIndexWriter::~SearchIndexWriter()
{
    if (!m_state || m_state->finished)
        return;
    m_state->insert.reset();
    m_state->database.reset();
    (void)removeTree(m_state->file); // what stays is cleared by the next writer
}

Result<SearchIndexWriter> SearchIndexWriter::create(
    const std::filesystem::path& file, std::string_view datasetSha256)
{
    auto state = std::make_unique<State>();
    state->file = file;
    state->dataset = datasetSha256;
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return failure(database);
    state->database = std::move(*database);
    // As in DatasetWriter: the file is private until it is renamed. Without columnsize: nothing is ranked.
    const std::string schema
        = "PRAGMA page_size=8192; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;"
          " PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536;"
          " CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;"
          " CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0, detail=full,"
          " tokenize='unicode61 remove_diacritics 2');"
          " INSERT INTO words(words, rank) VALUES('hashsize', 33554432); BEGIN";
    if (auto made = state->database->execute(schema); !made)
        return failure(made);
    auto insert = state->database->prepare("INSERT INTO words(rowid, text) VALUES(?, ?)");
    if (!insert)
        return failure(insert);
    state->insert = std::move(*insert);
    return SearchIndexWriter(std::move(state));
}

Result<> SearchIndexWriter::append(std::int64_t row, std::span<const std::string> texts)
{
    State& state = *m_state;
    state.text.clear();
    for (const std::string& text : texts) {
        appendSearchableText(text, state.text);
        state.text += ' ';
    }
    state.insert->bind(0, row);
    state.insert->bind(1, state.text);
    if (auto stored = state.insert->run(); !stored)
        return stored;
    if (++state.rows % rowsPerTransaction == 0)
        return state.database->execute("COMMIT; BEGIN");
    return {};
}

Result<> SearchIndexWriter::finish(std::int64_t rows, const std::stop_token& stop)
{
    State& state = *m_state;
    Database& database = *state.database;
    // One segment instead of many: searches are twice as fast, and a merge step by step can be stopped.
    for (int pages = -pagesOfMerge;;
         pages = pagesOfMerge) { // the first one, below zero, begins the merge of all
        if (stop.stop_requested())
            return fail(cancelledError());
        const auto before = database.integer("SELECT total_changes()");
        if (!before)
            return failure(before);
        if (auto merged = database.execute(
                "INSERT INTO words(words, rank) VALUES('merge', " + std::to_string(pages) + ")");
            !merged)
            return merged;
        const auto after = database.integer("SELECT total_changes()");
        if (!after)
            return failure(after);
        if (*after - *before < 2) // SQLite's documentation: then there was nothing to do
            break;
    }
    if (auto committed = database.execute("COMMIT"); !committed)
        return committed;
    const auto content = hashOfContent(database, stop);
    if (!content)
        return failure(content);
    {
        auto meta = database.prepare("INSERT INTO meta VALUES(?, ?)");
        if (!meta)
            return failure(meta);
        for (const auto& [key, value] :
            {std::pair<std::string, std::string>("format", std::to_string(searchIndexFormat)),
                std::pair<std::string, std::string>("dataset", state.dataset),
                std::pair<std::string, std::string>("rows", std::to_string(rows)),
                std::pair<std::string, std::string>("content", *content)}) {
            meta->bind(0, key);
            meta->bind(1, value);
            if (auto stored = meta->run(); !stored)
                return stored;
        }
    }
    state.insert.reset();
    state.database.reset();
    if (auto locked = makeReadOnly(state.file); !locked)
        return locked;
    if (auto synced = syncPath(state.file); !synced)
        return synced;
    state.finished = true;
    return {};
}

SearchIndex::SearchIndex(Database database)
    : m_database(std::move(database))
{
}

Result<SearchIndex> SearchIndex::open(const std::filesystem::path& file)
{
    const auto notBuilt = [&file](const std::string& what) {
        return fail(
            inputError("no-search-index", what, "build it: touchstone index DATASET").at(file.string()));
    };
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return notBuilt("the texts of this dataset have no search index yet");
    auto database = Database::open(file, Database::Mode::Immutable);
    if (!database)
        return fail(asDamage(database.error(), file));
    auto meta = readMeta(*database);
    if (!meta) // also when there is no such table
        return fail(damaged(file, meta.error().what));
    if ((*meta)["format"] != std::to_string(searchIndexFormat))
        return notBuilt("the search index is of another version of the program");
    if ((*meta)["dataset"] != datasetOfSearchIndex(file.filename().string()))
        return fail(damaged(file, "it is of another dataset"));
    SearchIndex index(std::move(*database));
    const std::string& rows = (*meta)["rows"];
    const auto [end, wrong] = std::from_chars(rows.data(), rows.data() + rows.size(), index.m_rows);
    if (wrong != std::errc() || end != rows.data() + rows.size() || index.m_rows < 0)
        return fail(damaged(file, "it does not say of how many rows it is"));
    index.m_content = (*meta)["content"];
    return index;
}

Result<RowSet> SearchIndex::find(std::string_view typed)
{
    const auto expression = searchExpression(typed);
    if (!expression)
        return failure(expression);
    const auto& file = m_database.path();
    // All rows as one value (sqlite.cpp): a common word stands in millions of them.
    auto statement = m_database.prepare("SELECT touchstone_numbers(rowid) FROM words WHERE words MATCH ?");
    if (!statement)
        return fail(damaged(file, statement.error().what));
    statement->bind(0, *expression);
    if (const auto found = statement->step(); !found)
        return fail(asDamage(found.error(), file));
    RowSet rows(m_rows);
    const std::string_view numbers = statement->text(0);
    for (std::size_t at = 0; at + sizeof(std::int64_t) <= numbers.size(); at += sizeof(std::int64_t)) {
        std::int64_t row = 0;
        std::memcpy(&row, numbers.data() + at, sizeof row);
        rows.add(row);
    }
    return rows;
}

Result<> SearchIndex::check(const std::stop_token& stop)
{
    const auto content = hashOfContent(m_database, stop);
    if (!content)
        return fail(asDamage(content.error(), m_database.path()));
    if (*content != m_content)
        return fail(damaged(m_database.path(), "its content has another sha-256"));
    return {};
}

} // namespace touchstone
