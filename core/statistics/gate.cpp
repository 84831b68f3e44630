#include "core/statistics/gate.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

namespace {

constexpr double powerFactor = 2.0432; // ((1.9600 + .8416) / 1.9600)^2
constexpr double errorsApart = 2.8016; // 1.9600 + .8416
constexpr double mostTimes = 100;

RowsNeeded answered(double more, double rows)
{
    if (!(rows > 0) || !(more <= mostTimes * rows))
        return {.answer = RowsNeeded::Answer::TooClose};
    return {.answer = RowsNeeded::Answer::Rows,
        .rows = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(more)))};
}

} // namespace

std::optional<GateVerdict> judgeGate(const GateInput& gate)
{
    const Interval reach = gate.interval.value_or(Interval {gate.estimate, gate.estimate});
    if (std::isnan(gate.estimate) || std::isnan(gate.limit) || std::isnan(reach.lower)
        || std::isnan(reach.upper))
        return std::nullopt;
    const bool atLeast = gate.side == GateSide::AtLeast;
    if (atLeast ? reach.lower >= gate.limit : reach.upper <= gate.limit)
        return GateVerdict::Pass;
    if (atLeast ? reach.upper < gate.limit : reach.lower > gate.limit)
        return GateVerdict::Fail;
    return GateVerdict::Inconclusive;
}

RowsNeeded rowsNeeded(std::int64_t rows, double estimate, const Interval& interval, double limit)
{
    const double half = limit < estimate ? estimate - interval.lower : interval.upper - estimate;
    const double ratio = half / (estimate - limit);
    const auto n = static_cast<double>(rows);
    return answered(powerFactor * n * ratio * ratio - n, n);
}

RowsNeeded candidateRowsNeeded(const GrowingCandidate& sides)
{
    const double needed = (sides.estimate - sides.limit) / errorsApart;
    if (needed == 0)
        return {.answer = RowsNeeded::Answer::TooClose};
    const double variance = needed * needed - sides.baselineError * sides.baselineError;
    if (!(variance > 0))
        return {.answer = RowsNeeded::Answer::CandidateAloneWillNot};
    const auto n = static_cast<double>(sides.candidateRows);
    return answered(n * (sides.candidateError * sides.candidateError / variance - 1), n);
}

} // namespace touchstone::statistics
