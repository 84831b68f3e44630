#include "core/report/comparisonblocks.h"

#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace touchstone {

namespace {

constexpr int barLength = 28;
constexpr int nameWidth = 48;

std::string bar(double part, double largest)
{
    if (!(part > 0) || !(largest > 0))
        return {};
    const auto length = static_cast<std::size_t>(std::lround(part / largest * barLength));
    return std::string(std::max<std::size_t>(length, 1), '#'); // something is never shown as nothing
}

std::string orDash(const std::string& text)
{
    return text.empty() ? "-" : shortened(text, nameWidth);
}

std::string executionText(const SideReport& side)
{
    const std::string number = numberText(side.execution.value());
    return side.name.empty() ? number : number + " " + shortened(side.name, nameWidth);
}

std::string modelText(const SideReport& side)
{
    const std::string hash = side.model.substr(0, 12);
    if (side.modelReference.empty() || side.modelReference == side.model)
        return orDash(hash);
    return shortened(side.modelReference, nameWidth) + (hash.empty() ? "" : " (" + hash + ")");
}

double changeIn(const ComparisonReport& report, const LabelChange& label)
{
    return (report.parameters.relative ? label.relativeChange : label.f1Change).value_or(0);
}

std::vector<double> shares(const std::vector<std::int64_t>& counts)
{
    const auto total = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t {0}));
    std::vector<double> result;
    for (const std::int64_t count : counts)
        result.push_back(total > 0 ? static_cast<double>(count) / total : 0);
    return result;
}

} // namespace

std::vector<NamedMetric> namedMetrics(const Headline& headline)
{
    std::vector<NamedMetric> metrics {
        {"P@1", &headline.p1},
        {"recall@5", &headline.recallAt5},
        {"f1 macro", &headline.f1Macro},
        {"f1 weighted", &headline.f1Weighted},
        {"mean p@1", &headline.meanP1},
    };
    // With one answer for each row f1 micro is P@1, and with known labels only both macro means are the same.
    if (headline.f1MacroKnownLabels.baseline != headline.f1Macro.baseline
        || headline.f1MacroKnownLabels.candidate != headline.f1Macro.candidate)
        metrics.insert(metrics.begin() + 3, {"f1 macro, known labels", &headline.f1MacroKnownLabels});
    if (headline.f1Micro.baseline != headline.p1.baseline
        || headline.f1Micro.candidate != headline.p1.candidate)
        metrics.insert(metrics.end() - 1, {"f1 micro", &headline.f1Micro});
    return metrics;
}

std::vector<std::string> metricCells(const NamedMetric& metric)
{
    const MetricChange& change = *metric.metric;
    return {std::string(metric.name), rateText(change.baseline), rateText(change.candidate),
        changeText(change.change), changeIntervalText(change.interval), pText(change.p)};
}

std::vector<std::string> labelTitles()
{
    return {"label", "rows", "rows", "f1", "f1", "change", "95 % interval", "q", "verdict"};
}

std::vector<std::string> labelCells(const LabelChange& label)
{
    std::string verdict = label.verdict ? std::string(verdictName(*label.verdict)) : "-";
    if (label.mixOnly)
        verdict += " (label mix)";
    return {label.label, countText(label.support.baseline), countText(label.support.candidate),
        rateText(label.f1.baseline), rateText(label.f1.candidate), changeText(label.f1Change),
        changeIntervalText(label.interval), pText(label.q), verdict};
}

LabelPicks pickLabels(const ComparisonReport& report)
{
    LabelPicks picks;
    for (const LabelChange& label : report.labels) {
        if (label.status == LabelStatus::New)
            picks.added.push_back(&label);
        else if (label.status == LabelStatus::Removed)
            picks.removed.push_back(&label);
        else
            ++picks.common;
        if (label.inDistribution && changeIn(report, label) < 0)
            picks.degraded.push_back(&label);
        if (label.inDistribution && changeIn(report, label) > 0)
            picks.improved.push_back(&label);
    }
    std::ranges::stable_sort(picks.degraded, std::less(), [&](const LabelChange* l) {
        return std::pair(l->verdict != Verdict::Degraded, changeIn(report, *l));
    });
    std::ranges::stable_sort(picks.improved, std::less(), [&](const LabelChange* l) {
        return std::pair(l->verdict != Verdict::Improved, -changeIn(report, *l));
    });
    std::ranges::stable_sort(
        picks.added, std::greater(), [](const LabelChange* l) { return l->support.candidate; });
    std::ranges::stable_sort(
        picks.removed, std::greater(), [](const LabelChange* l) { return l->support.baseline; });
    return picks;
}

