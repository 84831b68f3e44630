#include "core/release/gateevaluation.h"
#include "core/release/gates.h"
#include "tests/fuzz/targets.h"

#include <cstdlib>

namespace fuzz {

using namespace touchstone;

/// A gates file as somebody wrote it; what is taken is asked of a comparison that has nothing.
void runGates(Bytes input)
{
    const std::string_view text(reinterpret_cast<const char*>(input.data()), input.size());
    const auto gates = parseGates(text, "gates.json");
    if (!gates) {
        if (gates.error().where.empty())
            std::abort(); // a mistake without a place
        return;
    }
    static const ComparisonReport nothing {Baseline<SideReport>({}), Candidate<SideReport>({})};
    const GateReport report = evaluateGates(*gates, nothing, {.review = ReviewCounts {.unclear = 1}});
    if (report.gates.size() != gates->rules.size())
        std::abort();
    for (const GateRule& rule : gates->rules)
        (void)describeGate(rule);
}

std::vector<Seed> gateSeeds()
{
    const std::string start = "{\"gates\":[{\"name\":\"a\",\"rule\":";
    return {
        {"change", start + "\"change\",\"metric\":\"p_at_1\",\"at_least\":-0.01,\"relative\":true}]}"},
        {"value", start + "\"value\",\"metric\":\"ece\",\"at_most\":0.1,\"rows\":\"all\"}]}"},
        {"labels", start + "\"degraded-labels\",\"min_support\":50,\"at_most_share\":0.05,\"alpha\":0.1}]}"},
        {"protected", start + "\"protected-labels\",\"labels\":[\"a\",\"\\u00e4\\ud83d\\ude00\"]}]}"},
        {"flips", start + "\"negative-flips\",\"at_most\":0.08,\"at_most_times_twin\":1.5}]}"},
        {"sets",
            start + "\"removed-labels\",\"at_most\":0,\"except\":[\"x\"]},\n {\"name\":\"b\",\"rule\":"
                + "\"new-labels\",\"at_most\":3},{\"name\":\"c\",\"rule\":\"rows\",\"at_least\":1000}]}"},
        {"distance", start + "\"p1-distance\",\"distance\":\"psi\",\"at_most\":0.1}],\"format\":1}"},
        {"review", start + "\"review\",\"marks_at_least\":1,\"baseline_better_at_most\":0.5}]}"},
        {"twice", "{\"gates\":[],\"gates\":[{\"a\\\"b\":1}]}"},
    };
}

} // namespace fuzz
