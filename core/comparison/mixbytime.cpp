#include "core/comparison/mixbytime.h"

#include "core/comparison/labelunion.h"
#include "core/comparison/sidecounts.h"
#include "core/comparison/sliceplan.h"

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

bool occurs(const LabelCourse& label)
{
    const auto any = [](const Both<std::int64_t>& rows) { return rows.baseline + rows.candidate > 0; };
    return std::ranges::any_of(label.first, any) || std::ranges::any_of(label.gold, any);
}

void count(MixByTime& mix, const SideView& side, const std::vector<std::int32_t>& sliceOf,
    std::int64_t Both<std::int64_t>::*member)
{
    for (std::int64_t row = 0; row < side.rows(); ++row) {
        const auto slice = static_cast<std::size_t>(sliceOf[static_cast<std::size_t>(row)]);
        ++(mix.rows[slice].*member);
        if (const std::int32_t first = side.first(row); first >= 0)
            ++(mix.labels[static_cast<std::size_t>(first)].first[slice].*member);
        if (const std::int32_t gold = side.gold(row); gold >= 0) {
            ++(mix.labelled[slice].*member);
            ++(mix.labels[static_cast<std::size_t>(gold)].gold[slice].*member);
        }
    }
}

} // namespace

MixByTime mixByTime(const ComparisonSide& baseline, const ComparisonSide& candidate, SliceBy by)
{
    SlicePlan plan = planByTime(baseline, candidate, by);
    const LabelUnion labels = uniteLabels(baseline.predictions, candidate.predictions);
    MixByTime mix {.slices = std::move(plan.names), .rows = {}, .labelled = {}, .labels = {}};
    const std::size_t slices = mix.slices.size();
    mix.rows.resize(slices);
    mix.labelled.resize(slices);
    for (const std::string& name : labels.names) {
        LabelCourse course {.label = name, .first = {}, .gold = {}};
        course.first.resize(slices);
        course.gold.resize(slices);
        mix.labels.push_back(std::move(course));
    }
    count(mix, SideView(baseline.predictions, labels.toUnion.baseline), plan.ofRow.baseline,
        &Both<std::int64_t>::baseline);
    count(mix, SideView(candidate.predictions, labels.toUnion.candidate), plan.ofRow.candidate,
        &Both<std::int64_t>::candidate);
    std::erase_if(mix.labels, [](const LabelCourse& label) { return !occurs(label); });
    return mix;
}

} // namespace touchstone
