#include "core/release/gateevaluation.h"

#include "core/comparison/judgement.h"
#include "core/release/gatemeasure.h"
#include "core/statistics/gate.h"
#include "core/statistics/proportions.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace touchstone {

namespace {

constexpr std::size_t mostNames = 20;

Warning reason(const char* code, std::string text)
{
    return {.code = code, .text = std::move(text), .arguments = {}};
}

std::string counted(std::int64_t count, const std::string& noun)
{
    return gateNumber(GateUnit::Count, static_cast<double>(count)) + " " + noun + (count == 1 ? "" : "s");
}

/// ": politics, science and 3 more"
std::string listOf(const std::vector<std::string>& names, std::int64_t all)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? ": " : ", ") + name;
    const auto more = all - static_cast<std::int64_t>(names.size());
    return more > 0 ? text + " and " + std::to_string(more) + " more" : text;
}

bool isLabelled(const ComparisonReport& report)
{
    return report.baseline->isLabelled() && report.candidate->isLabelled();
}

/// A count that must not exceed a limit.
void judgeCount(GateResult& result, std::int64_t count, std::int64_t limit)
{
    result.unit = GateUnit::Count;
    result.value = static_cast<double>(count);
    result.limit = static_cast<double>(limit);
    result.atLeast = false;
    result.verdict = count <= limit ? GateVerdict::Pass : GateVerdict::Fail;
}

/// Significant by the rule's own measure, and large enough.
bool isDegraded(
    const LabelChange& label, const DegradedLabelsGate& gate, const ComparisonParameters& parameters)
{
    const std::optional<double> change = judgedChange(label);
    const std::optional<double>& p = gate.correction == GateCorrection::None ? label.p
        : gate.correction == GateCorrection::BenjaminiYekutieli              ? label.qBY
                                                                             : label.q;
    return change && p && *p < gate.alpha.value_or(parameters.alpha)
        && *change <= -gate.loss.value_or(parameters.matters);
}

class Evaluator
{
public:
    Evaluator(const ComparisonReport& report, const GateEvidence& evidence, GateResult& result)
        : m_report(report)
        , m_evidence(evidence)
        , m_result(result)
    {
    }

    void operator()(const MetricGate& gate)
    {
        m_result.unit = gate.change ? GateUnit::Change : GateUnit::Rate;
        const GateMeasure measure = measureMetric(gate, m_report);
        GateLimits limits = gate.limits;
        if (gate.relative && measure.baseline) {
            for (std::optional<double>* limit : {&limits.atLeast, &limits.atMost}) {
                if (*limit)
                    **limit *= *measure.baseline;
            }
        }
        judgeMeasure(m_result, measure, limits);
    }

    void operator()(const DistanceGate& gate)
    {
        m_result.unit = GateUnit::Number;
        judgeMeasure(m_result, measureDistance(gate.distance, m_report), {.atMost = gate.atMost});
    }

    void operator()(const DegradedLabelsGate& gate)
    {
        std::int64_t judged = 0;
        std::int64_t degraded = 0;
        for (const LabelChange& label : m_report.labels) {
            if (label.status != LabelStatus::Common || !label.f1Change
                || std::min(label.support.baseline, label.support.candidate) < gate.minSupport)
                continue;
            ++judged;
            if (!isDegraded(label, gate, m_report.parameters))
                continue;
            ++degraded;
            if (m_result.names.size() < mostNames)
                m_result.names.push_back(label.label);
        }
        m_result.atLeast = false;
        m_result.unit = gate.atMostShare ? GateUnit::Share : GateUnit::Count;
        m_result.limit = gate.atMostShare ? *gate.atMostShare : static_cast<double>(*gate.atMost);
        if (judged == 0) {
            m_result.why = isLabelled(m_report) ? reason("no-such-labels",
                               "no common label has " + counted(gate.minSupport, "row") + " on both sides")
                                                : reason("no-labels", "a side has no labels");
            return;
        }
        const double share = static_cast<double>(degraded) / static_cast<double>(judged);
        const bool shareFails = gate.atMostShare && share > *gate.atMostShare;
        const bool countFails = gate.atMost && degraded > *gate.atMost;
        if (gate.atMost && (!gate.atMostShare || (countFails && !shareFails)))
            judgeCount(m_result, degraded, *gate.atMost);
        else
            m_result.value = share;
        m_result.verdict = shareFails || countFails ? GateVerdict::Fail : GateVerdict::Pass;
        m_result.why = reason(shareFails || countFails ? "beyond-limit" : "within-limit",
            std::to_string(degraded) + " of " + counted(judged, "label") + " with "
                + std::to_string(gate.minSupport) + " rows on both sides significantly degraded"
                + listOf(m_result.names, degraded));
    }

