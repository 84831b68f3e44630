#include "core/statistics/moments.h"
#include "core/statistics/normal.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <cmath>
#include <numeric>

using namespace touchstone::statistics;
using testing::near;

class TestNormal : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void distributionFunction();
    void goldenCounts();
    void outerBinsRunToInfinity();
    void farTailsDoNotCancel();
    void noCurve();
    void tails();
    void quantiles();
    void curveOfCounts();
    void nullCurve();
    void judgedChange();
};

void TestNormal::distributionFunction()
{
    QVERIFY(near(normalCdf(0), .5, 1e-16));
    QVERIFY(near(normalCdf(1.959963984540054), .975, 1e-14));
    QVERIFY(normalCdf(-38) > 0);
}

void TestNormal::goldenCounts()
{
    const std::vector<double> edges {-.4, -.1, 0, .1, .4};
    const double sd = standardDeviation(testing::sixteenChanges).value_or(0);
    const auto expected = expectedCounts(edges, 16, mean(testing::sixteenChanges).value_or(0), sd);
    QVERIFY(expected);
    // scipy.stats.norm.cdf, the outer bins open
    QVERIFY(near((*expected)[0], 4.315298224989699, 1e-12));
    QVERIFY(near((*expected)[1], 4.089668342301256, 1e-12));
    QVERIFY(near((*expected)[2], 3.9239083245198287, 1e-12));
    QVERIFY(near((*expected)[3], 3.671125108189216, 1e-12));
}

void TestNormal::outerBinsRunToInfinity()
{
    const std::vector<double> edges {.1, .2, .3};
    const auto expected = expectedCounts(edges, 40, 0, .2);
    QVERIFY(expected);
    QVERIFY(near(std::accumulate(expected->begin(), expected->end(), 0.0), 40, 1e-12));
    const std::vector<double> one {0, 1};
    QCOMPARE(expectedCounts(one, 40, 0, .2), std::vector<double> {40});
}

void TestNormal::farTailsDoNotCancel()
{
    const std::vector<double> edges {0, 9, 10, 11};
    const auto expected = expectedCounts(edges, 1e18, 0, 1);
    QVERIFY(expected);
    QVERIFY(near((*expected)[1], 0.11285122074235907, 1e-12)); // norm.sf(9) - norm.sf(10)
}

void TestNormal::noCurve()
{
    const std::vector<double> edges {0, 1, 2};
    const std::vector<double> tooFew {0};
    QVERIFY(!expectedCounts(edges, 10, 0, 0));
    QVERIFY(!expectedCounts(edges, 10, 0, -1));
    QVERIFY(!expectedCounts(edges, 10, testing::nan, 1));
    QVERIFY(!expectedCounts(edges, 10, 0, testing::infinity));
    QVERIFY(!expectedCounts(tooFew, 10, 0, 1));
}

void TestNormal::tails()
{
    QVERIFY(near(normalSf(9), 1.1285884059538405e-19, 1e-30));
    QVERIFY(near(logNormalCdf(-30.001), logNormalCdf(-29.999), .07)); // two formulas meet
    QVERIFY(near(logNormalCdf(-30 - 1e-9), logNormalCdf(-30), 1e-7));
    QVERIFY(std::isfinite(logNormalCdf(-1e6)));
    QCOMPARE(logNormalSf(-5), logNormalCdf(5));
    QVERIFY(std::isnan(normalCdf(testing::nan)));
    QVERIFY(std::isnan(logNormalCdf(testing::nan)));
    QCOMPARE(normalTwoSidedP(0), 1.0);
    QCOMPARE(normalTwoSidedP(-2), normalTwoSidedP(2));
}

void TestNormal::quantiles()
{
    for (const double p : {1e-200, 1e-12, .01, .2, .5, .8, .99}) {
        QVERIFY(std::abs(normalCdf(normalQuantile(p)) / p - 1) < 1e-12);
        if (p > .1)
            QVERIFY(near(normalQuantile(1 - p), -normalQuantile(p), 1e-14));
    }
    QCOMPARE(normalQuantile(0), -testing::infinity);
    QCOMPARE(normalQuantile(1), testing::infinity);
    QVERIFY(std::isnan(normalQuantile(-.1)));
    QVERIFY(std::isnan(normalQuantile(testing::nan)));
}

void TestNormal::curveOfCounts()
{
    const double sd = standardDeviation(testing::sixteenChanges).value_or(0);
    const double centre = mean(testing::sixteenChanges).value_or(0);
    QVERIFY(near(normalCurve(0, 16, .1, centre, sd), 4.313843025, 2e-9)); // of rounded mean and sd
    QVERIFY(!normalCurve(0, 16, .1, centre, 0));
    QVERIFY(!normalCurve(testing::nan, 16, .1, centre, sd));
}

void TestNormal::nullCurve()
{
    const std::vector<double> edges {-.05, 0, .05, .1};
    const std::vector<double> errors {.02, .05, .1};
    const auto expected = nullCounts(edges, errors);
    QVERIFY(expected);
    QVERIFY(near((*expected)[1], 1.026597542, 1e-9));
    QVERIFY(near(std::accumulate(expected->begin(), expected->end(), 0.0), 3, 1e-14));
    const std::vector<double> withZero {0};
    QCOMPARE(nullCounts(edges, withZero), (std::vector<double> {0, 1, 0}));
    const std::vector<double> bad {.1, testing::nan};
    QVERIFY(!nullCounts(edges, bad));
    const std::vector<double> oneEdge {0};
    QVERIFY(!nullCounts(oneEdge, errors));
    QCOMPARE(nullCounts(edges, {}), (std::vector<double> {0, 0, 0}));
}

void TestNormal::judgedChange()
{
    const auto test = normalTest(-.02, .01);
    QVERIFY(test);
    QVERIFY(near(test->p, .0455002638963584, 1e-14));
    QVERIFY(near(test->interval.lower, -.02 - .01959963984540054, 1e-15));
    QVERIFY(!normalTest(testing::nan, 1));
    QVERIFY(!normalTest(0, testing::infinity));
    QVERIFY(!normalTest(0, -1));
}

QTEST_APPLESS_MAIN(TestNormal)
#include "tst_normal.moc"
