#include "core/statistics/moments.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestMoments : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenValues();
    void smallSamples();
    void notFinite();
    void farFromZero();
};

void TestMoments::goldenValues()
{
    QVERIFY(near(mean(testing::sixteenChanges), -.009375, 1e-15));
    QVERIFY(near(standardDeviation(testing::sixteenChanges), .1476693943));
    std::vector<double> squares;
    for (int i = 1; i <= 20; ++i)
        squares.push_back(i * i / 400.0);
    QVERIFY(near(mean(squares), .35875, 1e-15));
    QVERIFY(near(standardDeviation(squares), .3197557662));
}

void TestMoments::smallSamples()
{
    const std::vector<double> one {3};
    const std::vector<double> equal {.1, .1, .1};
    QVERIFY(!mean({}));
    QVERIFY(!standardDeviation({}));
    QVERIFY(near(mean(one), 3));
    QVERIFY(!standardDeviation(one));
    QCOMPARE(standardDeviation(equal).value_or(-1), 0.0); // exactly: no curve is fitted then
}

void TestMoments::notFinite()
{
    const std::vector<double> withNan {1, testing::nan};
    const std::vector<double> withInfinity {1, testing::infinity};
    QVERIFY(!mean(withNan));
    QVERIFY(!standardDeviation(withNan));
    QVERIFY(!mean(withInfinity));
    QVERIFY(!standardDeviation(withInfinity));
}

void TestMoments::farFromZero()
{
    const std::vector<double> values {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
    QVERIFY(near(standardDeviation(values), std::sqrt(30.0)));
}

QTEST_APPLESS_MAIN(TestMoments)
#include "tst_moments.moc"
