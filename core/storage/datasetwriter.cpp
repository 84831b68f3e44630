#include "core/storage/datasetwriter.h"

#include "core/base/files.h"
#include "core/storage/datasethash.h"
#include "core/storage/records.h"

#include <algorithm>
#include <limits>

namespace touchstone {

namespace {

/// Rows in one transaction: only the size of SQLite's page cache cares, nothing is durable before finish().
constexpr std::int64_t rowsPerTransaction = 100000;

bool isBlank(const std::vector<std::string>& texts)
{
    return std::ranges::all_of(texts,
        [](const std::string& text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string::npos; });
}

} // namespace

struct DatasetWriter::State {
    std::filesystem::path file;
    Columns columns;
    std::optional<Database> database;
    std::optional<Statement> insert;
    std::optional<Statement> idOfRow;
    IdIndex ids;
    LabelTable labels;
    std::vector<std::int64_t> labelRows;
    DatasetHash hash;
    DatasetInfo info;
    Result<> lookup; ///< whether the stored ids could be read
    bool finished = false;

    State(std::filesystem::path path, Columns names)
        : file(std::move(path))
        , columns(std::move(names))
        , ids([this](std::uint32_t row, std::string_view id) {
            idOfRow->bind(0, std::int64_t(row));
            const auto found = idOfRow->step();
            const bool same = found && *found && idOfRow->text(0) == id;
            if (!found)
                lookup = failure(found);
            idOfRow->reset();
            return same;
        })
        , hash(columns)
    {
    }
};

DatasetWriter::DatasetWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

DatasetWriter::DatasetWriter(DatasetWriter&&) noexcept = default;
DatasetWriter& DatasetWriter::operator=(DatasetWriter&&) noexcept = default;

DatasetWriter::~DatasetWriter()
{
    if (!m_state || m_state->finished)
        return;
    m_state->insert.reset();
    m_state->idOfRow.reset();
    m_state->database.reset();
    (void)removeTree(m_state->file); // what stays is cleared by the next writer
}

Result<DatasetWriter> DatasetWriter::create(const std::filesystem::path& file, const Columns& columns)
{
    auto state = std::make_unique<State>(file, columns);
    auto database = Database::open(file, Database::Mode::Create);
    if (!database)
        return failure(database);
    state->database = std::move(*database);
    std::string textColumns;
    std::string marks;
    for (std::size_t i = 0; i < columns.texts.size(); ++i) {
        textColumns += ", text" + std::to_string(i) + " TEXT NOT NULL";
        marks += ", ?";
    }
    // The file is private until it is renamed, so a journal would only cost time; finish() syncs the whole. In memory,
    // because a defensive connection refuses to be without one; rows are appended, so there is little in it.
    const std::string schema
        = "PRAGMA page_size=8192; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;"
          " PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536;"
          " CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;"
          " CREATE TABLE labels(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, rows INTEGER NOT NULL) "
          "STRICT;"
          " CREATE TABLE posts(row INTEGER PRIMARY KEY, id TEXT, label INTEGER, time INTEGER"
        + textColumns + ", extras TEXT) STRICT; BEGIN";
    if (auto made = state->database->execute(schema); !made)
        return failure(made);
    auto insert = state->database->prepare("INSERT INTO posts VALUES(?, ?, ?, ?" + marks + ", ?)");
    if (!insert)
        return failure(insert);
    state->insert = std::move(*insert);
    auto idOfRow = state->database->prepare("SELECT id FROM posts WHERE row = ?");
    if (!idOfRow)
        return failure(idOfRow);
    state->idOfRow = std::move(*idOfRow);

    return DatasetWriter(std::move(state));
}

Result<bool> DatasetWriter::append(const SourceRow& row)
{
    State& state = *m_state;
    DatasetInfo& info = state.info;
    if (info.rows >= std::numeric_limits<std::uint32_t>::max() - 1)
        return fail(inputError("too-many-rows", "a dataset holds at most 4,294,967,293 rows",
            "import the files as several datasets"));
    const bool isNew = row.id.empty() || state.ids.insert(row.id, static_cast<std::uint32_t>(info.rows));
    if (!state.lookup)
        return failure(state.lookup); // a duplicate would pass for a new row
    if (!isNew)
        return false;

    Statement& insert = *state.insert;
    int column = 0;
    insert.bind(column++, info.rows);
    if (row.id.empty())
        insert.bindNull(column++);
    else
        insert.bind(column++, row.id);
    if (row.label.empty()) {
        insert.bindNull(column++);
        ++info.unlabelled;
    } else {
        const std::int32_t label = state.labels.add(row.label);
        if (static_cast<std::size_t>(label) == state.labelRows.size())
            state.labelRows.push_back(0);
        ++state.labelRows[static_cast<std::size_t>(label)];
        insert.bind(column++, std::int64_t(label));
    }
    insert.bind(column++, row.time);
    for (std::size_t i = 0; i < state.columns.texts.size(); ++i)
        insert.bind(column++, i < row.texts.size() ? std::string_view(row.texts[i]) : std::string_view());
    if (row.extras.empty())
        insert.bindNull(column++);
    else
        insert.bind(column++, row.extras);
    if (auto stored = insert.run(); !stored)
        return failure(stored);

    state.hash.rowStart(row.id, row.label, row.time);
    for (std::size_t i = 0; i < state.columns.texts.size(); ++i)
        state.hash.text(i < row.texts.size() ? std::string_view(row.texts[i]) : std::string_view());
    state.hash.rowEnd(row.extras);

    if (isBlank(row.texts))
        ++info.emptyTexts;
    if (row.time) {
        info.firstTime = std::min(info.firstTime.value_or(*row.time), *row.time);
        info.lastTime = std::max(info.lastTime.value_or(*row.time), *row.time);
    } else {
        ++info.unknownTimes;
    }
    ++info.rows;
    if (info.rows % rowsPerTransaction == 0) {
        if (auto committed = state.database->execute("COMMIT; BEGIN"); !committed)
            return failure(committed);
    }
    return true;
}

Result<DatasetInfo> DatasetWriter::finish()
{
    State& state = *m_state;
    DatasetInfo& info = state.info;
    info.labels = state.labels.size();
    info.columns = state.columns;
    info.sha256 = state.hash.finish();
    {
        auto label = state.database->prepare("INSERT INTO labels VALUES(?, ?, ?)");
        if (!label)
            return failure(label);
        for (std::int32_t i = 0; i < state.labels.size(); ++i) {
            label->bind(0, std::int64_t(i));
            label->bind(1, state.labels.name(i));
            label->bind(2, state.labelRows[static_cast<std::size_t>(i)]);
            if (auto stored = label->run(); !stored)
                return failure(stored);
        }
        auto meta = state.database->prepare("INSERT INTO meta VALUES(?, ?)");
        if (!meta)
            return failure(meta);
        const std::string columns = records::columnsToText(state.columns);
        for (const auto& [key, value] :
            {std::pair<std::string, std::string>("format", std::to_string(datasetFormat)),
                std::pair<std::string, std::string>("columns", columns),
                std::pair<std::string, std::string>("rows", std::to_string(info.rows)),
                std::pair<std::string, std::string>("sha256", info.sha256)}) {
            meta->bind(0, key);
            meta->bind(1, value);
            if (auto stored = meta->run(); !stored)
                return failure(stored);
        }
    }
    if (auto committed = state.database->execute("COMMIT"); !committed)
        return failure(committed);
    state.insert.reset();
    state.idOfRow.reset();
    state.database.reset();
    if (auto locked = makeReadOnly(state.file); !locked)
        return failure(locked);
    if (auto synced = syncPath(state.file); !synced)
        return failure(synced);
    state.finished = true;
    return info;
}

} // namespace touchstone
