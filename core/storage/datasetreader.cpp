#include "core/storage/datasetreader.h"

#include "core/data/jsondocument.h"
#include "core/data/labeltable.h"
#include "core/storage/datasetwriter.h"

#include <nlohmann/json.hpp>

#include <set>
#include <utility>

namespace touchstone {

namespace {

/// A gap of so many rows is cheaper to jump over than to step through.
constexpr std::int64_t gapToJump = 32;

Result<std::string> metaValue(Database& database, std::string_view key)
{
    auto statement = database.prepare("SELECT value FROM meta WHERE key = ?");
    if (!statement)
        return failure(statement);
    statement->bind(0, key);
    const auto found = statement->step();
    if (!found)
        return failure(found);
    if (!*found)
        return fail(machineError("damaged-dataset", "the dataset file lacks '" + std::string(key) + "'")
                        .at(database.path().string()));
    return std::string(statement->text(0));
}

} // namespace

DatasetReader::DatasetReader(Database database, std::size_t textFields)
    : m_database(std::move(database))
    , m_textFields(textFields)
{
}

Result<DatasetReader> DatasetReader::open(const std::filesystem::path& file)
{
    auto database = Database::open(file, Database::Mode::Immutable);
    if (!database)
        return failure(database);
    const auto format = metaValue(*database, "format");
    if (!format)
        return failure(format);
    if (*format != std::to_string(datasetFormat)) {
        return fail(inputError("newer-dataset",
            "the dataset file has format " + *format + ", this program reads "
                + std::to_string(datasetFormat),
            "update the program")
                        .at(file.string()));
    }
    const auto text = metaValue(*database, "columns");
    if (!text)
        return failure(text);
    const auto columns = parseJson(*text, file.string());
    if (!columns || !columns->is_object() || !columns->contains("texts") || !columns->at("texts").is_array())
        return fail(
            machineError("damaged-dataset", "the dataset file names no text columns").at(file.string()));
    DatasetReader reader(std::move(*database), columns->at("texts").size());
    if (auto loaded = reader.load(); !loaded)
        return failure(loaded);
    return reader;
}

Result<> DatasetReader::load()
{
    const auto rows = m_database.integer("SELECT coalesce(max(row) + 1, 0) FROM posts");
    if (!rows)
        return failure(rows);
    m_rows = *rows;
    auto labels = m_database.prepare("SELECT name, rows FROM labels ORDER BY id");
    if (!labels)
        return failure(labels);
    while (true) {
        const auto more = labels->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        m_labels.push_back({std::string(labels->text(0)), labels->integer(1)});
    }
    std::string sql = "SELECT row, id, label, time";
    for (std::size_t i = 0; i < m_textFields; ++i)
        sql += ", text" + std::to_string(i);
    auto range = m_database.prepare(sql + " FROM posts WHERE row >= ?");
    if (!range)
        return failure(range);
    m_range = std::move(*range);
    return {};
}

void DatasetReader::fill(const Statement& statement, Example& example) const
{
    example.row = statement.integer(0);
    example.id.assign(statement.text(1));
    example.label = statement.isNull(2) ? -1 : static_cast<std::int32_t>(statement.integer(2));
    example.time = statement.optionalInteger(3);
    example.texts.resize(m_textFields);
    for (std::size_t i = 0; i < m_textFields; ++i)
        example.texts[i].assign(statement.text(static_cast<int>(4 + i)));
}

Result<> DatasetReader::read(
    std::span<const std::int64_t> rows, const std::function<Result<>(const Example&)>& use)
{
    Example example;
    std::int64_t position = -1; // row on which the statement stands; -1: nowhere
    for (const std::int64_t wanted : rows) {
        if (position < 0 || wanted - position > gapToJump) {
            m_range->reset();
            m_range->bind(0, wanted);
            position = wanted - 1;
        }
        while (position < wanted) {
            const auto more = m_range->step();
            if (!more)
                return failure(more);
            if (!*more) {
                m_range->reset();
                return fail(inputError("no-such-row", "the dataset has no row " + std::to_string(wanted))
                                .at(m_database.path().string()));
            }
            position = m_range->integer(0);
        }
        fill(*m_range, example);
        if (auto used = use(example); !used) {
            m_range->reset();
            return used;
        }
    }
    m_range->reset();
    return {};
}

Result<RowKeys> DatasetReader::keys()
{
    auto statement = m_database.prepare("SELECT label, time FROM posts ORDER BY row");
    if (!statement)
        return failure(statement);
    RowKeys keys;
    keys.label.reserve(static_cast<std::size_t>(m_rows));
    keys.time.reserve(static_cast<std::size_t>(m_rows));
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        keys.label.push_back(statement->isNull(0) ? -1 : static_cast<std::int32_t>(statement->integer(0)));
        keys.time.push_back(statement->isNull(1) ? RowKeys::noTime : statement->integer(1));
    }
    return keys;
}

Result<> DatasetReader::readIds(const std::function<void(std::int64_t row, std::string_view id)>& use)
{
    auto statement = m_database.prepare("SELECT row, id FROM posts ORDER BY row");
    if (!statement)
        return failure(statement);
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            return {};
        use(statement->integer(0), statement->text(1));
    }
}

Result<ColumnValues> DatasetReader::column(const std::string& name)
{
    auto statement = m_database.prepare("SELECT extras FROM posts ORDER BY row");
    if (!statement)
        return failure(statement);
    ColumnValues values;
    values.ofRow.reserve(static_cast<std::size_t>(m_rows));
    LabelTable numbers;
    std::set<std::string> columns;
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            break;
        values.ofRow.push_back(-1);
        if (statement->isNull(0))
            continue;
        const auto extras = parseJson(statement->text(0), m_database.path().string());
        if (!extras)
            return failure(extras);
        for (const auto& [key, value] : extras->items()) {
            columns.insert(key);
            if (key == name && !value.is_null())
                values.ofRow.back()
                    = numbers.add(value.is_string() ? value.get<std::string>() : value.dump());
        }
    }
    for (std::int32_t number = 0; number < numbers.size(); ++number)
        values.names.push_back(numbers.name(number));
    values.columns.assign(columns.begin(), columns.end());
    return values;
}

} // namespace touchstone
