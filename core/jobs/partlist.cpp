#include "core/jobs/partlist.h"

#include <algorithm>

namespace touchstone {

namespace {

/// A split's own count of a part; 0 where its record lacks it.
std::int64_t countOf(const Execution& split, Part part)
{
    const auto count = split.metrics.find(std::string(partName(part)));
    return count != split.metrics.end() && count->is_number_integer() ? count->get<std::int64_t>() : 0;
}

void addParts(const DatasetInfo& dataset, const Execution& split, std::vector<DatasetPart>& parts)
{
    for (const Part part : {Part::Train, Part::Validation, Part::Test}) {
        if (const std::int64_t rows = countOf(split, part); rows > 0) {
            parts.push_back({.reference
                = dataset.reference() + "/" + std::string(partName(part)) + "#" + split.number.toString(),
                .part = part,
                .split = split.number,
                .rows = rows,
                .labelled = dataset.labels > 0});
        }
    }
}

} // namespace

std::vector<DatasetPart> datasetParts(
    std::span<const DatasetInfo> datasets, std::span<const Execution> executions)
{
    std::vector<const DatasetInfo*> newestFirst;
    for (const DatasetInfo& dataset : datasets)
        newestFirst.push_back(&dataset);
    std::ranges::stable_sort(newestFirst, std::ranges::greater {}, &DatasetInfo::execution);
    std::vector<const Execution*> splits;
    for (const Execution& execution : executions) {
        if (execution.step == Step::Split && execution.status == ExecutionStatus::Complete
            && !execution.parameters.contains("rerun_of"))
            splits.push_back(&execution);
    }
    std::ranges::stable_sort(splits, std::ranges::greater {}, &Execution::number);

    std::vector<DatasetPart> parts;
    for (const DatasetInfo* dataset : newestFirst) {
        for (const Execution* split : splits) {
            const Artifact* input = split->input("dataset");
            if (input != nullptr && input->resolved == dataset->reference())
                addParts(*dataset, *split, parts);
        }
        parts.push_back({.reference = dataset->reference(),
            .part = {},
            .split = {},
            .rows = dataset->rows,
            .labelled = dataset->labels > 0});
    }
    return parts;
}

const DatasetPart* firstPart(std::span<const DatasetPart> parts, Part part)
{
    const auto found
        = std::ranges::find_if(parts, [part](const DatasetPart& entry) { return entry.part == part; });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace touchstone