    void operator()(const ProtectedLabelsGate& gate)
    {
        std::set<std::string, std::less<>> names(gate.labels.begin(), gate.labels.end());
        names.insert(m_report.parameters.protectedLabels.begin(), m_report.parameters.protectedLabels.end());
        m_result.unit = GateUnit::Count;
        m_result.limit = 0;
        m_result.atLeast = false;
        if (names.empty() || !isLabelled(m_report)) {
            m_result.why = names.empty() ? reason("no-such-labels", "no label is protected")
                                         : reason("no-labels", "a side has no labels");
            return;
        }
        std::int64_t lost = 0;
        std::vector<std::string> open;
        for (const std::string& name : names) {
            const auto found = std::ranges::find(m_report.labels, name, &LabelChange::label);
            const Protection protection = found == m_report.labels.end()
                ? Protection::Lost
                : protectionOf(*found, m_report.parameters);
            if (protection == Protection::Lost || protection == Protection::Degraded) {
                ++lost;
                m_result.names.push_back(name);
            } else if (protection == Protection::Inconclusive) {
                open.push_back(name);
                addRowsFor(*found);
            }
        }
        concludeProtected(lost, open);
    }

    void operator()(const NegativeFlipsGate& gate)
    {
        m_result.unit = GateUnit::Share;
        const auto& twin = m_report.twin;
        const bool byTwin = gate.atMostTimesTwin && twin && twin->negativeFlipRate;
        GateMeasure measure;
        GateLimits limits {.atMost = gate.atMost};
        if (byTwin)
            limits.atMost = *gate.atMostTimesTwin * *twin->negativeFlipRate;
        if (!m_report.flips)
            measure.absent = reason("unpaired", "the sides have different rows, so no row can flip");
        else if (m_report.flips->labelled == 0)
            measure.absent = reason("no-labels", "a side has no labels");
        else if (!limits.atMost)
            measure.absent
                = reason("no-twin", "there is no twin to measure it against (train --twin-of, --twin)");
        else
            measure = flipMeasure(*m_report.flips, byTwin ? gate.atMostTimesTwin : std::nullopt);
        judgeMeasure(m_result, measure, limits);
        if (byTwin)
            m_result.why.text += " (" + gateNumber(GateUnit::Number, *gate.atMostTimesTwin)
                + " times the twin's " + gateNumber(GateUnit::Share, *twin->negativeFlipRate) + ")";
    }

    void operator()(const LabelSetGate& gate)
    {
        std::int64_t count = 0;
        for (const LabelChange& label : m_report.labels) {
            const bool gone = label.known.baseline && !label.known.candidate;
            const bool added = !label.known.baseline && label.known.candidate;
            if (!(gate.removed ? gone : added)
                || std::ranges::find(gate.except, label.label) != gate.except.end())
                continue;
            ++count;
            if (m_result.names.size() < mostNames)
                m_result.names.push_back(label.label);
        }
        judgeCount(m_result, count, gate.atMost);
        m_result.why = reason(count <= gate.atMost ? "within-limit" : "beyond-limit",
            counted(count, "label") + " that only the " + (gate.removed ? "baseline" : "candidate")
                + "'s model knows" + listOf(m_result.names, count));
    }

    void operator()(const RowsGate& gate)
    {
        const std::int64_t before = m_report.baseline->evaluation.labelled;
        const std::int64_t after = m_report.candidate->evaluation.labelled;
        const std::int64_t fewest = std::min(before, after);
        m_result.unit = GateUnit::Count;
        m_result.value = static_cast<double>(fewest);
        m_result.limit = static_cast<double>(gate.atLeast);
        m_result.verdict = fewest >= gate.atLeast ? GateVerdict::Pass : GateVerdict::Fail;
        if (fewest < gate.atLeast)
            m_result.needsRows = gate.atLeast - fewest;
        m_result.why = reason(fewest >= gate.atLeast ? "within-limit" : "too-few-rows",
            counted(before, "labelled row") + " of the baseline, "
                + gateNumber(GateUnit::Count, static_cast<double>(after)) + " of the candidate");
    }

