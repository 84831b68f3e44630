#include "core/exchange/foreigndatabase.h"

#include "core/exchange/privatecopy.h"
#include "core/exchange/rejection.h"
#include "core/exchange/utf8.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace touchstone {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::string_view_literals;

constexpr auto longestStep = std::chrono::minutes(2);

std::string asUri(const fs::path& path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~";
    std::string uri = "file:";
    for (const char character : path.string()) {
        if (plain.find(character) != std::string_view::npos) {
            uri += character;
            continue;
        }
        const auto c = static_cast<unsigned char>(character);
        uri += '%';
        uri += digits[c >> 4U];
        uri += digits[c & 15U];
    }
    return uri + "?mode=ro&immutable=1";
}

fs::path beside(const fs::path& path, std::string_view ending)
{
    fs::path other = path;
    other += ending;
    return other;
}

/// The end of a journal that belongs to a transaction over several databases: SQLite would follow the name before it
/// to another file, and remove that.
bool namesAnotherJournal(const fs::path& journal)
{
    constexpr auto magic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"sv;
    std::ifstream stream(journal, std::ios::binary | std::ios::ate);
    std::array<char, magic.size()> end {};
    return stream && stream.tellg() >= static_cast<std::streamoff>(end.size())
        && stream.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end)
        && stream.read(end.data(), end.size()) && std::string_view(end.data(), end.size()) == magic;
}

/// A journal that starts with zeros was kept for the next transaction and says nothing.
bool isHot(const fs::path& journal)
{
    std::ifstream stream(journal, std::ios::binary);
    return stream && stream.get() > 0;
}

/// Files without which the database is not complete.
Result<std::vector<fs::path>> logsOf(const fs::path& path, const std::string& file)
{
    std::vector<fs::path> logs;
    if (FileStamp::of(beside(path, "-wal")).size > 0)
        logs.push_back(beside(path, "-wal"));
    const fs::path journal = beside(path, "-journal");
    if (FileStamp::of(journal).size > 0 && isHot(journal)) {
        if (namesAnotherJournal(journal))
            return fail(inputError("database-busy",
                "a transaction over several databases was not finished in this one",
                "open it once with the program that wrote it, then import it")
                            .at(file));
        logs.push_back(journal);
    }
    return logs;
}

} // namespace

void StatementCloser::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

/// What SQLite asks while it compiles and runs a statement.
struct ForeignDatabase::Guard {
    std::optional<std::string> table; ///< nothing: any
    bool hasUnknownCollation = false;
    Clock::time_point end = Clock::time_point::max();

    static int authorize(
        void* guard, int action, const char* first, const char* second, const char*, const char*)
    {
        const auto& self = *static_cast<const Guard*>(guard);
        const std::string_view name = first == nullptr ? "" : first;
        switch (action) {
        case SQLITE_SELECT:
            return SQLITE_OK;
        case SQLITE_READ:
            return !self.table || name == *self.table ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_FUNCTION: {
            const std::string_view function = second == nullptr ? "" : second;
            return function == "typeof" || function == "substr" ? SQLITE_OK : SQLITE_DENY;
        }
        case SQLITE_PRAGMA:
            return !self.table && (name == "table_xinfo" || name == "quick_check") ? SQLITE_OK : SQLITE_DENY;
        default:
            return SQLITE_DENY;
        }
    }

    static int compareBytes(void*, int firstSize, const void* first, int secondSize, const void* second)
    {
        const std::string_view bytes(static_cast<const char*>(first), static_cast<std::size_t>(firstSize));
        return bytes.compare({static_cast<const char*>(second), static_cast<std::size_t>(secondSize)});
    }

    /// An order that only the program knows which made the database: rows are read without it, if it has a name.
    static void addCollation(void* guard, sqlite3* database, int, const char* name)
    {
        static_cast<Guard*>(guard)->hasUnknownCollation = true;
        sqlite3_create_collation_v2(database, name, SQLITE_UTF8, nullptr, &compareBytes, nullptr);
    }

