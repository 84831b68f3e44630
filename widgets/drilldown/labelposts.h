#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/jobs/postsource.h"
#include "widgets/charts/chartcolors.h"

#include <optional>
#include <string>
#include <string_view>

namespace touchstone {

/// Filters of the posts behind the numbers of one label: as many posts pass as the number says. A filter about one side
/// of an unpaired comparison names that side, by a range of p@1 that every post is in where nothing else does.
class LabelPosts
{
public:
    /// `report` must outlive it.
    LabelPosts(const ComparisonReport& report, std::string label);

    /// The label's posts on a side: by gold label, on a side without gold labels by first label.
    PostsFilter posts(SideRole side) const;
    /// Labelled posts that the side's model gave the label first.
    PostsFilter predicted(SideRole side) const;
    PostsFilter hits(SideRole side) const;
    /// Paired: right before, wrong now.
    PostsFilter negativeFlips() const;
    PostsFilter p1(SideRole side, double lower, double upper) const;
    /// Nothing for "unknown": no range of time holds those posts.
    std::optional<PostsFilter> month(SideRole side, std::string_view month) const;
    /// Paired: by first label before and now; an empty one is no answer.
    PostsFilter flow(const std::string& before, const std::string& after) const;
    /// The label's posts that the side's model gave `other` first.
    PostsFilter lost(SideRole side, const std::string& other) const;
    /// Posts of `other` that the side's model gave this label first.
    PostsFilter gained(SideRole side, const std::string& other) const;
    /// Posts of the label with a word.
    PostsFilter withTerm(SideRole side, const std::string& term) const;

private:
    bool isLabelled(SideRole side) const;
    PostsFilter ofSide(SideRole side, PostsFilter filter) const;

    const ComparisonReport& m_report;
    std::string m_label;
};

/// The part of a range that lies in the other one; an empty range where they have nothing in common.
TimeRange commonPart(const TimeRange& one, const TimeRange& other);

} // namespace touchstone
