#include "core/release/gateevaluation.h"
#include "core/statistics/proportions.h"
#include "tests/support/testing.h"

#include <algorithm>

using namespace touchstone;

namespace {

/// A comparison whose numbers a test sets one by one: labelled on both sides, 2,000 rows, paired.
ComparisonReport report()
{
    ComparisonReport result {Baseline<SideReport>({}), Candidate<SideReport>({})};
    SideReport side;
    side.evaluation.rows = 2000;
    side.evaluation.labelled = 2000;
    result.baseline = Baseline<SideReport>(side);
    result.candidate = Candidate<SideReport>(side);
    result.all.baseline.rows = 2000;
    result.all.candidate.rows = 2000;
    result.paired = true;
    return result;
}

MetricChange changeOf(double change, double lower, double upper)
{
    return {
        .baseline = 0.5, .candidate = 0.5 + change, .change = change, .interval = Interval {lower, upper}};
}

LabelChange labelOf(const char* name, std::int64_t support, double change, double q)
{
    LabelChange label;
    label.label = name;
    label.known = {true, true};
    label.support = {support, support};
    label.f1 = {0.5, 0.5 + change};
    label.f1Change = change;
    label.interval = Interval {change - 0.01, change + 0.01};
    label.p = q;
    label.q = q;
    label.qBY = std::min(1.0, q * 5);
    label.verdict = q < 0.1 && change <= -0.02 ? Verdict::Degraded : Verdict::Unchanged;
    return label;
}

GateResult ask(const GateRuleKind& rule, const ComparisonReport& of, const GateEvidence& evidence = {})
{
    return evaluateGates({.rules = {{"a", rule}}}, of, evidence).gates.front();
}

MetricGate fallOfP1()
{
    return {.change = true, .limits = {.atLeast = -0.01}};
}

} // namespace

