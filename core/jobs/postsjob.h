#pragma once

#include "core/comparison/rowfilter.h"
#include "core/exchange/csvwriter.h"
#include "core/jobs/steprunner.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace touchstone {

struct PostsParameters {
    std::string baseline;                 ///< an evaluate execution
    std::optional<std::string> candidate; ///< another one, on some of the same rows
    /// \name Labels as in the dataset; empty: rows without a gold label, or without an answer.
    /// @{
    std::optional<std::string> gold;
    Both<std::optional<std::string>> first;
    /// @}
    Both<std::optional<P1Range>> p1;
    std::optional<FlipCell> cell;
    std::optional<bool> agree;
    std::optional<std::int64_t> limit; ///< at most so many are listed; all are counted
};

/// First label and p@1 that a side gave a post.
struct PostAnswer {
    std::optional<std::string> label; ///< nothing: no answer
    float p1 = 0;
};

/// A post with what was predicted for it.
struct ListedPost {
    std::int64_t row = 0; ///< of the dataset
    std::string id;
    std::optional<std::string> gold;
    PostAnswer baseline;
    std::optional<PostAnswer> candidate; ///< nothing: only one execution was asked for
    std::optional<std::int64_t> time;    ///< seconds since 1970
    std::string text;                    ///< the text fields, joined by spaces
};

struct PostsOutcome {
    std::int64_t rows = 0;     ///< looked at: that both sides predicted, or those of the one
    std::int64_t matching = 0; ///< of these, that pass: the count in the comparison
    std::int64_t listed = 0;   ///< min(matching, limit)
    bool all = true;           ///< every row of both sides was looked at
};

using PostSink = std::function<Result<>(const ListedPost& post)>;

/// The posts behind a count of a comparison or of one evaluation, in the order of the dataset. Writes nothing.
/// Errors: "no-such-label", "no-common-rows", "bad-parameter", those of loadComparisonSide() and of `use`.
Result<PostsOutcome> listPosts(
    const JobContext& context, const PostsParameters& parameters, const PostSink& use);

/// The same as CSV: row,id,label,baseline,baseline_p@1,candidate,candidate_p@1,created_utc,text, without the candidate's
/// columns for one execution. The file appears complete or not at all; "-" is standard output.
Result<PostsOutcome> exportPosts(const JobContext& context, const PostsParameters& parameters,
    CsvWriter::Formulas formulas, const std::filesystem::path& file);

} // namespace touchstone
