#pragma once

#include "core/data/reviewrecord.h"
#include "core/jobs/steprunner.h"
#include "core/review/marks.h"
#include "core/review/queue.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// A post of a comparison that is judged.
struct MarkRequest {
    ExecutionNumber baseline;
    ExecutionNumber candidate;
    std::optional<std::int64_t> row;      ///< of the baseline's dataset
    std::string id;                       ///< of the post, where there is no row
    std::optional<ReviewVerdict> verdict; ///< nothing: takes the mark back
    std::string note;
    std::string reviewer; ///< empty: currentPerson()
    std::int64_t queue = 0;
};

/// What was stored, and what counted before (nothing: no mark), so that a window can undo it.
struct MarkOutcome {
    Mark mark;
    std::optional<Mark> before;
};

/// Stores one mark; the last one of a reviewer for a post counts, the earlier ones stay as history.
/// Errors: "not-an-evaluation"; "no-such-post" when the post is not among the rows of both sides; "bad-name", "bad-note";
/// the workspace is locked or cannot be written.
Result<MarkOutcome> markPost(const JobContext& context, const MarkRequest& request);

/// The same for a post that the caller knows to be one of the comparison: a row that PostReader gave. `time` is set here,
/// and `reviewer` where it is empty.
Result<MarkOutcome> storeMark(const JobContext& context, Mark mark);

/// Goes back to what counted before the reviewer's last step for the post; once more brings that back.
/// Errors: also "nothing-to-undo".
Result<MarkOutcome> undoMark(const JobContext& context, const MarkRequest& request);

/// The history of one comparison and what counts of it.
struct ReviewState {
    std::vector<Mark> history;
    std::vector<Mark> current;
    MarkCounts counts;
};
Result<ReviewState> reviewOf(Workspace& workspace, ExecutionNumber baseline, ExecutionNumber candidate);

/// As storeMark(), several of one comparison, all or none, in their order. Gives what is stored then.
Result<ReviewState> storeMarks(const JobContext& context, std::vector<Mark> marks);

struct QueueRequest {
    ExecutionNumber baseline;
    ExecutionNumber candidate;
    QueueSource source = QueueSource::Flips;
    std::size_t posts = 50;
    std::int64_t seed = 42;
    bool blind = false;
    std::string reviewer; ///< empty: currentPerson()
};

/// Draws a queue and stores it. Errors: "nothing-to-review" when there is no such post; those of PostSource.
Result<ReviewQueue> startQueue(const JobContext& context, const QueueRequest& request);

/// Stores the verdict about the post at `place` of a queue, under the queue's reviewer. Errors: "no-such-queue",
/// "no-such-post".
Result<MarkOutcome> judgeItem(const JobContext& context, std::int64_t queue, std::size_t place,
    SideVerdict verdict, const std::string& note);

/// What counts in every comparison that an execution is a side of, as CSV: baseline,candidate,row,id,label,verdict,note,
/// reviewer,time,blind. "-" is standard output. Gives the number of rows.
Result<std::int64_t> exportMarks(
    const JobContext& context, ExecutionNumber execution, const std::filesystem::path& file);

} // namespace touchstone
