#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/release/gatereport.h"
#include "core/release/gates.h"

#include <cstdint>
#include <optional>

namespace touchstone {

/// A number of a comparison that a rule is about. Either `value` or `absent` is there.
struct GateMeasure {
    std::optional<double> value;
    std::optional<Interval> interval;
    std::int64_t rows = 0; ///< behind the value: of the candidate, or of both where they are the same
    /// Where the sides have different rows: the error of each side's own value.
    std::optional<Both<double>> errors;
    std::optional<double> baseline; ///< that relative limits are shares of
    Warning absent;                 ///< why there is no value: "no-labels", "different-loss" ...
};

/// The candidate's metric, or how it changed.
GateMeasure measureMetric(const MetricGate& gate, const ComparisonReport& report);
GateMeasure measureDistance(GateDistance distance, const ComparisonReport& report);

/// Verdict, limit and rows needed of a measure against its limits. `result` has its name, rule and unit.
void judgeMeasure(GateResult& result, const GateMeasure& measure, const GateLimits& limits);

/// "0.412", "-0.010", "5.0 %", "1234" by the unit of the gate.
std::string gateNumber(GateUnit unit, double value);

} // namespace touchstone
