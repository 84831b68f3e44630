#include "core/base/time.h"
#include "core/figures/figures.h"
#include "core/publishing/sections.h"
#include "core/report/comparisonblocks.h"
#include "core/report/estimatetext.h"
#include "core/report/numbers.h"
#include "core/report/p1text.h"
#include "core/report/reviewblocks.h"

#include <algorithm>

/// p@1, drift, noise, people's judgement, what was not checked, and where everything came from.
namespace touchstone::sections {

namespace {

constexpr int slicesShown = 60;

void addFigure(DocSection& section, Figure figure)
{
    if (!figure.svg.empty())
        section.blocks.emplace_back(DocFigure {std::move(figure.svg), std::move(figure.caption)});
}

void addTables(DocSection& section, const std::vector<ReportTable>& tables)
{
    for (const ReportTable& table : tables) {
        DocTable set = tableOf(table);
        set.folded = table.title;
        section.blocks.emplace_back(std::move(set));
        for (const std::string& note : table.notes)
            section.blocks.push_back(sentence(note));
    }
}

DocTable calibrationBins(const ComparisonReport& report)
{
    DocTable table {.columns = {{.title = "side", .isText = true}, {.title = "rows"}, {.title = "p@1"},
                        {.title = "P@1"}, {.title = "95 % interval"}},
        .folded = "Calibration as a table"};
    const auto add = [&table](const char* side, const Calibration& calibration) {
        for (const CalibrationBin& bin : calibration.bins)
            table.rows.push_back({.cells = {side, countText(bin.rows), rateText(bin.confidence),
                                      rateText(bin.accuracy), intervalText(bin.interval)}});
    };
    add("baseline", report.baseline->evaluation.calibration);
    add("candidate", report.candidate->evaluation.calibration);
    return table;
}

DocTable p1Bins(const ComparisonReport& report)
{
    DocTable table {
        .columns = {{.title = "p@1", .isText = true}, {.title = "rows", .side = DocSide::Baseline},
            {.title = "rows", .side = DocSide::Candidate}},
        .folded = "The histograms as a table"};
    for (std::size_t i = 0; i < report.p1.counts.baseline.size(); ++i)
        table.rows.push_back(
            {.cells = {rateText(report.p1.edges[i], 2) + " to " + rateText(report.p1.edges[i + 1], 2),
                 countText(report.p1.counts.baseline[i]), countText(report.p1.counts.candidate[i])}});
    return table;
}

/// One below the other: two beside each other are wider than a page.
void addHashes(DocTable& table, const std::string& what, const std::string& before, const std::string& after)
{
    table.rows.push_back({.cells = {what + ", baseline", before.empty() ? "-" : before}});
    table.rows.push_back({.cells = {what + ", candidate", after.empty() ? "-" : after}});
}

std::string thresholdText(const ComparisonParameters& parameters)
{
    return "Labels with at least " + countText(parameters.minSupport)
        + " rows on both sides are judged; q below " + rateText(parameters.alpha, 2)
        + " and an f1 change of at least " + rateText(parameters.matters) + " make a verdict; the band is "
        + changeText(-parameters.band, 2) + " to " + changeText(parameters.band, 2)
        + (parameters.relative ? " of the baseline's f1" : "") + ".";
}

} // namespace

void addP1(const Source& source, Sections& sections)
{
    const ComparisonReport& report = source.report;
    DocSection section {.id = "p1", .title = "p@1, the probability of the first label", .blocks = {}};
    addFigure(section, p1Figure(report));
    for (const std::string& text : p1Sentences(report.p1))
        section.blocks.push_back(sentence(text));
    section.blocks.emplace_back(p1Bins(report));
    if (hasEstimateSection(report.estimate)) {
        for (const std::string& text : estimateSentences(report.estimate))
            section.blocks.push_back(sentence(text));
    }
    sections.push_back(std::move(section));
    if (!source.options.choice.shows(ReportSection::Calibration))
        return;
    Figure figure = calibrationFigure(report);
    if (figure.svg.empty())
        return;
    DocSection calibration {.id = "calibration", .title = "Calibration", .blocks = {}};
    addFigure(calibration, std::move(figure));
    for (const std::string& text : calibrationSentences(report))
        calibration.blocks.push_back(sentence(text));
    calibration.blocks.emplace_back(calibrationBins(report));
    sections.push_back(std::move(calibration));
}

void addDrift(const Source& source, Sections& sections)
{
    const auto tables
        = driftTables(source.report.drift, {.labels = static_cast<int>(source.options.listed), .terms = 30});
    if (tables.empty())
        return;
    DocSection section {.id = "drift", .title = "Drift: what needs no labels", .blocks = {}};
    addTables(section, tables);
    sections.push_back(std::move(section));
}

void addTime(const Source& source, Sections& sections)
{
    if (!source.options.choice.shows(ReportSection::Time))
        return;
    DocSection section {.id = "time", .title = "Over time", .blocks = {}};
    if (source.report.slices && source.report.slices->by == SliceBy::Column)
        section.title = "Over time and by column";
    addFigure(section, timeFigure(source.report));
    addTables(section, sliceTables(source.report.slices, slicesShown));
    if (!section.blocks.empty())
        sections.push_back(std::move(section));
}

void addNoise(const Source& source, Sections& sections)
{
    const auto add = [&](ReportSection which, const char* id, const char* title, const std::string& text) {
        if (text.empty() || !source.options.choice.shows(which))
            return;
        // The texts end in a table that is aligned with spaces.
        DocSection section {.id = id, .title = title, .blocks = {}};
        section.blocks.push_back(sentence(text.substr(0, text.find("\n\n"))));
        sections.push_back(std::move(section));
    };
    if (source.report.twin && source.options.choice.shows(ReportSection::Twin)) {
        add(ReportSection::Twin, "twin", "Noise floor: what retraining alone changes",
            twinText(source.report));
        DocTable table {.columns = {{.title = "f1 moved by at least"}, {.title = "labels of the twins"},
                            {.title = "labels of this comparison"}}};
        for (const LabelsBeyond& cut : source.report.twin->beyond)
            table.rows.push_back(
                {.cells = {rateText(cut.cut, 2), countText(cut.twin), countText(cut.comparison)}});
        sections.back().blocks.emplace_back(std::move(table));
    }
    if (source.report.importance && source.options.choice.shows(ReportSection::Importance)) {
        const Importance& importance = *source.report.importance;
        DocTable table {
            .columns = {{.title = "metric", .isText = true}, {.title = "baseline", .side = DocSide::Baseline},
                {.title = "candidate", .side = DocSide::Candidate}, {.title = "change"},
                {.title = "95 % interval"}, {.title = "p"}}};
        for (const NamedMetric& named :
            {NamedMetric {"f1", &importance.f1}, NamedMetric {"recall", &importance.recall}}) {
            DocRow row;
            for (const std::string& cell : metricCells(named))
                row.cells.emplace_back(cell);
            table.rows.push_back(std::move(row));
        }
        sections.push_back({.id = "importance",
            .title = "Weighted by importance",
            .blocks = {std::move(table), sentence("Weights: " + importance.source + ".")}});
    }
}

void addReview(const Source& source, Sections& sections)
{
    const ReportMaterial& material = source.material;
    const std::string marks = marksSentence(material.marks);
    if (!marks.empty() && source.options.choice.shows(ReportSection::Marks))
        sections.push_back({.id = "marks", .title = "Marks of reviewers", .blocks = {sentence(marks)}});
    if (material.probes.empty() || !source.options.choice.shows(ReportSection::Probes))
        return;
    DocTable table;
    for (const std::string& title : probeTitles())
        table.columns.push_back({.title = title, .isText = true});
    table.columns[2].side = DocSide::Baseline;
    table.columns[3].side = DocSide::Candidate;
    for (const ProbeResult& result : material.probes) {
        DocRow row;
        const std::vector<std::string> cells = probeCells(result);
        for (std::size_t i = 0; i < cells.size(); ++i)
            row.cells.push_back(DocText::foreign(cells[i], i + 1 == cells.size() ? 200 : nameWidth));
        table.rows.push_back(std::move(row));
    }
    DocSection section {.id = "probes", .title = "Probe texts", .blocks = {std::move(table)}};
    if (const std::string text = probesSentence(material.probes); !text.empty())
        section.blocks.push_back(sentence(text));
    sections.push_back(std::move(section));
}

void addUnchecked(const Source& source, Sections& sections)
{
    const ComparisonReport& report = source.report;
    DocList list;
    const auto note = [&list](bool applies, const std::string& text) {
        if (applies)
            list.items.push_back(DocText::foreign(text, sentenceWidth));
    };
    note(!report.twin,
        "How much retraining alone changes: there is no twin, so verdicts know sampling noise only.");
    note(!report.flips, "Single posts: the sides predicted different rows, so nothing is known of flips.");
    note(!report.baseline->isLabelled() || !report.candidate->isLabelled(),
        "Everything that needs labels: a side has none.");
    if (const auto few = std::ranges::count(report.labels, Verdict::TooFew, &LabelChange::verdict); few > 0)
        note(true, countText(few) + " labels have too few rows to be judged.");
    note(report.p1.withheld != P1Withheld::No, p1WithheldText(report.p1.withheld));
    note(report.parameters.protectedLabels.empty(), "No label was named that must not degrade.");
    note(!report.importance, "Labels were not weighted by their importance.");
    note(!report.drift.terms, "Terms that rose and fell were not counted.");
    note(!report.slices, "Time slices were not asked for.");
    note(source.material.marks.marks == 0, "Nobody marked posts of this comparison.");
    note(source.material.probes.empty(), "There are no probe texts.");
    note(!source.material.hasPosts, "Texts of posts are left out of this report.");
    for (const GateResult& gate : source.material.gates.gates) {
        if (gate.verdict == GateVerdict::NotApplicable)
            note(true, "Gate '" + gate.name + "' does not apply: " + gate.why.text);
        if (gate.verdict == GateVerdict::Inconclusive)
            note(true, "Gate '" + gate.name + "' cannot tell: " + gate.why.text);
    }
    if (!source.options.choice.hidden.empty()) {
        std::string names;
        for (const auto& [name, section] : reportSections()) {
            if (!source.options.choice.shows(section))
                names += (names.empty() ? "" : ", ") + std::string(name);
        }
        note(true, "Sections that were left out of this report: " + names + ".");
    }
    sections.push_back({.id = "unchecked", .title = "What was not checked", .blocks = {std::move(list)}});
}

DocSection provenance(const Source& source)
{
    const ComparisonReport& report = source.report;
    const ReportMaterial& material = source.material;
    const auto known = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
    DocTable hashes {.columns = {{.title = "what", .isText = true}, {.title = "sha-256", .isText = true}}};
    addHashes(hashes, "model", report.baseline->model, report.candidate->model);
    addHashes(hashes, "dataset", report.baseline->datasetSha256, report.candidate->datasetSha256);
    addHashes(
        hashes, "predictions", material.predictionsSha256.baseline, material.predictionsSha256.candidate);
    hashes.rows.push_back({.cells = {"gates", known(material.gates.sha256)}});
    hashes.rows.push_back({.cells = {"head of the releases", known(material.gates.chainHead)}});
    DocTable rest {.columns = {{.title = "", .isText = true}, {.title = "", .isText = true}},
        .rows = {{.cells = {"gates", DocText::foreign(known(material.gates.source), nameWidth)}},
            {.cells = {"command", DocText::foreign(known(material.command), sentenceWidth)}},
            {.cells = {"program", known(material.program)}}, {.cells = {"made", formatUtc(material.time)}}}};
    return {.id = "provenance",
        .title = "Where this comes from",
        .blocks = {std::move(hashes), std::move(rest), sentence(thresholdText(report.parameters))}};
}

} // namespace touchstone::sections
