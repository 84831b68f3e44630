#include "core/statistics/distances.h"
#include "core/statistics/draws.h"
#include "core/statistics/stability.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestStability : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void numbersHaveTheirBand();
    void noBandForFewRows();
    void labelsDropWhatIsEmpty();
    void bandOfManyLabels();
    void sameForExchangedSides();
    void labelEdges();
};

namespace {

using Counts = std::vector<std::int64_t>;

SortedSample sample(const std::vector<double>& values)
{
    return *SortedSample::of(std::span<const double>(values));
}

/// Rows of labels whose shares fall as 1 / rank.
void deal(Counts& counts, std::int64_t rows, std::uint64_t seed)
{
    Counts weights;
    for (std::size_t rank = 1; rank <= counts.size(); ++rank)
        weights.push_back(static_cast<std::int64_t>(1e12 / static_cast<double>(rank)));
    Draws(seed).multinomial(rows, weights, counts);
}

} // namespace

void TestStability::numbersHaveTheirBand()
{
    Draws draws(41);
    std::vector<double> a;
    std::vector<double> b;
    for (int i = 0; i < 4000; ++i)
        a.push_back(draws.fraction());
    for (int i = 0; i < 2000; ++i)
        b.push_back(draws.fraction());
    const auto result = numberStability(sample(a), sample(b));
    QVERIFY(result && result->nullBand);
    QCOMPARE(result->bins, 10);
    QCOMPARE(result->index, stabilityIndex(sample(a), sample(b)).value());
    // scipy: chi2.ppf((.025, .975), 9) = 2.7003895, 19.0227678
    QVERIFY(near(result->nullBand->lower, 2.7003894999803584 * .00075, 1e-12));
    QVERIFY(near(result->nullBand->upper, 19.02276779864163 * .00075, 1e-12));
    QVERIFY(result->nullBand->lower < result->index && result->index < result->nullBand->upper);
}

void TestStability::noBandForFewRows()
{
    std::vector<double> few;
    for (int i = 0; i < 40; ++i)
        few.push_back(i);
    QVERIFY(!numberStability(sample(few), sample(few))->nullBand);
    std::vector<double> one {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2};
    QCOMPARE(numberStability(sample(one), sample(one))->bins, 1);
    QVERIFY(!numberStability(sample(one), sample(one))->nullBand);
    QVERIFY(!numberStability(sample({}), sample(few)));
    QVERIFY(!numberStability(sample({5, 5}), sample(few)));
}

void TestStability::labelsDropWhatIsEmpty()
{
    const Counts a {5, 0, 3, 0, 2};
    const Counts b {1, 0, 0, 4, 5};
    const auto result = labelStability(a, b, {});
    QVERIFY(result);
    QCOMPARE(result->bins, 4);
    const Counts shortA {5, 3, 0, 2};
    const Counts shortB {1, 0, 4, 5};
    QVERIFY(near(result->index, *stabilityIndexOfCounts(shortA, shortB), 1e-14));
    QVERIFY(result->nullBand);
}

void TestStability::bandOfManyLabels()
{
    // formulas-corrections.md, 8: 4,000 Zipf labels, 40,000 and 10,000 rows; truth .277 to .309,
    // chi-square .478 to .522
    Counts a(4000);
    Counts b(4000);
    deal(a, 40'000, 51);
    deal(b, 10'000, 52);
    const auto result = labelStability(a, b, {.seed = 5});
    QVERIFY(result && result->nullBand);
    QVERIFY(near(result->nullBand->lower, .279, .006));
    QVERIFY(near(result->nullBand->upper, .306, .006));
    QVERIFY(near(result->index, .293, .03));
}

void TestStability::sameForExchangedSides()
{
    Counts a(50);
    Counts b(50);
    deal(a, 300, 1);
    deal(b, 900, 2);
    const auto forward = labelStability(a, b, {.seed = 8});
    const auto backward = labelStability(b, a, {.seed = 8});
    QVERIFY(forward && backward);
    QCOMPARE(backward->nullBand->lower, forward->nullBand->lower);
    QCOMPARE(backward->nullBand->upper, forward->nullBand->upper);
    QVERIFY(near(backward->index, forward->index, 1e-14));
    QVERIFY(labelStability(a, b, {.seed = 9})->nullBand != forward->nullBand);
}

void TestStability::labelEdges()
{
    const Counts some {1, 2};
    const Counts none {0, 0};
    const Counts three {1, 2, 3};
    QVERIFY(!labelStability(some, none, {}));
    QVERIFY(!labelStability(some, three, {}));
    QVERIFY(!labelStability({}, {}, {}));
    const Counts one {7, 0};
    QVERIFY(!labelStability(one, one, {})->nullBand);
    QCOMPARE(labelStability(one, one, {})->index, 0.0);
    QVERIFY(!labelStability(some, some, {.deals = 0})->nullBand);
}

QTEST_APPLESS_MAIN(TestStability)
#include "tst_stability.moc"
