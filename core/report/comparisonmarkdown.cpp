#include "core/report/comparisonmarkdown.h"

#include "core/report/comparisonblocks.h"
#include "core/report/driftblocks.h"
#include "core/report/estimatetext.h"
#include "core/report/gatestext.h"
#include "core/report/markdown.h"
#include "core/report/movementblocks.h"
#include "core/report/numbers.h"
#include "core/report/p1text.h"
#include "core/report/reviewblocks.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::size_t sizeLimit = 60000;
constexpr int mostLabels = 20; // of each list
constexpr std::size_t mostWarnings = 20;
constexpr int warningWidth = 400;
constexpr int sentenceWidth = 1000;
constexpr std::size_t mostContributors = 5; // to each part
constexpr std::size_t mostTakers = 3;       // of each label
constexpr std::size_t mostProbes = 20;

std::string heading(const std::string& text)
{
    return "\n### " + text + "\n\n";
}

std::string sides(const ComparisonReport& report)
{
    std::string text = markdownHeader({"", "baseline", "candidate"});
    for (const auto& row : sideRows(report))
        text += markdownRow({row[0], markdownText(row[1]), markdownText(row[2])});
    return text;
}

std::string warnings(const ComparisonReport& report)
{
    if (report.warnings.empty())
        return {};
    std::string text = "\n";
    const std::size_t shown = std::min(report.warnings.size(), mostWarnings);
    for (std::size_t i = 0; i < shown; ++i)
        text += "> **!** " + markdownText(report.warnings[i].text, warningWidth) + "  \n";
    if (shown < report.warnings.size())
        text += "> and " + countText(static_cast<std::int64_t>(report.warnings.size() - shown))
            + " more warnings\n";
    return text;
}

std::string listOf(const std::vector<NamedAmount>& amounts)
{
    std::string text;
    for (const NamedAmount& amount : amounts)
        text += (text.empty() ? "" : ", ") + markdownText(amount.name, 60) + " " + amount.amount
            + (amount.isNew ? " (new)" : "");
    return text;
}

std::string headline(const ComparisonReport& report, bool why)
{
    std::string text = heading(report.paired ? "Headline (same rows)" : "Headline (different rows)")
        + markdownHeader({"metric", "baseline", "candidate", "change", "95 % interval", "p"});
    for (const NamedMetric& named : namedMetrics(report.headline)) {
        std::vector<std::string> cells = metricCells(named);
        cells[3] = "**" + cells[3] + "**";
        text += markdownRow(cells);
    }
    if (const std::string line = bootstrapLine(report); !line.empty())
        text += "\n" + line;
    if (!report.decomposition || !why)
        return text;
    text += "\nWhy P@1 moved: ";
    for (const auto& [name, value] : namedParts(*report.decomposition))
        text += std::string(name) + " " + changeText(value) + ", ";
    text += "total " + changeText(report.headline.p1.change) + ".\n";
    const auto contributors = contributorsOf(report, mostContributors);
    const auto parts = namedParts(*report.decomposition);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!contributors[i].empty())
            text += "- " + std::string(parts[i].first) + ": " + listOf(contributors[i]) + "\n";
    }
    return text;
}

std::string codeBlock(const std::string& text)
{
    return "```text\n" + text + "```\n";
}

std::string labelTable(const std::string& title, const std::vector<const LabelChange*>& labels, int limit)
{
    const std::size_t shown = std::min(labels.size(), static_cast<std::size_t>(limit));
    if (shown == 0)
        return {};
    std::string text = heading(title)
        + markdownHeader({"label", "rows", "rows, candidate", "f1", "f1, candidate", "change",
            "95 % interval", "q", "verdict"});
    for (std::size_t i = 0; i < shown; ++i) {
        std::vector<std::string> cells = labelCells(*labels[i]);
        cells.front() = markdownText(cells.front(), 60);
        text += markdownRow(cells);
    }
    if (shown < labels.size())
        text += "\nand " + countText(static_cast<std::int64_t>(labels.size() - shown)) + " more\n";
    return text;
}

