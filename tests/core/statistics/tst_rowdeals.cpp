#include "core/statistics/rowdeals.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <array>
#include <numeric>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestRowDeals : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void fairCoinsAreFair();
    void samplesKeepTheirSizes();
    void exchangedSidesSeeTheSameDeals();
    void pairsOnlyMoveWhatDiffers();
    void edges();
};

namespace {

using Counts = std::vector<std::int64_t>;

std::int64_t total(std::span<const std::int64_t> counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t {0});
}

} // namespace

void TestRowDeals::fairCoinsAreFair()
{
    Draws draws(3);
    QCOMPARE(fairCoins(draws, 0), 0);
    for (const std::int64_t n : {1, 63, 64, 65, 1000}) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 20'000; ++i) {
            const std::int64_t heads = fairCoins(draws, n);
            QVERIFY(heads >= 0 && heads <= n);
            sum += double(heads);
            squares += double(heads) * double(heads);
        }
        const double mean = sum / 20'000;
        QVERIFY(near(mean, double(n) / 2, 5 * std::sqrt(double(n) / 4 / 20'000)));
        QVERIFY(near((squares / 20'000 - mean * mean) / (double(n) / 4), 1, .06));
    }
}

void TestRowDeals::samplesKeepTheirSizes()
{
    const Counts a {5, 0, 20, 3};
    const Counts b {1, 4, 10, 0};
    auto deals = RowDeals::ofSamples(a, b);
    QVERIFY(deals);
    Draws draws(1);
    double first = 0;
    for (int i = 0; i < 5000; ++i) {
        deals->deal(draws);
        QCOMPARE(total(deals->first()), 15);
        QCOMPARE(total(deals->second()), 28);
        for (std::size_t cell = 0; cell < a.size(); ++cell)
            QCOMPARE(deals->first()[cell] + deals->second()[cell], a[cell] + b[cell]);
        first += double(deals->first()[2]);
    }
    QVERIFY(near(first / 5000, 15 * 30 / 43.0, .1)); // the mean of the hypergeometric distribution
}

void TestRowDeals::exchangedSidesSeeTheSameDeals()
{
    const Counts a {5, 0, 20, 3};
    const Counts b {1, 4, 10, 0};
    auto forward = RowDeals::ofSamples(a, b);
    auto backward = RowDeals::ofSamples(b, a);
    Draws one(9);
    Draws other(9);
    for (int i = 0; i < 20; ++i) {
        forward->deal(one);
        backward->deal(other);
        QVERIFY(std::ranges::equal(forward->first(), backward->first()));
    }
}

void TestRowDeals::pairsOnlyMoveWhatDiffers()
{
    const Counts common {7, 2, 0};
    const std::vector<CellExchange> exchanges {{0, 1, 100}, {1, 2, 6}};
    auto deals = RowDeals::ofPairs(common, exchanges);
    QVERIFY(deals);
    Draws draws(4);
    double first = 0;
    for (int i = 0; i < 5000; ++i) {
        deals->deal(draws);
        QCOMPARE(total(deals->first()), 115);
        QCOMPARE(total(deals->second()), 115);
        QCOMPARE(deals->first()[0] + deals->second()[0], 2 * 7 + 100);
        QCOMPARE(deals->first()[2] + deals->second()[2], 6);
        QVERIFY(deals->first()[0] >= 7 && deals->first()[1] >= 2);
        first += double(deals->first()[0]);
    }
    QVERIFY(near(first / 5000, 57, .4));
}

void TestRowDeals::edges()
{
    const Counts some {1, 2};
    const Counts none {0, 0};
    const Counts three {1, 2, 3};
    QVERIFY(!RowDeals::ofSamples(some, none));
    QVERIFY(!RowDeals::ofSamples(none, some));
    QVERIFY(!RowDeals::ofSamples(some, three));
    QVERIFY(!RowDeals::ofPairs(none, {}));
    auto still = RowDeals::ofPairs(some, {});
    QVERIFY(still);
    Draws draws(1);
    still->deal(draws);
    QVERIFY(std::ranges::equal(still->first(), some) && std::ranges::equal(still->second(), some));
}

QTEST_APPLESS_MAIN(TestRowDeals)
#include "tst_rowdeals.moc"
