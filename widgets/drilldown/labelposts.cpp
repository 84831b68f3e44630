#include "widgets/drilldown/labelposts.h"

#include "core/base/time.h"

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

template <typename T>
T& partOf(Both<T>& both, SideRole side)
{
    return side == SideRole::Candidate ? both.candidate : both.baseline;
}

} // namespace

LabelPosts::LabelPosts(const ComparisonReport& report, std::string label)
    : m_report(report)
    , m_label(std::move(label))
{
}

bool LabelPosts::isLabelled(SideRole side) const
{
    return side == SideRole::Candidate ? m_report.candidate->isLabelled() : m_report.baseline->isLabelled();
}

PostsFilter LabelPosts::ofSide(SideRole side, PostsFilter filter) const
{
    const bool named = partOf(filter.first, side) || partOf(filter.p1, side);
    if (!m_report.paired && !named)
        partOf(filter.p1, side) = P1Range {0, 1};
    return filter;
}

PostsFilter LabelPosts::posts(SideRole side) const
{
    PostsFilter filter;
    if (isLabelled(side))
        filter.gold = m_label;
    else
        partOf(filter.first, side) = m_label;
    return ofSide(side, std::move(filter));
}

PostsFilter LabelPosts::predicted(SideRole side) const
{
    PostsFilter filter;
    partOf(filter.first, side) = m_label;
    const Evaluation& evaluation
        = side == SideRole::Candidate ? m_report.candidate->evaluation : m_report.baseline->evaluation;
    if (evaluation.labelled < evaluation.rows && isLabelled(side)) { // of labelled rows
        std::vector<std::string>& labels = filter.goldAmong.emplace();
        for (const LabelChange& label : m_report.labels) {
            if ((side == SideRole::Candidate ? label.support.candidate : label.support.baseline) > 0)
                labels.push_back(label.label);
        }
    }
    return filter;
}

PostsFilter LabelPosts::hits(SideRole side) const
{
    return lost(side, m_label);
}

PostsFilter LabelPosts::negativeFlips() const
{
    PostsFilter filter;
    filter.gold = m_label;
    filter.cell = FlipCell::OnlyBaseline;
    return filter;
}

PostsFilter LabelPosts::p1(SideRole side, double lower, double upper) const
{
    PostsFilter filter = posts(side);
    partOf(filter.p1, side) = P1Range {lower, upper};
    return filter;
}

std::optional<PostsFilter> LabelPosts::month(SideRole side, std::string_view month) const
{
    const auto begin = parseTime(std::string(month) + "-01");
    if (!begin)
        return std::nullopt;
    // The first second of a month and 32 days more lie in the next one.
    const auto end = parseTime(formatMonth(*begin + std::int64_t {32} * 24 * 3600) + "-01");
    PostsFilter filter = posts(side);
    filter.time = TimeRange {.from = begin, .to = end};
    return filter;
}

PostsFilter LabelPosts::flow(const std::string& before, const std::string& after) const
{
    PostsFilter filter;
    filter.gold = m_label;
    filter.first = {before, after};
    return filter;
}

PostsFilter LabelPosts::lost(SideRole side, const std::string& other) const
{
    PostsFilter filter;
    filter.gold = m_label;
    partOf(filter.first, side) = other;
    return filter;
}

PostsFilter LabelPosts::gained(SideRole side, const std::string& other) const
{
    PostsFilter filter;
    filter.gold = other;
    partOf(filter.first, side) = m_label;
    return filter;
}

PostsFilter LabelPosts::withTerm(SideRole side, const std::string& term) const
{
    PostsFilter filter = posts(side);
    filter.search = "\"" + term + "\"";
    return filter;
}

TimeRange commonPart(const TimeRange& one, const TimeRange& other)
{
    TimeRange part = one;
    if (other.from && (!part.from || *other.from > *part.from))
        part.from = other.from;
    if (other.to && (!part.to || *other.to < *part.to))
        part.to = other.to;
    if (part.from && part.to && *part.to < *part.from)
        part.to = part.from;
    return part;
}

} // namespace touchstone