/// One paragraph.
std::string paragraph(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const std::string& sentence : sentences)
        text += (text.empty() ? "\n" : " ") + markdownText(sentence, sentenceWidth);
    return text + "\n";
}

std::string p1(const ComparisonReport& report, bool calibration)
{
    std::string text = heading("p@1, the probability of the first label") + codeBlock(p1Bars(report))
        + paragraph(p1Sentences(report.p1));
    if (const std::string table = calibrationTable(report); calibration && !table.empty())
        text += heading("Calibration") + codeBlock(table) + paragraph(calibrationSentences(report));
    if (!hasEstimateSection(report.estimate))
        return text;
    text += heading("Estimated without the candidate's labels");
    if (const std::string table = estimateTable(report.estimate); !table.empty())
        text += codeBlock(table);
    return text + paragraph(estimateSentences(report.estimate));
}

std::string flips(const ComparisonReport& report)
{
    if (!report.flips)
        return {};
    const Flips& counts = *report.flips;
    std::string text = heading("Flips");
    if (counts.labelled > 0)
        text += markdownHeader({"", "candidate right", "candidate wrong"})
            + markdownRow({"baseline right", countText(counts.bothRight), countText(counts.onlyBaseline)})
            + markdownRow({"baseline wrong", countText(counts.onlyCandidate), countText(counts.bothWrong)})
            + "\n";
    std::string line = flipLine(counts);
    line.front() = 'S';
    text += line + ".\n";
    return counts.labelled > 0 ? text + "\n" + codeBlock(flipBands(counts)) : text;
}

std::string takers(const ComparisonReport& report, const std::vector<const LabelChange*>& labels, int limit)
{
    const std::size_t shown = std::min(labels.size(), static_cast<std::size_t>(limit));
    if (!report.confusion || shown == 0)
        return {};
    std::string text = heading("Where the posts of the most degraded labels went")
        + markdownHeader({"label", "right", "right, candidate", "taken by", "q of shift"});
    for (std::size_t i = 0; i < shown; ++i) {
        const auto number = static_cast<std::size_t>(labels[i] - report.labels.data());
        text += markdownRow({markdownText(labels[i]->label, 60), percentText(labels[i]->recall.baseline),
            percentText(labels[i]->recall.candidate), listOf(takersOf(report, number, mostTakers)),
            markdownText(shiftQText(report.confusion->labels[number]))});
    }
    return text;
}

std::string section(const std::string& title, const std::string& content)
{
    return content.empty() ? content : heading(title) + codeBlock(content);
}

std::string protectedLabels(const ComparisonReport& report)
{
    const auto rows = protectedRows(report);
    if (rows.empty())
        return {};
    std::string text
        = "\n" + markdownHeader({"must not degrade", "f1", "f1, candidate", "change", "95 % interval", ""});
    for (std::vector<std::string> cells : rows) {
        cells.front() = markdownText(cells.front(), 60);
        text += markdownRow(cells);
    }
    return text;
}

std::string gateTable(const GateReport* gates)
{
    const std::string table = gates != nullptr ? gatesMarkdown(*gates) : std::string();
    return table.empty() ? table : heading("Gates") + table;
}

/// The labels of a list that the filter lets through.
std::vector<const LabelChange*> chosen(std::vector<const LabelChange*> labels, const LabelFilter& filter)
{
    std::erase_if(labels, [&filter](const LabelChange* label) { return !filter.accepts(*label); });
    return labels;
}

std::string marks(const MarkCounts* counts)
{
    const std::string text = counts != nullptr ? marksSentence(*counts) : std::string();
    return text.empty() ? text : heading("Marks of reviewers") + markdownText(text, sentenceWidth) + "\n";
}

