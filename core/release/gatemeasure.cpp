#include "core/release/gatemeasure.h"

#include "core/statistics/gate.h"
#include "core/statistics/normal.h"
#include "core/statistics/proportions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace touchstone {

namespace {

Warning absence(const char* code, const char* text)
{
    return {.code = code, .text = text, .arguments = {}};
}

const MetricChange* headlineMetric(const Headline& headline, GateMetric metric)
{
    switch (metric) {
    case GateMetric::P1:
        return &headline.p1;
    case GateMetric::RecallAt5:
        return &headline.recallAt5;
    case GateMetric::PAtK:
        return &headline.pAtK;
    case GateMetric::RAtK:
        return &headline.rAtK;
    case GateMetric::F1Macro:
        return &headline.f1Macro;
    case GateMetric::F1MacroKnownLabels:
        return &headline.f1MacroKnownLabels;
    case GateMetric::F1Weighted:
        return &headline.f1Weighted;
    case GateMetric::F1Micro:
        return &headline.f1Micro;
    case GateMetric::MeanP1:
        return &headline.meanP1;
    case GateMetric::Ece:
    case GateMetric::EstimatedP1:
    case GateMetric::EstimatedF1Macro:
        break;
    }
    return nullptr;
}

const Headline& headlineOn(GateRows rows, const ComparisonReport& report)
{
    return rows == GateRows::Known ? report.headlineKnown
        : rows == GateRows::Common ? report.headlineCommon
                                   : report.headline;
}

const Both<Denominator>& denominatorsOn(GateRows rows, const ComparisonReport& report)
{
    return rows == GateRows::Known ? report.known : rows == GateRows::Common ? report.common : report.all;
}

bool isShareOfRows(GateMetric metric)
{
    return metric == GateMetric::P1 || metric == GateMetric::RecallAt5 || metric == GateMetric::RAtK;
}

/// Wilson's for shares of rows, else by the value's own error, inside [0, 1].
std::optional<Interval> valueInterval(GateMetric metric, const MetricChange& change, std::int64_t rows)
{
    if (!change.candidate)
        return std::nullopt;
    const double value = *change.candidate;
    if (isShareOfRows(metric))
        return statistics::wilson({std::llround(value * static_cast<double>(rows)), rows});
    if (!change.standardError.candidate)
        return std::nullopt;
    const double half = statistics::usualDeviations() * *change.standardError.candidate;
    return Interval {std::max(0.0, value - half), std::min(1.0, value + half)};
}

/// Why a headline metric has no change.
Warning whyNoChange(GateMetric metric, const MetricChange& change, const ComparisonReport& report)
{
    const bool labels
        = metric == GateMetric::MeanP1 || (report.baseline->isLabelled() && report.candidate->isLabelled());
    if (!labels)
        return absence("no-labels", "a side has no labels");
    if (metric == GateMetric::MeanP1 && change.baseline && change.candidate)
        return absence("different-loss",
            "the two models have different losses, or one is not known, so p@1 may mean something else");
    if (change.baseline && change.candidate)
        return absence("different-k", "the sides kept different numbers of labels");
    return absence("not-measured", "a side does not have this metric");
}

GateMeasure measureHeadline(
    const MetricGate& gate, const MetricChange& metric, const ComparisonReport& report)
{
    GateMeasure measure {.baseline = metric.baseline};
    const bool allRows = gate.metric == GateMetric::MeanP1 && gate.rows == GateRows::All;
    measure.rows
        = allRows ? report.candidate->evaluation.rows : denominatorsOn(gate.rows, report).candidate.rows;
    if (!gate.change) {
        measure.value = metric.candidate;
        measure.interval = valueInterval(gate.metric, metric, measure.rows);
        if (!measure.value)
            measure.absent = report.candidate->isLabelled()
                ? absence("not-measured", "the candidate does not have this metric")
                : absence("no-labels", "the candidate has no labels");
        return measure;
    }
    measure.value = metric.change;
    measure.interval = metric.interval;
    if (!measure.value)
        measure.absent = whyNoChange(gate.metric, metric, report);
    const auto& errors = metric.standardError;
    if (!report.paired && errors.baseline && errors.candidate)
        measure.errors = {*errors.baseline, *errors.candidate};
    return measure;
}

GateMeasure measureEce(bool change, const ComparisonReport& report)
{
    const auto before = report.baseline->evaluation.calibration.ece;
    const auto after = report.candidate->evaluation.calibration.ece;
    GateMeasure measure {.rows = report.candidate->evaluation.labelled, .baseline = before};
    if (!after || (change && !before))
        measure.absent = absence("no-labels", "calibration needs labels");
    else
        measure.value = change ? *after - *before : *after;
    return measure;
}

GateMeasure measureEstimate(const MetricGate& gate, const ComparisonReport& report)
{
    const LabelFreeEstimate& estimate = report.estimate;
    const bool accuracy = gate.metric == GateMetric::EstimatedP1;
    const auto& estimated = accuracy ? estimate.accuracy : estimate.f1Macro;
    GateMeasure measure {
        .rows = estimate.rows, .baseline = accuracy ? report.all.baseline.p1 : report.all.baseline.f1Macro};
    if (!estimated || (gate.change && !measure.baseline)) {
        measure.absent = absence("no-estimate",
            "nothing is estimated: it takes one model on both sides, other rows, and labels on the baseline");
        return measure;
    }
    const double shift = gate.change ? *measure.baseline : 0;
    const Interval band = estimated->errorBand.value_or(estimated->estimate.band);
    measure.value = estimated->estimate.value - shift;
    measure.interval = Interval {band.lower - shift, band.upper - shift};
    return measure;
}

struct Judged {
    GateVerdict verdict = GateVerdict::NotApplicable;
    double limit = 0;
    bool atLeast = true;
};

int badness(GateVerdict verdict)
{
    switch (verdict) {
    case GateVerdict::Fail:
        return 3;
    case GateVerdict::Inconclusive:
        return 2;
    case GateVerdict::Pass:
        return 1;
    case GateVerdict::NotApplicable:
        break;
    }
    return 0;
}

std::optional<Judged> judgeLimit(const GateMeasure& measure, double limit, bool atLeast)
{
    const auto verdict = statistics::judgeGate({.estimate = *measure.value,
        .interval = measure.interval,
        .limit = limit,
        .side = atLeast ? statistics::GateSide::AtLeast : statistics::GateSide::AtMost});
    if (!verdict)
        return std::nullopt;
    const GateVerdict judged = *verdict == statistics::GateVerdict::Pass ? GateVerdict::Pass
        : *verdict == statistics::GateVerdict::Fail                      ? GateVerdict::Fail
                                                                         : GateVerdict::Inconclusive;
    return Judged {judged, limit, atLeast};
}

/// The limit that is worse met; of two equally met, the nearer one.
std::optional<Judged> judgeLimits(const GateMeasure& measure, const GateLimits& limits)
{
    std::optional<Judged> worst;
    for (const auto& [limit, atLeast] : {std::pair(limits.atLeast, true), std::pair(limits.atMost, false)}) {
        const auto judged = limit ? judgeLimit(measure, *limit, atLeast) : std::nullopt;
        if (!judged)
            continue;
        const auto distance = [&measure](const Judged& of) { return std::abs(*measure.value - of.limit); };
        if (!worst || badness(judged->verdict) > badness(worst->verdict)
            || (judged->verdict == worst->verdict && distance(*judged) < distance(*worst)))
            worst = judged;
    }
    return worst;
}

/// What an inconclusive gate asks for, as the end of its sentence.
std::string rowsSentence(GateResult& result, const GateMeasure& measure)
{
    using Answer = statistics::RowsNeeded::Answer;
    const auto needed = measure.errors
        ? statistics::candidateRowsNeeded({.candidateRows = measure.rows,
            .estimate = *measure.value,
            .limit = *result.limit,
            .baselineError = measure.errors->baseline,
            .candidateError = measure.errors->candidate})
        : statistics::rowsNeeded(measure.rows, *measure.value, *measure.interval, *result.limit);
    switch (needed.answer) {
    case Answer::Rows:
        result.needsRows = needed.rows;
        return "; about " + gateNumber(GateUnit::Count, static_cast<double>(needed.rows))
            + (measure.errors ? " more rows of the candidate would settle it" : " more rows would settle it");
    case Answer::CandidateAloneWillNot:
        return "; more rows of the candidate alone will not settle it";
    case Answer::TooClose:
        break;
    }
    return "; it is too close to the limit for more rows to settle it";
}

} // namespace

