#pragma once

#include "core/comparison/flips.h"
#include "core/data/reviewrecord.h"
#include "core/jobs/postsource.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// Which rows a list of posts shows: those that both executions predicted, or all of one of them.
enum class PostsScope { Both, Baseline, Candidate };

/// Parts of a filter that can be taken away one by one.
enum class PostsFilterPart {
    Gold,
    GoldAmong,
    BaselineFirst,
    CandidateFirst,
    BaselineP1,
    CandidateP1,
    Cell,
    Agree,
    Time,
    Search,
    Mark,
};

/// A part that is active, in words.
struct PostsChip {
    PostsFilterPart part;
    QString text;
};
std::vector<PostsChip> postsChips(const PostsFilter& filter);
PostsFilter withoutPart(PostsFilter filter, PostsFilterPart part);

/// The rows that a filter is about: both executions' where it asks about both, those of one where it asks about that one
/// alone, so that a count of one side lists as many rows. `paired`: both predicted the same rows.
PostsScope scopeOf(const PostsFilter& filter, bool paired);
/// `filter` without what cannot be asked of the rows of one execution.
PostsFilter limitedTo(PostsFilter filter, PostsScope scope);
/// The same for PostSource, where the one execution that was opened is the baseline.
PostsFilter forSource(PostsFilter filter, PostsScope scope);

/// How things about posts are called on the screen.
namespace posttext {
QString cell(FlipCell cell);
/// The same with a sign, so that it is told apart without its colour.
QString cellWithSign(FlipCell cell);
QString verdict(ReviewVerdict verdict);
/// One letter or sign, for narrow columns.
QString verdictSign(ReviewVerdict verdict);
/// A label, or what stands for its absence.
QString label(const std::string& name);
/// One line without line breaks, of at most `letters` and an ellipsis; everything else stays as it is.
QString line(const std::string& text, qsizetype letters);
} // namespace posttext

} // namespace touchstone
