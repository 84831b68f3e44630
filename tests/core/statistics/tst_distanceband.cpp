#include "core/statistics/distanceband.h"
#include "core/statistics/distances.h"
#include "core/statistics/draws.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestDistanceBand : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void isTheDistanceOfTheCells();
    void noChangeStaysInItsBand();
    void swappedSides();
    void edges();
};

namespace {

using Counts = std::vector<std::int64_t>;

Counts even(Draws& draws, int rows)
{
    Counts counts(64);
    for (int i = 0; i < rows; ++i)
        ++counts[static_cast<std::size_t>(draws.fraction() * 64)];
    return counts;
}

} // namespace

void TestDistanceBand::isTheDistanceOfTheCells()
{
    const auto banded = bandedWasserstein(Counts {2, 1, 0, 1}, Counts {0, 1, 3, 0}, .25, {});
    const auto a = SortedSample::of(std::vector<double> {0, 0, .25, .75});
    const auto b = SortedSample::of(std::vector<double> {.25, .5, .5, .5});
    QVERIFY(near(banded->distance, wasserstein(*a, *b).value(), 1e-15));
}

void TestDistanceBand::noChangeStaysInItsBand()
{
    Draws draws(21);
    int above = 0;
    for (int i = 0; i < 200; ++i) {
        const Counts before = even(draws, 900);
        const Counts after = even(draws, 400);
        above += bandedWasserstein(before, after, 1.0 / 64, {.seed = static_cast<std::uint64_t>(i)})
                     ->isOutside();
    }
    QVERIFY2(above <= 14, qPrintable(QString::number(above))); // 5 expected
    Counts moved = even(draws, 900);
    moved[0] += 60;
    QVERIFY(bandedWasserstein(even(draws, 900), moved, 1.0 / 64, {.seed = 1})->isOutside());
}

void TestDistanceBand::swappedSides()
{
    Draws draws(22);
    const Counts before = even(draws, 300);
    const Counts after = even(draws, 500);
    const auto forward = bandedWasserstein(before, after, 1.0 / 64, {.seed = 1});
    const auto backward = bandedWasserstein(after, before, 1.0 / 64, {.seed = 1});
    QVERIFY(near(backward->distance, forward->distance, 1e-14));
    QCOMPARE(backward->nullBand, forward->nullBand);
}

void TestDistanceBand::edges()
{
    QVERIFY(!bandedWasserstein(Counts {0, 0}, Counts {1, 1}, 1, {}));
    QVERIFY(!bandedWasserstein(Counts {1}, Counts {1, 1}, 1, {}));
    QVERIFY(!bandedWasserstein(Counts {1, 0}, Counts {0, 1}, 1, {.deals = 0}));
    const auto same = bandedWasserstein(Counts {5}, Counts {3}, 1, {});
    QCOMPARE(same->distance, 0.0);
    QVERIFY(!same->isOutside());
}

QTEST_APPLESS_MAIN(TestDistanceBand)
#include "tst_distanceband.moc"
