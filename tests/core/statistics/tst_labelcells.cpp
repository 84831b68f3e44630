#include "core/statistics/labelcells.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestLabelCells : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void countsOfBothSides();
    void goldenF1();
    void goldenIntervals();
    void clampedAndMirrored();
    void nowhereOnASide();
};

namespace {

bool isF1(const std::array<std::int64_t, 8>& fromAllToNone, double baseline, double candidate)
{
    const LabelCells cells = LabelCells::of(fromAllToNone);
    return near(cells.baseline().f1(), baseline) && near(cells.candidate().f1(), candidate);
}

bool isChange(const LabelCells& cells, double standardError, double lower, double upper)
{
    const auto change = pairedF1Change(cells);
    return change && near(change->standardError, standardError) && near(change->interval.lower, lower, 1e-9)
        && near(change->interval.upper, upper, 1e-9);
}

} // namespace

void TestLabelCells::countsOfBothSides()
{
    const LabelCells cells = LabelCells::of({6, 5, 1, 8, 2, 1, 4, 973});
    QCOMPARE(cells.at(true, true, false), 5);
    QCOMPARE(cells.at(false, false, true), 4);
    QCOMPARE(cells.rows(), 1000);
    QCOMPARE(cells.gold(), 20);
    QCOMPARE(cells.baseline(), (LabelCounts {11, 20, 14}));
    QCOMPARE(cells.candidate(), (LabelCounts {7, 20, 13}));
    QCOMPARE(cells.swapped().baseline(), cells.candidate());
    QCOMPARE(cells.swapped().swapped(), cells);
    QVERIFY(near(cells.baseline().f1(), .6470588235));
    QVERIFY(near(cells.candidate().f1(), .4242424242));
    QCOMPARE(cells.baseline().rowsOfEither(), 23);
    QCOMPARE(LabelCounts {}.f1(), 0.0);
}

void TestLabelCells::goldenF1()
{
    QVERIFY(isF1({5, 10, 3, 12, 2, 0, 0, 965}, .6382978723, .4));
    QVERIFY(isF1({8, 0, 0, 4, 3, 1, 6, 978}, .6666666667, .5517241379));
    QVERIFY(isF1({6, 1, 5, 8, 2, 0, 6, 973}, .4827586207, .5641025641));
    QVERIFY(isF1({3, 2, 2, 1, 5, 0, 4, 950}, .5555555556, .4545454545));
    QVERIFY(isF1({4, 2, 2, 3, 4, 5, 1, 950}, .4615384615, .5454545455));
    QVERIFY(isF1({40, 30, 12, 18, 25, 14, 22, 9839}, .6698564593, .5226130653));
    const LabelCells large = LabelCells::of({400, 150, 110, 300, 200, 160, 190, 90000});
    QVERIFY(near(pairedF1Change(large)->change, -.03984819734));
}

void TestLabelCells::goldenIntervals()
{
    QVERIFY(isChange(LabelCells::of({6, 5, 1, 8, 2, 1, 4, 973}), .1159498254, -.4500738812, .004441082576));
    QVERIFY(isChange(
        LabelCells::of({40, 30, 12, 18, 25, 14, 22, 9839}), .04740679221, -.2401589994, -.05432778865));
    QVERIFY(isChange(LabelCells::of({5, 0, 0, 5, 2, 0, 0, 988}), .08996539792, -.1763289398, .1763289398));
}

void TestLabelCells::clampedAndMirrored()
{
    const LabelCells cells = LabelCells::of({0, 1, 0, 0, 0, 0, 1, 3});
    const auto change = pairedF1Change(cells);
    QVERIFY(change);
    QCOMPARE(change->interval.lower, -1.0);
    const auto mirrored = pairedF1Change(cells.swapped());
    QCOMPARE(mirrored->change, -change->change);
    QCOMPARE(mirrored->standardError, change->standardError);
    QCOMPARE(mirrored->interval.upper, 1.0);
}

void TestLabelCells::nowhereOnASide()
{
    QVERIFY(!pairedF1Change(LabelCells {}));
    QVERIFY(!pairedF1Change(LabelCells::of({0, 0, 0, 0, 0, 5, 0, 90})));
}

QTEST_APPLESS_MAIN(TestLabelCells)
#include "tst_labelcells.moc"
