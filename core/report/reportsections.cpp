#include "core/report/reportsections.h"

#include "core/report/numbers.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::array names {
    std::pair<std::string_view, ReportSection> {"gates", ReportSection::Gates},
    std::pair<std::string_view, ReportSection> {"headline", ReportSection::Headline},
    std::pair<std::string_view, ReportSection> {"why", ReportSection::Why},
    std::pair<std::string_view, ReportSection> {"p1", ReportSection::P1},
    std::pair<std::string_view, ReportSection> {"calibration", ReportSection::Calibration},
    std::pair<std::string_view, ReportSection> {"changes", ReportSection::Changes},
    std::pair<std::string_view, ReportSection> {"labels", ReportSection::Labels},
    std::pair<std::string_view, ReportSection> {"label-sets", ReportSection::LabelSets},
    std::pair<std::string_view, ReportSection> {"flips", ReportSection::Flips},
    std::pair<std::string_view, ReportSection> {"posts", ReportSection::Posts},
    std::pair<std::string_view, ReportSection> {"drift", ReportSection::Drift},
    std::pair<std::string_view, ReportSection> {"time", ReportSection::Time},
    std::pair<std::string_view, ReportSection> {"twin", ReportSection::Twin},
    std::pair<std::string_view, ReportSection> {"importance", ReportSection::Importance},
    std::pair<std::string_view, ReportSection> {"marks", ReportSection::Marks},
    std::pair<std::string_view, ReportSection> {"probes", ReportSection::Probes},
    std::pair<std::string_view, ReportSection> {"unchecked", ReportSection::Unchecked},
};

} // namespace

const std::array<std::pair<std::string_view, ReportSection>, 17>& reportSections()
{
    return names;
}

std::optional<ReportSection> parseReportSection(std::string_view name)
{
    const auto* found = std::ranges::find(names, name, &std::pair<std::string_view, ReportSection>::first);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::string reportSectionNames()
{
    std::string list;
    for (const auto& [name, section] : names)
        list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

bool LabelFilter::isEmpty() const
{
    return names.empty() && contains.empty() && verdicts.empty() && minSupport <= 0;
}

bool LabelFilter::accepts(const LabelChange& label) const
{
    if (!names.empty() && std::ranges::find(names, label.label) == names.end())
        return false;
    if (label.label.find(contains) == std::string::npos)
        return false;
    if (!verdicts.empty()
        && (!label.verdict || std::ranges::find(verdicts, *label.verdict) == verdicts.end()))
        return false;
    return std::max(label.support.baseline, label.support.candidate) >= minSupport;
}

std::string LabelFilter::toString() const
{
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (!names.empty())
        add(countText(static_cast<std::int64_t>(names.size())) + " that were named");
    if (!contains.empty())
        add("with '" + contains + "' in their name");
    if (!verdicts.empty()) {
        std::string list;
        for (const Verdict verdict : verdicts)
            list += (list.empty() ? "" : " or ") + std::string(verdictName(verdict));
        add(list);
    }
    if (minSupport > 0)
        add("with at least " + countText(minSupport) + " rows on a side");
    return text.empty() ? text : "The lists of labels show only labels " + text + ".";
}

} // namespace touchstone
