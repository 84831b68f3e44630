#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/release/gatereport.h"
#include "core/release/gates.h"

#include <cstdint>
#include <optional>

namespace touchstone {

/// How many posts of the comparison people marked so.
struct ReviewCounts {
    std::int64_t candidateBetter = 0;
    std::int64_t baselineBetter = 0;
    std::int64_t labelWrong = 0;
    std::int64_t unclear = 0;

    std::int64_t marks() const { return candidateBetter + baselineBetter + labelWrong + unclear; }
};

/// What gates look at beside the comparison itself.
struct GateEvidence {
    std::optional<ReviewCounts> review; ///< nothing: marks were not counted
};

/// Asks every rule of the comparison. Numbers come from the report, so that gates and report never differ; intervals
/// are two-sided 95 % (statistics/gate.h): pass needs the whole interval on the good side, fail the whole on the bad
/// one. Rows needed: formulas-corrections.md, 7; the baseline's rows are taken as fixed where the sides differ.
GateReport evaluateGates(
    const GateSet& gates, const ComparisonReport& report, const GateEvidence& evidence = {});

} // namespace touchstone
