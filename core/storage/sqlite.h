#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace touchstone {

/// A prepared statement. Parameters and columns count from 0. A bound text must live until step() or reset().
class Statement
{
public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view text);
    void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
    void bind(int index, const char* text) { bind(index, std::string_view(text)); }
    void bind(int index, const std::optional<std::int64_t>& value);
    void bindNull(int index);

    /// True when a row is there, false at the end. Binding errors are reported here.
    Result<bool> step();
    /// Runs a statement that gives no rows and makes it ready for the next.
    Result<> run();
    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; ///< valid until the next step(), run() or reset()
    bool isNull(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;

private:
    friend class Database;
    explicit Statement(sqlite3_stmt* statement);

    sqlite3_stmt* m_statement = nullptr;
    int m_bindError = 0;
};

/// One connection, used by one thread.
class Database
{
public:
    enum class Mode {
        ReadOnly,  ///< a live workspace that others may write
        Immutable, ///< a file that nobody writes any more, or that lies on a read-only volume
        ReadWrite,
        Create,
    };

    static Result<Database> open(const std::filesystem::path& path, Mode mode);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Runs one or more statements that give no rows.
    Result<> execute(const std::string& sql);
    Result<Statement> prepare(std::string_view sql);
    /// First column of the first row; an error when there is none.
    Result<std::int64_t> integer(std::string_view sql);
    std::int64_t lastInsertId() const;
    const std::filesystem::path& path() const { return m_path; }

private:
    Database(sqlite3* database, std::filesystem::path path);

    sqlite3* m_database = nullptr;
    std::filesystem::path m_path;
};

/// BEGIN IMMEDIATE ... COMMIT; rolled back when it is destroyed before commit().
class Transaction
{
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<> commit();

private:
    explicit Transaction(Database& database);

    Database* m_database;
};

} // namespace touchstone
