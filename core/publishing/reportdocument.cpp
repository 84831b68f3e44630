#include "core/publishing/reportdocument.h"

#include "core/base/time.h"
#include "core/publishing/sections.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"

namespace touchstone {

namespace sections {

DocBlock sentence(const std::string& text)
{
    return DocParagraph {.text = DocText::foreign(text, sentenceWidth)};
}

DocTable tableOf(const ReportTable& table)
{
    DocTable result;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        result.columns.push_back({.title = table.columns[i], .isText = i == 0});
    for (const std::vector<std::string>& row : table.rows) {
        DocRow cells;
        for (const std::string& cell : row)
            cells.cells.push_back(DocText::foreign(cell, nameWidth));
        result.rows.push_back(std::move(cells));
    }
    return result;
}

} // namespace sections

namespace {

std::string nameOf(const SideReport& side, const char* otherwise)
{
    const std::string number = side.execution.isValid() ? numberText(side.execution.value()) : otherwise;
    return side.name.empty() ? number : number + " " + shortened(side.name, sections::nameWidth);
}

} // namespace

ReportDocument reportDocument(const ReportMaterial& material, const DocumentOptions& options)
{
    const ComparisonReport& report = *material.report;
    const sections::Source source {material, options, report};
    ReportDocument document;
    document.title = options.title.empty() ? "Comparison of " + nameOf(*report.baseline, "the baseline")
            + " and " + nameOf(*report.candidate, "the candidate")
                                           : shortened(options.title, 200);
    document.subtitle = std::string(report.paired ? "Paired" : "Unpaired") + " comparison of "
        + countText(report.baseline->evaluation.rows) + " and " + countText(report.candidate->evaluation.rows)
        + " rows. " + formatUtc(material.time) + ", " + material.program + ".";
    sections::Sections& all = document.sections;
    all.push_back(sections::verdict(source));
    all.push_back(sections::sides(source));
    all.push_back(sections::comparability(source));
    using Adder = void (*)(const sections::Source&, sections::Sections&);
    constexpr std::array<std::pair<ReportSection, Adder>, 10> adders {{
        {ReportSection::Gates, sections::addGates},
        {ReportSection::Headline, sections::addHeadline},
        {ReportSection::Why, sections::addWhy},
        {ReportSection::P1, sections::addP1},
        {ReportSection::Changes, sections::addChanges},
        {ReportSection::Labels, sections::addLabels},
        {ReportSection::LabelSets, sections::addLabelSets},
        {ReportSection::Flips, sections::addFlips},
        {ReportSection::Posts, sections::addPosts},
        {ReportSection::Drift, sections::addDrift},
    }};
    for (const auto& [section, add] : adders) {
        if (options.choice.shows(section))
            add(source, all);
    }
    sections::addTime(source, all);
    sections::addNoise(source, all);
    sections::addReview(source, all);
    if (options.choice.shows(ReportSection::Unchecked))
        sections::addUnchecked(source, all);
    all.push_back(sections::provenance(source));
    return document;
}

} // namespace touchstone
