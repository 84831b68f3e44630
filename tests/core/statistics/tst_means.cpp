#include "core/statistics/means.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestMeans : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void noVariance();
    void tooFewOrNotFinite();
    void swappedSides();
    void moments();
    void intervalOfAMean();
};

namespace {

RunningMoments of(const std::vector<double>& values)
{
    RunningMoments result;
    for (const double value : values)
        result.add(value);
    return result;
}

} // namespace

void TestMeans::noVariance()
{
    const auto same = welch(of({1, 1}), of({1, 1, 1}));
    QVERIFY(same);
    QCOMPARE(same->p, 1.0);
    const auto apart = welch(of({1, 1}), of({2, 2}));
    QCOMPARE(apart->p, 0.0);
    QCOMPARE(apart->interval, (Interval {1, 1}));
    QCOMPARE(pairedMeanChange(of({0, 0, 0}))->p, 1.0);
}

void TestMeans::tooFewOrNotFinite()
{
    QVERIFY(!welch(of({1}), of({1, 2})));
    QVERIFY(!welch(of({1, 2}), of({})));
    QVERIFY(!welch(of({1, testing::nan}), of({1, 2})));
    QVERIFY(!pairedMeanChange(of({1})));
    QVERIFY(!pairedMeanChange(of({1, testing::infinity})));
}

void TestMeans::swappedSides()
{
    const auto forward = welch(of({1, 2, 4}), of({3, 5, 9, 10}));
    const auto backward = welch(of({3, 5, 9, 10}), of({1, 2, 4}));
    QCOMPARE(backward->change, -forward->change);
    QCOMPARE(backward->p, forward->p);
    QVERIFY(near(backward->interval.lower, -forward->interval.upper, 1e-14));
}

void TestMeans::moments()
{
    const RunningMoments far = of({1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16});
    QCOMPARE(far.count(), 4);
    QVERIFY(near(far.mean(), 1e9 + 10, 1e-6));
    QVERIFY(near(far.variance(), 30, 1e-6));
    QCOMPARE(of({5}).variance(), 0.0);
}

void TestMeans::intervalOfAMean()
{
    // scipy: stats.t.interval(.95, 3, loc=numpy.mean(x), scale=stats.sem(x)), x = [1, 2, 4, 9]
    const auto interval = meanInterval(of({1, 2, 4, 9}));
    QVERIFY(interval);
    QVERIFY(near(interval->lower, -1.663204705735, 1e-9));
    QVERIFY(near(interval->upper, 9.663204705735, 1e-9));
    QCOMPARE(meanInterval(of({2, 2, 2})), (Interval {2, 2}));
    QVERIFY(!meanInterval(of({1})));
    QVERIFY(!meanInterval(of({1, testing::nan})));
}

QTEST_APPLESS_MAIN(TestMeans)
#include "tst_means.moc"
