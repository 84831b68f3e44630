#include "core/statistics/proportions.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestProportions : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void mcNemarGoldenValues_data();
    void mcNemarGoldenValues();
    void wilsonGoldenValues();
    void unpairedGoldenValues();
    void unpairedEdges();
    void pairedGoldenValue();
};

namespace {

bool isInterval(const std::optional<Interval>& interval, double lower, double upper)
{
    return interval && near(interval->lower, lower, 1e-9) && near(interval->upper, upper, 1e-9);
}

} // namespace

void TestProportions::mcNemarGoldenValues_data()
{
    QTest::addColumn<int>("b");
    QTest::addColumn<int>("c");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("midP");
    QTest::newRow("10, 3") << 10 << 3 << .09228515625 << .05737304688;
    QTest::newRow("5, 5") << 5 << 5 << 1.0 << .876953125;
    QTest::newRow("1, 0") << 1 << 0 << 1.0 << .5;
    QTest::newRow("0, 6") << 0 << 6 << .03125 << .015625;
    QTest::newRow("120, 80") << 120 << 80 << .005685155997 << .004660051975;
    QTest::newRow("none") << 0 << 0 << 1.0 << 1.0;
}

void TestProportions::mcNemarGoldenValues()
{
    QFETCH(const int, b);
    QFETCH(const int, c);
    QFETCH(const double, p);
    QFETCH(const double, midP);
    QVERIFY(near(mcNemar(b, c).p, p, 1e-11));
    QVERIFY(near(mcNemar(b, c).midP, midP, 1e-11));
    QCOMPARE(mcNemar(c, b).p, mcNemar(b, c).p);
    QCOMPARE(mcNemar(c, b).midP, mcNemar(b, c).midP);
}

void TestProportions::wilsonGoldenValues()
{
    QVERIFY(isInterval(wilson({0, 10}), 0, .2775327999));
    QVERIFY(isInterval(wilson({8, 10}), .4901624715, .9433178485));
    QVERIFY(isInterval(wilson({50, 100}), .4038315304, .5961684696));
    QVERIFY(isInterval(wilson({250, 250}), .9848667005, 1));
    QCOMPARE(wilson({0, 10})->lower, 0.0);
    QCOMPARE(wilson({250, 250})->upper, 1.0);
    QVERIFY(!wilson({0, 0}));
}

void TestProportions::unpairedGoldenValues()
{
    QVERIFY(isInterval(newcombe({40, 100}, {25, 100}), -.2731295268, -.0201330254));
    const auto test = twoProportionTest({40, 100}, {25, 100});
    QVERIFY(test);
    QVERIFY(near(test->z, -2.264554068, 1e-9));
    QVERIFY(near(test->p, .02354005826));
    const auto swapped = twoProportionTest({25, 100}, {40, 100});
    QCOMPARE(swapped->z, -test->z);
    QCOMPARE(swapped->p, test->p);
    QVERIFY(isInterval(newcombe({25, 100}, {40, 100}), .0201330254, .2731295268));
}

void TestProportions::unpairedEdges()
{
    QCOMPARE(twoProportionTest({0, 10}, {0, 20})->p, 1.0);
    QCOMPARE(twoProportionTest({10, 10}, {20, 20})->p, 1.0);
    QVERIFY(!twoProportionTest({0, 0}, {1, 2}));
    QVERIFY(!newcombe({1, 2}, {0, 0}));
}

void TestProportions::pairedGoldenValue()
{
    const auto result = agrestiMin(120, 80, 1000);
    QVERIFY(result);
    QVERIFY(near(result->change, -.04, 1e-15));
    QVERIFY(isInterval(result->interval, -.06754160656, -.0122987128));
    const auto mirrored = agrestiMin(80, 120, 1000);
    QCOMPARE(mirrored->change, -result->change);
    QCOMPARE(mirrored->interval.lower, -result->interval.upper);
    QVERIFY(!agrestiMin(0, 0, 0));
    QVERIFY(agrestiMin(0, 0, 5)->interval.lower < 0); // never a point
    QCOMPARE(agrestiMin(0, 1, 1)->interval.upper, 1.0);
}

QTEST_APPLESS_MAIN(TestProportions)
#include "tst_proportions.moc"
