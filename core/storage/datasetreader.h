#pragma once

#include "core/base/result.h"
#include "core/data/example.h"
#include "core/storage/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Label and time of every row of a dataset, as columns.
struct RowKeys {
    std::vector<std::int32_t> label; ///< -1: unlabelled
    std::vector<std::int64_t> time;  ///< RowKeys::noTime: unknown
    static constexpr std::int64_t noTime = INT64_MIN;
};

/// One of the columns that have no role, of every row.
struct ColumnValues {
    std::vector<std::int32_t> ofRow;  ///< index in `names`; -1: the row has none
    std::vector<std::string> names;   ///< values as text, in the order in which they come first
    std::vector<std::string> columns; ///< names of all such columns, sorted
};

struct LabelCount {
    std::string name;
    std::int64_t rows = 0;
};

/// Reads the rows of one immutable dataset file. One reader is used by one thread.
class DatasetReader
{
public:
    static Result<DatasetReader> open(const std::filesystem::path& file);

    std::int64_t rows() const { return m_rows; }
    const std::vector<LabelCount>& labels() const { return m_labels; }

    /// Calls `use` with each of these rows, which must ascend; stops at its first error.
    Result<> read(std::span<const std::int64_t> rows, const std::function<Result<>(const Example&)>& use);
    Result<RowKeys> keys();
    /// Calls `use` with every row in order and its id; an empty id: the row has none.
    Result<> readIds(const std::function<void(std::int64_t row, std::string_view id)>& use);
    /// A scalar column of the source that import kept (core/exchange/extras.h); no row has a value where there is none
    /// of that name.
    Result<ColumnValues> column(const std::string& name);

private:
    DatasetReader(Database database, std::size_t textFields);
    Result<> load();
    void fill(const Statement& statement, Example& example) const;

    Database m_database;
    std::size_t m_textFields;
    std::int64_t m_rows = 0;
    std::vector<LabelCount> m_labels;
    std::optional<Statement> m_range;
};

} // namespace touchstone
