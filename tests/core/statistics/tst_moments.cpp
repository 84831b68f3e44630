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
    void shapes();
    void robust();
    void shares();
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

void TestMoments::shapes()
{
    QVERIFY(near(shape(testing::sixteenChanges)->skewness, -.1739717877));
    QVERIFY(near(shape(testing::sixteenChanges)->kurtosis, 2.782128912, 1e-9));
    std::vector<double> cubes;
    for (int i = 1; i <= 20; ++i)
        cubes.push_back(i * i * i / 8000.0);
    QVERIFY(near(mean(cubes), .275625, 1e-15));
    QVERIFY(near(standardDeviation(cubes), .3131116514));
    QVERIFY(near(shape(cubes)->skewness, 1.017420268, 1e-9));
    QVERIFY(near(shape(cubes)->kurtosis, 2.801769948, 1e-9));
    const std::vector<double> equal {.1, .1, .1};
    QVERIFY(!shape(equal));
    QVERIFY(!shape({}));
    const std::vector<double> withNan {1, 2, testing::nan};
    QVERIFY(!shape(withNan));
}

void TestMoments::robust()
{
    const std::vector<double> values {1, 2, 3, 4, 1000};
    QCOMPARE(robustFit(values)->median, 3.0);
    QVERIFY(near(robustFit(values)->scale, 1.4826, 1e-15));
    const std::vector<double> even {4, 1, 2, 3};
    QCOMPARE(robustFit(even)->median, 2.5);
    const std::vector<double> mostEqual {0, 0, 0, 9};
    QCOMPARE(robustFit(mostEqual)->scale, 0.0);
    QVERIFY(!robustFit({}));
    const std::vector<double> withNan {1, testing::nan};
    QVERIFY(!robustFit(withNan));
}

void TestMoments::shares()
{
    const std::vector<double> values {-.2, -.1, 0, .2, .3};
    QCOMPARE(shareWithin(values, .2).value(), .8);
    QCOMPARE(shareWithin(values, 0).value(), .2);
    QVERIFY(!shareWithin({}, .2));
    const std::vector<double> withNan {1, testing::nan};
    QVERIFY(!shareWithin(withNan, .2));
}

QTEST_APPLESS_MAIN(TestMoments)
#include "tst_moments.moc"