namespace {

/// "12,345"
std::string grouped(double value)
{
    std::string digits = std::to_string(std::llround(value));
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0 && digits[at - 1] != '-'; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return digits;
}

} // namespace

std::string gateNumber(GateUnit unit, double value)
{
    std::array<char, 64> buffer {};
    int length = 0;
    switch (unit) {
    case GateUnit::Change:
        length = std::snprintf(buffer.data(), buffer.size(), "%+.3f", value);
        break;
    case GateUnit::Share:
        length = std::snprintf(buffer.data(), buffer.size(), "%.1f %%", value * 100);
        break;
    case GateUnit::Count:
        return grouped(value);
    case GateUnit::Rate:
    case GateUnit::Number:
        length = std::snprintf(buffer.data(), buffer.size(), "%.3f", value);
    }
    std::string text(buffer.data(), static_cast<std::size_t>(std::max(0, length)));
    // What rounds to 0 has no sign.
    const bool zero = text.find_first_of("123456789") == std::string::npos;
    return zero && (text.starts_with('+') || text.starts_with('-')) ? text.substr(1) : text;
}

GateMeasure measureMetric(const MetricGate& gate, const ComparisonReport& report)
{
    if (const MetricChange* metric = headlineMetric(headlineOn(gate.rows, report), gate.metric))
        return measureHeadline(gate, *metric, report);
    return gate.metric == GateMetric::Ece ? measureEce(gate.change, report) : measureEstimate(gate, report);
}

