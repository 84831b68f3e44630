#include "core/storage/datasetcheck.h"

#include "core/data/jsondocument.h"
#include "core/storage/datasethash.h"
#include "core/storage/datasetwriter.h"
#include "core/storage/sqlite.h"

#include <map>
#include <vector>

namespace touchstone {

namespace {

constexpr std::int64_t rowsPerReport = 4096;

Error damaged(const Database& database, const std::string& what)
{
    return machineError("damaged-dataset", what).at(database.path().string());
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

/// The trees of the small tables, with their indexes; that of the posts is read as a whole anyway.
Result<> checkSmallTables(Database& database)
{
    for (const char* pragma : {"PRAGMA integrity_check(meta)", "PRAGMA integrity_check(labels)"}) {
        auto statement = database.prepare(pragma);
        if (!statement)
            return failure(statement);
        const auto row = statement->step();
        if (!row)
            return failure(row);
        if (!*row || statement->text(0) != "ok")
            return fail(damaged(database, "SQLite finds: " + std::string(statement->text(0))));
    }
    return {};
}

struct Labels {
    std::vector<std::string> names;
    std::vector<std::int64_t> rows;    ///< as the table says
    std::vector<std::int64_t> counted; ///< as the posts say
};

Result<Labels> readLabels(Database& database)
{
    auto statement = database.prepare("SELECT id, name, rows FROM labels ORDER BY id");
    if (!statement)
        return failure(statement);
    Labels labels;
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        if (statement->integer(0) != static_cast<std::int64_t>(labels.names.size()))
            return fail(damaged(database, "the labels are not numbered from 0"));
        labels.names.emplace_back(statement->text(1));
        labels.rows.push_back(statement->integer(2));
        labels.counted.push_back(0);
    }
    return labels;
}

Result<Columns> columnsOf(const Database& database, const std::string& text)
{
    const auto columns = parseJson(text, database.path().string());
    if (!columns)
        return fail(damaged(database, "the names of the columns cannot be read"));
    try {
        return Columns {
            .label = columns->at("label").get<std::string>(),
            .texts = columns->at("texts").get<std::vector<std::string>>(),
            .time = columns->at("time").get<std::string>(),
            .id = columns->at("id").get<std::string>(),
        };
    } catch (const nlohmann::json::exception&) {
        return fail(damaged(database, "the names of the columns cannot be read"));
    }
}

Result<> hashRow(const Statement& row, int texts, Labels& labels, DatasetHash& hash, const Database& database)
{
    std::string_view name;
    if (!row.isNull(2)) {
        const std::int64_t label = row.integer(2);
        if (label < 0 || label >= static_cast<std::int64_t>(labels.names.size()))
            return fail(damaged(database, "row " + std::to_string(row.integer(0)) + " has an unknown label"));
        name = labels.names[static_cast<std::size_t>(label)];
        ++labels.counted[static_cast<std::size_t>(label)];
    }
    hash.rowStart(row.text(1), name, row.optionalInteger(3));
    for (int text = 0; text < texts; ++text)
        hash.text(row.text(4 + text));
    hash.rowEnd(row.text(4 + texts));
    return {};
}

} // namespace

Result<DatasetContent> readDatasetContent(const std::filesystem::path& file,
    const std::function<void(std::int64_t)>& rowsRead, std::stop_token stop)
{
    auto database = Database::open(file, Database::Mode::Immutable);
    if (!database)
        return failure(database);
    const auto meta = readMeta(*database);
    if (!meta)
        return failure(meta);
    const auto valueOf = [&](const std::string& key) {
        const auto found = meta->find(key);
        return found == meta->end() ? std::string() : found->second;
    };
    if (const std::string format = valueOf("format"); format != std::to_string(datasetFormat)) {
        return fail(inputError("newer-dataset",
            "the dataset file has format '" + format + "', this program reads "
                + std::to_string(datasetFormat),
            "update the program")
                        .at(file.string()));
    }
    if (auto sound = checkSmallTables(*database); !sound)
        return failure(sound);
    auto labels = readLabels(*database);
    if (!labels)
        return failure(labels);
    const auto columns = columnsOf(*database, valueOf("columns"));
    if (!columns)
        return failure(columns);
    DatasetHash hash(*columns);
    const auto texts = static_cast<int>(columns->texts.size());
    std::string sql = "SELECT row, id, label, time";
    for (int text = 0; text < texts; ++text)
        sql += ", text" + std::to_string(text);
    auto posts = database->prepare(sql + ", extras FROM posts ORDER BY row");
    if (!posts)
        return failure(posts);
    DatasetContent content;
    while (true) {
        const auto more = posts->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        if (posts->integer(0) != content.rows)
            return fail(damaged(*database, "row " + std::to_string(content.rows) + " is missing"));
        if (auto hashed = hashRow(*posts, texts, *labels, hash, *database); !hashed)
            return failure(hashed);
        ++content.rows;
        if (content.rows % rowsPerReport == 0) {
            if (stop.stop_requested())
                return fail(cancelledError());
            if (rowsRead)
                rowsRead(content.rows);
        }
    }
    content.sha256 = hash.finish();
    content.labels = static_cast<std::int64_t>(labels->names.size());
    if (labels->counted != labels->rows)
        return fail(damaged(*database, "the counts of the labels are not those of the rows"));
    if (valueOf("rows") != std::to_string(content.rows) || valueOf("sha256") != content.sha256)
        return fail(damaged(*database, "the rows are not those that were stored"));
    return content;
}

} // namespace touchstone
