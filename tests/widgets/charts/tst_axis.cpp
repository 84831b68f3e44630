#include "tests/support/testing.h"
#include "widgets/charts/axis.h"

#include <cmath>
#include <limits>

using namespace touchstone;

class TestAxis final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void ticksAreRound();
    void zeroIsExact();
    void emptyRangeHasNoTicks();
    void powersOfTen();
    void logarithmicScaleEndsAtItsBorder();
};

void TestAxis::ticksAreRound()
{
    const AxisTicks ticks = linearTicks(0, 0.21, 5);
    QCOMPARE(ticks.values.size(), std::size_t(5));
    QCOMPARE(ticks.values[1], 0.05);
    QCOMPARE(ticks.decimals, 2);
    QCOMPARE(linearTicks(0, 7300, 4).values.back(), 6000.0);
    QCOMPARE(linearTicks(0, 7300, 4).decimals, 0);
}

void TestAxis::zeroIsExact()
{
    // Steps of 0.1 that are added up miss 0 by 1e-17 and would be written as "-0.0".
    const AxisTicks ticks = linearTicks(-0.5, 0.3, 8);
    QVERIFY(std::ranges::find(ticks.values, 0.0) != ticks.values.end());
    for (const double value : ticks.values)
        QVERIFY(value != 0 || !std::signbit(value));
}

void TestAxis::emptyRangeHasNoTicks()
{
    QVERIFY(linearTicks(1, 1, 5).values.empty());
    QVERIFY(linearTicks(0, std::numeric_limits<double>::infinity(), 5).values.empty());
    QVERIFY(logarithmicTicks(0, 10, 5).values.empty());
}

void TestAxis::powersOfTen()
{
    QCOMPARE(logarithmicTicks(0.5, 2000, 5).values, (std::vector<double> {1, 10, 100, 1000}));
    QCOMPARE(logarithmicTicks(0.5, 2e7, 4).values.size(), std::size_t(4));
    QCOMPARE(logarithmicTicks(0.002, 0.5, 5).decimals, 2);
}

void TestAxis::logarithmicScaleEndsAtItsBorder()
{
    const AxisScale scale(1, 100, 200, 0, true);
    QCOMPARE(scale.toPixel(10), 100.0);
    QCOMPARE(scale.toPixel(0), 200.0);
    QCOMPARE(scale.toValue(0), 100.0);
}

QTEST_GUILESS_MAIN(TestAxis)
#include "tst_axis.moc"