    void operator()(const ReviewGate& gate)
    {
        m_result.unit = gate.baselineBetterAtMost ? GateUnit::Share : GateUnit::Count;
        m_result.limit = gate.baselineBetterAtMost ? *gate.baselineBetterAtMost
                                                   : static_cast<double>(gate.marksAtLeast.value_or(0));
        m_result.atLeast = !gate.baselineBetterAtMost;
        if (!m_evidence.review) {
            m_result.why = reason("not-counted", "review marks were not counted");
            return;
        }
        const ReviewCounts& counts = *m_evidence.review;
        if (gate.marksAtLeast && counts.marks() < *gate.marksAtLeast) {
            judgeTooFewMarks(counts.marks(), *gate.marksAtLeast);
            return;
        }
        const std::int64_t preferring = counts.candidateBetter + counts.baselineBetter;
        if (gate.baselineBetterAtMost && preferring == 0) {
            m_result.why = reason("no-marks", "no mark prefers a side");
            return;
        }
        if (!gate.baselineBetterAtMost) {
            m_result.value = static_cast<double>(counts.marks());
            m_result.verdict = GateVerdict::Pass;
            m_result.why = reason("within-limit", counted(counts.marks(), "review mark"));
            return;
        }
        const statistics::Proportion worse {counts.baselineBetter, preferring};
        judgeMeasure(m_result,
            {.value = worse.rate(), .interval = statistics::wilson(worse), .rows = preferring},
            {.atMost = gate.baselineBetterAtMost});
    }

private:
    /// The interval of the rate; against a multiple of the twin's rate that one's own interval counts too, by
    /// square-and-add, for it comes from as few flips.
    GateMeasure flipMeasure(const Flips& flips, std::optional<double> times) const
    {
        const statistics::Proportion rate {flips.onlyBaseline, flips.labelled};
        GateMeasure measure {
            .value = rate.rate(), .interval = statistics::wilson(rate), .rows = flips.labelled};
        if (!times)
            return measure;
        const TwinReport& twin = *m_report.twin;
        const double floor = *twin.negativeFlipRate;
        const auto limits
            = statistics::wilson({std::llround(floor * static_cast<double>(twin.rows)), twin.rows});
        if (!limits || !measure.interval)
            return measure;
        const Interval scaled {*times * limits->lower, *times * limits->upper};
        const Interval apart
            = statistics::squareAndAdd(*times * floor, scaled, *measure.value, *measure.interval);
        measure.interval = Interval {
            std::max(0.0, *times * floor + apart.lower), std::min(1.0, *times * floor + apart.upper)};
        return measure;
    }

    /// Rows of a label that would show whether it holds: the most of them counts.
    void addRowsFor(const LabelChange& label)
    {
        if (!label.f1Change || !label.interval)
            return;
        const double matters = -m_report.parameters.matters;
        const double limit = *label.f1Change > matters ? matters : 0;
        const auto needed = statistics::rowsNeeded(std::min(label.support.baseline, label.support.candidate),
            *label.f1Change, *label.interval, limit);
        if (needed.answer == statistics::RowsNeeded::Answer::Rows)
            m_result.needsRows = std::max(m_result.needsRows.value_or(0), needed.rows);
    }

    void concludeProtected(std::int64_t lost, const std::vector<std::string>& open)
    {
        m_result.value = static_cast<double>(lost);
        if (lost > 0) {
            m_result.verdict = GateVerdict::Fail;
            m_result.needsRows.reset();
            m_result.why = reason("beyond-limit",
                counted(lost, "protected label") + " degraded or unknown to the candidate's model"
                    + listOf(m_result.names, lost));
        } else if (!open.empty()) {
            m_result.verdict = GateVerdict::Inconclusive;
            m_result.names = open;
            m_result.why = reason("straddles-limit",
                "neither a loss nor its absence is shown"
                    + listOf(open, static_cast<std::int64_t>(open.size()))
                    + (m_result.needsRows ? "; about " + std::to_string(*m_result.needsRows)
                                + " more rows of the label would"
                                          : ""));
        } else {
            m_result.verdict = GateVerdict::Pass;
            m_result.why = reason("within-limit", "no protected label lost what matters");
        }
        if (m_result.names.size() > mostNames)
            m_result.names.resize(mostNames);
    }

    void judgeTooFewMarks(std::int64_t marks, std::int64_t wanted)
    {
        m_result.unit = GateUnit::Count;
        m_result.value = static_cast<double>(marks);
        m_result.limit = static_cast<double>(wanted);
        m_result.atLeast = true;
        m_result.verdict = GateVerdict::Fail;
        m_result.needsRows = wanted - marks;
        m_result.why = reason("too-few-marks",
            counted(marks, "review mark") + ", " + std::to_string(wanted) + " are asked; mark "
                + std::to_string(wanted - marks) + " more");
    }

    const ComparisonReport& m_report;
    const GateEvidence& m_evidence;
    GateResult& m_result;
};

} // namespace

GateReport evaluateGates(const GateSet& gates, const ComparisonReport& report, const GateEvidence& evidence)
{
    GateReport result {.source = gates.source, .sha256 = gates.sha256};
    for (const GateRule& rule : gates.rules) {
        GateResult& gate = result.gates.emplace_back();
        gate.name = rule.name;
        gate.rule = rule.kind();
        if (report.timePart) {
            gate.why = reason("part-of-the-rows",
                "only the posts of a range of time are compared; gates judge whole comparisons");
            continue;
        }
        std::visit(Evaluator(report, evidence, gate), rule.rule);
    }
    return result;
}

} // namespace touchstone
