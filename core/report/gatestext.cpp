#include "core/report/gatestext.h"

#include "core/report/markdown.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

constexpr int nameWidth = 60;
constexpr int whyWidth = 160;
constexpr std::size_t mostRows = 30; // of the Markdown table

std::string headLine(const GateReport& report)
{
    return report.chainHead.empty() ? std::string() : "head of the releases: " + report.chainHead + "\n";
}

std::string valueText(GateUnit unit, std::optional<double> value)
{
    switch (unit) {
    case GateUnit::Change:
        return changeText(value);
    case GateUnit::Share:
        return percentText(value);
    case GateUnit::Count:
        return value ? countText(std::llround(*value)) : "-";
    case GateUnit::Rate:
    case GateUnit::Number:
        break;
    }
    return rateText(value);
}

std::string limitText(const GateResult& gate)
{
    if (!gate.limit)
        return "-";
    return (gate.atLeast ? "at least " : "at most ") + valueText(gate.unit, gate.limit);
}

std::string reachText(const GateResult& gate)
{
    if (!gate.interval)
        return "-";
    return "[" + valueText(gate.unit, gate.interval->lower) + ", "
        + valueText(gate.unit, gate.interval->upper) + "]";
}

/// What a reader wants to know first of a gate that did not pass.
std::string sign(GateVerdict verdict)
{
    switch (verdict) {
    case GateVerdict::Fail:
        return "**FAIL**";
    case GateVerdict::Inconclusive:
        return "inconclusive";
    case GateVerdict::Pass:
        return "pass";
    case GateVerdict::NotApplicable:
        break;
    }
    return "not applicable";
}

} // namespace

std::vector<std::string> gateTitles()
{
    return {"gate", "verdict", "value", "limit", "95 % interval", "needs rows", "why"};
}

std::vector<std::string> gateCells(const GateResult& gate)
{
    return {gate.name, std::string(gateVerdictName(gate.verdict)), valueText(gate.unit, gate.value),
        limitText(gate), reachText(gate), gate.needsRows ? countText(gate.needsRows) : "-", gate.why.text};
}

std::vector<std::string> gateCells(const GateReport& report, const GateResult& gate)
{
    std::vector<std::string> cells = gateCells(gate);
    if (const std::string* reason = report.waiverOf(gate)) {
        cells[1] += ", waived";
        cells[6] += "; waived: " + *reason;
    }
    return cells;
}

std::string gateSentence(const GateReport& report)
{
    const auto gates = static_cast<std::int64_t>(report.gates.size());
    std::string text = std::string(gateVerdictName(report.verdict())) + ": of " + countText(gates) + " gates "
        + countText(report.count(GateVerdict::Pass)) + " passed, "
        + countText(report.count(GateVerdict::Fail)) + " failed, "
        + countText(report.count(GateVerdict::Inconclusive)) + " inconclusive";
    if (const auto none = report.count(GateVerdict::NotApplicable); none > 0)
        text += ", " + countText(none) + " not applicable";
    if (const auto waived = report.waivedCount(); waived > 0)
        text += ", " + countText(waived) + " waived";
    return text + " (" + (report.source == "default" ? "the default gates" : printable(report.source)) + ")";
}

std::string gatesText(const GateReport& report)
{
    if (report.gates.empty())
        return {};
    TextTable table({"gate", "verdict", "value", "limit", "95 % interval"});
    table.limitWidth(0, nameWidth);
    std::string reasons;
    for (const GateResult& gate : report.gates) {
        std::vector<std::string> cells = gateCells(report, gate);
        const std::string why = cells[6];
        cells.resize(5);
        table.addRow(std::move(cells));
        if (gate.verdict != GateVerdict::Pass)
            reasons += "  " + shortened(gate.name, nameWidth) + ": " + printable(why) + "\n";
    }
    return table.toString() + "\n" + gateSentence(report) + "\n" + reasons + headLine(report);
}

std::string gatesMarkdown(const GateReport& report)
{
    if (report.gates.empty())
        return {};
    std::string text
        = markdownHeader({"gate", "verdict", "value", "limit", "95 % interval", "needs rows", "why"});
    // What did not pass comes first where not all are shown.
    std::vector<const GateResult*> shown;
    for (const GateResult& gate : report.gates)
        shown.push_back(&gate);
    if (shown.size() > mostRows) {
        // Not std::ranges::stable_partition(): clang 14 cannot compile what it returns.
        std::stable_partition(shown.begin(), shown.end(),
            [](const GateResult* gate) { return gate->verdict != GateVerdict::Pass; });
        shown.resize(mostRows);
    }
    for (const GateResult* gate : shown) {
        std::vector<std::string> cells = gateCells(report, *gate);
        cells[0] = markdownText(cells[0], nameWidth);
        cells[1] = sign(gate->verdict) + (report.waiverOf(*gate) != nullptr ? ", waived" : "");
        cells[6] = markdownText(cells[6], whyWidth);
        text += markdownRow(cells);
    }
    if (shown.size() < report.gates.size())
        text += "\nand " + countText(static_cast<std::int64_t>(report.gates.size() - shown.size()))
            + " more\n";
    return text + "\n" + markdownText(gateSentence(report), whyWidth) + "\n"
        + (report.chainHead.empty() ? "" : "\n" + headLine(report));
}

} // namespace touchstone
