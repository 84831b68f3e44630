#include "core/statistics/distances.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestDistances : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void ofCounts();
    void goldenValues();
    void ties();
    void swappedSides();
    void equalSamples();
    void farApart();
    void emptySamples();
    void stabilityOnDeciles();
    void stabilityOfConstantBaseline();
    void emptyBins();
    void asymptoticP();
};

namespace {

using Values = std::vector<double>;
using Counts = std::vector<std::int64_t>;

SortedSample sample(const Values& values)
{
    return *SortedSample::of(values);
}

const Values p {.1, .4, .5};
const Values q {.3, .3, .4};
const Values tied {.1, .2, .2, .2, .5, .5, .9};
const Values alsoTied {.2, .2, .3, .5, .5, .5, .8, 1.0, 1.0};

} // namespace

void TestDistances::goldenValues()
{
    QVERIFY(near(stabilityIndexOfShares(p, q), .2708050201));
    QVERIFY(near(jensenShannonDistance(std::span(p), std::span(q)), .2166340245));
    QVERIFY(near(
        jensenShannonDistance(std::span(p), std::span(q)).value() * std::sqrt(std::log(2.0)), .180359656));
    const SortedSample u = sample({.1, .2, .4, .8});
    const SortedSample v = sample({.15, .5, .9});
    QVERIFY(near(wasserstein(u, v), .15, 1e-15));
    QVERIFY(near(kolmogorovSmirnov(u, v), .4166666667));
}

void TestDistances::ties()
{
    // scipy 1.10.1: ks_2samp, wasserstein_distance
    QVERIFY(near(kolmogorovSmirnov(sample(tied), sample(alsoTied)), 0.3492063492063492, 1e-15));
    QVERIFY(near(wasserstein(sample(tied), sample(alsoTied)), 0.18412698412698414, 1e-15));
}

void TestDistances::swappedSides()
{
    QVERIFY(near(kolmogorovSmirnov(sample(alsoTied), sample(tied)), 0.3492063492063492, 1e-15));
    QVERIFY(near(wasserstein(sample(alsoTied), sample(tied)), 0.18412698412698414, 1e-15));
    QVERIFY(near(jensenShannonDistance(std::span(q), std::span(p)), .2166340245));
    QVERIFY(near(stabilityIndexOfShares(q, p), .2708050201));
}

void TestDistances::equalSamples()
{
    QCOMPARE(kolmogorovSmirnov(sample(tied), sample(tied)).value_or(-1), 0.0);
    QCOMPARE(wasserstein(sample(tied), sample(tied)).value_or(-1), 0.0);
    QCOMPARE(stabilityIndex(sample(tied), sample(tied)).value_or(-1), 0.0);
    QCOMPARE(jensenShannonDistance(std::span(p), std::span(p)).value_or(-1), 0.0);
}

void TestDistances::farApart()
{
    QVERIFY(near(kolmogorovSmirnov(sample({0}), sample({1, 1})), 1));
    QVERIFY(near(wasserstein(sample({0}), sample({1, 1})), 1));
    const Counts left {5, 0};
    const Counts right {0, 3};
    QVERIFY(near(jensenShannonDistance(std::span(left), std::span(right)), 1));
}

void TestDistances::emptySamples()
{
    const SortedSample none = sample({});
    QVERIFY(!kolmogorovSmirnov(none, sample(tied)));
    QVERIFY(!wasserstein(sample(tied), none));
    QVERIFY(!stabilityIndex(none, sample(tied)));
    QVERIFY(!stabilityIndex(sample(tied), none));
    const Counts empty {0, 0};
    const Counts some {1, 2};
    QVERIFY(!jensenShannonDistance(std::span(empty), std::span(some)));
    QVERIFY(!stabilityIndexOfCounts(empty, some));
    const Counts other {1, 2, 3};
    QVERIFY(!jensenShannonDistance(std::span(some), std::span(other)));
    QVERIFY(!stabilityIndexOfCounts(some, other));
}

