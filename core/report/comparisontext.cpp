#include "core/report/comparisontext.h"

#include "core/report/comparisonblocks.h"
#include "core/report/driftblocks.h"
#include "core/report/estimatetext.h"
#include "core/report/gatestext.h"
#include "core/report/movementblocks.h"
#include "core/report/numbers.h"
#include "core/report/p1text.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr int labelWidth = 40;
constexpr int slicesShown = 24;
constexpr std::size_t mostContributors = 10;
constexpr std::size_t mostTakers = 3;

std::string heading(const std::string& text)
{
    return "\n" + text + "\n\n";
}

std::string sidesBlock(const ComparisonReport& report)
{
    TextTable table({"", "baseline", "candidate"});
    for (const auto& row : sideRows(report))
        table.addRow({row[0], row[1], row[2]});
    return table.toString();
}

std::string warningsBlock(const ComparisonReport& report)
{
    std::string text;
    for (const Warning& warning : report.warnings)
        text += "! " + printable(warning.text) + "\n";
    return text.empty() ? text : "\n" + text;
}

std::string headlineBlock(const ComparisonReport& report)
{
    TextTable table({"metric", "baseline", "candidate", "change", "95 % interval", "p"});
    for (const NamedMetric& named : namedMetrics(report.headline))
        table.addRow(metricCells(named));
    return heading(report.paired ? "Headline (paired: the same rows)" : "Headline (unpaired: different rows)")
        + table.toString() + bootstrapLine(report);
}

std::string denominatorsBlock(const ComparisonReport& report)
{
    TextTable table({"counted rows", "side", "rows", "P@1", "recall@5", "f1 macro", "f1 weighted"});
    const auto add = [&table](const char* rows, const char* side, const Denominator& d) {
        table.addRow({rows, side, countText(d.rows), rateText(d.p1), rateText(d.recallAt5),
            rateText(d.f1Macro), rateText(d.f1Weighted)});
    };
    add("all labelled", "baseline", report.all.baseline);
    add("", "candidate", report.all.candidate);
    add("label known to the model", "baseline", report.known.baseline);
    add("", "candidate", report.known.candidate);
    add("common labels", "baseline", report.common.baseline);
    add("", "candidate", report.common.candidate);
    return heading("The same on other choices of rows") + table.toString();
}

std::string listOf(const std::vector<NamedAmount>& amounts)
{
    std::string text;
    for (const NamedAmount& amount : amounts)
        text += (text.empty() ? "" : ", ") + shortened(amount.name, labelWidth) + " " + amount.amount
            + (amount.isNew ? " (new)" : "");
    return text;
}

std::string decompositionBlock(const ComparisonReport& report, int limit)
{
    if (!report.decomposition)
        return {};
    TextTable table({"part", "change"});
    for (const auto& [name, value] : namedParts(*report.decomposition))
        table.addRow({std::string(name), changeText(value)});
    // The headline's own number: the sum of the parts may differ in its last bit and round the other way.
    table.addRow({"total", changeText(report.headline.p1.change)});
    std::string lists;
    const auto contributors
        = contributorsOf(report, std::min(mostContributors, static_cast<std::size_t>(std::max(0, limit))));
    const auto parts = namedParts(*report.decomposition);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!contributors[i].empty())
            lists += "  " + std::string(parts[i].first) + ": " + listOf(contributors[i]) + "\n";
    }
    return heading("Why P@1 moved") + table.toString()
        + (lists.empty() ? "" : "\nThe labels behind it:\n" + lists);
}

using LabelList = std::vector<const LabelChange*>;

/// The first few of a list, with a line that says how many more there are.
std::string labelTable(const std::string& title, const LabelList& labels, int limit)
{
    if (labels.empty())
        return {};
    TextTable table(labelTitles());
    table.limitWidth(0, labelWidth);
    const std::size_t shown = std::min(labels.size(), static_cast<std::size_t>(std::max(0, limit)));
    for (std::size_t i = 0; i < shown; ++i)
        table.addRow(labelCells(*labels[i]));
    std::string text = heading(title) + table.toString();
    if (shown < labels.size())
        text += "... and " + countText(static_cast<std::int64_t>(labels.size() - shown)) + " more\n";
    return text;
}

std::string section(const std::string& title, const std::string& content)
{
    return content.empty() ? content : heading(title) + content;
}

