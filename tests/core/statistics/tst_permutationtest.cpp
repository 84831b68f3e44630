#include "core/statistics/draws.h"
#include "core/statistics/normal.h"
#include "core/statistics/permutationtest.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <array>

using namespace touchstone::statistics;
using testing::near;

class TestPermutationTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenValues_data();
    void goldenValues();
    void equalsEnumeration();
    void smallestReachable();
    void linearisedError();
    void thousandsOfDifferences();
};

namespace {

using Counts = std::array<std::int64_t, 8>;

double choose(std::int64_t n, std::int64_t k)
{
    double product = 1;
    for (std::int64_t i = 1; i <= k; ++i)
        product *= static_cast<double>(n - k + i) / static_cast<double>(i);
    return product;
}

/// Every swap of the rows that differ, |change| compared as a fraction of 64-bit integers.
ExactP enumerated(const LabelCells& cells)
{
    const auto size = [](const LabelCounts& side) { return side.gold + side.predicted; };
    const auto above = [&](const LabelCells& of) {
        return std::abs(
            of.candidate().hits * size(of.baseline()) - of.baseline().hits * size(of.candidate()));
    };
    const auto below = [&](const LabelCells& of) { return size(of.baseline()) * size(of.candidate()); };
    const std::int64_t gold = cells.at(true, true, false) + cells.at(true, false, true);
    const std::int64_t rest = cells.at(false, true, false) + cells.at(false, false, true);
    double atLeast = 0;
    double equal = 0;
    bool alwaysZero = true;
    for (std::int64_t x = 0; x <= gold; ++x) {
        for (std::int64_t y = 0; y <= rest; ++y) {
            LabelCells swapped = cells;
            swapped.counts[LabelCells::index(true, true, false)] = x;
            swapped.counts[LabelCells::index(true, false, true)] = gold - x;
            swapped.counts[LabelCells::index(false, true, false)] = y;
            swapped.counts[LabelCells::index(false, false, true)] = rest - y;
            const double weight = choose(gold, x) * choose(rest, y);
            const std::int64_t left = above(swapped) * below(cells);
            const std::int64_t right = above(cells) * below(swapped);
            atLeast += left >= right ? weight : 0;
            equal += left == right ? weight : 0;
            alwaysZero = alwaysZero && above(swapped) == 0;
        }
    }
    if (alwaysZero)
        return {};
    const double all = std::exp2(static_cast<double>(gold + rest));
    return {atLeast / all, (atLeast - equal / 2) / all};
}

} // namespace

void TestPermutationTest::goldenValues_data()
{
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("midP");
    QTest::newRow("K = 0: McNemar's 10, 3")
        << Counts {5, 10, 3, 12, 2, 0, 0, 965} << .09228515625 << .05737304688;
    QTest::newRow("M = 0") << Counts {8, 0, 0, 4, 3, 1, 6, 978} << .125 << .0703125;
    QTest::newRow("falls") << Counts {6, 5, 1, 8, 2, 1, 4, 973} << 31.0 / 512 << 47.0 / 1024;
    QTest::newRow("rises") << Counts {6, 1, 5, 8, 2, 0, 6, 973} << .5361328125 << .5346679688;
    QTest::newRow("equal") << Counts {3, 2, 2, 3, 1, 1, 1, 987} << 1.0 << .90625;
    QTest::newRow("ties between swaps") << Counts {3, 2, 2, 1, 5, 0, 4, 950} << 41.0 / 64 << 71.0 / 128;
    QTest::newRow("more ties") << Counts {4, 2, 2, 3, 4, 5, 1, 950} << 167.0 / 256 << 143.0 / 256;
    QTest::newRow("middling") << Counts {40, 30, 12, 18, 25, 14, 22, 9839} << .002052107351 << .001913207519;
    QTest::newRow("large") << Counts {400, 150, 110, 300, 200, 160, 190, 90000} << .003467737674
                           << .003440838391;
    QTest::newRow("nothing ever hit") << Counts {0, 0, 0, 9, 0, 3, 4, 984} << 1.0 << 1.0;
    QTest::newRow("nothing differs") << Counts {5, 0, 0, 5, 2, 0, 0, 988} << 1.0 << 1.0;
    QTest::newRow("no gold") << Counts {0, 0, 0, 0, 1, 5, 1, 900} << 1.0 << 1.0;
    QTest::newRow("no rows") << Counts {} << 1.0 << 1.0;
}

