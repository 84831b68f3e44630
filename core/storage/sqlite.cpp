#include "core/storage/sqlite.h"

#include "core/storage/sqlitevfs.h"

#include <sqlite3.h>

#include <cerrno>
#include <utility>

namespace touchstone {

namespace {

/// Whether an errno value tells more than SQLite's own words.
bool isStorageTrouble(int reason)
{
    return reason == ENOSPC || reason == EDQUOT || reason == EFBIG || reason == EROFS || reason == EIO
        || reason == EMFILE || reason == ENFILE;
}

/// An error of the call that has just come back, before which errno was 0: where the system refused something, errno
/// still says why, and SQLite itself says no more than "disk I/O error".
Error databaseError(sqlite3* database, int code, std::string place = {})
{
    const int reason = errno;
    const char* file = database != nullptr ? sqlite3_db_filename(database, "main") : nullptr;
    if (file != nullptr)
        place = file;
    const std::string text = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    Error error;
    switch (code & 0xff) {
    case SQLITE_FULL:
        error = diskFullError("the disk is full", place);
        break;
    case SQLITE_IOERR:
        error = machineError("database-error", "the database reports: " + text,
            "look at the system's log (dmesg) before you try again");
        if (isStorageTrouble(reason))
            error = systemError(text, place, reason);
        break;
    case SQLITE_NOTADB:
        error = inputError("not-a-database", "the file is not a SQLite database", "check the path");
        break;
    case SQLITE_CORRUPT:
        error = machineError(
            "damaged-database", "the database is damaged: " + text, "restore it from a backup");
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error = inputError(
            "database-busy", "another process is writing to the database", "try again in a moment");
        error.kind = ErrorKind::Locked;
        break;
    case SQLITE_READONLY:
        error = machineError("read-only", "the database cannot be written: " + text,
            "check the rights of the folder and whether the volume is read-only");
        break;
    case SQLITE_CANTOPEN:
        error = machineError("cannot-open-database", "the database cannot be opened: " + text,
            "check the rights of the file and of its folder");
        if (isStorageTrouble(reason))
            error = systemError("the database cannot be opened", place, reason);
        break;
    default:
        error = machineError("database-error", "the database reports: " + text);
        break;
    }
    error.where = place;
    return error;
}

std::string asUri(const std::filesystem::path& path)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char character : path.string()) {
        const auto c = static_cast<unsigned char>(character);
        if (c == '%' || c == '?' || c == '#' || c < 0x20) {
            uri += '%';
            uri += digits[c >> 4];
            uri += digits[c & 15];
        } else {
            uri += character;
        }
    }
    return uri + "?mode=ro&immutable=1";
}

} // namespace

Statement::Statement(sqlite3_stmt* statement)
    : m_statement(statement)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_bindError(other.m_bindError)
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_bindError, other.m_bindError);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int index, std::int64_t value)
{
    m_bindError |= sqlite3_bind_int64(m_statement, index + 1, value);
}

void Statement::bind(int index, double value)
{
    m_bindError |= sqlite3_bind_double(m_statement, index + 1, value);
}

void Statement::bind(int index, std::string_view text)
{
    // An empty view may have no address, which SQLite would take for NULL.
    const char* data = text.data() != nullptr ? text.data() : "";
    m_bindError |= sqlite3_bind_text64(m_statement, index + 1, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int index, const std::optional<std::int64_t>& value)
{
    if (value)
        bind(index, *value);
    else
        bindNull(index);
}

void Statement::bindNull(int index)
{
    m_bindError |= sqlite3_bind_null(m_statement, index + 1);
}

Result<bool> Statement::step()
{
    if (m_bindError != 0)
        return fail(machineError(
            "database-error", std::string("a value cannot be stored: ") + sqlite3_errstr(m_bindError)));
    errno = 0;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return fail(databaseError(sqlite3_db_handle(m_statement), code));
}

Result<> Statement::run()
{
    const auto stepped = step();
    reset();
    if (!stepped)
        return failure(stepped);
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_bindError = 0;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (data == nullptr)
        return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

Database::Database(sqlite3* database, std::filesystem::path path)
    : m_database(database)
    , m_path(std::move(path))
{
}

Database::Database(Database&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_path(std::move(other.m_path))
{
}

Database& Database::operator=(Database&& other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_path, other.m_path);
    return *this;
}

Database::~Database()
{
    sqlite3_close_v2(m_database);
}

namespace {

/// "touchstone_numbers(x)": all numbers x of a query as one value, eight bytes each in the machine's order. Millions of
/// them come in half the time that as many steps of a statement take.
void addNumber(sqlite3_context* context, int, sqlite3_value** values)
{
    auto** numbers = static_cast<std::string**>(sqlite3_aggregate_context(context, sizeof(std::string*)));
    if (numbers == nullptr) {
        sqlite3_result_error_nomem(context);
        return;
    }
    if (*numbers == nullptr)
        *numbers = new std::string;
    const std::int64_t number = sqlite3_value_int64(values[0]);
    (*numbers)->append(reinterpret_cast<const char*>(&number), sizeof number);
}

void giveNumbers(sqlite3_context* context)
{
    auto** numbers = static_cast<std::string**>(sqlite3_aggregate_context(context, 0));
    if (numbers == nullptr || *numbers == nullptr) {
        sqlite3_result_zeroblob(context, 0);
        return;
    }
    const std::unique_ptr<const std::string> all(*numbers); // also called after an error, to clean up
    sqlite3_result_blob64(context, all->data(), all->size(), SQLITE_TRANSIENT);
}

} // namespace

Result<Database> Database::open(const std::filesystem::path& path, Mode mode)
{
    // Debian's SQLite reads names that start with "file:" as URIs; an absolute path never does.
    const auto absolute = std::filesystem::absolute(path);
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    std::string name = absolute.string();
    switch (mode) {
    case Mode::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case Mode::Immutable:
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        name = asUri(absolute);
        break;
    case Mode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Mode::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    }
    sqlite3* raw = nullptr;
    errno = 0;
    const int code = sqlite3_open_v2(name.c_str(), &raw, flags, databaseVfs());
    Database database(raw, absolute);
    if (code != SQLITE_OK)
        return fail(databaseError(raw, code, absolute.string()));
    sqlite3_busy_timeout(raw, 5000);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_create_function_v2(raw, "touchstone_numbers", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr,
        nullptr, &addNumber, &giveNumbers,
        nullptr); // without memory for it, a query says that it is not there
    // What SQLite would put into files of its own, on a volume that nobody named, is small enough for memory.
    if (auto set = database.execute("PRAGMA mmap_size=0; PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON;"
                                    " PRAGMA temp_store=MEMORY");
        !set)
        return failure(set);
    return database;
}

Result<> Database::execute(const std::string& sql)
{
    errno = 0;
    const int code = sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(databaseError(m_database, code));
    return {};
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    errno = 0;
    const int code
        = sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(databaseError(m_database, code));
    return Statement(statement);
}

Result<std::int64_t> Database::integer(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return failure(statement);
    const auto row = statement->step();
    if (!row)
        return failure(row);
    if (!*row)
        return fail(machineError("database-error", "the database gave no answer").at(m_path.string()));
    return statement->integer(0);
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_database);
}

Transaction::Transaction(Database& database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database != nullptr)
        (void)m_database->execute("ROLLBACK"); // nothing more can be done here when even that fails
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return failure(begun);
    return Transaction(database);
}

Result<> Transaction::commit()
{
    auto committed = m_database->execute("COMMIT");
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace touchstone
