#include "core/statistics/draws.h"
#include "core/statistics/estimate.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <cmath>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestEstimate : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenCbpe();
    void cbpeEdges();
    void bandHoldsTheTruth();
    void groupingChangesLittle();
    void refitsOfAnAccuracy();
    void edges();
};

namespace {

struct Rows {
    std::vector<float> confidence;
    std::vector<std::uint8_t> right;
};

/// A confidence means what it says.
Rows rows(int count, std::uint64_t seed)
{
    Rows result;
    Draws draws(seed);
    for (int i = 0; i < count; ++i) {
        result.confidence.push_back(static_cast<float>(draws.fraction()));
        result.right.push_back(draws.fraction() < result.confidence.back() ? 1 : 0);
    }
    return result;
}

} // namespace

void TestEstimate::goldenCbpe()
{
    // p (.7, .3), (.6, .4), (.2, .8): first labels 0, 0, 1
    QVERIFY(near(estimatedF1(.7 + .6, 2, .7 + .6 + .2), .7428571429));
    QVERIFY(near(estimatedF1(.8, 1, .3 + .4 + .8), .64));
    const std::vector<float> confidence {.7F, .6F, .8F};
    const std::vector<ConfidenceCell> cells {{0, 10, 0}, {1, 10, 10}};
    QVERIFY(near(estimatedAccuracy(IsotonicCurve::fit(cells).value(), confidence), .7, 1e-7));
}

void TestEstimate::cbpeEdges()
{
    QVERIFY(!estimatedF1(0, 0, 0));
    QVERIFY(!estimatedF1(-1, 2, 3));
    QVERIFY(!estimatedF1(1, testing::nan, 3));
    QVERIFY(!estimatedF1(1, 2, testing::infinity));
    QCOMPARE(estimatedF1(5, 5, 1).value(), 1.0);
    QCOMPARE(estimatedF1(0, 0, 3).value(), 0.0);
}

void TestEstimate::bandHoldsTheTruth()
{
    const Rows labelled = rows(3000, 71);
    const Rows target = rows(2000, 72);
    const auto estimate
        = estimateAccuracy(labelled.confidence, labelled.right, target.confidence, {.seed = 1});
    QVERIFY(estimate);
    QVERIFY(near(estimate->accuracy, .5, .05));
    QVERIFY(estimate->band.lower < estimate->accuracy && estimate->accuracy < estimate->band.upper);
    // sd of the mean of the target .0065, of the calibration about .0075
    QVERIFY(near(estimate->band.upper - estimate->band.lower, .039, .01));
    const auto again = estimateAccuracy(labelled.confidence, labelled.right, target.confidence, {.seed = 1});
    QCOMPARE(again->band, estimate->band);
}

void TestEstimate::groupingChangesLittle()
{
    const Rows labelled = rows(2000, 73);
    const Rows target = rows(2000, 74);
    const auto fine = estimateAccuracy(
        labelled.confidence, labelled.right, target.confidence, {.resamples = 1000, .mostCells = 100'000});
    const auto coarse = estimateAccuracy(
        labelled.confidence, labelled.right, target.confidence, {.resamples = 1000, .mostCells = 500});
    QVERIFY(fine && coarse);
    QCOMPARE(coarse->accuracy, fine->accuracy);
    QVERIFY(near(coarse->band.lower, fine->band.lower, .005));
    QVERIFY(near(coarse->band.upper, fine->band.upper, .005));
}

void TestEstimate::refitsOfAnAccuracy()
{
    // With one confidence the curve is the share of hits, whose deviation is sqrt(.25 / 400); every weight counts.
    const std::vector<float> labelled(400, .5F);
    std::vector<std::uint8_t> right(400, 0);
    std::fill_n(right.begin(), 200, 1);
    const std::vector<float> target {.4F, .5F, .9F};
    const std::vector<double> weights {.25, .25, .5};
    const BandParameters many {.seed = 3, .resamples = 2000};
    QVERIFY(near(refitError(labelled, right, {target, weights}, many), .025, .002));
    const std::vector<double> tripled {.75, .75, 1.5};
    QVERIFY(near(refitError(labelled, right, {target, tripled}, many), .075, .006));
    QVERIFY(!refitError({}, {}, {target, weights}, many));
    QVERIFY(!refitError(labelled, right, {target, weights}, {.resamples = 1}));
    const std::vector<float> outside {.4F, 1.5F, .9F};
    QVERIFY(!refitError(labelled, right, {outside, weights}, many));
}

void TestEstimate::edges()
{
    const Rows some = rows(50, 75);
    QVERIFY(!estimateAccuracy({}, {}, some.confidence, {}));
    QVERIFY(!estimateAccuracy(some.confidence, some.right, {}, {}));
    const std::vector<float> bad {.5F, std::nanf("")};
    QVERIFY(!estimateAccuracy(some.confidence, some.right, bad, {}));
    QVERIFY(!estimateAccuracy(some.confidence, some.right, some.confidence, {.resamples = 0}));
    const std::vector<float> equal {.5F, .5F};
    const std::vector<std::uint8_t> right {1, 1};
    const auto sure = estimateAccuracy(equal, right, equal, {});
    QCOMPARE(sure->accuracy, 1.0);
    QCOMPARE(sure->band, (Interval {1, 1}));
    QVERIFY(!estimatedAccuracy(IsotonicCurve::fit(equal, right).value(), {}));
    QVERIFY(!estimatedAccuracy(IsotonicCurve::fit(equal, right).value(), bad));
}

QTEST_APPLESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
