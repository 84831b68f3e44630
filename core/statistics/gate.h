#pragma once

#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>

namespace touchstone::statistics {

enum class GateSide { AtLeast, AtMost }; ///< which side of the limit is good
enum class GateVerdict { Pass, Fail, Inconclusive };

/// A rule about one number. Without an interval (counts, label sets) it only passes or fails.
struct GateInput {
    double estimate = 0;
    std::optional<Interval> interval; ///< two-sided 95 %, so that a pass is a one-sided statement at 2.5 %
    double limit = 0;
    GateSide side = GateSide::AtLeast;
};

/// pass: the whole interval is on the good side, an end exactly on the limit included; fail: the whole interval is on
/// the bad side; inconclusive: it straddles the limit. Nothing when a number is NaN.
std::optional<GateVerdict> judgeGate(const GateInput& gate);

/// How many rows more would settle an inconclusive gate.
struct RowsNeeded {
    enum class Answer { Rows, TooClose, CandidateAloneWillNot };

    Answer answer = Answer::TooClose;
    std::int64_t rows = 0; ///< of Rows, at least 1
};

/// About n more rows, for an 80 % chance to settle it if the estimate is true: ceil(2.0432 n (h / distance)^2 - n), h
/// from the estimate to the interval's end on the limit's side, 2.0432 = ((1.9600 + .8416) / 1.9600)^2. TooClose: more
/// than 100 n, no rows, or the estimate is the limit. `rows`: those behind the metric (of a label: its support).
/// (formulas-corrections.md, 7)
RowsNeeded rowsNeeded(std::int64_t rows, double estimate, const Interval& interval, double limit);

/// Two samples, of which only the candidate's can grow.
struct GrowingCandidate {
    std::int64_t candidateRows = 0;
    double estimate = 0;
    double limit = 0;
    double baselineError = 0; ///< standard errors of the two sides
    double candidateError = 0;
};

/// About n more candidate rows: v = (distance / 2.8016)^2 - se_A^2; CandidateAloneWillNot for v <= 0, else
/// n_B (se_B^2 / v - 1).
RowsNeeded candidateRowsNeeded(const GrowingCandidate& sides);

} // namespace touchstone::statistics
