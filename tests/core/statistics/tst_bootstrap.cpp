#include "core/statistics/bootstrap.h"
#include "core/statistics/unpairedf1.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestBootstrap : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void agreesWithTheLinearisedInterval();
    void swappingMirrors();
    void unpairedAgreesWithTheError();
    void edges();
};

void TestBootstrap::agreesWithTheLinearisedInterval()
{
    const LabelCells cells = LabelCells::of({400, 150, 110, 300, 200, 160, 190, 90000});
    const auto resampled = pairedBootstrap(cells, {1, 2, 3});
    const auto linear = pairedF1Change(cells);
    QVERIFY(resampled && linear);
    QCOMPARE(resampled->change, linear->change);
    QVERIFY(near(resampled->standardError, linear->standardError, .0008));
    QVERIFY(near(resampled->interval.lower, linear->interval.lower, .003));
    QVERIFY(near(resampled->interval.upper, linear->interval.upper, .003));
}

void TestBootstrap::swappingMirrors()
{
    const LabelCells cells = LabelCells::of({6, 5, 1, 8, 2, 1, 4, 973});
    const auto forward = pairedBootstrap(cells, {7, 4, 1});
    const auto backward = pairedBootstrap(cells.swapped(), {4, 7, 1});
    QVERIFY(forward && backward);
    QCOMPARE(backward->change, -forward->change);
    QCOMPARE(backward->standardError, forward->standardError);
    QCOMPARE(backward->interval, (Interval {-forward->interval.upper, -forward->interval.lower}));
    QVERIFY(pairedBootstrap(cells, {7, 4, 2})->interval != forward->interval);
    QCOMPARE(pairedBootstrap(cells, {7, 4, 1})->interval, forward->interval);
}

void TestBootstrap::unpairedAgreesWithTheError()
{
    const LabelTable a {{300, 550, 500}, 20'000};
    const LabelTable b {{400, 850, 1000}, 30'000};
    const auto resampled = unpairedBootstrap(a, b, {1, 2, 3});
    const auto analytic = unpairedF1Change(a.label, b.label);
    QVERIFY(resampled && analytic);
    QCOMPARE(resampled->change, analytic->change);
    QVERIFY(near(resampled->standardError, analytic->standardError, .0015));
    QVERIFY(near(resampled->interval.lower, analytic->interval.lower, .005));
    const auto mirrored = unpairedBootstrap(b, a, {2, 1, 3});
    QCOMPARE(mirrored->interval, (Interval {-resampled->interval.upper, -resampled->interval.lower}));
}

void TestBootstrap::edges()
{
    QVERIFY(!pairedBootstrap(LabelCells {}, {}));
    QVERIFY(!pairedBootstrap(LabelCells::of({1, 0, 0, 0, 0, 0, 0, 0}), {}, 1));
    const auto certain = pairedBootstrap(LabelCells::of({5, 0, 0, 0, 0, 0, 0, 0}), {});
    QCOMPARE(certain->interval, (Interval {0, 0}));
    const LabelTable some {{1, 2, 2}, 10};
    const LabelTable tooFewRows {{1, 2, 2}, 2};
    QVERIFY(!unpairedBootstrap(some, LabelTable {}, {}));
    QVERIFY(!unpairedBootstrap(tooFewRows, some, {}));
    QVERIFY(unpairedBootstrap(some, some, {}));
}

QTEST_APPLESS_MAIN(TestBootstrap)
#include "tst_bootstrap.moc"
