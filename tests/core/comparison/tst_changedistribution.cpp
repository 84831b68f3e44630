#include "core/comparison/changedistribution.h"
#include "core/statistics/normal.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace touchstone;

class TestChangeDistribution : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenValues();
    void whichLabelsCount();
    void zeroLiesInTheMiddleOfABin();
    void relativeChanges();
    void farChangesGoToTheOuterBins();
    void shapeIsDescribed();
    void nullCurve();
    void noCurveForFewOrEqualLabels();
    void noLabels();
};

namespace {

LabelChange labelOf(double baseline, double candidate, std::int64_t support = 50)
{
    LabelChange label;
    label.known = {true, true};
    label.support = {support, support};
    label.f1 = {baseline, candidate};
    label.f1Change = candidate - baseline;
    if (baseline > 0)
        label.relativeChange = (candidate - baseline) / baseline;
    return label;
}

std::vector<LabelChange> labelsOf(const std::vector<double>& changes)
{
    std::vector<LabelChange> labels;
    for (const double change : changes) {
        labels.push_back(labelOf(0.5, 0.5));
        labels.back().f1Change = change;
        labels.back().relativeChange = change / 0.5;
    }
    return labels;
}

const std::vector<double> sixteenChanges {
    -.31, -.22, -.15, -.12, -.08, -.05, -.03, 0, .01, .02, .04, .07, .09, .13, .18, .27};

bool near(std::optional<double> value, double expected, double tolerance = 1e-10)
{
    return value && std::abs(*value - expected) <= tolerance;
}

} // namespace

void TestChangeDistribution::goldenValues()
{
    std::vector<LabelChange> labels = labelsOf(sixteenChanges);
    const ChangeDistribution result = changeDistribution(labels, {});
    QCOMPARE(result.labels, 16);
    QVERIFY(near(result.mean, -.009375));
    QVERIFY(near(result.sd, .1476693943));
    QVERIFY(near(result.withinBand, 13.0 / 16));
    QCOMPARE(result.band, .2);
    QCOMPARE(std::accumulate(result.counts.begin(), result.counts.end(), std::int64_t {0}), 16);
    QVERIFY(near(std::accumulate(result.expected.begin(), result.expected.end(), 0.0), 16));
    // Phi as scipy.stats.norm.cdf: the middle bin [-0.02, 0.02)
    const auto middle = result.expected.size() / 2;
    const double mass = statistics::normalCdf((.02 + .009375) / .1476693943)
        - statistics::normalCdf((-.02 + .009375) / .1476693943);
    QVERIFY(near(result.expected[middle], 16 * mass, 1e-8));
    QCOMPARE(result.counts[middle], 2); // 0 and .01; .02 starts the next bin
}

void TestChangeDistribution::whichLabelsCount()
{
    std::vector<LabelChange> labels = labelsOf({.1, .1, .1, .1, .1, .1});
    labels[1].support = {19, 500};
    labels[2].support = {500, 19};
    labels[3].known.baseline = false;
    labels[4].known.candidate = false;
    labels[5].support = {20, 20};
    const ChangeDistribution result = changeDistribution(labels, {});
    QCOMPARE(result.labels, 2);
    QVERIFY(labels[0].inDistribution);
    QVERIFY(!labels[1].inDistribution);
    QVERIFY(!labels[4].inDistribution);
    QVERIFY(labels[5].inDistribution);
}

void TestChangeDistribution::zeroLiesInTheMiddleOfABin()
{
    for (const double change : {0.0, .2, .21, .22, .5, 1.0, -1.0}) {
        std::vector<LabelChange> labels = labelsOf({change});
        const ChangeDistribution result = changeDistribution(labels, {});
        QVERIFY(result.edges.size() % 2 == 0); // an odd number of bins
        const auto above = result.edges.size() / 2;
        QCOMPARE(result.edges[above], .02);
        QCOMPARE(result.edges[above - 1], -.02);
        QCOMPARE(result.edges.front(), -result.edges.back());
        QVERIFY(result.edges.back() >= std::max(std::abs(change), .2));
        QVERIFY(result.edges.back() <= 1.02);
        QCOMPARE(result.counts.size() + 1, result.edges.size());
        QVERIFY(std::ranges::is_sorted(result.edges));
    }
}

