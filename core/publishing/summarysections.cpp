#include "core/figures/figures.h"
#include "core/publishing/sections.h"
#include "core/report/comparisonblocks.h"
#include "core/report/gatestext.h"
#include "core/report/movementblocks.h"
#include "core/report/numbers.h"

#include <algorithm>

/// What is read first: verdict, sides, comparability, gates, headline, why.
namespace touchstone::sections {

namespace {

constexpr std::size_t mostContributors = 5;
constexpr std::size_t mostWarnings = 50;

const std::vector<DocColumn> metricColumns {{.title = "metric", .isText = true},
    {.title = "baseline", .side = DocSide::Baseline}, {.title = "candidate", .side = DocSide::Candidate},
    {.title = "change"}, {.title = "95 % interval"}, {.title = "p"}};

Tone toneOf(GateVerdict verdict)
{
    switch (verdict) {
    case GateVerdict::Pass:
        return Tone::Good;
    case GateVerdict::Fail:
        return Tone::Bad;
    case GateVerdict::Inconclusive:
        return Tone::Unsure;
    case GateVerdict::NotApplicable:
        break;
    }
    return Tone::Plain;
}

std::string verdictWord(GateVerdict verdict)
{
    switch (verdict) {
    case GateVerdict::Pass:
        return "pass";
    case GateVerdict::Fail:
        return "FAIL";
    case GateVerdict::Inconclusive:
        return "inconclusive";
    case GateVerdict::NotApplicable:
        break;
    }
    return "not applicable";
}

/// Of a metric: better or worse where the interval leaves out 0.
Tone toneOf(const MetricChange& metric)
{
    if (!metric.interval || (metric.interval->lower <= 0 && metric.interval->upper >= 0))
        return Tone::Plain;
    return metric.interval->lower > 0 ? Tone::Good : Tone::Bad;
}

DocTile metricTile(std::string_view name, const MetricChange& metric)
{
    return {.name = std::string(name),
        .before = rateText(metric.baseline),
        .value = rateText(metric.candidate),
        .detail = changeText(metric.change) + " " + changeIntervalText(metric.interval),
        .tone = toneOf(metric)};
}

DocTable metricTable(const std::vector<NamedMetric>& metrics)
{
    DocTable table {.columns = metricColumns};
    for (const NamedMetric& named : metrics) {
        DocRow row {.tone = toneOf(*named.metric)};
        for (const std::string& cell : metricCells(named))
            row.cells.emplace_back(cell);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::int64_t countOf(const ComparisonReport& report, Verdict verdict)
{
    return std::ranges::count(report.labels, verdict, &LabelChange::verdict);
}

DocRow denominatorRow(const std::string& rows, const std::string& side, const Denominator& d)
{
    return {.cells = {rows, side, countText(d.rows), rateText(d.p1), rateText(d.recallAt5),
                rateText(d.f1Macro), rateText(d.f1Weighted)}};
}

} // namespace

DocSection verdict(const Source& source)
{
    const ComparisonReport& report = source.report;
    DocTiles tiles;
    if (!source.material.gates.gates.empty() && source.options.choice.shows(ReportSection::Gates)) {
        const GateReport& gates = source.material.gates;
        tiles.tiles.push_back({.name = "gates",
            .before = {},
            .value = verdictWord(gates.verdict()),
            .detail = countText(gates.count(GateVerdict::Pass)) + " pass, "
                + countText(gates.count(GateVerdict::Fail)) + " fail, "
                + countText(gates.count(GateVerdict::Inconclusive)) + " inconclusive",
            .tone = toneOf(gates.verdict())});
    }
    const Headline& headline = report.headline;
    for (const auto& [name, metric] :
        {std::pair {"P@1", &headline.p1}, std::pair {"recall@5", &headline.recallAt5},
            std::pair {"f1 macro", &headline.f1Macro}, std::pair {"mean p@1", &headline.meanP1}}) {
        if (metric->baseline || metric->candidate)
            tiles.tiles.push_back(metricTile(name, *metric));
    }
    const LabelPicks picks = pickLabels(report);
    const auto degraded = countOf(report, Verdict::Degraded);
    tiles.tiles.push_back({.name = "labels",
        .before = {},
        .value = countText(degraded) + " degraded",
        .detail = countText(countOf(report, Verdict::Improved)) + " improved, "
            + countText(static_cast<std::int64_t>(picks.added.size())) + " new, "
            + countText(static_cast<std::int64_t>(picks.removed.size())) + " removed",
        .tone = degraded > 0 ? Tone::Bad : Tone::Plain});
    return {.id = "verdict", .title = {}, .blocks = {std::move(tiles)}};
}

DocSection sides(const Source& source)
{
    DocTable table {.columns
        = {{.title = "", .isText = true}, {.title = "baseline", .isText = true, .side = DocSide::Baseline},
            {.title = "candidate", .isText = true, .side = DocSide::Candidate}}};
    for (const auto& row : sideRows(source.report))
        table.rows.push_back(
            {.cells = {row[0], DocText::foreign(row[1], nameWidth), DocText::foreign(row[2], nameWidth)}});
    return {.id = "sides", .title = "Both sides", .blocks = {std::move(table)}};
}

DocSection comparability(const Source& source)
{
    const ComparisonReport& report = source.report;
    DocSection section {.id = "comparability", .title = "Can the two be compared?", .blocks = {}};
    section.blocks.emplace_back(DocParagraph {.text = report.paired
            ? "Paired: both predicted exactly the same rows, so every row is its own control."
            : "Unpaired: the rows differ, so small changes cannot be seen."});
    DocList list;
    for (const Warning& warning : report.warnings) {
        if (list.items.size() == mostWarnings) {
            list.items.emplace_back("and "
                + countText(static_cast<std::int64_t>(report.warnings.size() - mostWarnings)) + " more");
            break;
        }
        list.items.push_back(DocText::foreign(warning.text, sentenceWidth));
    }
    if (list.items.empty())
        section.blocks.emplace_back(
            DocParagraph {.text = "Nothing was found that makes their numbers incomparable."});
    else
        section.blocks.emplace_back(std::move(list));
    return section;
}

void addGates(const Source& source, Sections& sections)
{
    const GateReport& gates = source.material.gates;
    if (gates.gates.empty())
        return;
    DocTable table {.columns = {{.title = "gate", .isText = true}, {.title = "verdict", .isText = true},
                        {.title = "value"}, {.title = "limit"}, {.title = "95 % interval"},
                        {.title = "needs rows"}, {.title = "why", .isText = true}}};
    for (const GateResult& gate : gates.gates) {
        const std::vector<std::string> cells = gateCells(gates, gate);
        const bool waived = gates.waiverOf(gate) != nullptr;
        DocRow row {.cells
            = {DocText::foreign(cells[0], nameWidth), verdictWord(gate.verdict) + (waived ? ", waived" : "")},
            .tone = waived ? Tone::Unsure : toneOf(gate.verdict)};
        for (std::size_t i = 2; i < 6; ++i)
            row.cells.emplace_back(cells[i]);
        row.cells.push_back(DocText::foreign(cells[6], 300));
        table.rows.push_back(std::move(row));
    }
    sections.push_back({.id = "gates",
        .title = "Gates",
        .blocks = {DocParagraph {DocText::foreign(gateSentence(gates), 300), toneOf(gates.verdict())},
            std::move(table)}});
}

void addHeadline(const Source& source, Sections& sections)
{
    const ComparisonReport& report = source.report;
    DocSection section {.id = "headline",
        .title = report.paired ? "Headline (same rows)" : "Headline (different rows)",
        .blocks = {}};
    if (Figure figure = headlineFigure(report); !figure.svg.empty())
        section.blocks.emplace_back(DocFigure {std::move(figure.svg), std::move(figure.caption)});
    section.blocks.emplace_back(metricTable(namedMetrics(report.headline)));
    if (const std::string line = bootstrapLine(report); !line.empty())
        section.blocks.push_back(sentence(line));
    DocTable table {.columns
        = {{.title = "counted rows", .isText = true}, {.title = "side", .isText = true}, {.title = "rows"},
            {.title = "P@1"}, {.title = "recall@5"}, {.title = "f1 macro"}, {.title = "f1 weighted"}},
        .rows = {denominatorRow("all labelled", "baseline", report.all.baseline),
            denominatorRow("", "candidate", report.all.candidate),
            denominatorRow("label known to the model", "baseline", report.known.baseline),
            denominatorRow("", "candidate", report.known.candidate),
            denominatorRow("common labels", "baseline", report.common.baseline),
            denominatorRow("", "candidate", report.common.candidate)},
        .folded = "The same on other choices of rows"};
    section.blocks.emplace_back(std::move(table));
    sections.push_back(std::move(section));
}

void addWhy(const Source& source, Sections& sections)
{
    const ComparisonReport& report = source.report;
    if (!report.decomposition)
        return;
    DocSection section {.id = "why", .title = "Why P@1 moved", .blocks = {}};
    Figure figure = whyFigure(report);
    section.blocks.emplace_back(DocFigure {std::move(figure.svg), std::move(figure.caption)});
    DocTable table {.columns = {{.title = "part", .isText = true}, {.title = "change"},
                        {.title = "labels that contribute most", .isText = true}}};
    const auto contributors = contributorsOf(report, mostContributors);
    const auto parts = namedParts(*report.decomposition);
    for (std::size_t i = 0; i < parts.size(); ++i)
        table.rows.push_back(
            {.cells = {std::string(parts[i].first), changeText(parts[i].second), listOf(contributors[i])}});
    table.rows.push_back({.cells = {"total", changeText(report.headline.p1.change), ""}});
    section.blocks.emplace_back(std::move(table));
    sections.push_back(std::move(section));
}

} // namespace touchstone::sections