std::vector<std::array<std::string, 3>> sideRows(const ComparisonReport& report)
{
    const SideReport& baseline = *report.baseline;
    const SideReport& candidate = *report.candidate;
    std::vector<std::array<std::string, 3>> rows;
    const auto add = [&](const char* title, const auto& text) {
        rows.push_back({title, text(baseline), text(candidate)});
    };
    add("execution", executionText);
    add("model", modelText);
    add("model's labels", [](const SideReport& side) { return countText(side.modelLabels); });
    add("dataset", [](const SideReport& side) { return orDash(side.dataset); });
    add("rows", [](const SideReport& side) { return countText(side.evaluation.rows); });
    add("labelled", [](const SideReport& side) { return countText(side.evaluation.labelled); });
    add("label unknown", [](const SideReport& side) { return countText(side.evaluation.unknownGold); });
    add("words unknown",
        [](const SideReport& side) { return percentText(side.evaluation.unknownWordShare); });
    add("loss", [](const SideReport& side) { return orDash(side.loss); });
    add("text recipe", [](const SideReport& side) { return side.recipe.name(); });
    add("k", [](const SideReport& side) { return std::to_string(side.evaluation.k); });
    add("threads",
        [](const SideReport& side) { return side.threads > 0 ? std::to_string(side.threads) : "-"; });
    return rows;
}

std::array<std::pair<std::string_view, double>, 4> namedParts(const Decomposition& decomposition)
{
    return {{
        {"label mix", decomposition.labelMix},
        {"within labels", decomposition.withinLabels},
        {"new labels", decomposition.newLabels},
        {"removed labels", decomposition.removedLabels},
    }};
}

std::string labelSentence(const ComparisonReport& report, const LabelPicks& picks)
{
    const auto count = [](const auto& list) { return countText(static_cast<std::int64_t>(list.size())); };
    std::string text = countText(picks.common) + " common labels, " + count(picks.added) + " new, "
        + count(picks.removed) + " removed.";
    if (report.distribution.labels > 0)
        text += " Of the " + countText(report.distribution.labels) + " that both models know, with at least "
            + countText(report.parameters.minSupport) + " rows on both sides, " + count(picks.degraded)
            + " fell and " + count(picks.improved) + " rose.";
    else
        text += " No label that both models know has at least " + countText(report.parameters.minSupport)
            + " rows on both sides.";
    return text;
}

std::string p1Bars(const ComparisonReport& report)
{
    const std::vector<double> before = shares(report.p1.counts.baseline);
    const std::vector<double> after = shares(report.p1.counts.candidate);
    double largest = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        largest = std::max({largest, before[i], after[i]});
    std::string baselineTitle = "baseline";
    std::string candidateTitle = "candidate";
    baselineTitle.resize(barLength, ' '); // both columns equally wide, so that bars compare
    candidateTitle.resize(barLength, ' ');
    TextTable table({"p@1", "rows", baselineTitle, "rows", candidateTitle});
    for (std::size_t i = 0; i < before.size(); ++i)
        table.addRow({
            rateText(report.p1.edges[i], 2) + " to " + rateText(report.p1.edges[i + 1], 2),
            countText(report.p1.counts.baseline[i]),
            bar(before[i], largest),
            countText(report.p1.counts.candidate[i]),
            bar(after[i], largest),
        });
    return table.toString();
}

std::string changeBars(const ChangeDistribution& distribution)
{
    double largest = 0;
    for (const std::int64_t count : distribution.counts)
        largest = std::max(largest, static_cast<double>(count));
    const bool hasNull = !distribution.nullExpected.empty();
    std::vector<std::string> titles {
        distribution.relative ? "relative f1 change" : "f1 change", "labels", "normal", "no change", ""};
    if (!hasNull)
        titles.erase(titles.begin() + 3);
    TextTable table(std::move(titles));
    for (std::size_t i = 0; i < distribution.counts.size(); ++i) {
        std::optional<double> expected;
        if (!distribution.expected.empty())
            expected = distribution.expected[i];
        std::vector<std::string> cells {
            changeText(distribution.edges[i], 2) + " to " + changeText(distribution.edges[i + 1], 2),
            countText(distribution.counts[i]),
            rateText(expected, 1),
        };
        if (hasNull)
            cells.push_back(rateText(distribution.nullExpected[i], 1));
        cells.push_back(bar(static_cast<double>(distribution.counts[i]), largest));
        table.addRow(std::move(cells));
    }
    return table.toString();
}

std::string changeLine(const ChangeDistribution& distribution)
{
    std::string text = countText(distribution.labels) + " labels, mean " + changeText(distribution.mean)
        + ", sd " + rateText(distribution.sd) + ", " + percentText(distribution.withinBand) + " within "
        + changeText(-distribution.band, 2) + " to " + changeText(distribution.band, 2)
        + (distribution.relative ? " of the baseline's f1" : "");
    if (distribution.median && distribution.robustSd)
        text += "; median " + changeText(distribution.median) + ", robust sd "
            + rateText(distribution.robustSd);
    if (const auto& test = distribution.normality.andersonDarling)
        text += "; a normal distribution would be as far off as this with probability " + pText(test->p)
            + " (Anderson-Darling), kurtosis " + rateText(distribution.kurtosis, 1) + " (normal: 3)";
    return text;
}

} // namespace touchstone
