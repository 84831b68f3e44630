#include "core/release/gates.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>
#include <utility>

namespace touchstone {

namespace {

struct MetricNames {
    GateMetric metric;
    std::string_view name;
    std::string_view title;
};

constexpr std::array metricNames {
    MetricNames {GateMetric::P1, "p_at_1", "P@1"},
    MetricNames {GateMetric::RecallAt5, "recall_at_5", "recall@5"},
    MetricNames {GateMetric::PAtK, "p_at_k", "P@k"},
    MetricNames {GateMetric::RAtK, "r_at_k", "R@k"},
    MetricNames {GateMetric::F1Macro, "f1_macro", "f1 macro"},
    MetricNames {GateMetric::F1MacroKnownLabels, "f1_macro_known_labels", "f1 macro of known labels"},
    MetricNames {GateMetric::F1Weighted, "f1_weighted", "f1 weighted"},
    MetricNames {GateMetric::F1Micro, "f1_micro", "f1 micro"},
    MetricNames {GateMetric::MeanP1, "mean_p_at_1", "mean p@1"},
    MetricNames {GateMetric::Ece, "ece", "expected calibration error"},
    MetricNames {GateMetric::EstimatedP1, "estimated_p_at_1", "estimated P@1"},
    MetricNames {GateMetric::EstimatedF1Macro, "estimated_f1_macro", "estimated f1 macro"},
};

std::string numberText(double value)
{
    std::array<char, 64> buffer {};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.6g", value);
    return std::string(buffer.data(), static_cast<std::size_t>(std::max(0, length)));
}

std::string limitsText(const GateLimits& limits, const std::string& unit = {})
{
    std::string text;
    if (limits.atLeast)
        text = "at least " + numberText(*limits.atLeast) + unit;
    if (limits.atMost)
        text += (text.empty() ? "at most " : " and at most ") + numberText(*limits.atMost) + unit;
    return text;
}

struct Describe {
    std::string operator()(const MetricGate& gate) const
    {
        const std::string rows = gate.rows == GateRows::All ? ""
            : gate.rows == GateRows::Known                  ? " (rows whose label the model knows)"
                                                            : " (common labels)";
        return (gate.change ? "change of " : "") + std::string(gateMetricTitle(gate.metric)) + rows + ": "
            + limitsText(gate.limits, gate.relative ? " of the baseline's" : "");
    }
    std::string operator()(const DegradedLabelsGate& gate) const
    {
        std::string most;
        if (gate.atMost)
            most = std::to_string(*gate.atMost);
        if (gate.atMostShare)
            most += (most.empty() ? "" : " and ") + numberText(*gate.atMostShare * 100) + " %";
        return "significantly degraded labels with " + std::to_string(gate.minSupport)
            + " rows on both sides: at most " + most;
    }
    std::string operator()(const ProtectedLabelsGate& gate) const
    {
        return std::to_string(gate.labels.size()) + " labels (and those of --protect) must not degrade";
    }
    std::string operator()(const NegativeFlipsGate& gate) const
    {
        std::string text;
        if (gate.atMostTimesTwin)
            text = "at most " + numberText(*gate.atMostTimesTwin) + " times the twin's";
        if (gate.atMost)
            text += (text.empty() ? "at most " : ", without a twin at most ") + numberText(*gate.atMost);
        return "negative flip rate: " + text;
    }
    std::string operator()(const LabelSetGate& gate) const
    {
        return (gate.removed ? "labels that only the baseline's model knows: at most "
                             : "labels that only the candidate's model knows: at most ")
            + std::to_string(gate.atMost);
    }
    std::string operator()(const RowsGate& gate) const
    {
        return "labelled rows on either side: at least " + std::to_string(gate.atLeast);
    }
    std::string operator()(const DistanceGate& gate) const
    {
        return std::string(gateDistanceName(gate.distance)) + " distance of p@1: at most "
            + numberText(gate.atMost);
    }
    std::string operator()(const ReviewGate& gate) const
    {
        std::string text;
        if (gate.marksAtLeast)
            text = "review marks: at least " + std::to_string(*gate.marksAtLeast);
        if (gate.baselineBetterAtMost)
            text += (text.empty() ? "" : "; ") + std::string("baseline preferred: at most ")
                + numberText(*gate.baselineBetterAtMost);
        return text;
    }
};

struct Kind {
    std::string_view operator()(const MetricGate& gate) const { return gate.change ? "change" : "value"; }
    std::string_view operator()(const DegradedLabelsGate&) const { return "degraded-labels"; }
    std::string_view operator()(const ProtectedLabelsGate&) const { return "protected-labels"; }
    std::string_view operator()(const NegativeFlipsGate&) const { return "negative-flips"; }
    std::string_view operator()(const LabelSetGate& gate) const
    {
        return gate.removed ? "removed-labels" : "new-labels";
    }
    std::string_view operator()(const RowsGate&) const { return "rows"; }
    std::string_view operator()(const DistanceGate&) const { return "p1-distance"; }
    std::string_view operator()(const ReviewGate&) const { return "review"; }
};

/// A file of this program, whose tests read it: that it is whole is not the user's to mend.
GateSet shipped(const char* name, std::string_view source)
{
    QFile file(QStringLiteral(":/gates/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    const std::string text = opened ? file.readAll().toStdString() : std::string();
    auto gates = parseGates(text, source);
    assert(gates);
    return gates ? std::move(*gates) : GateSet {};
}

} // namespace

std::string_view gateMetricName(GateMetric metric)
{
    return std::ranges::find(metricNames, metric, &MetricNames::metric)->name;
}

std::string_view gateMetricTitle(GateMetric metric)
{
    return std::ranges::find(metricNames, metric, &MetricNames::metric)->title;
}

std::optional<GateMetric> parseGateMetric(std::string_view name)
{
    const auto found = std::ranges::find(metricNames, name, &MetricNames::name);
    return found == metricNames.end() ? std::nullopt : std::optional(found->metric);
}

std::string gateMetricNames()
{
    std::string names;
    for (const MetricNames& metric : metricNames)
        names += (names.empty() ? "" : ", ") + std::string(metric.name);
    return names;
}

std::string_view gateDistanceName(GateDistance distance)
{
    switch (distance) {
    case GateDistance::KolmogorovSmirnov:
        return "kolmogorov-smirnov";
    case GateDistance::JensenShannon:
        return "jensen-shannon";
    case GateDistance::Psi:
        return "psi";
    case GateDistance::Wasserstein:
        break;
    }
    return "wasserstein";
}

std::string_view gateCorrectionName(GateCorrection correction)
{
    switch (correction) {
    case GateCorrection::BenjaminiYekutieli:
        return "benjamini-yekutieli";
    case GateCorrection::None:
        return "none";
    case GateCorrection::BenjaminiHochberg:
        break;
    }
    return "benjamini-hochberg";
}

std::string_view GateRule::kind() const
{
    return std::visit(Kind {}, rule);
}

std::string describeGate(const GateRule& rule)
{
    return std::visit(Describe {}, rule.rule);
}

const GateSet& defaultGates()
{
    static const GateSet gates = shipped("gates-default.json", "default");
    return gates;
}

const GateSet& driftGates()
{
    static const GateSet gates = shipped("gates-drift.json", "drift");
    return gates;
}

} // namespace touchstone
