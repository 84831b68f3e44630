#include "core/base/time.h"
#include "core/figures/figures.h"
#include "core/publishing/sections.h"
#include "core/report/comparisonblocks.h"
#include "core/report/movementblocks.h"
#include "core/report/numbers.h"

#include <algorithm>
#include <limits>

/// Labels, and the posts that flipped.
namespace touchstone::sections {

namespace {

constexpr std::size_t mostTakers = 4;
constexpr int postWidth = 600; // columns of a post's text

using LabelList = std::vector<const LabelChange*>;

Tone toneOf(const LabelChange& label)
{
    if (label.verdict == Verdict::Degraded)
        return Tone::Bad;
    return label.verdict == Verdict::Improved ? Tone::Good : Tone::Plain;
}

std::vector<DocColumn> labelColumns()
{
    return {{.title = "label", .isText = true}, {.title = "rows", .side = DocSide::Baseline},
        {.title = "rows", .side = DocSide::Candidate}, {.title = "f1", .side = DocSide::Baseline},
        {.title = "f1", .side = DocSide::Candidate}, {.title = "change"}, {.title = "95 % interval"},
        {.title = "q"}, {.title = "verdict", .isText = true}};
}

DocRow labelRow(const LabelChange& label)
{
    DocRow row {.tone = toneOf(label)};
    const std::vector<std::string> cells = labelCells(label);
    row.cells.push_back(DocText::foreign(cells.front(), nameWidth));
    for (std::size_t i = 1; i < cells.size(); ++i)
        row.cells.emplace_back(cells[i]);
    return row;
}

LabelList chosen(LabelList labels, const LabelFilter& filter)
{
    std::erase_if(labels, [&filter](const LabelChange* label) { return !filter.accepts(*label); });
    return labels;
}

/// The first ones of a list, with what took their posts where that is known.
void addList(const Source& source, DocSection& section, const std::string& title, const LabelList& labels)
{
    if (labels.empty())
        return;
    const std::size_t shown = std::min(labels.size(), source.options.listed);
    DocTable table {.columns = labelColumns()};
    const bool takers = source.report.confusion.has_value();
    if (takers)
        table.columns.push_back({.title = "posts went to", .isText = true});
    for (std::size_t i = 0; i < shown; ++i) {
        DocRow row = labelRow(*labels[i]);
        if (takers)
            row.cells.push_back(listOf(takersOf(source.report,
                static_cast<std::size_t>(labels[i] - source.report.labels.data()), mostTakers)));
        table.rows.push_back(std::move(row));
    }
    if (shown < labels.size())
        table.note = "and " + countText(static_cast<std::int64_t>(labels.size() - shown)) + " more";
    section.blocks.emplace_back(DocParagraph {.text = title});
    section.blocks.emplace_back(std::move(table));
}

/// Every label, the largest losses first.
DocTable allLabels(const Source& source)
{
    LabelList labels;
    for (const LabelChange& label : source.report.labels) {
        if (source.options.choice.labels.accepts(label))
            labels.push_back(&label);
    }
    std::ranges::stable_sort(labels, {}, [](const LabelChange* label) {
        return label->f1Change.value_or(std::numeric_limits<double>::infinity());
    });
    DocTable table {.columns = labelColumns(),
        .folded = "All " + countText(static_cast<std::int64_t>(labels.size())) + " labels, by f1 change"};
    for (const LabelChange* label : labels)
        table.rows.push_back(labelRow(*label));
    return table;
}

DocTable protectedTable(const std::vector<std::vector<std::string>>& rows)
{
    DocTable table {
        .columns = {{.title = "must not degrade", .isText = true}, {.title = "f1", .side = DocSide::Baseline},
            {.title = "f1", .side = DocSide::Candidate}, {.title = "change"}, {.title = "95 % interval"},
            {.title = "", .isText = true}}};
    for (const std::vector<std::string>& cells : rows) {
        DocRow row {.cells = {DocText::foreign(cells.front(), nameWidth)}};
        for (std::size_t i = 1; i < cells.size(); ++i)
            row.cells.emplace_back(cells[i]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

DocText answerText(const std::string& label, const std::optional<double>& p1)
{
    if (label.empty())
        return "(no answer)";
    DocText text = DocText::foreign(label, nameWidth);
    return p1 ? text.add(" " + rateText(p1)) : text;
}

void addExamples(DocSection& section, const std::string& title, const std::vector<ReportPost>& posts)
{
    if (posts.empty())
        return;
    section.blocks.emplace_back(DocParagraph {.text = title});
    for (const ReportPost& post : posts) {
        DocText origin = DocText::foreign(post.id, nameWidth);
        if (post.time)
            origin.add((post.id.empty() ? "" : ", ") + formatUtc(*post.time));
        section.blocks.emplace_back(
            DocPost {.gold = post.gold ? DocText::foreign(*post.gold, nameWidth) : DocText("(no label)"),
                .baseline = answerText(post.answer.baseline, post.p1.baseline),
                .candidate = answerText(post.answer.candidate, post.p1.candidate),
                .origin = std::move(origin),
                .text = DocText::foreign(post.text, postWidth).toString()});
    }
}

} // namespace

void addChanges(const Source& source, Sections& sections)
{
    Figure figure = changeFigure(source.report);
    if (figure.svg.empty())
        return;
    const ChangeDistribution& changes = source.report.distribution;
    DocTable table {
        .columns = {{.title = "f1 change", .isText = true}, {.title = "labels"}, {.title = "normal curve"}},
        .folded = "The histogram as a table"};
    if (!changes.nullExpected.empty())
        table.columns.push_back({.title = "if nothing had changed"});
    for (std::size_t i = 0; i < changes.counts.size(); ++i) {
        DocRow row {.cells = {changeText(changes.edges[i], 2) + " to " + changeText(changes.edges[i + 1], 2),
                        countText(changes.counts[i]),
                        changes.expected.empty() ? std::string("-") : rateText(changes.expected[i], 1)}};
        if (!changes.nullExpected.empty())
            row.cells.emplace_back(rateText(changes.nullExpected[i], 1));
        table.rows.push_back(std::move(row));
    }
    sections.push_back({.id = "changes",
        .title = "How f1 changed, label by label",
        .blocks = {DocFigure {std::move(figure.svg), std::move(figure.caption)}, std::move(table)}});
}

void addLabels(const Source& source, Sections& sections)
{
    const LabelPicks picks = pickLabels(source.report);
    DocSection section {.id = "labels", .title = "Labels", .blocks = {}};
    section.blocks.emplace_back(DocParagraph {.text = labelSentence(source.report, picks)});
    if (const std::string text = verdictSentence(source.report); !text.empty())
        section.blocks.emplace_back(DocParagraph {.text = text});
    if (const auto rows = protectedRows(source.report); !rows.empty())
        section.blocks.emplace_back(protectedTable(rows));
    const LabelFilter& filter = source.options.choice.labels;
    if (const std::string text = filter.toString(); !text.empty())
        section.blocks.push_back(sentence(text));
    addList(source, section, "Most degraded, and what took their posts:", chosen(picks.degraded, filter));
    addList(source, section, "Most improved:", chosen(picks.improved, filter));
    section.blocks.emplace_back(allLabels(source));
    sections.push_back(std::move(section));
}

void addLabelSets(const Source& source, Sections& sections)
{
    const LabelPicks picks = pickLabels(source.report);
    if (picks.added.empty() && picks.removed.empty())
        return;
    const LabelFilter& filter = source.options.choice.labels;
    DocSection section {.id = "label-sets", .title = "New and removed labels", .blocks = {}};
    addList(source, section, "New: only in the candidate's data, or known only to its model.",
        chosen(picks.added, filter));
    addList(source, section, "Removed: only in the baseline's data, or known only to its model.",
        chosen(picks.removed, filter));
    sections.push_back(std::move(section));
}

void addFlips(const Source& source, Sections& sections)
{
    if (!source.report.flips)
        return;
    const Flips& flips = *source.report.flips;
    DocSection section {.id = "flips", .title = "Flips", .blocks = {}};
    std::string line = flipLine(flips);
    line.front() = 'S';
    section.blocks.emplace_back(DocParagraph {.text = line + "."});
    if (flips.labelled > 0) {
        section.blocks.emplace_back(DocTable {.columns
            = {{.title = "rows", .isText = true}, {.title = "candidate right"}, {.title = "candidate wrong"}},
            .rows = {{.cells = {"baseline right", countText(flips.bothRight), countText(flips.onlyBaseline)}},
                {.cells = {"baseline wrong", countText(flips.onlyCandidate), countText(flips.bothWrong)}}}});
        DocTable bands {.columns = {{.title = "baseline's p@1", .isText = true}, {.title = "rows"},
                            {.title = "both right"}, {.title = "only baseline"}, {.title = "only candidate"},
                            {.title = "both wrong"}, {.title = "same label"}, {.title = "right, now wrong"}},
            .folded = "Flips by the baseline's p@1"};
        const auto edges = p1BandEdges();
        for (std::size_t band = 0; band < p1Bands; ++band) {
            const FlipCounts counts = flips.inBaselineBand(band);
            bands.rows.push_back(
                {.cells = {rateText(edges[band], 1) + " to " + rateText(edges[band + 1], 1),
                     countText(counts.rows), countText(counts.bothRight), countText(counts.onlyBaseline),
                     countText(counts.onlyCandidate), countText(counts.bothWrong),
                     percentText(counts.agreement()), percentText(counts.negativeFlipRate())}});
        }
        section.blocks.emplace_back(std::move(bands));
    }
    sections.push_back(std::move(section));
}

void addPosts(const Source& source, Sections& sections)
{
    const ReportMaterial& material = source.material;
    if (material.negativeFlips.empty() && material.positiveFlips.empty())
        return;
    DocSection section {.id = "posts", .title = "Examples of posts that flipped", .blocks = {}};
    addExamples(section,
        "Right before and wrong now, those first that the candidate is surest of:", material.negativeFlips);
    addExamples(section, "Wrong before and right now:", material.positiveFlips);
    sections.push_back(std::move(section));
}

} // namespace touchstone::sections
