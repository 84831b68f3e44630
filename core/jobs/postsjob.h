#pragma once

#include "core/exchange/csvwriter.h"
#include "core/jobs/postsource.h"
#include "core/jobs/steprunner.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace touchstone {

struct PostsParameters {
    std::string baseline;                 ///< an evaluate execution
    std::optional<std::string> candidate; ///< another one, on some of the same rows
    PostsFilter filter;
    RowSort sort;
    std::optional<std::int64_t> limit; ///< at most so many are listed; all are counted
};

struct PostsOutcome {
    std::int64_t rows = 0;     ///< looked at: that both sides predicted, or those of the one
    std::int64_t matching = 0; ///< of these, that pass: the count in the comparison
    std::int64_t listed = 0;   ///< min(matching, limit)
    bool all = true;           ///< every row of both sides was looked at
};

/// The source of the executions that are named. Errors: "not-an-execution"; those of PostSource::open().
Result<std::shared_ptr<const PostSource>> openPosts(
    Workspace& workspace, const PostsParameters& parameters, const std::stop_token& stop = {});

using PostSink = std::function<Result<>(const ListedPost& post)>;

/// The posts behind a count of a comparison or of one evaluation, in the order that is asked for. Writes nothing, but for
/// the search index that the first search in a dataset finds missing.
/// Errors: those of PostSource, of buildSearchIndex() and of `use`.
Result<PostsOutcome> listPosts(
    const JobContext& context, const PostsParameters& parameters, const PostSink& use);

/// What becomes of posts in a file.
enum class PostsFormat {
    /// row,id,label,baseline,baseline_p@1,candidate,candidate_p@1,created_utc,text, without the candidate's columns for
    /// one execution.
    Csv,
    CsvDefused, ///< the same, for spreadsheets: see CsvWriter::Formulas
    Ndjson,     ///< postToJson() of each, one a line
};

/// Writes posts that were selected, `numbers` of `source`: what a view shows. The file appears complete or not at all;
/// "-" is standard output. Errors: those of the dataset, of the file, cancelled.
Result<> writePosts(const std::shared_ptr<const PostSource>& source, std::span<const std::uint32_t> numbers,
    PostsFormat format, const std::filesystem::path& file, Progress& progress, const std::stop_token& stop);

/// listPosts() into a file.
Result<PostsOutcome> exportPosts(const JobContext& context, const PostsParameters& parameters,
    PostsFormat format, const std::filesystem::path& file);

/// {"row","id","label","baseline":{"label","p_at_1"},"candidate":{..},"baseline_top":[{"label","probability"}],
/// "candidate_top":[..],"created_utc","text"}; the candidate's are null for one execution.
nlohmann::json postToJson(const ListedPost& post);

} // namespace touchstone
