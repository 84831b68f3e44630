#include "core/report/gatesjson.h"

#include "core/report/jsontext.h"
#include "core/report/jsonvalues.h"

namespace touchstone {

using nlohmann::json;

json gatesToJson(const GateReport& report)
{
    json list = json::array();
    for (const GateResult& gate : report.gates) {
        const std::string* waiver = report.waiverOf(gate);
        list.push_back({
            {"name", gate.name},
            {"rule", gate.rule},
            {"verdict", gateVerdictName(gate.verdict)},
            {"value", orNull(gate.value)},
            {"limit", orNull(gate.limit)},
            {"side", gate.atLeast ? "at-least" : "at-most"},
            {"interval", intervalToJson(gate.interval)},
            {"needs_rows", orNull(gate.needsRows)},
            {"why", gate.why.text},
            {"reason", gate.why.code},
            {"labels", gate.names},
            {"waived", waiver != nullptr ? json(*waiver) : json(nullptr)},
        });
    }
    return list;
}

json gateSummaryToJson(const GateReport& report)
{
    return {
        {"verdict", gateVerdictName(report.verdict())},
        {"source", report.source},
        {"sha256", textOrNull(report.sha256)},
        {"pass", report.count(GateVerdict::Pass)},
        {"fail", report.count(GateVerdict::Fail)},
        {"inconclusive", report.count(GateVerdict::Inconclusive)},
        {"not_applicable", report.count(GateVerdict::NotApplicable)},
        {"chain_head", textOrNull(report.chainHead)},
    };
}

} // namespace touchstone
