#pragma once

#include "core/comparison/labelunion.h"
#include "core/comparison/rowfilter.h"
#include "core/data/reviewrecord.h"
#include "core/storage/datasetreader.h"
#include "core/storage/workspace.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// Posts by what reviewers said of them in this comparison, with or without anybody's mark.
struct MarkFilter {
    bool marked = true;
    std::optional<ReviewVerdict> verdict; ///< with `marked`: somebody gave this one; nothing: any
};

/// Which posts of a comparison, or of one execution, are wanted, with labels by name: as in the dataset; empty: rows
/// without a gold label, or without an answer.
struct PostsFilter {
    std::optional<std::string> gold;
    std::optional<std::vector<std::string>> goldAmong; ///< any of these: the labels of a bar
    Both<std::optional<std::string>> first;
    Both<std::optional<P1Range>> p1;
    std::optional<FlipCell> cell;
    std::optional<bool> agree;
    std::optional<TimeRange> time;
    std::optional<std::string> search; ///< as a person typed it: see searchExpression()
    std::optional<MarkFilter> mark;
};

/// A label that a side gave a post, and how sure it was.
struct PostAnswer {
    std::string label;
    float probability = 0;
};

/// A post with what was predicted for it.
struct ListedPost {
    std::int64_t row = 0; ///< of the baseline's dataset
    std::string id;
    std::optional<std::string> gold;
    std::vector<PostAnswer> baseline;                 ///< the first k, best first; empty: no answer
    std::optional<std::vector<PostAnswer>> candidate; ///< nothing: only one execution was asked for
    std::optional<std::int64_t> time;                 ///< seconds since 1970-01-01 UTC
    std::string text;                                 ///< the text fields, joined by spaces
};

/// The rows of a comparison, or of one execution, opened to select from: mapped columns and how they pair. Never changes
/// (times are read when somebody first asks for them), so threads may share one.
class PostSource
{
public:
    /// `candidate`: another execution, on some of the same rows; nothing: one execution.
    /// Errors: those of loadComparisonSide(); "damaged-predictions"; "no-common-rows".
    static Result<std::shared_ptr<const PostSource>> open(Workspace& workspace, ExecutionNumber baseline,
        std::optional<ExecutionNumber> candidate, const std::stop_token& stop = {});

    PostSource(const PostSource&) = delete;
    PostSource& operator=(const PostSource&) = delete;

    bool isComparison() const { return m_candidate.has_value(); }
    const ComparisonSide& baseline() const { return m_baseline; }
    const std::optional<ComparisonSide>& candidate() const { return m_candidate; }
    const LabelUnion& labels() const { return m_labels; }
    const RowPairs& pairs() const { return m_pairs; }
    std::int64_t size() const { return m_pairs.size(); } ///< rows that can be selected
    /// Every row of both sides is among them.
    bool isAll() const;

    /// Row of the baseline's dataset behind a number that select() gave.
    std::int64_t rowOf(std::uint32_t number) const;
    /// The number of a row of the baseline's dataset; nothing: it is not among the rows.
    std::optional<std::uint32_t> numberOfRow(std::int64_t row) const;

    /// Searches and reads marks where that is asked for, so it belongs into a job. Errors: "no-such-label"; "bad-parameter" for a range
    /// that ends before it begins, and for a question about the candidate where there is none; "no-search-index" where
    /// buildSearchIndex() has to come first; those of SearchIndex::find().
    Result<RowFilter> filterOf(const PostsFilter& filter) const;
    /// Numbers (for PostReader) of the rows that pass, in order: how many there are is the exact count. Asks no
    /// database, but for times, once. Errors: the dataset cannot be read.
    Result<std::vector<std::uint32_t>> select(const RowFilter& filter, const RowSort& sort = {}) const;

    const std::filesystem::path& workspace() const { return m_workspace; }
    const std::filesystem::path& datasetFile() const { return m_datasetFile; } ///< of the baseline

private:
    PostSource(ComparisonSide baseline, std::optional<ComparisonSide> candidate);
    Result<> checkFilter(const PostsFilter& filter) const;
    Result<std::shared_ptr<const RowSet>> found(const std::string& search) const;
    Result<std::shared_ptr<const RowSet>> marked(const MarkFilter& filter) const;
    Result<std::span<const std::int64_t>> times() const;

    std::filesystem::path m_workspace;
    std::filesystem::path m_datasetFile;
    ComparisonSide m_baseline;
    std::optional<ComparisonSide> m_candidate;
    LabelUnion m_labels;
    RowPairs m_pairs;
    mutable std::mutex m_timesMutex;
    mutable std::optional<std::vector<std::int64_t>> m_times; ///< of the baseline's rows
};

/// Reads posts of a source, some at a time. One reader is used by one thread.
class PostReader
{
public:
    static Result<PostReader> open(std::shared_ptr<const PostSource> source);

    const PostSource& source() const { return *m_source; }
    /// The posts with these numbers, as PostSource::select() gives them, in the order of the numbers: a window of a
    /// list. Reads them from the dataset in the order in which they lie there.
    Result<std::vector<ListedPost>> read(std::span<const std::uint32_t> numbers);

private:
    PostReader(std::shared_ptr<const PostSource> source, DatasetReader reader);

    std::shared_ptr<const PostSource> m_source;
    DatasetReader m_reader;
};

} // namespace touchstone
