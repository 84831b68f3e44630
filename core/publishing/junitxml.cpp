#include "core/publishing/junitxml.h"

#include "core/base/time.h"
#include "core/figures/svgcanvas.h"
#include "core/report/comparisonblocks.h"
#include "core/report/gatestext.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"

namespace touchstone {

namespace {

constexpr int textWidth = 1000;

std::string attribute(const char* name, const std::string& value)
{
    return std::string(" ") + name + "=\"" + xmlText(shortened(value, textWidth)) + "\"";
}

std::string property(const std::string& name, const std::string& value)
{
    return "      <property" + attribute("name", name) + attribute("value", value) + "/>\n";
}

std::string counts(const GateReport& gates)
{
    const std::int64_t waived = gates.waivedCount();
    const auto skipped
        = gates.count(GateVerdict::Inconclusive) + gates.count(GateVerdict::NotApplicable) + waived;
    return attribute("tests", std::to_string(gates.gates.size()))
        + attribute("failures", std::to_string(gates.count(GateVerdict::Fail) - waived))
        + attribute("errors", "0") + attribute("skipped", std::to_string(skipped)) + attribute("time", "0");
}

std::string caseOf(const GateReport& gates, const GateResult& gate)
{
    // GitLab shows the class as the suite.
    std::string xml = "    <testcase" + attribute("name", gate.name)
        + attribute("classname", "touchstone.gates." + gate.rule) + attribute("time", "0") + ">\n";
    const auto skipped
        = [&xml](const std::string& why) { xml += "      <skipped" + attribute("message", why) + "/>\n"; };
    const std::string verdict(gateVerdictName(gate.verdict));
    if (const std::string* reason = gates.waiverOf(gate))
        skipped("waived: " + *reason);
    else if (gate.verdict == GateVerdict::Fail)
        xml += "      <failure" + attribute("message", gate.why.text) + attribute("type", verdict) + "/>\n";
    else if (gate.verdict != GateVerdict::Pass)
        skipped(verdict + ": " + gate.why.text);
    const std::vector<std::string> titles = gateTitles();
    const std::vector<std::string> cells = gateCells(gates, gate);
    xml += "      <system-out>";
    for (std::size_t i = 1; i < cells.size(); ++i)
        xml += xmlText(titles[i] + ": " + shortened(cells[i], textWidth)) + "\n";
    return xml + "</system-out>\n    </testcase>\n";
}

} // namespace

std::string junitXml(const ReportMaterial& material)
{
    const ComparisonReport& report = *material.report;
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"
        + attribute("name", "touchstone") + counts(material.gates) + ">\n  <testsuite"
        + attribute("name", "touchstone gates") + counts(material.gates)
        + attribute("timestamp", formatUtc(material.time)) + ">\n    <properties>\n";
    for (const auto& row : sideRows(report)) {
        xml += property("baseline " + row[0], row[1]);
        xml += property("candidate " + row[0], row[2]);
    }
    xml += property("baseline model sha-256", report.baseline->model);
    xml += property("candidate model sha-256", report.candidate->model);
    xml += property("gates sha-256", material.gates.sha256);
    for (const NamedMetric& named : namedMetrics(report.headline)) {
        const std::string name(named.name);
        xml += property(name + ", baseline", rateText(named.metric->baseline));
        xml += property(name + ", candidate", rateText(named.metric->candidate));
        xml += property(name + ", change", changeText(named.metric->change));
    }
    xml += property("program", material.program) + "    </properties>\n";
    for (const GateResult& gate : material.gates.gates)
        xml += caseOf(material.gates, gate);
    return xml + "  </testsuite>\n</testsuites>\n";
}

} // namespace touchstone