    static int isTooLate(void* guard) { return Clock::now() > static_cast<const Guard*>(guard)->end ? 1 : 0; }
};

ForeignDatabase::ForeignDatabase(fs::path path, std::string file)
    : m_path(std::move(path))
    , m_file(std::move(file))
    , m_stamp(FileStamp::of(m_path))
    , m_guard(std::make_unique<Guard>())
{
}

ForeignDatabase::ForeignDatabase(ForeignDatabase&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_file(std::move(other.m_file))
    , m_stamp(other.m_stamp)
    , m_hasLog(other.m_hasLog)
    , m_guard(std::move(other.m_guard))
    , m_database(std::exchange(other.m_database, nullptr))
{
}

ForeignDatabase& ForeignDatabase::operator=(ForeignDatabase&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_file, other.m_file);
    std::swap(m_stamp, other.m_stamp);
    std::swap(m_hasLog, other.m_hasLog);
    std::swap(m_guard, other.m_guard);
    std::swap(m_database, other.m_database);
    return *this;
}

ForeignDatabase::~ForeignDatabase()
{
    close();
}

void ForeignDatabase::close()
{
    sqlite3_close_v2(std::exchange(m_database, nullptr));
}

Result<ForeignDatabase> ForeignDatabase::open(const fs::path& path, std::string file)
{
    ForeignDatabase database(path, std::move(file));
    const auto logs = logsOf(path, database.m_file);
    if (!logs)
        return failure(logs);
    database.m_hasLog = !logs->empty();
    if (!database.m_hasLog) {
        if (auto connected = database.connect(path, false); !connected)
            return failure(connected);
        return database;
    }
    std::vector<fs::path> files {path};
    files.insert(files.end(), logs->begin(), logs->end());
    const auto copy = PrivateCopy::make(files);
    if (!copy)
        return failure(copy);
    // The copy's names go at once: the connection keeps its files, and a program that is killed leaves nothing.
    if (auto connected = database.connect(copy->folder() / path.filename(), true); !connected)
        return failure(connected);
    return database;
}

