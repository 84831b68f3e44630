#include "core/jobs/validationrows.h"

#include "core/base/keyedhash.h"
#include "core/data/labeltable.h"
#include "core/data/predictions.h"
#include "core/evaluation/tally.h"
#include "core/learning/scorer.h"
#include "core/report/jsontext.h"

#include <algorithm>
#include <atomic>
#include <span>
#include <thread>

namespace touchstone {

namespace {

constexpr std::size_t rowsPerChunk = 1024;
constexpr int answersKept = 5; // for recall@5

/// Gold labels in the numbering of a model: its labels, then those that it lacks.
struct GoldLabels {
    std::vector<std::int32_t> ofLabel;
    std::size_t all = 0;
};

GoldLabels goldLabels(const std::vector<std::string>& labels, const std::vector<std::string>& modelLabels)
{
    LabelTable table;
    for (const std::string& label : modelLabels)
        table.add(label);
    GoldLabels gold;
    for (const std::string& label : labels)
        gold.ofLabel.push_back(table.add(label));
    gold.all = static_cast<std::size_t>(table.size());
    return gold;
}

} // namespace

nlohmann::json ValidationMetrics::toJson() const
{
    return {
        {"p_at_1", orNull(p1)},
        {"recall_at_5", orNull(recallAt5)},
        {"f1_macro", orNull(f1Macro)},
        {"f1_weighted", orNull(f1Weighted)},
        {"mean_p_at_1", orNull(meanP1)},
    };
}

const std::vector<std::string>& searchMetrics()
{
    static const std::vector<std::string> names {"f1_macro", "f1_weighted", "p_at_1", "recall_at_5"};
    return names;
}

Result<ValidationRows> ValidationRows::read(
    LineSource& lines, Progress& progress, const std::stop_token& stop)
{
    ValidationRows rows;
    LabelTable labels;
    std::string line;
    std::string label;
    while (true) {
        if (rows.m_lines.size() % rowsPerChunk == 0) {
            if (stop.stop_requested())
                return fail(cancelledError());
            progress.report({.phase = "reading", .done = static_cast<double>(rows.m_lines.size())});
        }
        const auto more = lines.next(line, label);
        if (!more)
            return failure(more);
        if (!*more)
            break;
        rows.m_labelOfLine.push_back(labels.add(label));
        if (!line.empty())
            ++rows.m_lineCounts[keyedHash(line)];
        rows.m_lines.push_back(line);
    }
    for (std::int32_t i = 0; i < labels.size(); ++i)
        rows.m_labels.push_back(labels.name(i));
    if (rows.m_lines.empty()) {
        return fail(inputError("no-labels", "none of the validation rows has a label",
            "name a part of a dataset that was imported with --label-column"));
    }
    return rows;
}

std::int64_t ValidationRows::countOf(std::string_view line) const
{
    const auto found = line.empty() ? m_lineCounts.end() : m_lineCounts.find(keyedHash(line));
    return found == m_lineCounts.end() ? 0 : found->second;
}

Result<ValidationMetrics> ValidationRows::score(
    const Model& model, int threads, Progress& progress, const std::stop_token& stop) const
{
    const GoldLabels gold = goldLabels(m_labels, model.summary().labels);
    const std::size_t chunks = (m_lines.size() + rowsPerChunk - 1) / rowsPerChunk;
    std::vector<double> sumsOfP1(chunks); // added in the order of the rows, whichever thread is first
    std::vector<Tally> tallies(static_cast<std::size_t>(std::max(1, threads)), Tally(gold.all));
    std::atomic<std::size_t> nextChunk = 0;
    const auto work = [&](std::size_t thread) {
        Scorer scorer(model, answersKept);
        ScoredBatch batch;
        for (std::size_t chunk = nextChunk++; chunk < chunks; chunk = nextChunk++) {
            if (stop.stop_requested())
                return;
            if (thread == 0) // the calling one
                progress.report({.phase = "scoring",
                    .done = static_cast<double>(chunk * rowsPerChunk),
                    .total = static_cast<double>(m_lines.size())});
            const std::size_t first = chunk * rowsPerChunk;
            const std::size_t count = std::min(rowsPerChunk, m_lines.size() - first);
            scorer.score(std::span(m_lines).subspan(first, count), batch);
            for (std::size_t i = 0; i < count; ++i) {
                const auto label = static_cast<std::size_t>(m_labelOfLine[first + i]);
                tallies[thread].add(
                    gold.ofLabel[label], std::span(batch.label).subspan(i * answersKept, answersKept));
                sumsOfP1[chunk] += static_cast<double>(batch.probability[i * answersKept]);
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t thread = 1; thread < tallies.size(); ++thread)
            helpers.emplace_back(work, thread);
        work(0);
    }
    if (stop.stop_requested())
        return fail(cancelledError());
    for (std::size_t thread = 1; thread < tallies.size(); ++thread)
        tallies[0] += tallies[thread];
    double sum = 0;
    for (const double part : sumsOfP1)
        sum += part;
    Predictions kept;
    kept.k = answersKept;
    kept.modelLabels = static_cast<std::int32_t>(model.summary().labels.size());
    const Denominator all = tallies[0].denominator(kept);
    return ValidationMetrics {
        .p1 = all.p1,
        .recallAt5 = all.recallAt5,
        .f1Macro = all.f1Macro,
        .f1Weighted = all.f1Weighted,
        .meanP1 = sum / static_cast<double>(m_lines.size()),
    };
}

} // namespace touchstone
