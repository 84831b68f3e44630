#include "core/release/gatereport.h"

#include <algorithm>

namespace touchstone {

std::string_view gateVerdictName(GateVerdict verdict)
{
    switch (verdict) {
    case GateVerdict::Pass:
        return "pass";
    case GateVerdict::Fail:
        return "fail";
    case GateVerdict::Inconclusive:
        return "inconclusive";
    case GateVerdict::NotApplicable:
        break;
    }
    return "not-applicable";
}

GateVerdict GateReport::verdict() const
{
    for (const GateVerdict worst : {GateVerdict::Fail, GateVerdict::Inconclusive, GateVerdict::Pass}) {
        if (count(worst) > 0)
            return worst;
    }
    return GateVerdict::NotApplicable;
}

std::int64_t GateReport::count(GateVerdict verdict) const
{
    return std::ranges::count(gates, verdict, &GateResult::verdict);
}

const GateResult* GateReport::find(std::string_view name) const
{
    const auto found = std::ranges::find(gates, name, &GateResult::name);
    return found == gates.end() ? nullptr : &*found;
}

const std::string* GateReport::waiverOf(const GateResult& gate) const
{
    const auto found = gate.verdict == GateVerdict::Fail ? waived.find(gate.name) : waived.end();
    return found == waived.end() ? nullptr : &found->second;
}

std::int64_t GateReport::waivedCount() const
{
    return std::ranges::count_if(gates, [this](const GateResult& gate) { return waiverOf(gate) != nullptr; });
}

} // namespace touchstone