std::string protectedBlock(const ComparisonReport& report)
{
    TextTable table({"must not degrade", "f1", "f1", "change", "95 % interval", ""});
    table.limitWidth(0, labelWidth);
    for (std::vector<std::string>& cells : protectedRows(report))
        table.addRow(std::move(cells));
    return table.isEmpty() ? std::string() : "\n" + table.toString();
}

std::string lines(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const std::string& sentence : sentences)
        text += sentence + "\n";
    return text;
}

std::string p1Block(const ComparisonReport& report)
{
    std::string text = heading("p@1, the probability of the first label") + p1Bars(report) + "\n"
        + lines(p1Sentences(report.p1));
    if (const std::string table = calibrationTable(report); !table.empty())
        text += heading("Calibration: how often the first label is right, by p@1") + table + "\n"
            + lines(calibrationSentences(report));
    if (!hasEstimateSection(report.estimate))
        return text;
    text += heading("Estimated without the candidate's labels");
    if (const std::string table = estimateTable(report.estimate); !table.empty())
        text += table + "\n";
    return text + lines(estimateSentences(report.estimate));
}

std::string flipsBlock(const ComparisonReport& report)
{
    if (!report.flips)
        return {};
    const Flips& flips = *report.flips;
    std::string text = heading("Flips");
    if (flips.labelled > 0) {
        TextTable table({"", "candidate right", "candidate wrong"});
        table.addRow({"baseline right", countText(flips.bothRight), countText(flips.onlyBaseline)});
        table.addRow({"baseline wrong", countText(flips.onlyCandidate), countText(flips.bothWrong)});
        text += table.toString() + "\n";
    }
    text += flipLine(flips) + "\n";
    if (flips.labelled > 0)
        text += "\n" + flipBands(flips);
    return text;
}

/// What took the posts of these labels, which are some of the report's.
std::string takersBlock(const ComparisonReport& report, const LabelList& labels, int limit)
{
    TextTable table({"label", "right", "right now", "taken by", "q of shift"});
    table.limitWidth(0, labelWidth);
    const std::size_t most = std::min(labels.size(), static_cast<std::size_t>(std::max(0, limit)));
    for (std::size_t i = 0; report.confusion && i < most; ++i) {
        const auto number = static_cast<std::size_t>(labels[i] - report.labels.data());
        table.addRow({labels[i]->label, percentText(labels[i]->recall.baseline),
            percentText(labels[i]->recall.candidate), listOf(takersOf(report, number, mostTakers)),
            shiftQText(report.confusion->labels[number])});
    }
    if (table.isEmpty())
        return {};
    return heading("Where the posts of the most degraded labels went") + table.toString();
}

std::string detailBlocks(const ComparisonReport& report, const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; report.confusion && i < report.labels.size(); ++i) {
        if (std::ranges::find(names, report.labels[i].label) != names.end())
            text += heading("Where the posts of " + printable(report.labels[i].label) + " went")
                + confusionDetail(report, i);
    }
    return text;
}

} // namespace

std::string comparisonText(const ComparisonReport& report, const ComparisonTextOptions& options)
{
    const LabelPicks picks = pickLabels(report);
    std::string text = sidesBlock(report) + warningsBlock(report);
    if (options.gates != nullptr)
        text += section("Gates", gatesText(*options.gates));
    text += headlineBlock(report);
    text += denominatorsBlock(report);
    text += decompositionBlock(report, options.labels);
    text += p1Block(report);
    text += tablesText(driftTables(report.drift, {.labels = options.labels}));
    text += tablesText(sliceTables(report.slices, slicesShown));
    if (report.distribution.labels > 0)
        text += heading("How f1 changed, label by label") + changeBars(report.distribution) + "\n"
            + changeLine(report.distribution) + "\n";
    text += heading("Labels") + labelSentence(report, picks) + "\n" + verdictSentence(report);
    text += protectedBlock(report);
    text += labelTable("Most degraded (rows and f1: baseline, candidate)", picks.degraded, options.labels);
    text += labelTable("Most improved (rows and f1: baseline, candidate)", picks.improved, options.labels);
    text += labelTable("New labels (rows and f1: baseline, candidate)", picks.added, options.labels);
    text += labelTable("Removed labels (rows and f1: baseline, candidate)", picks.removed, options.labels);
    text += flipsBlock(report);
    text += takersBlock(report, picks.degraded, options.labels);
    text += section("Overlap", overlapText(report));
    text += section("Noise floor: what retraining alone changes", twinText(report));
    text += section("Weighted by importance", importanceText(report));
    return text + detailBlocks(report, options.detail);
}

} // namespace touchstone
