#include "core/exchange/sqlitereader.h"

#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/exchange/bytesource.h"
#include "core/exchange/extras.h"
#include "core/exchange/foreigntable.h"
#include "core/exchange/rawfile.h"
#include "core/exchange/readerbase.h"
#include "core/exchange/rejection.h"
#include "core/exchange/utf8.h"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <new>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

/// Larger databases are read without a pass over their pages before, as are tables whose check would compute what
/// their makers thought up, in functions that nothing can stop; damage in them shows while they are read.
constexpr std::uint64_t checkedBytes = 64U << 20;

class SqliteReader final : public ReaderBase
{
public:
    SqliteReader(fs::path path, std::uint64_t size, ForeignDatabase database, ReaderOptions options)
        : ReaderBase(path.filename().string(), std::move(options))
        , m_path(std::move(path))
        , m_size(size)
        , m_database(std::move(database))
    {
    }

    Result<> resolve()
    {
        if (m_database.hasLog())
            warn("write-ahead-log-read",
                "a log with changes lies beside the database; both were copied to read them together");
        auto table = chooseTable(m_database, m_options, m_file, m_warnings);
        if (!table)
            return failure(table);
        m_table = std::move(*table);
        m_layout = {.format = RowFormat::Sqlite, .table = excerpt(m_table.name, 1024)};
        if (m_size <= checkedBytes && !m_table.computes) {
            if (auto sound = m_database.checkTable(m_table.name); !sound)
                return sound;
        }
        auto sample = sampleTable(m_database, m_table);
        if (!sample)
            return failure(sample);
        if (auto chosen = chooseColumns(std::move(*sample)); !chosen)
            return chosen;
        assignRoles();
        m_database.allowOnly(m_table.name);
        if (!m_table.key.empty()) {
            m_firstKey = endKey("ASC").value_or(0);
            m_lastKey = endKey("DESC").value_or(0);
        }
        auto rows = m_database.prepare(selectRows(m_table, m_used));
        if (!rows)
            return failure(rows);
        m_rows = std::move(*rows);
        start(m_table.key.empty() ? 0 : std::numeric_limits<std::int64_t>::min());
        return {};
    }

    std::uint64_t bytesRead() const override
    {
        if (m_ended)
            return m_size;
        if (m_table.key.empty() || m_lastKey <= m_firstKey)
            return std::min(m_size, m_delivered);
        const double share = (static_cast<double>(m_key) - static_cast<double>(m_firstKey))
            / (static_cast<double>(m_lastKey) - static_cast<double>(m_firstKey));
        return static_cast<std::uint64_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_size));
    }
    std::uint64_t bytesTotal() const override { return m_size; }
    std::string sha256() override { return m_sha256; }