void TestPermutationTest::goldenValues()
{
    QFETCH(const Counts, counts);
    QFETCH(const double, p);
    QFETCH(const double, midP);
    const LabelCells cells = LabelCells::of(counts);
    const ExactP result = permutationTest(cells);
    QVERIFY(near(result.p, p, 1e-10));
    QVERIFY(near(result.midP, midP, 1e-10));
    QCOMPARE(permutationTest(cells.swapped()).p, result.p);
    QCOMPARE(permutationTest(cells.swapped()).midP, result.midP);
}

void TestPermutationTest::equalsEnumeration()
{
    Draws draws(11);
    for (int round = 0; round < 400; ++round) {
        LabelCells cells;
        for (std::int64_t& count : cells.counts)
            count = draws.binomial(6, draws.fraction());
        const ExactP expected = enumerated(cells);
        const ExactP result = permutationTest(cells);
        QVERIFY(near(result.p, expected.p, 1e-13));
        QVERIFY(near(result.midP, expected.midP, 1e-13));
        QVERIFY(result.midP >= smallestPermutationMidP(cells) * (1 - 1e-12));
    }
}

void TestPermutationTest::smallestReachable()
{
    QCOMPARE(smallestPermutationMidP(LabelCells::of({5, 2, 0, 1, 2, 0, 1, 90})), .125);
    QVERIFY(near(
        permutationTest(LabelCells::of({5, 0, 2, 1, 2, 1, 0, 90})).midP, .125, 1e-15)); // its extreme swap
    QCOMPARE(smallestPermutationMidP(LabelCells::of({0, 0, 0, 9, 0, 3, 4, 984})), 1.0);
    QCOMPARE(smallestPermutationMidP(LabelCells::of({5, 0, 0, 5, 2, 0, 0, 988})), 1.0);
}

void TestPermutationTest::linearisedError()
{
    const LabelCells cells = LabelCells::of({400, 150, 110, 300, 200, 160, 190, 90000});
    QVERIFY(near(exchangeableStandardError(cells), .01362768299));
    QVERIFY(!exchangeableStandardError(LabelCells {}));
}

void TestPermutationTest::thousandsOfDifferences()
{
    // Each tail starts where a double can hold its probabilities; the linearised z says about the same.
    const LabelCells cells
        = LabelCells::of({90'000, 20'500, 20'000, 30'000, 40'000, 30'000, 30'000, 900'000});
    const double z = (cells.candidate().f1() - cells.baseline().f1()) / *exchangeableStandardError(cells);
    QVERIFY(near(z, -2.147156, 1e-6));
    QVERIFY(near(permutationTest(cells).midP, normalTwoSidedP(z), 2e-5));
    const LabelCells extreme = LabelCells::of({100, 5000, 0, 100, 100, 0, 5000, 900'000});
    const ExactP impossible = permutationTest(extreme);
    QVERIFY(impossible.p >= 0 && impossible.p < 1e-200 && impossible.midP <= impossible.p);
    const LabelCells even = LabelCells::of({100, 5000, 5000, 100, 100, 5000, 5000, 900'000});
    QVERIFY(near(permutationTest(even).p, 1, 1e-12));
    QVERIFY(permutationTest(even).midP > .99 && permutationTest(even).midP < 1);
}

QTEST_APPLESS_MAIN(TestPermutationTest)
#include "tst_permutationtest.moc"
