#include "core/review/marks.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace touchstone {

namespace {

bool isOf(const Mark& mark, std::int64_t row, const std::string& reviewer)
{
    return mark.row == row && mark.reviewer == reviewer;
}

} // namespace

std::vector<Mark> currentMarks(std::span<const Mark> history)
{
    using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::string>;
    std::map<Key, std::size_t> last;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const Mark& mark = history[i];
        last[Key(mark.baseline.value(), mark.candidate.value(), mark.row, mark.reviewer)] = i;
    }
    std::vector<std::size_t> places;
    for (const auto& [key, place] : last) {
        if (history[place].verdict)
            places.push_back(place);
    }
    std::ranges::sort(places);
    std::vector<Mark> marks;
    marks.reserve(places.size());
    for (const std::size_t place : places)
        marks.push_back(history[place]);
    return marks;
}

std::optional<Mark> currentMark(std::span<const Mark> history, std::int64_t row, const std::string& reviewer)
{
    std::optional<Mark> current;
    for (const Mark& mark : history) {
        if (isOf(mark, row, reviewer))
            current = mark;
    }
    return current && current->verdict ? current : std::nullopt;
}

std::optional<Mark> undoOf(std::span<const Mark> history, std::int64_t row, const std::string& reviewer)
{
    std::optional<Mark> last;
    std::optional<Mark> before;
    for (const Mark& mark : history) {
        if (!isOf(mark, row, reviewer))
            continue;
        before = last;
        last = mark;
    }
    if (!last)
        return std::nullopt;
    Mark undo = before.value_or(*last);
    undo.id = 0;
    if (!before) {
        undo.verdict.reset();
        undo.note.clear();
    }
    return undo;
}

std::int64_t MarkCounts::count(ReviewVerdict verdict) const
{
    switch (verdict) {
    case ReviewVerdict::CandidateBetter:
        return candidateBetter;
    case ReviewVerdict::BaselineBetter:
        return baselineBetter;
    case ReviewVerdict::LabelWrong:
        return labelWrong;
    case ReviewVerdict::Unclear:
        break;
    }
    return unclear;
}

MarkCounts countMarks(std::span<const Mark> marks, std::span<const std::int64_t> blindQueues)
{
    MarkCounts counts;
    std::map<std::int64_t, std::vector<ReviewVerdict>> verdicts; // by row
    std::map<std::string, std::int64_t> reviewers;
    for (const Mark& mark : marks) {
        if (!mark.verdict)
            continue;
        ++counts.marks;
        counts.candidateBetter += *mark.verdict == ReviewVerdict::CandidateBetter ? 1 : 0;
        counts.baselineBetter += *mark.verdict == ReviewVerdict::BaselineBetter ? 1 : 0;
        counts.labelWrong += *mark.verdict == ReviewVerdict::LabelWrong ? 1 : 0;
        counts.unclear += *mark.verdict == ReviewVerdict::Unclear ? 1 : 0;
        counts.blind
            += mark.queue > 0 && std::ranges::find(blindQueues, mark.queue) != blindQueues.end() ? 1 : 0;
        verdicts[mark.row].push_back(*mark.verdict);
        ++reviewers[mark.reviewer];
    }
    counts.posts = static_cast<std::int64_t>(verdicts.size());
    for (const auto& verdictsOfRow : verdicts) {
        const auto& given = verdictsOfRow.second;
        const bool differ
            = std::ranges::any_of(given, [&](ReviewVerdict verdict) { return verdict != given.front(); });
        counts.disagreements += differ ? 1 : 0;
    }
    for (const auto& [name, count] : reviewers)
        counts.reviewers.push_back({name, count});
    return counts;
}

} // namespace touchstone