GateMeasure measureDistance(GateDistance distance, const ComparisonReport& report)
{
    const P1Comparison& p1 = report.p1;
    GateMeasure measure {.rows = p1.rows.candidate};
    measure.value = distance == GateDistance::KolmogorovSmirnov ? p1.ks
        : distance == GateDistance::JensenShannon               ? p1.jensenShannon
        : distance == GateDistance::Psi                         ? p1.psi
                                                                : p1.wasserstein;
    if (!measure.value)
        measure.absent = p1.withheld == P1Withheld::DifferentLoss
            ? absence("different-loss",
                "the two models have different losses, or one is not known, so p@1 may mean something else")
            : absence("no-rows", "a side has no rows that differ in p@1");
    return measure;
}

void judgeMeasure(GateResult& result, const GateMeasure& measure, const GateLimits& limits)
{
    result.value = measure.value;
    result.interval = measure.interval;
    const auto judged = measure.value ? judgeLimits(measure, limits) : std::nullopt;
    if (!judged) {
        result.limit = limits.atLeast ? limits.atLeast : limits.atMost;
        result.atLeast = limits.atLeast.has_value();
        result.why = measure.value ? absence("not-a-number", "the number cannot be judged") : measure.absent;
        return;
    }
    result.verdict = judged->verdict;
    result.limit = judged->limit;
    result.atLeast = judged->atLeast;
    std::string text = gateNumber(result.unit, *measure.value);
    if (measure.interval)
        text += " [" + gateNumber(result.unit, measure.interval->lower) + ", "
            + gateNumber(result.unit, measure.interval->upper) + "]";
    text += (judged->atLeast ? ", at least " : ", at most ") + gateNumber(result.unit, judged->limit)
        + " is asked";
    const bool straddles = judged->verdict == GateVerdict::Inconclusive;
    if (straddles)
        text += ": the interval has the limit in it" + rowsSentence(result, measure);
    result.why = {.code = straddles                ? "straddles-limit"
            : judged->verdict == GateVerdict::Pass ? "within-limit"
                                                   : "beyond-limit",
        .text = text,
        .arguments = {gateNumber(result.unit, *measure.value), gateNumber(result.unit, judged->limit)}};
}

} // namespace touchstone
