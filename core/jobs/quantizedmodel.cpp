#include "core/jobs/quantizedmodel.h"

#include "core/jobs/datasetlines.h"
#include "core/learning/scorer.h"

#include <algorithm>
#include <string>
#include <system_error>

namespace touchstone {

namespace {

constexpr std::int64_t mostRows = 20'000;

struct LabelledLines {
    std::vector<std::string> lines;
    std::vector<std::string> labels;
};

Result<LabelledLines> readLines(Workspace& workspace, std::vector<ResolvedRows> parts,
    const TextRecipe& recipe, const JobContext& context)
{
    std::size_t total = 0;
    for (const ResolvedRows& part : parts)
        total += part.rows.size();
    const std::size_t every = (total + mostRows - 1) / mostRows;
    for (ResolvedRows& part : parts) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < part.rows.size(); i += every)
            part.rows[kept++] = part.rows[i];
        part.rows.resize(kept);
    }
    DatasetLines source(workspace, parts, recipe);
    LabelledLines read;
    std::string line;
    std::string label;
    while (!context.stop.stop_requested()) {
        const auto more = source.next(line, label);
        if (!more)
            return failure(more);
        if (!*more)
            return read;
        read.lines.push_back(line);
        read.labels.push_back(label);
    }
    return fail(cancelledError());
}

Result<double> precisionAt1(
    const std::filesystem::path& file, const LabelledLines& rows, const JobContext& context)
{
    constexpr std::size_t block = 1024;
    const auto model = Model::load(file);
    if (!model)
        return failure(model);
    Scorer scorer(*model, 1);
    ScoredBatch answers;
    std::size_t hits = 0;
    for (std::size_t first = 0; first < rows.lines.size(); first += block) {
        if (context.stop.stop_requested())
            return fail(cancelledError());
        context.progress.report({.phase = "scoring",
            .done = static_cast<double>(first),
            .total = static_cast<double>(rows.lines.size())});
        const std::size_t count = std::min(block, rows.lines.size() - first);
        scorer.score(std::span(rows.lines).subspan(first, count), answers);
        for (std::size_t i = 0; i < count; ++i) {
            const std::int32_t label = answers.label[i];
            hits += label >= 0
                    && model->summary().labels[static_cast<std::size_t>(label)] == rows.labels[first + i]
                ? 1
                : 0;
        }
    }
    return rows.lines.empty() ? 0.0 : static_cast<double>(hits) / static_cast<double>(rows.lines.size());
}

} // namespace

std::vector<ResolvedRows> measuringRows(Workspace& workspace, const std::vector<ResolvedRows>& trainedOn)
{
    const ResolvedRows& first = trainedOn.front();
    for (const char* part : {"validation", "test"}) {
        if (!first.split.isValid())
            break;
        auto rows
            = resolveRows(workspace, first.dataset.reference() + "/" + part + "#" + first.split.toString());
        const bool seen = rows && std::ranges::any_of(trainedOn, [&](const ResolvedRows& other) {
            return other.resolved == rows->resolved;
        });
        if (rows && !seen)
            return {std::move(*rows)};
    }
    return trainedOn;
}

Result<QuantizedSizes> measureQuantized(Workspace& workspace, const std::vector<ResolvedRows>& trainedOn,
    const TextRecipe& recipe, const std::filesystem::path& full, const JobContext& context)
{
    const auto parts = measuringRows(workspace, trainedOn);
    const auto rows = readLines(workspace, parts, recipe, context);
    if (!rows)
        return failure(rows);
    const auto before = precisionAt1(full, *rows, context);
    if (!before)
        return failure(before);
    const auto after = precisionAt1(quantizedFile(full), *rows, context);
    if (!after)
        return failure(after);
    QuantizedSizes sizes;
    std::error_code error;
    sizes.bytes = static_cast<std::int64_t>(std::filesystem::file_size(quantizedFile(full), error));
    sizes.bytesBefore = static_cast<std::int64_t>(std::filesystem::file_size(full, error));
    for (const ResolvedRows& part : parts)
        sizes.measuredOn += (sizes.measuredOn.empty() ? "" : "+") + part.resolved;
    sizes.rows = static_cast<std::int64_t>(rows->lines.size());
    sizes.precision = *after;
    sizes.precisionBefore = *before;
    return sizes;
}

} // namespace touchstone