std::string probes(std::span<const ProbeResult> results)
{
    if (results.empty())
        return {};
    std::string text = heading("Probe texts") + markdownHeader(probeTitles());
    const std::size_t shown = std::min(results.size(), mostProbes);
    for (const ProbeResult& result : results.first(shown)) {
        std::vector<std::string> cells = probeCells(result);
        for (std::string& cell : cells)
            cell = markdownText(cell, 60);
        text += markdownRow(cells);
    }
    if (shown < results.size())
        text += "\nand " + countText(static_cast<std::int64_t>(results.size() - shown)) + " more\n";
    if (const std::string sentence = probesSentence(results); !sentence.empty())
        text += "\n" + sentence + "\n";
    return text;
}

std::string labelLists(
    const ComparisonReport& report, const LabelPicks& picks, const ReportChoice& choice, int labels)
{
    std::string text = heading("Labels") + labelSentence(report, picks) + "\n\n" + verdictSentence(report);
    text += protectedLabels(report);
    if (const std::string filter = choice.labels.toString(); !filter.empty())
        text += "\n" + markdownText(filter, sentenceWidth) + "\n";
    if (choice.shows(ReportSection::Labels)) {
        text += labelTable("Most degraded", chosen(picks.degraded, choice.labels), labels);
        text += labelTable("Most improved", chosen(picks.improved, choice.labels), labels);
    }
    if (choice.shows(ReportSection::LabelSets)) {
        text += labelTable("New labels", chosen(picks.added, choice.labels), labels);
        text += labelTable("Removed labels", chosen(picks.removed, choice.labels), labels);
    }
    return text;
}

std::string summary(const ComparisonReport& report, const MarkdownOptions& options, int labels)
{
    const LabelPicks picks = pickLabels(report);
    std::string text = "## Comparison of two text classifiers\n\n" + sides(report) + warnings(report);
    const auto add = [&](ReportSection section, const auto& content) {
        if (options.choice.shows(section))
            text += content();
    };
    add(ReportSection::Gates, [&] { return gateTable(options.gates); });
    add(ReportSection::Headline, [&] { return headline(report, options.choice.shows(ReportSection::Why)); });
    text += labelLists(report, picks, options.choice, labels);
    if (report.distribution.labels > 0)
        add(ReportSection::Changes, [&] {
            return heading("f1 changes") + codeBlock(changeBars(report.distribution)) + "\n"
                + changeLine(report.distribution) + "\n";
        });
    add(ReportSection::P1, [&] { return p1(report, options.choice.shows(ReportSection::Calibration)); });
    add(ReportSection::Drift,
        [&] { return tablesMarkdown(driftTables(report.drift, {.labels = labels, .terms = labels})); });
    add(ReportSection::Time, [&] { return tablesMarkdown(sliceTables(report.slices, labels)); });
    add(ReportSection::Flips, [&] {
        return flips(report) + takers(report, chosen(picks.degraded, options.choice.labels), labels);
    });
    text += section("Overlap", overlapText(report));
    add(ReportSection::Twin,
        [&] { return section("Noise floor: what retraining alone changes", twinText(report)); });
    add(ReportSection::Importance, [&] { return section("Weighted by importance", importanceText(report)); });
    add(ReportSection::Marks, [&] { return marks(options.marks); });
    add(ReportSection::Probes, [&] { return probes(options.probes); });
    return text;
}

/// The first lines that have room below `limit`, with what closes an open block of code and a remark.
std::string cutAtLine(std::string text, std::size_t limit)
{
    constexpr std::string_view remark
        = "\n*This summary was cut: it would be too long for a comment. The HTML report has everything.*\n";
    constexpr std::string_view fence = "```\n";
    text.resize(limit - remark.size() - fence.size());
    text.erase(text.rfind('\n') + 1);
    std::size_t fences = 0;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        fences += text.compare(at, 3, "```") == 0 ? 1 : 0;
    if (fences % 2 == 1)
        text += fence;
    return text.append(remark);
}

} // namespace

std::string comparisonMarkdown(const ComparisonReport& report, const MarkdownOptions& options)
{
    std::string text;
    for (int labels = mostLabels; labels >= 0; labels -= 5) {
        text = summary(report, options, labels);
        if (text.size() < sizeLimit)
            return text;
    }
    return cutAtLine(std::move(text), sizeLimit);
}

} // namespace touchstone
