#pragma once

#include "core/base/error.h"
#include "core/statistics/interval.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

enum class GateVerdict {
    Pass,
    Fail,
    Inconclusive,  ///< the interval straddles the limit
    NotApplicable, ///< the comparison has nothing that the rule could be asked of: a flip rule without pairs
};

/// "pass", "fail", "inconclusive", "not-applicable"
std::string_view gateVerdictName(GateVerdict verdict);

/// What the numbers of a gate are, for whoever shows them.
enum class GateUnit {
    Rate,   ///< a fraction: 0.412
    Change, ///< a difference of fractions: -0.010
    Share,  ///< a fraction that reads best in percent: 0.05
    Count,  ///< a whole number
    Number, ///< any other: a distance
};

/// One rule, asked of one comparison.
struct GateResult {
    std::string name; ///< of the rule; unique in its file
    std::string rule; ///< its kind, as in the file: "change", "labels", "negative-flips" ...
    GateVerdict verdict = GateVerdict::NotApplicable;
    GateUnit unit = GateUnit::Rate;
    std::optional<double> value;
    /// The limit that decided; of a rule with two, the one that is worse met.
    std::optional<double> limit;
    bool atLeast = true;                          ///< the value should be at least the limit; else at most
    std::optional<statistics::Interval> interval; ///< of the value, 95 %
    /// About so many rows more would settle an inconclusive gate; nothing where that cannot be said (`why` tells).
    std::optional<std::int64_t> needsRows;
    Warning why;                    ///< one sentence, with a stable code
    std::vector<std::string> names; ///< labels that decided it, at most 20: degraded, removed, protected
};

/// All rules of a file, asked of one comparison.
struct GateReport {
    std::string source; ///< "default", or the file or name that was given
    std::string sha256; ///< of the bytes of the gates file
    std::vector<GateResult> gates;
    /// Hash of the last record of the workspace's releases when the gates were asked, which every report prints so that
    /// 'release verify --head' finds a chain that was cut off; empty without releases.
    std::string chainHead;
    /// Rules whose failing a decision accepts, with the reason: the verdicts stay what they are. Only a decision waives.
    std::map<std::string, std::string> waived;

    /// Fail beats inconclusive beats pass; rules that do not apply do not count. Without any rule that applies:
    /// NotApplicable.
    GateVerdict verdict() const;
    std::int64_t count(GateVerdict verdict) const;
    const GateResult* find(std::string_view name) const;
    /// The reason for which a gate that fails is accepted; nullptr where it does not fail, or is not waived.
    const std::string* waiverOf(const GateResult& gate) const;
    /// Gates that fail and are accepted.
    std::int64_t waivedCount() const;
};

} // namespace touchstone
