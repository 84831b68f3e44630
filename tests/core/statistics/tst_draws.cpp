#include "core/statistics/draws.h"
#include "core/statistics/means.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <numeric>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestDraws : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void sameSeedSameNumbers();
    void binomialFollowsItsDistribution_data();
    void binomialFollowsItsDistribution();
    void hypergeometricFollowsItsDistribution_data();
    void hypergeometricFollowsItsDistribution();
    void edges();
    void multinomialDealsAllRows();
};

namespace {

constexpr int rounds = 40000;

/// Pearson's chi-square of the counts stays below its 99.99 % point; values that expect fewer than 5 are one cell.
template <typename Pmf>
bool fits(const std::vector<std::int64_t>& counts, Pmf pmf)
{
    double sum = 0;
    double cells = 0;
    double restExpected = rounds;
    double restCount = rounds;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const double expected = rounds * pmf(static_cast<std::int64_t>(k));
        if (expected < 5)
            continue;
        const auto count = static_cast<double>(counts[k]);
        sum += (count - expected) * (count - expected) / expected;
        cells += 1;
        restExpected -= expected;
        restCount -= count;
    }
    if (restExpected > 5) {
        sum += (restCount - restExpected) * (restCount - restExpected) / restExpected;
        cells += 1;
    }
    return cells > 2 && sum < chiSquareQuantile(.9999, cells - 1);
}

} // namespace

void TestDraws::sameSeedSameNumbers()
{
    Draws first(9);
    Draws again(9);
    Draws other(10);
    QCOMPARE(first.next(), again.next());
    QVERIFY(first.next() != other.next());
    QVERIFY(seedOf(1, 2, 3) != seedOf(2, 1, 3));
    QVERIFY(seedOf(1, 2, 3) != seedOf(1, 2, 4));
}

void TestDraws::binomialFollowsItsDistribution_data()
{
    QTest::addColumn<std::int64_t>("n");
    QTest::addColumn<double>("p");
    QTest::newRow("few") << std::int64_t {20} << .2;
    QTest::newRow("likely") << std::int64_t {30} << .8;
    QTest::newRow("many, from the mode") << std::int64_t {400} << .3;
    QTest::newRow("rare") << std::int64_t {1'000'000} << 3e-6;
}

void TestDraws::binomialFollowsItsDistribution()
{
    QFETCH(const std::int64_t, n);
    QFETCH(const double, p);
    Draws draws(5);
    std::vector<std::int64_t> counts(static_cast<std::size_t>(std::min<std::int64_t>(n, 500)) + 1, 0);
    for (int i = 0; i < rounds; ++i)
        ++counts.at(static_cast<std::size_t>(draws.binomial(n, p)));
    QVERIFY(fits(counts, [&](std::int64_t k) { return binomialPmf(k, n, p); }));
}

void TestDraws::hypergeometricFollowsItsDistribution_data()
{
    QTest::addColumn<std::int64_t>("total");
    QTest::addColumn<std::int64_t>("marked");
    QTest::addColumn<std::int64_t>("drawn");
    const auto row = [](const char* name, std::int64_t total, std::int64_t marked, std::int64_t drawn) {
        QTest::newRow(name) << total << marked << drawn;
    };
    row("few marked", 1000, 7, 300);
    row("few marked, most drawn", 1000, 12, 950);
    row("from the mode", 1000, 200, 300);
    row("most marked and drawn", 40, 30, 25);
}

void TestDraws::hypergeometricFollowsItsDistribution()
{
    QFETCH(const std::int64_t, total);
    QFETCH(const std::int64_t, marked);
    QFETCH(const std::int64_t, drawn);
    const Urn urn {total, marked, drawn};
    Draws draws(6);
    std::vector<std::int64_t> counts(static_cast<std::size_t>(urn.highest()) + 1, 0);
    for (int i = 0; i < rounds; ++i)
        ++counts.at(static_cast<std::size_t>(draws.hypergeometric(urn)));
    QVERIFY(fits(counts, [&](std::int64_t k) { return hypergeometricPmf(k, urn); }));
}

void TestDraws::edges()
{
    Draws draws(1);
    QCOMPARE(draws.binomial(0, .5), 0);
    QCOMPARE(draws.binomial(9, 0), 0);
    QCOMPARE(draws.binomial(9, 1), 9);
    QCOMPARE(draws.binomial(9, testing::nan), 0);
    QCOMPARE(draws.hypergeometric({.total = 9, .marked = 9, .drawn = 4}), 4);
    QCOMPARE(draws.hypergeometric({.total = 9, .marked = 0, .drawn = 4}), 0);
    QCOMPARE(draws.hypergeometric({.total = 9, .marked = 5, .drawn = 9}), 5);
    for (int i = 0; i < 1000; ++i) {
        const double u = draws.fraction();
        QVERIFY(u >= 0 && u < 1);
    }
}

void TestDraws::multinomialDealsAllRows()
{
    Draws draws(2);
    const std::vector<std::int64_t> weights {0, 3, 0, 100, 1, 0};
    std::vector<std::int64_t> counts(weights.size());
    RunningMoments second;
    for (int i = 0; i < 2000; ++i) {
        draws.multinomial(104, weights, counts);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), std::int64_t {0}), std::int64_t {104});
        QCOMPARE(counts[0] + counts[2] + counts[5], std::int64_t {0});
        second.add(static_cast<double>(counts[1]));
    }
    QVERIFY(near(second.mean(), 3, .2));
    QVERIFY(near(second.variance(), 3 * 101.0 / 104, .5));
}

QTEST_APPLESS_MAIN(TestDraws)
#include "tst_draws.moc"