private:
    static constexpr int none = -1;

    int columnOf(const std::string& name) const
    {
        if (name.empty())
            return none;
        const auto found = std::ranges::find(m_available, name);
        return found == m_available.end() ? none : static_cast<int>(found - m_available.begin());
    }

    void assignRoles()
    {
        const Columns columns = columnsOfFile();
        m_label = columnOf(columns.label);
        m_time = columnOf(columns.time);
        m_id = columnOf(columns.id);
        m_used.assign(m_available.size(), false);
        for (const int column : {m_label, m_time, m_id})
            if (column != none)
                m_used[static_cast<std::size_t>(column)] = true;
        for (const std::string& name : columns.texts) {
            m_texts.push_back(columnOf(name));
            m_used[static_cast<std::size_t>(m_texts.back())] = true;
        }
        for (std::size_t i = 0; i < m_used.size(); ++i) {
            if (!m_used[i] && std::ranges::find(m_options.leftOut, m_available[i]) == m_options.leftOut.end())
                m_others.push_back(static_cast<int>(i));
        }
        std::ranges::sort(m_others, {},
            [this](int i) -> const std::string& { return m_available[static_cast<std::size_t>(i)]; });
    }

    std::optional<std::int64_t> endKey(const char* direction)
    {
        auto statement = m_database.prepare("SELECT " + m_table.key + " FROM " + quotedName(m_table.name)
            + " ORDER BY " + m_table.key + " " + direction + " LIMIT 1");
        if (!statement || m_database.step(statement->get()) != SQLITE_ROW)
            return std::nullopt;
        return sqlite3_column_int64(statement->get(), 0);
    }

    /// Makes the rows at and behind a key, or behind so many rows, the next ones.
    void start(std::int64_t from)
    {
        sqlite3_reset(m_rows.get());
        sqlite3_bind_int64(m_rows.get(), 1, from);
    }

    Result<Next> readNext(SourceRow& row, RowProblem& problem) override
    {
        m_hasRow = false;
        if (m_ended)
            return Next::End;
        if (!m_rows)
            return finish();
        const int code = m_database.step(m_rows.get());
        if (code == SQLITE_DONE)
            return finish();
        if ((code & 0xff) == SQLITE_TOOBIG)
            return passOver(problem);
        if (code != SQLITE_ROW)
            return fail(afterRows(m_database.errorOf(code)));
        m_hasRow = true;
        ++m_position;
        if (auto sound = noteKey(); !sound)
            return failure(sound);
        return fillRow(row, problem);
    }

    /// A damaged or hostile tree may lead back to rows that were read.
    Result<> noteKey()
    {
        const std::int64_t before = m_key;
        const bool keyed = !m_table.key.empty();
        m_key
            = keyed ? sqlite3_column_int64(m_rows.get(), sqlite3_column_count(m_rows.get()) - 1) : m_position;
        const bool loops
            = keyed ? m_position > 1 && m_key <= before : static_cast<std::uint64_t>(m_key) > m_size;
        if (loops)
            return fail(afterRows(m_database.damaged("rows come again")));
        return {};
    }

    /// A row that SQLite refuses to load ends its statement; the next one starts behind it.
    Result<Next> passOver(RowProblem& problem)
    {
        constexpr std::int64_t mostSkipped = 100'000'000; // of the passes from the first row on, all together
        ++m_position;
        if (m_table.key.empty()) {
            m_key = m_position;
            m_skipped += m_position;
            if (m_skipped > mostSkipped)
                return fail(afterRows(m_database.damaged("too many rows are too long")));
            start(m_position);
        } else {
            const auto key = keyBehind(m_position == 1 ? std::nullopt : std::optional(m_key));
            if (!key)
                return fail(afterRows(m_database.damaged("a row is longer than its table")));
            m_key = *key;
            if (m_key == std::numeric_limits<std::int64_t>::max())
                m_rows.reset(); // no other key lies behind it
            else
                start(m_key + 1);
        }
        return reject(problem, rejectedLineTooLong, m_key, "a value of the row is longer than 16 MiB");
    }

    std::optional<std::int64_t> keyBehind(std::optional<std::int64_t> key)
    {
        auto statement = m_database.prepare("SELECT " + m_table.key + " FROM " + quotedName(m_table.name)
            + " NOT INDEXED WHERE " + m_table.key + (key ? " > ?1" : " >= ?1") + " ORDER BY " + m_table.key
            + " LIMIT 1");
        if (!statement)
            return std::nullopt;
        sqlite3_bind_int64(statement->get(), 1, key.value_or(std::numeric_limits<std::int64_t>::min()));
        if (m_database.step(statement->get()) != SQLITE_ROW)
            return std::nullopt;
        return sqlite3_column_int64(statement->get(), 0);
    }

    Result<Next> finish()
    {
        m_rows.reset();
        m_database.close();
        if (auto unchanged = m_database.checkUnchanged(); !unchanged)
            return failure(unchanged);
        // Only now: closing a file drops the locks that a connection of this process has on it.
        auto hash = sha256OfFile(m_path);
        if (!hash)
            return failure(hash);
        m_sha256 = std::move(*hash);
        m_ended = true;
        if (const auto repaired = counts().repairedRows; repaired > 0)
            warn("invalid-utf-8",
                std::to_string(repaired) + (repaired == 1 ? " row holds" : " rows hold")
                    + " bytes that are not valid text; they were replaced by U+FFFD",
                {std::to_string(repaired)});
        return Next::End;
    }

    Error afterRows(Error error) const
    {
        error.what += " after " + std::to_string(rowsSoFar()) + (rowsSoFar() == 1 ? " row" : " rows");
        return error;
    }

    /// Bytes of a TEXT; valid until the next step.
    std::string_view bytesOf(int column)
    {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_rows.get(), column));
        if (text == nullptr && sqlite3_errcode(sqlite3_db_handle(m_rows.get())) == SQLITE_NOMEM)
            throw std::bad_alloc();
        const int size = sqlite3_column_bytes(m_rows.get(), column);
        return text == nullptr ? std::string_view() : std::string_view(text, static_cast<std::size_t>(size));
    }

    /// False for a BLOB. NULL is "".
    bool readText(int column, std::string& text)
    {
        switch (sqlite3_column_type(m_rows.get(), column)) {
        case SQLITE_TEXT: {
            const std::string_view bytes = bytesOf(column);
            m_delivered += bytes.size();
            if (isValidUtf8(bytes)) {
                text.append(bytes);
            } else {
                appendRepairedUtf8(bytes, text);
                noteRepair();
            }
            return true;
        }
        case SQLITE_INTEGER:
            appendNumber(static_cast<std::int64_t>(sqlite3_column_int64(m_rows.get(), column)), text);
            return true;
        case SQLITE_FLOAT:
            appendNumber(sqlite3_column_double(m_rows.get(), column), text);
            return true;
        case SQLITE_NULL:
            return true;
        default:
            return false;
        }
    }

    std::optional<std::int64_t> readTime()
    {
        if (sqlite3_column_type(m_rows.get(), m_time) != SQLITE_FLOAT) {
            m_scratch.clear();
            return readText(m_time, m_scratch) ? parseTime(m_scratch) : std::nullopt;
        }
        const double number = sqlite3_column_double(m_rows.get(), m_time);
        if (!(std::abs(number) <= 1e15))
            return std::nullopt;
        std::array<char, 64> digits {};
        const auto end = std::to_chars(
            digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, 6);
        return parseTime({digits.data(), end.ptr});
    }

    Result<Next> fillRow(SourceRow& row, RowProblem& problem)
    {
        const auto refuse = [&](std::string_view reason, int column) {
            return reject(problem, reason, m_key,
                excerpt(m_available[static_cast<std::size_t>(column)], 40) + " is a BLOB, not text");
        };
        row.clear();
        row.line = m_key;
        row.texts.resize(m_texts.size());
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            if (!readText(m_texts[i], row.texts[i]))
                return refuse(rejectedBadText, m_texts[i]);
        }
        if (m_label != none && !readText(m_label, row.label))
            return refuse(rejectedBadLabel, m_label);
        if (m_id != none && !readText(m_id, row.id))
            return refuse(rejectedBadId, m_id);
        if (m_time != none)
            row.time = readTime();
        if (m_delivered > maximumUnpackedBytes)
            return fail(afterRows(m_database.damaged("its rows hold more than 64 GiB of text")));
        writeExtras(row);
        return Next::Row;
    }

    void writeExtras(SourceRow& row)
    {
        m_extras.clear();
        for (const int column : m_others) {
            const std::string& name = m_available[static_cast<std::size_t>(column)];
            switch (sqlite3_column_type(m_rows.get(), column)) {
            case SQLITE_TEXT: {
                const std::string_view bytes = bytesOf(column);
                if (bytes.size() > maximumExtraBytes)
                    break;
                m_scratch.clear();
                appendRepairedUtf8(bytes, m_scratch);
                m_extras.addText(name, m_scratch);
                break;
            }
            case SQLITE_INTEGER:
                m_extras.addNumber(
                    name, static_cast<std::int64_t>(sqlite3_column_int64(m_rows.get(), column)));
                break;
            case SQLITE_FLOAT:
                if (const double number = sqlite3_column_double(m_rows.get(), column); std::isfinite(number))
                    m_extras.addNumber(name, number);
                break;
            default:
                break;
            }
        }
        m_extras.write(row.extras);
    }

    /// The row as one JSON object, which can be mended and imported; a BLOB in a column with a role stands in it as
    /// hexadecimal digits. Of the other columns only the front of a long text and no BLOB is at hand: such a row
    /// counts as cut, and as one byte longer than what is left of it.
    void keepRaw(RowProblem& problem) override
    {
        if (!m_hasRow) {
            problem.rawBytes = maximumLineBytes + 1; // at least, as a value of it was too long to be loaded
            return;
        }
        bool whole = true;
        nlohmann::ordered_json object = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < m_available.size(); ++i)
            object[m_available[i]] = valueOf(static_cast<int>(i), whole);
        const std::string text = object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        problem.rawBytes = text.size() + (whole ? 0 : 1);
        problem.raw = text.substr(0, maximumRawBytes);
    }

    /// Clears `whole` when the value is not all that stands in the database.
    nlohmann::ordered_json valueOf(int column, bool& whole)
    {
        const bool isUsed = m_used[static_cast<std::size_t>(column)];
        switch (sqlite3_column_type(m_rows.get(), column)) {
        case SQLITE_TEXT: {
            const std::string_view bytes = bytesOf(column);
            if (isUsed || bytes.size() <= maximumExtraBytes)
                return std::string(bytes);
            whole = false;
            return std::string(bytes.substr(0, characterStart(bytes, maximumExtraBytes)));
        }
        case SQLITE_INTEGER:
            return static_cast<std::int64_t>(sqlite3_column_int64(m_rows.get(), column));
        case SQLITE_FLOAT: {
            const double number = sqlite3_column_double(m_rows.get(), column);
            whole = whole && std::isfinite(number);
            return number;
        }
        case SQLITE_BLOB:
            if (!isUsed) {
                whole = false;
                return nullptr;
            }
            return hexOf({static_cast<const char*>(sqlite3_column_blob(m_rows.get(), column)),
                static_cast<std::size_t>(sqlite3_column_bytes(m_rows.get(), column))});
        default:
            return nullptr;
        }
    }

    /// `at`, or the start of the character that this is inside of.
    static std::size_t characterStart(std::string_view text, std::size_t at)
    {
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            --at;
        return at;
    }

    static std::string hexOf(std::string_view bytes)
    {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (const char c : bytes) {
            text += digits[static_cast<unsigned char>(c) >> 4U];
            text += digits[static_cast<unsigned char>(c) & 15U];
        }
        return text;
    }

    fs::path m_path;
    std::uint64_t m_size;
    ForeignDatabase m_database;
    ForeignTable m_table;
    ForeignStatement m_rows; ///< finalized before the connection closes
    int m_label = none;
    int m_time = none;
    int m_id = none;
    std::vector<int> m_texts;
    std::vector<int> m_others; ///< columns without a role, by name
    std::vector<bool> m_used;
    std::int64_t m_firstKey = 0;
    std::int64_t m_lastKey = 0;
    std::int64_t m_key = 0;      ///< of the row at hand
    std::int64_t m_position = 0; ///< 1-based number of the row at hand
    std::int64_t m_skipped = 0;
    std::uint64_t m_delivered = 0; ///< bytes of text
    bool m_hasRow = false;
    bool m_ended = false;
    Extras m_extras;
    std::string m_scratch;
    std::string m_sha256;
};

