#pragma once

#include "core/base/result.h"
#include "core/data/rowset.h"
#include "core/storage/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace touchstone {

/// Version of the layout of datasets/<sha256>.fts.sqlite.
inline constexpr int searchIndexFormat = 1;

/// Where the full-text index of a dataset's file lies: "<sha256>.fts.sqlite" beside it.
std::filesystem::path searchIndexFile(const std::filesystem::path& datasetFile);
/// The dataset that an index is of, by the name of its file; empty: it is not the name of an index.
std::string datasetOfSearchIndex(std::string_view fileName);

/// Writes the full-text index of one dataset into a new file: words with their places, and no text (FTS5, contentless).
/// It can be made again at any time.
class SearchIndexWriter
{
public:
    /// `file` must not exist.
    static Result<SearchIndexWriter> create(
        const std::filesystem::path& file, std::string_view datasetSha256);
    SearchIndexWriter(SearchIndexWriter&&) noexcept;
    SearchIndexWriter& operator=(SearchIndexWriter&&) noexcept;
    /// Removes the file unless finish() succeeded.
    ~SearchIndexWriter();

    /// Rows come in ascending order.
    Result<> append(std::int64_t row, std::span<const std::string> texts);
    /// Completes, checks, syncs and closes the file; `rows`: of the dataset. Error: cancelled.
    Result<> finish(std::int64_t rows, const std::stop_token& stop = {});

private:
    struct State;
    explicit SearchIndexWriter(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// The full-text index of a dataset. Used by one thread.
class SearchIndex
{
public:
    /// Errors: "no-search-index" when it was not built yet, or is of another format; "damaged-search-index".
    static Result<SearchIndex> open(const std::filesystem::path& file);

    /// The rows whose text holds what a person typed (see searchExpression(), also for the errors).
    /// Error: "damaged-search-index".
    Result<RowSet> find(std::string_view typed);
    /// Reads everything and compares it with what was written. Errors: "damaged-search-index", cancelled.
    Result<> check(const std::stop_token& stop = {});

private:
    explicit SearchIndex(Database database);

    Database m_database;
    std::string m_content; ///< hash, as finish() stored it
    std::int64_t m_rows = 0;
};

} // namespace touchstone
