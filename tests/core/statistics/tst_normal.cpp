#include "core/statistics/moments.h"
#include "core/statistics/normal.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

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

QTEST_APPLESS_MAIN(TestNormal)
#include "tst_normal.moc"