void TestDistances::stabilityOnDeciles()
{
    // 10 of the baseline's 42 values are 1, so its last deciles merge; numpy: unique(quantile(base,
    // linspace(0, 1, 11))), searchsorted(inner edges, side="right"), counts (5,4,4,4,4,4,4,13) and
    // (7,5,5,5,5,5,5,12)
    Values baseline(10, 1.0);
    Values candidate {1, 1, -.5, 1.5};
    for (int i = 0; i < 32; ++i)
        baseline.push_back(i / 40.0);
    for (int i = 0; i < 45; ++i)
        candidate.push_back(i / 50.0);
    QVERIFY(near(stabilityIndex(sample(baseline), sample(candidate)), 0.018402241775672117, 1e-14));
}

void TestDistances::stabilityOfConstantBaseline()
{
    QVERIFY(!stabilityIndex(sample({.5, .5, .5}), sample({.1, .9})));
    QVERIFY(!stabilityIndex(sample({.5}), sample({.5})));
}

void TestDistances::emptyBins()
{
    const Counts a {5, 0, 3, 2};
    const Counts b {1, 4, 0, 5};
    QVERIFY(
        near(jensenShannonDistance(std::span(a), std::span(b)), 0.7091551836567035, 1e-14)); // scipy, base 2
    QVERIFY(stabilityIndexOfCounts(a, b));                                                   // 0.5 a bin
    const Values withZero {0, .5, .5};
    QVERIFY(!stabilityIndexOfShares(withZero, q));
}

void TestDistances::asymptoticP()
{
    QVERIFY(near(kolmogorovSmirnovP(5.0 / 12, 4, 3), .9272207818));
    QCOMPARE(kolmogorovSmirnovP(0, 10, 10).value(), 1.0);
    QCOMPARE(kolmogorovSmirnovP(.01, 100, 100).value(), 1.0); // l = .07: a cut series would say .87
    QCOMPARE(kolmogorovSmirnovP(1, 1e6, 1e6).value(), 0.0);
    QVERIFY(near(kolmogorovSmirnovP(.199 * std::sqrt(.02), 100, 100), 1, 1e-12));
    QVERIFY(near(kolmogorovSmirnovP(.201 * std::sqrt(.02), 100, 100), 1, 1e-12));
    QVERIFY(!kolmogorovSmirnovP(testing::nan, 5, 5));
    QVERIFY(!kolmogorovSmirnovP(.5, 0, 5));
    QVERIFY(!kolmogorovSmirnovP(1.5, 5, 5));
}

void TestDistances::ofCounts()
{
    const std::vector<double> values {1, 2, 5, 40};
    const std::vector<std::int64_t> a {3, 1, 4, 2};
    const std::vector<std::int64_t> b {1, 0, 2, 3};
    // scipy: wasserstein_distance([1,2,5,40], [1,2,5,40], [3,1,4,2], [1,0,2,3])
    QVERIFY(near(wassersteinOfCounts(values, a, b), 11.333333333333336, 1e-12));
    QCOMPARE(wassersteinOfCounts(values, a, a), 0.0);
    QVERIFY(!wassersteinOfCounts(values, a, std::vector<std::int64_t> {1}));
    const std::vector<std::int64_t> none {0, 0, 0, 0};
    QVERIFY(!wassersteinOfCounts(values, a, none));
    // formulas.md: P = (.1, .4, .5), Q = (.3, .3, .4); half of .2 + .1 + .1
    const std::vector<std::int64_t> p {1, 4, 5};
    const std::vector<std::int64_t> q {30, 30, 40};
    QVERIFY(near(totalVariation(p, q), .2, 1e-15));
    QCOMPARE(totalVariation(p, p), 0.0);
    QCOMPARE(totalVariation(std::vector<std::int64_t> {3, 0}, std::vector<std::int64_t> {0, 9}), 1.0);
    QVERIFY(!totalVariation(a, none));
    QVERIFY(!totalVariation(a, p));
}

QTEST_APPLESS_MAIN(TestDistances)
#include "tst_distances.moc"