void TestChangeDistribution::relativeChanges()
{
    std::vector<LabelChange> labels {labelOf(.4, .3), labelOf(.5, .6), labelOf(0, .1)};
    const ChangeDistribution result = changeDistribution(labels, {.relative = true});
    QVERIFY(result.relative);
    QCOMPARE(result.labels, 2); // the last has no relative change
    QVERIFY(near(result.mean, (-.25 + .2) / 2));
    QVERIFY(near(result.withinBand, .5, 1e-9));
    QCOMPARE(result.edges[result.edges.size() / 2], .05);
}

void TestChangeDistribution::farChangesGoToTheOuterBins()
{
    std::vector<LabelChange> labels {labelOf(.01, .9), labelOf(.5, .5)};
    const ChangeDistribution result = changeDistribution(labels, {.relative = true});
    QCOMPARE(result.edges.back(), 2.05);
    QCOMPARE(result.counts.back(), 1);
    QVERIFY(near(result.mean, 89.0 / 2, 1e-9)); // not cut
}

void TestChangeDistribution::shapeIsDescribed()
{
    // formulas.md, the sixteen changes
    std::vector<LabelChange> labels = labelsOf(sixteenChanges);
    const ChangeDistribution result = changeDistribution(labels, {});
    QVERIFY(near(result.skewness, -.1739717877));
    QVERIFY(near(result.kurtosis, 2.782128912, 1e-9));
    QVERIFY(near(result.median, .005));
    QVERIFY(result.robustSd && *result.robustSd > .1 && *result.robustSd < .2);
    QVERIFY(near(result.normality.jarqueBera->statistic, .1123550285));
    QVERIFY(near(result.normality.dAgostino->statistic, .2971802498));
    QVERIFY(near(result.normality.lilliefors->statistic, .08781041046));
    QVERIFY(!result.normality.lilliefors->p); // above .1, where its formula does not hold
    QVERIFY(near(result.normality.andersonDarling->adjusted, .1179212638));
    QCOMPARE(result.quantiles.size(), sixteenChanges.size());
    QCOMPARE(result.quantiles.front().value, -.31);
    QCOMPARE(result.quantiles.back().value, .27);
}

void TestChangeDistribution::nullCurve()
{
    std::vector<LabelChange> labels = labelsOf(std::vector<double>(12, .05));
    for (LabelChange& label : labels)
        label.standardError = .03;
    const auto sum = [](const std::vector<double>& counts) {
        double total = 0;
        for (const double count : counts)
            total += count;
        return total;
    };
    const ChangeDistribution sampling = changeDistribution(labels, {});
    QVERIFY(near(sum(sampling.nullExpected), 12, 1e-9));
    QVERIFY(!sampling.nullHasRetraining);
    const std::size_t middle = sampling.nullExpected.size() / 2;
    // 12 (Phi(.02 / .03) - Phi(-.02 / .03))
    QVERIFY(near(sampling.nullExpected[middle], 12 * 0.49501492490, 1e-8));
    // With a retraining variance of .04^2 the errors are .05.
    const ChangeDistribution both = changeDistribution(labels, {}, .0016);
    QVERIFY(both.nullHasRetraining);
    QVERIFY(near(both.nullExpected[middle], 12 * 0.31084348322, 1e-8));
    // Relative: the errors are divided by the baseline's f1 of .5.
    const ChangeDistribution relative = changeDistribution(labels, {.relative = true});
    QVERIFY(near(sum(relative.nullExpected), 12, 1e-9));
    QVERIFY(near(relative.nullExpected[relative.nullExpected.size() / 2], 12 * 0.59534324, 1e-6));
    labels.back().standardError.reset();
    QVERIFY(changeDistribution(labels, {}).nullExpected.empty());
}

void TestChangeDistribution::noCurveForFewOrEqualLabels()
{
    std::vector<LabelChange> seven = labelsOf({-.3, -.2, -.1, 0, .1, .2, .3});
    QVERIFY(changeDistribution(seven, {}).expected.empty());
    std::vector<LabelChange> equal = labelsOf(std::vector<double>(20, .1));
    const ChangeDistribution result = changeDistribution(equal, {});
    QVERIFY(near(result.sd, 0));
    QVERIFY(result.expected.empty());
}

void TestChangeDistribution::noLabels()
{
    std::vector<LabelChange> none;
    const ChangeDistribution result = changeDistribution(none, {});
    QCOMPARE(result.labels, 0);
    QVERIFY(!result.mean);
    QVERIFY(!result.sd);
    QVERIFY(!result.withinBand);
    QCOMPARE(result.counts, std::vector<std::int64_t>(11, 0));
}

QTEST_APPLESS_MAIN(TestChangeDistribution)
#include "tst_changedistribution.moc"