Result<> ForeignDatabase::connect(const fs::path& path, bool isCopy)
{
    const int flags = isCopy ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    const std::string name = isCopy ? path.string() : asUri(path);
    int code = sqlite3_open_v2(
        name.c_str(), &m_database, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nullptr);
    if (code != SQLITE_OK)
        return fail(errorOf(code));
    sqlite3_extended_result_codes(m_database, 1);
    for (const auto& [option, value] : {std::pair {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
             {SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
             {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
             {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}, {SQLITE_DBCONFIG_DQS_DML, 0}})
        sqlite3_db_config(m_database, option, value, nullptr);
    // Those of security.html, wider where they would refuse the schemas of honest databases.
    for (const auto& [limit, value] : {std::pair {SQLITE_LIMIT_LENGTH, static_cast<int>(maximumLineBytes)},
             {SQLITE_LIMIT_SQL_LENGTH, 1'000'000}, {SQLITE_LIMIT_COLUMN, static_cast<int>(maximumColumns)},
             {SQLITE_LIMIT_EXPR_DEPTH, 100}, {SQLITE_LIMIT_COMPOUND_SELECT, 50},
             {SQLITE_LIMIT_VDBE_OP, 100'000}, {SQLITE_LIMIT_FUNCTION_ARG, 100}, {SQLITE_LIMIT_ATTACHED, 0},
             {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50}, {SQLITE_LIMIT_VARIABLE_NUMBER, 20},
             {SQLITE_LIMIT_TRIGGER_DEPTH, 10}, {SQLITE_LIMIT_WORKER_THREADS, 0}})
        sqlite3_limit(m_database, limit, value);
    sqlite3_collation_needed(m_database, m_guard.get(), &Guard::addCollation);
    sqlite3_progress_handler(m_database, 10'000, &Guard::isTooLate, m_guard.get());
    // A copy is locked for good, so that no file for shared memory is needed. CHECKs may call functions.
    code = sqlite3_exec(m_database,
        "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA "
        "temp_store=MEMORY;"
        "PRAGMA cache_size=-16384; PRAGMA ignore_check_constraints=ON",
        nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(errorOf(code));
    sqlite3_set_authorizer(m_database, &Guard::authorize, m_guard.get());
    // Reads the header and plays a log back, as long as the files have names.
    auto first = prepare("SELECT rowid FROM sqlite_schema LIMIT 1");
    if (!first)
        return failure(first);
    code = step(first->get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return fail(errorOf(code));
    return {};
}

Result<ForeignStatement> ForeignDatabase::prepare(const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code
        = sqlite3_prepare_v2(m_database, sql.c_str(), static_cast<int>(sql.size()) + 1, &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(errorOf(code));
    return ForeignStatement(statement);
}

int ForeignDatabase::step(sqlite3_stmt* statement)
{
    m_guard->end = Clock::now() + longestStep;
    return sqlite3_step(statement);
}

Error ForeignDatabase::errorOf(int code) const
{
    const std::string text
        = excerpt(m_database != nullptr ? sqlite3_errmsg(m_database) : sqlite3_errstr(code), 200);
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        return inputError("not-a-database", "the file is not a SQLite database, or it is encrypted",
            "check what was downloaded")
            .at(m_file);
    case SQLITE_NOMEM:
        return machineError("out-of-memory", "not enough memory to read the database").at(m_file);
    case SQLITE_FULL:
        return machineError("disk-full", "the disk is full: no room for a private copy of the database",
            "free some space on the volume of temporary files, or name another folder in TMPDIR")
            .at(m_file);
    case SQLITE_IOERR:
        if (code != SQLITE_IOERR_SHORT_READ)
            return machineError("cannot-read-database", "the database cannot be read: " + text,
                "check the disk and the connection to it")
                .at(m_file);
        return damaged("the file ends too early");
    case SQLITE_CANTOPEN:
        return machineError(
            "cannot-read-database", "the database cannot be opened: " + text, "check the rights of the file")
            .at(m_file);
    case SQLITE_INTERRUPT:
        return damaged("a row was not found within two minutes");
    default:
        return damaged(text);
    }
}

Error ForeignDatabase::damaged(const std::string& why) const
{
    Error error = inputError("damaged-database", "the database is damaged: " + why,
        "save what is left of it with: sqlite3 FILE .recover | sqlite3 NEW");
    error.arguments = {why};
    return error.at(m_file);
}

void ForeignDatabase::allowOnly(std::string_view table)
{
    m_guard->table = table;
}

Result<> ForeignDatabase::checkTable(std::string_view table)
{
    auto check = prepare("PRAGMA quick_check(" + quotedName(table) + ")");
    if (!check)
        return failure(check);
    if (m_guard->hasUnknownCollation)
        return {}; // its indexes would seem to be in disorder
    int code = SQLITE_ROW;
    while ((code = step(check->get())) == SQLITE_ROW) {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(check->get(), 0));
        const std::string_view text = bytes == nullptr ? "" : bytes;
        // Values that break a promise of the table (NOT NULL, STRICT) can be read all the same.
        if (text == "ok" || text.find(" value in ") != std::string_view::npos)
            continue;
        return fail(damaged(excerpt(text, 200)));
    }
    if (code != SQLITE_DONE)
        return fail(errorOf(code));
    return {};
}

Result<> ForeignDatabase::checkUnchanged() const
{
    if (FileStamp::of(m_path) == m_stamp)
        return {};
    return fail(inputError("database-busy", "another program has written to the database while it was read",
        "close that program, or make a copy with: sqlite3 FILE \".backup COPY\"")
                    .at(m_file));
}

std::string quotedName(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + '"';
}

} // namespace touchstone