class TestGateEvaluation : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void changeByItsInterval()
    {
        ComparisonReport of = report();
        of.headline.p1 = changeOf(0.02, -0.01, 0.05); // an end on the limit passes
        QCOMPARE(ask(fallOfP1(), of).verdict, GateVerdict::Pass);
        of.headline.p1 = changeOf(-0.03, -0.05, -0.011);
        GateResult gate = ask(fallOfP1(), of);
        QCOMPARE(gate.verdict, GateVerdict::Fail);
        QCOMPARE(*gate.value, -0.03);
        QCOMPARE(*gate.limit, -0.01);
        QCOMPARE(gate.why.code, "beyond-limit");
        QCOMPARE(gate.why.text, "-0.030 [-0.050, -0.011], at least -0.010 is asked");
        QVERIFY(!gate.needsRows);
    }

    /// formulas-corrections.md: n = 1000, .020 in [-.010, .050], limit 0: 3,598 more.
    void rowsNeededOfTheSameRows()
    {
        ComparisonReport of = report();
        of.all.candidate.rows = 1000;
        of.headline.p1 = changeOf(0.02, -0.01, 0.05);
        const GateResult gate = ask(MetricGate {.change = true, .limits = {.atLeast = 0.0}}, of);
        QCOMPARE(gate.verdict, GateVerdict::Inconclusive);
        QCOMPARE(*gate.needsRows, std::int64_t {3598});
        QVERIFY(gate.why.text.find("about 3,598 more rows would settle it") != std::string::npos);
    }

    void rowsNeededOfTheCandidate()
    {
        ComparisonReport of = report();
        of.paired = false;
        of.headline.p1 = changeOf(0.02, -0.02, 0.06);
        of.headline.p1.standardError = {0.001, 0.02};
        GateResult gate = ask(MetricGate {.change = true, .limits = {.atLeast = 0.0}}, of);
        QCOMPARE(gate.verdict, GateVerdict::Inconclusive);
        // v = (.02 / 2.8016)^2 - .001^2; 2000 (.02^2 / v - 1)
        QCOMPARE(*gate.needsRows, std::int64_t {14013});
        of.headline.p1.standardError = {0.02, 0.02};
        gate = ask(MetricGate {.change = true, .limits = {.atLeast = 0.0}}, of);
        QVERIFY(!gate.needsRows);
        QVERIFY(gate.why.text.find("alone will not settle it") != std::string::npos);
    }

    void theWorseOfTwoLimitsCounts()
    {
        ComparisonReport of = report();
        of.headline.meanP1 = changeOf(0.2, 0.19, 0.21);
        const GateResult gate = ask(
            MetricGate {
                .metric = GateMetric::MeanP1, .change = true, .limits = {.atLeast = -0.05, .atMost = 0.05}},
            of);
        QCOMPARE(gate.verdict, GateVerdict::Fail);
        QVERIFY(!gate.atLeast);
        QCOMPARE(*gate.limit, 0.05);
    }

    void limitsAsSharesOfTheBaseline()
    {
        ComparisonReport of = report();
        of.headline.p1 = changeOf(-0.03, -0.04, -0.02); // of .5: 6 %
        MetricGate gate {.change = true, .limits = {.atLeast = -0.1}, .relative = true};
        QCOMPARE(ask(gate, of).verdict, GateVerdict::Pass);
        gate.limits.atLeast = -0.02;
        QCOMPARE(ask(gate, of).verdict, GateVerdict::Fail);
        QCOMPARE(*ask(gate, of).limit, -0.01);
    }

    void valueOfTheCandidate()
    {
        ComparisonReport of = report();
        of.all.candidate.rows = 10;
        of.headline.p1.candidate = 0.8;
        const GateResult gate = ask(MetricGate {.limits = {.atLeast = 0.49}}, of);
        QCOMPARE(gate.verdict, GateVerdict::Pass);
        QVERIFY(std::abs(gate.interval->lower - .4901624715) < 1e-9); // Wilson's, 8 of 10
        of.headline.f1Macro.candidate = 0.4;
        of.headline.f1Macro.standardError.candidate = 0.01;
        const GateResult f1
            = ask(MetricGate {.metric = GateMetric::F1Macro, .limits = {.atLeast = 0.39}}, of);
        QCOMPARE(f1.verdict, GateVerdict::Inconclusive);
        QVERIFY(std::abs(f1.interval->upper - 0.4195996) < 1e-6);
    }

    void calibrationHasNoInterval()
    {
        ComparisonReport of = report();
        Evaluation evaluation = of.candidate->evaluation;
        evaluation.calibration.ece = 0.08;
        SideReport side = *of.candidate;
        side.evaluation = evaluation;
        of.candidate = Candidate<SideReport>(side);
        const MetricGate most {.metric = GateMetric::Ece, .limits = {.atMost = 0.05}};
        QCOMPARE(ask(most, of).verdict, GateVerdict::Fail);
        const MetricGate change {.metric = GateMetric::Ece, .change = true, .limits = {.atMost = 0.05}};
        QCOMPARE(ask(change, of).verdict, GateVerdict::NotApplicable); // the baseline's is not known
        QCOMPARE(ask(change, of).why.code, "no-labels");
    }

    void whatIsNotThereDoesNotApply()
    {
        ComparisonReport of = report();
        of.headline.meanP1 = {.baseline = 0.5, .candidate = 0.4};
        const GateResult loss
            = ask(MetricGate {.metric = GateMetric::MeanP1, .change = true, .limits = {.atLeast = 0.0}}, of);
        QCOMPARE(loss.verdict, GateVerdict::NotApplicable);
        QCOMPARE(loss.why.code, "different-loss");
        QCOMPARE(*loss.limit, 0.0);
        of.baseline = Baseline<SideReport>({});
        QCOMPARE(ask(fallOfP1(), of).why.code, "no-labels");
        QCOMPARE(ask(MetricGate {.metric = GateMetric::EstimatedP1, .limits = {.atLeast = 0.3}}, of).why.code,
            "no-estimate");
    }

    void degradedLabels()
    {
        ComparisonReport of = report();
        of.labels = {labelOf("a", 50, -0.1, 0.01), labelOf("b", 50, -0.1, 0.2),
            labelOf("few", 49, -0.5, 0.001), labelOf("small loss", 80, -0.01, 0.001)};
        DegradedLabelsGate rule {.atMostShare = 0.3};
        GateResult gate = ask(rule, of);
        QCOMPARE(gate.verdict, GateVerdict::Fail); // 1 of 3
        QVERIFY(std::abs(*gate.value - 1.0 / 3) < 1e-12);
        QCOMPARE(gate.names, std::vector<std::string> {"a"});
        rule = {.atMost = 1};
        QCOMPARE(ask(rule, of).verdict, GateVerdict::Pass);
        rule = {.atMost = 0, .alpha = 0.005};
        QCOMPARE(ask(rule, of).verdict, GateVerdict::Pass);
        rule = {.atMost = 1, .alpha = 0.3, .loss = 0.01};
        QCOMPARE(*ask(rule, of).value, 3.0);
        rule = {.atMost = 0, .alpha = 0.04, .correction = GateCorrection::BenjaminiYekutieli};
        QCOMPARE(ask(rule, of).verdict, GateVerdict::Pass); // .05 of the label a
        rule = {.minSupport = 100, .atMost = 0};
        QCOMPARE(ask(rule, of).verdict, GateVerdict::NotApplicable);
    }

    /// Unpaired, the part within the label is what counts, as in its verdict.
    void degradedByTheRowsAloneDoesNotCount()
    {
        ComparisonReport of = report();
        LabelChange mix = labelOf("mix", 100, -0.3, 0.001);
        mix.f1ChangeWithin = -0.001;
        of.labels = {mix};
        QCOMPARE(ask(DegradedLabelsGate {.atMost = 0}, of).verdict, GateVerdict::Pass);
    }

    void protectedLabels()
    {
        ComparisonReport of = report();
        LabelChange held = labelOf("held", 100, 0.01, 0.9);
        LabelChange open = labelOf("open", 100, -0.01, 0.9);
        open.interval = Interval {-0.05, 0.03};
        LabelChange lost = labelOf("lost", 100, 0, 0.9);
        lost.known.candidate = false;
        of.labels = {held, open, lost, labelOf("fallen", 100, -0.1, 0.001)};
        QCOMPARE(ask(ProtectedLabelsGate {{"held"}}, of).verdict, GateVerdict::Pass);
        const GateResult more = ask(ProtectedLabelsGate {{"held", "open"}}, of);
        QCOMPARE(more.verdict, GateVerdict::Inconclusive);
        QVERIFY(more.needsRows.value_or(0) > 0);
        QCOMPARE(ask(ProtectedLabelsGate {{"lost"}}, of).verdict, GateVerdict::Fail);
        QCOMPARE(ask(ProtectedLabelsGate {{"open", "fallen"}}, of).verdict, GateVerdict::Fail);
        QCOMPARE(ask(ProtectedLabelsGate {{"misspelt"}}, of).verdict, GateVerdict::Fail);
        QCOMPARE(ask(ProtectedLabelsGate {}, of).verdict, GateVerdict::NotApplicable);
        of.parameters.protectedLabels = {"fallen"};
        QCOMPARE(ask(ProtectedLabelsGate {}, of).verdict, GateVerdict::Fail);
    }

    void negativeFlips()
    {
        ComparisonReport of = report();
        const NegativeFlipsGate rule {.atMost = 0.08, .atMostTimesTwin = 1.5};
        QCOMPARE(ask(rule, of).why.code, "unpaired");
        of.flips.emplace();
        of.flips->rows = 2000;
        of.flips->labelled = 2000;
        of.flips->onlyBaseline = 100; // 5 %
        QCOMPARE(ask(rule, of).verdict, GateVerdict::Pass);
        of.twin.emplace();
        of.twin->rows = 2000;
        of.twin->negativeFlipRate = 0.02; // limit 3 %
        const GateResult gate = ask(rule, of);
        QCOMPARE(gate.verdict, GateVerdict::Fail);
        QCOMPARE(*gate.limit, 0.03);
        // The twin's own uncertainty widens the interval.
        const auto alone = statistics::wilson({100, 2000});
        QVERIFY(gate.interval->upper - gate.interval->lower > alone->upper - alone->lower);
        of.twin->negativeFlipRate = 0.033;
        QCOMPARE(ask(rule, of).verdict, GateVerdict::Inconclusive);
        const NegativeFlipsGate onlyTwin {.atMostTimesTwin = 1.5};
        of.twin.reset();
        QCOMPARE(ask(onlyTwin, of).why.code, "no-twin");
    }

    void labelSets()
    {
        ComparisonReport of = report();
        LabelChange removed = labelOf("old", 100, 0, 1);
        removed.known.candidate = false;
        LabelChange added = labelOf("new", 100, 0, 1);
        added.known.baseline = false;
        of.labels = {removed, added, labelOf("both", 100, 0, 1)};
        QCOMPARE(ask(LabelSetGate {}, of).verdict, GateVerdict::Fail);
        QCOMPARE(ask(LabelSetGate {}, of).names, std::vector<std::string> {"old"});
        QCOMPARE(ask(LabelSetGate {.except = {"old"}}, of).verdict, GateVerdict::Pass);
        QCOMPARE(*ask(LabelSetGate {.removed = false, .atMost = 1}, of).value, 1.0);
    }

    void rows()
    {
        QCOMPARE(ask(RowsGate {2000}, report()).verdict, GateVerdict::Pass);
        const GateResult gate = ask(RowsGate {2001}, report());
        QCOMPARE(gate.verdict, GateVerdict::Fail);
        QCOMPARE(*gate.needsRows, std::int64_t {1});
    }

    void distances()
    {
        ComparisonReport of = report();
        QCOMPARE(ask(DistanceGate {.atMost = 0.1}, of).verdict, GateVerdict::NotApplicable);
        of.p1.wasserstein = 0.05;
        of.p1.psi = 0.3;
        QCOMPARE(ask(DistanceGate {.atMost = 0.1}, of).verdict, GateVerdict::Pass);
        QCOMPARE(
            ask(DistanceGate {.distance = GateDistance::Psi, .atMost = 0.1}, of).verdict, GateVerdict::Fail);
    }

    void reviewMarks()
    {
        const ComparisonReport of = report();
        const ReviewGate rule {.marksAtLeast = 10, .baselineBetterAtMost = 0.5};
        QCOMPARE(ask(rule, of).why.code, "not-counted");
        const GateResult few = ask(rule, of, {.review = ReviewCounts {.candidateBetter = 3}});
        QCOMPARE(few.verdict, GateVerdict::Fail);
        QCOMPARE(*few.needsRows, std::int64_t {7});
        QCOMPARE(ask(rule, of, {.review = ReviewCounts {.candidateBetter = 40, .baselineBetter = 5}}).verdict,
            GateVerdict::Pass);
        QCOMPARE(ask(rule, of, {.review = ReviewCounts {.candidateBetter = 5, .baselineBetter = 40}}).verdict,
            GateVerdict::Fail);
        QCOMPARE(ask(rule, of, {.review = ReviewCounts {.candidateBetter = 6, .baselineBetter = 5}}).verdict,
            GateVerdict::Inconclusive);
        QCOMPARE(ask(rule, of, {.review = ReviewCounts {.unclear = 10}}).why.code, "no-marks");
    }

    void whatRoundsToZeroHasNoSign()
    {
        ComparisonReport of = report();
        of.headline.p1 = changeOf(-0.00001, -0.0001, 0.0001);
        QCOMPARE(ask(fallOfP1(), of).why.text, "0.000 [0.000, 0.000], at least -0.010 is asked");
    }
};

QTEST_GUILESS_MAIN(TestGateEvaluation)
#include "tst_gateevaluation.moc"