/// The file that a path leads to: a log lies beside that one, and a relative name might read as a URI.
Result<fs::path> realPath(const fs::path& path)
{
    std::error_code error;
    auto real = fs::canonical(path, error);
    if (error)
        return fail(systemError("cannot read the file", path.string(), error.value()));
    return real;
}

} // namespace

Result<std::unique_ptr<RowReader>> openSqlite(const fs::path& path, const ReaderOptions& options)
{
    try {
        const std::string file = path.filename().string();
        std::uint64_t size = 0;
        {
            auto raw = RawFile::open(path);
            if (!raw)
                return failure(raw);
            const auto magic = (*raw)->magic();
            if (!magic)
                return failure(magic);
            if (!magic->starts_with(sqliteMagic))
                return fail(inputError("not-a-database",
                    "the file is not a SQLite database, or it is encrypted", "check what was downloaded")
                                .at(file));
            size = (*raw)->bytesTotal();
        }
        const auto real = realPath(path);
        if (!real)
            return failure(real);
        auto database = ForeignDatabase::open(*real, file);
        if (!database)
            return failure(database);
        auto reader = std::make_unique<SqliteReader>(path, size, std::move(*database), options);
        if (auto resolved = reader->resolve(); !resolved)
            return failure(resolved);
        return reader;
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to read the database")
                        .at(path.filename().string()));
    } catch (const std::exception& exception) {
        return fail(machineError("unexpected-error", std::string("unexpected error: ") + exception.what())
                        .at(path.filename().string()));
    }
}

} // namespace touchstone
