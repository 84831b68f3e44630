#include "core/statistics/distributions.h"
#include "core/statistics/specialfunctions.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone::statistics;
using testing::near;

class TestDistributions : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void edges();
    void quantilesInvertTails();
    void binomialEdges();
    void binomialSumsToOne();
    void tenMillionTrials();
    void urns();
};

void TestDistributions::edges()
{
    QCOMPARE(chiSquareSf(0, 3), 1.0);
    QCOMPARE(chiSquareSf(-1, 3), 1.0);
    QCOMPARE(chiSquareSf(testing::infinity, 3), 0.0);
    QVERIFY(std::isnan(chiSquareSf(testing::nan, 3)));
    QVERIFY(std::isnan(chiSquareSf(1, 0)));
    QCOMPARE(chiSquareQuantile(0, 3), 0.0);
    QCOMPARE(chiSquareQuantile(1, 3), testing::infinity);
    QVERIFY(std::isnan(chiSquareQuantile(1.1, 3)));
    QVERIFY(std::isnan(studentTwoSidedP(testing::nan, 3)));
    QCOMPARE(studentTwoSidedP(testing::infinity, 3), 0.0);
    QCOMPARE(studentTwoSidedP(0, 3), 1.0);
}

void TestDistributions::quantilesInvertTails()
{
    for (const double degrees : {1.0, 2.5, 40.0, 3999.0}) {
        for (const double p : {1e-9, .025, .3, .5, .975, 1 - 1e-9}) {
            QVERIFY(near(chiSquareSf(chiSquareQuantile(p, degrees), degrees), 1 - p, 1e-12));
            QVERIFY(near(studentTwoSidedP(studentTwoSidedQuantile(p, degrees), degrees), 1 - p, 1e-12));
        }
    }
}

void TestDistributions::binomialEdges()
{
    QCOMPARE(binomialPmf(0, 0, .5), 1.0);
    QCOMPARE(binomialPmf(-1, 5, .5), 0.0);
    QCOMPARE(binomialPmf(6, 5, .5), 0.0);
    QCOMPARE(binomialPmf(0, 5, 0), 1.0);
    QCOMPARE(binomialPmf(5, 5, 1), 1.0);
    QCOMPARE(binomialPmf(4, 5, 1), 0.0);
    QCOMPARE(binomialLowerTail(-1, 5, .5), 0.0);
    QCOMPARE(binomialLowerTail(5, 5, .5), 1.0);
    QCOMPARE(binomialLowerTail(0, 5, 0), 1.0);
    QCOMPARE(binomialLowerTail(4, 5, 1), 0.0);
    QCOMPARE(binomialUpperTail(0, 5, .5), 1.0);
    QCOMPARE(binomialUpperTail(6, 5, .5), 0.0);
}

void TestDistributions::binomialSumsToOne()
{
    for (const double p : {.001, .5, .93}) {
        double sum = 0;
        for (int k = 0; k <= 700; ++k) {
            sum += binomialPmf(k, 700, p);
            QVERIFY(near(binomialLowerTail(k, 700, p) + binomialUpperTail(k + 1, 700, p), 1, 1e-13));
            QVERIFY(near(binomialLowerTail(k, 700, p), sum, 1e-12));
        }
        QVERIFY(near(sum, 1, 1e-12));
    }
}

void TestDistributions::tenMillionTrials()
{
    // The ratio of neighbours is known exactly; differences of logarithms of factorials would miss it by 1e-8.
    const double ratio = binomialPmf(5'000'001, 10'000'000, .5) / binomialPmf(5'000'000, 10'000'000, .5);
    QVERIFY(near(ratio, 5'000'000.0 / 5'000'001, 1e-13));
    QVERIFY(near(binomialLowerTail(4'999'999, 10'000'000, .5),
        .5 - binomialPmf(5'000'000, 10'000'000, .5) / 2, 1e-12));
}

void TestDistributions::urns()
{
    const Urn urn {.total = 30, .marked = 12, .drawn = 25};
    QCOMPARE(urn.lowest(), 7);
    QCOMPARE(urn.highest(), 12);
    double sum = 0;
    double mean = 0;
    for (std::int64_t x = urn.lowest(); x <= urn.highest(); ++x) {
        sum += hypergeometricPmf(x, urn);
        mean += static_cast<double>(x) * hypergeometricPmf(x, urn);
        QVERIFY(hypergeometricPmf(x, urn) <= hypergeometricPmf(urn.mode(), urn) * (1 + 1e-12));
        if (x < urn.highest())
            QVERIFY(near(urn.stepUp(x) * hypergeometricPmf(x, urn), hypergeometricPmf(x + 1, urn), 1e-14));
    }
    QVERIFY(near(sum, 1, 1e-13));
    QVERIFY(near(mean, 10, 1e-12));
    QCOMPARE(hypergeometricPmf(6, urn), 0.0);
    QCOMPARE(hypergeometricPmf(0, {.total = 5, .marked = 3, .drawn = 0}), 1.0);
    QCOMPARE(hypergeometricPmf(3, {.total = 5, .marked = 3, .drawn = 5}), 1.0);
}

QTEST_APPLESS_MAIN(TestDistributions)
#include "tst_distributions.moc"
