#include "core/statistics/normal.h"
#include "core/statistics/normality.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestNormality : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void sixteenChanges();
    void squares();
    void cubes();
    void oneFarValueOfThousands();
    void noTest();
    void orderDoesNotMatter();
    void quantilePoints();
};

namespace {

std::vector<double> powers(int exponent)
{
    std::vector<double> values;
    for (int i = 1; i <= 20; ++i)
        values.push_back(std::pow(i / 20.0, exponent));
    return values;
}

} // namespace

void TestNormality::sixteenChanges()
{
    const auto& x = testing::sixteenChanges;
    QVERIFY(near(lilliefors(x)->statistic, .08781041046));
    QVERIFY(!lilliefors(x)->p); // p > .1
    QVERIFY(near(andersonDarling(x)->statistic, .1117033989));
    QVERIFY(near(andersonDarling(x)->adjusted, .1179212638));
    QVERIFY(near(andersonDarling(x)->p, .9901521684));
    QVERIFY(near(jarqueBera(x)->statistic, .1123550285));
    QVERIFY(near(jarqueBera(x)->p, .9453713041));
    QVERIFY(near(dAgostino(x)->statistic, .2971802498));
    QVERIFY(near(dAgostino(x)->p, .861922323));
}

void TestNormality::squares()
{
    const auto x = powers(2);
    QVERIFY(near(lilliefors(x)->statistic, .1374567351));
    QVERIFY(near(andersonDarling(x)->statistic, .6251512842));
    QVERIFY(near(andersonDarling(x)->p, .08880683219));
    QVERIFY(near(jarqueBera(x)->statistic, 1.907110926, 1e-9));
    QVERIFY(near(jarqueBera(x)->p, .3853684217));
    QVERIFY(near(dAgostino(x)->statistic, 2.514697432, 1e-9));
    QVERIFY(near(dAgostino(x)->p, .2844070717));
}

void TestNormality::cubes()
{
    const auto x = powers(3);
    QVERIFY(near(lilliefors(x)->statistic, .1894627483));
    QVERIFY(near(lilliefors(x)->p, .05811062524));
    QVERIFY(near(andersonDarling(x)->statistic, 1.21298726, 1e-9));
    QVERIFY(near(andersonDarling(x)->adjusted, 1.265297336, 1e-9));
    QVERIFY(near(andersonDarling(x)->p, .002739159078));
    QVERIFY(near(jarqueBera(x)->statistic, 3.483225969, 1e-9));
    QVERIFY(near(jarqueBera(x)->p, .1752375172));
    QVERIFY(near(dAgostino(x)->skewnessZ, 2.09790165, 1e-8));
    QVERIFY(near(dAgostino(x)->kurtosisZ, .3547143497, 1e-9));
    QVERIFY(near(dAgostino(x)->statistic, 4.527013604, 1e-9));
    QVERIFY(near(dAgostino(x)->p, .1039851892));
}

void TestNormality::oneFarValueOfThousands()
{
    // 1 - Phi(z) is 0 from z = 8.3; the logarithm is not.
    std::vector<double> x;
    for (int i = 1; i < 5000; ++i)
        x.push_back(.02 * normalQuantile(i / 5000.0));
    x.push_back(.9);
    const auto test = andersonDarling(x);
    QVERIFY(test && std::isfinite(test->statistic));
    QVERIFY(test->statistic > 13);
    QCOMPARE(test->p, 0.0);
}

void TestNormality::noTest()
{
    const std::vector<double> equal(20, .1);
    const std::vector<double> few {1, 2, 3, 4, 5, 6, 7};
    auto withNan = testing::sixteenChanges;
    withNan[3] = testing::nan;
    for (const auto& x : {equal, few, withNan, std::vector<double> {}}) {
        QVERIFY(!lilliefors(x));
        QVERIFY(!andersonDarling(x));
        QVERIFY(!jarqueBera(x));
        QVERIFY(!dAgostino(x));
    }
    QVERIFY(!quantilePlot(withNan));
}

void TestNormality::orderDoesNotMatter()
{
    auto reversed = testing::sixteenChanges;
    std::ranges::reverse(reversed);
    QCOMPARE(lilliefors(reversed)->statistic, lilliefors(testing::sixteenChanges)->statistic);
    QVERIFY(near(
        andersonDarling(reversed)->statistic, andersonDarling(testing::sixteenChanges)->statistic, 1e-13));
}

void TestNormality::quantilePoints()
{
    const std::vector<double> x {3, 1, 2};
    const auto points = quantilePlot(x);
    QVERIFY(points);
    QCOMPARE(points->size(), std::size_t {3});
    QCOMPARE((*points)[0].value, 1.0);
    QVERIFY(near((*points)[0].normal, normalQuantile(.625 / 3.25), 1e-15));
    QVERIFY(near((*points)[1].normal, 0, 1e-15));
    QVERIFY(near((*points)[2].normal, -(*points)[0].normal, 1e-14));
    QVERIFY(quantilePlot({})->empty());
}

QTEST_APPLESS_MAIN(TestNormality)
#include "tst_normality.moc"
