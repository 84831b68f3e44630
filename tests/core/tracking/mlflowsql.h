#pragma once

#include "tests/support/testing.h"

#include <filesystem>
#include <string>
#include <string_view>

struct sqlite3;

namespace testing {

/// Writes MLflow's SQLite store from its table definitions.
class MlflowSql
{
public:
    /// With all tables and experiment 0, "Default".
    MlflowSql();
    /// Without any table.
    static MlflowSql empty() { return MlflowSql(false); }
    MlflowSql(MlflowSql&& other) = delete;
    ~MlflowSql();

    const TemporaryFolder& folder() const { return m_folder; }
    std::filesystem::path path() const { return m_folder / "mlflow.db"; }
    /// Runs statements; "" or the mistake.
    std::string run(const std::string& sql);
    /// Adds a run of experiment 0 with values of its row.
    void addRun(const std::string& id, const std::string& stage = "active",
        const std::string& experiment = "0", const std::string& start = "1585000000123",
        const std::string& artifacts = "");
    void close();

private:
    explicit MlflowSql(bool withTables);

    TemporaryFolder m_folder;
    sqlite3* m_database = nullptr;
};

} // namespace testing
