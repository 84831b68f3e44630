#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The rules of a gates file as values. What each means, and how the file spells it: docs/release.md and
/// resources/gates.schema.json.
namespace touchstone {

enum class GateMetric {
    P1,
    RecallAt5,
    PAtK,
    RAtK,
    F1Macro,
    F1MacroKnownLabels,
    F1Weighted,
    F1Micro,
    MeanP1,
    Ece,
    EstimatedP1, ///< the candidate's, from what p@1 means on the baseline; no labels needed
    EstimatedF1Macro,
};

/// Which rows a metric is taken on, as in the report.
enum class GateRows { All, Known, Common };

/// What is asked of a number: one of the two at least, and atLeast <= atMost.
struct GateLimits {
    std::optional<double> atLeast;
    std::optional<double> atMost;
};

/// "value": a metric of the candidate; "change": candidate minus baseline.
struct MetricGate {
    GateMetric metric = GateMetric::P1;
    bool change = false;
    GateRows rows = GateRows::All;
    GateLimits limits;
    bool relative = false; ///< limits are shares of the baseline's value
};

enum class GateCorrection { BenjaminiHochberg, BenjaminiYekutieli, None };

/// "degraded-labels": how many labels with enough rows on both sides fell significantly.
struct DegradedLabelsGate {
    std::int64_t minSupport = 50;
    std::optional<std::int64_t> atMost;
    std::optional<double> atMostShare; ///< of the common labels with that many rows
    std::optional<double> alpha;       ///< nothing: as the comparison's verdicts
    std::optional<double> loss; ///< least loss of f1 that counts; nothing: as the comparison's verdicts
    GateCorrection correction = GateCorrection::BenjaminiHochberg;
};

/// "protected-labels": none of them may degrade or be unknown to the candidate's model. Those of the comparison
/// (--protect) count too.
struct ProtectedLabelsGate {
    std::vector<std::string> labels;
};

/// "negative-flips": rows that were right and are wrong now, of all labelled rows.
struct NegativeFlipsGate {
    std::optional<double> atMost;          ///< where there is no twin, or no atMostTimesTwin
    std::optional<double> atMostTimesTwin; ///< times the rate between two twins
};

/// "removed-labels": known to the baseline's model and not to the candidate's; "new-labels": the mirror.
struct LabelSetGate {
    bool removed = true;
    std::int64_t atMost = 0;
    std::vector<std::string> except; ///< do not count
};

/// "rows": labelled rows on either side.
struct RowsGate {
    std::int64_t atLeast = 1;
};

enum class GateDistance { KolmogorovSmirnov, Wasserstein, JensenShannon, Psi };

/// "p1-distance": how far the distributions of p@1 lie apart.
struct DistanceGate {
    GateDistance distance = GateDistance::Wasserstein;
    double atMost = 0;
};

/// "review": what people who read posts of both sides marked.
struct ReviewGate {
    std::optional<std::int64_t> marksAtLeast;
    /// Share of "baseline is better" among the marks that prefer a side.
    std::optional<double> baselineBetterAtMost;
};

using GateRuleKind = std::variant<MetricGate, DegradedLabelsGate, ProtectedLabelsGate, NegativeFlipsGate,
    LabelSetGate, RowsGate, DistanceGate, ReviewGate>;

struct GateRule {
    std::string name; ///< unique; decisions waive rules by it
    GateRuleKind rule;

    /// "change", "value", "degraded-labels" ...
    std::string_view kind() const;
};

struct GateSet {
    std::string source; ///< "default", or what was given
    std::string text;   ///< the bytes of the file
    std::string sha256; ///< of these
    std::vector<GateRule> rules;
};

/// "p_at_1", as in the comparison's JSON.
std::string_view gateMetricName(GateMetric metric);
std::optional<GateMetric> parseGateMetric(std::string_view name);
/// "p_at_1, recall_at_5, ...": for messages.
std::string gateMetricNames();
/// "P@1", for people.
std::string_view gateMetricTitle(GateMetric metric);
/// "kolmogorov-smirnov", "wasserstein", "jensen-shannon", "psi"
std::string_view gateDistanceName(GateDistance distance);
/// "benjamini-hochberg", "benjamini-yekutieli", "none"
std::string_view gateCorrectionName(GateCorrection correction);

/// What the rule asks in a few words: "change of P@1: at least -0.010".
std::string describeGate(const GateRule& rule);

/// Largest file that is read.
inline constexpr std::size_t maximumGatesBytes = 1U << 20;

/// Reads a gates file (resources/gates.schema.json); `source` names it in errors.
/// Errors: `bad-gates` with line and column for a field that is not known, missing or there twice, a value of the wrong
/// type, a metric that is not known, a limit that nothing can meet or miss, a name that two rules have; those of
/// parseJson(); `gates-too-large`.
Result<GateSet> parseGates(std::string_view text, std::string_view source);

/// The rules that every comparison is asked where none are given: resources/gates-default.json.
const GateSet& defaultGates();
/// When retraining is due: resources/gates-drift.json.
const GateSet& driftGates();

} // namespace touchstone
