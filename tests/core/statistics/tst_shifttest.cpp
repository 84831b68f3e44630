#include "core/statistics/draws.h"
#include "core/statistics/fisher.h"
#include "core/statistics/homogeneity.h"
#include "core/statistics/proportions.h"
#include "core/statistics/shifttest.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <map>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestShiftTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void smallAnswersAreOneCategory();
    void mostCategories();
    void twoCategoriesAreExact();
    void scatteredMovesTestRightAgainstWrong();
    void tooFewMoved();
    void pairedSizeUnderNoShift();
    void expectedRowsDecideWhatPools();
    void tooFewOthersJoinTheSmallest();
    void differentRowsOfFewAnswers();
    void unpairedSizeUnderNoShift();
    void swappedSidesKeepP();
};

namespace {

using Pairs = std::vector<AnswerPair>;
using Counts = std::vector<AnswerCount>;

/// `rows` rows whose answers before and after are drawn from one distribution, some of them only once for both.
Pairs exchangeable(Draws& draws, int rows, int answers)
{
    std::map<std::pair<std::int32_t, std::int32_t>, std::int64_t> table;
    const auto answer = [&] {
        const double at = draws.fraction();
        return static_cast<std::int32_t>(
            static_cast<double>(answers) * at * at * at); // some answers are frequent
    };
    for (int i = 0; i < rows; ++i) {
        const std::int32_t before = answer();
        ++table[{before, draws.fraction() < 0.4 ? before : answer()}];
    }
    Pairs pairs;
    for (const auto& [both, count] : table)
        pairs.push_back({both.first, both.second, count});
    return pairs;
}

} // namespace

void TestShiftTest::smallAnswersAreOneCategory()
{
    // 0, 1 and 2 have at least 10 moved rows; 3, 4, 5 and no answer have 2 to 4 each, 11 together.
    const Pairs pairs {{0, 0, 100}, {0, 1, 20}, {1, 0, 6}, {0, 2, 10}, {2, 1, 4}, {0, 3, 2}, {4, 0, 3},
        {0, 5, 4}, {-1, 1, 2}, {3, 4, 50}};
    const auto tested = pairedShift(pairs, 0);
    QVERIFY(tested);
    QCOMPARE(tested->method, ShiftMethod::StuartMaxwell);
    // 3 -> 4 moves many rows, so these two are categories of their own; 5 and no answer, 6 together, take in the
    // smallest of the rest, which is 2.
    const std::vector<std::int64_t> table {
        100, 20, 2, 0, 14, /**/ 6, 0, 0, 0, 0, /**/ 0, 0, 0, 50, 0, /**/ 3, 0, 0, 0, 0, /**/ 0, 6, 0, 0, 0};
    const auto expected = marginalHomogeneity(table, 5);
    QVERIFY(expected);
    QCOMPARE(tested->categories, 5);
    QCOMPARE(tested->degrees, expected->degrees);
    QVERIFY(near(tested->statistic, expected->statistic, 1e-9));
    QVERIFY(near(tested->p, expected->p, 1e-12));
}

void TestShiftTest::mostCategories()
{
    Pairs pairs {{0, 0, 1000}};
    for (std::int32_t answer = 1; answer <= 60; ++answer)
        pairs.push_back({0, answer, 20 + answer % 7});
    const auto tested = pairedShift(pairs, 0);
    QVERIFY(tested);
    QCOMPARE(tested->categories, mostPairedCategories + 1);
    QCOMPARE(tested->degrees, mostPairedCategories);
}

void TestShiftTest::twoCategoriesAreExact()
{
    const auto tested = pairedShift(Pairs {{7, 7, 50}, {7, 3, 12}, {3, 7, 3}, {3, 3, 9}}, 7);
    QVERIFY(tested);
    QCOMPARE(tested->method, ShiftMethod::McNemar);
    QVERIFY(!tested->statistic);
    QVERIFY(near(tested->p, mcNemar(12, 3).midP, 1e-15));
}

void TestShiftTest::scatteredMovesTestRightAgainstWrong()
{
    // Nine moves, each to another answer: seven right before, one right now.
    Pairs pairs {{0, 0, 20}, {9, 0, 1}, {10, 11, 1}};
    for (std::int32_t answer = 1; answer <= 7; ++answer)
        pairs.push_back({0, answer, 1});
    const auto tested = pairedShift(pairs, 0);
    QVERIFY(tested);
    QCOMPARE(tested->method, ShiftMethod::McNemar);
    QVERIFY(near(tested->p, mcNemar(7, 1).midP, 1e-15));
}

void TestShiftTest::tooFewMoved()
{
    QVERIFY(!pairedShift({}, 0));
    QVERIFY(!pairedShift(Pairs {{0, 0, 500}}, 0));
    QVERIFY(!pairedShift(Pairs {{0, 0, 500}, {0, 1, 3}, {2, 1, 4}}, 0)); // 2^-3 is above .10
    QVERIFY(pairedShift(Pairs {{0, 0, 500}, {0, 1, 4}}, 0));
}

void TestShiftTest::pairedSizeUnderNoShift()
{
    Draws draws(11);
    int rejected = 0;
    int tests = 0;
    for (int round = 0; round < 4000; ++round) {
        const auto tested = pairedShift(exchangeable(draws, 150, 80), 0);
        if (!tested)
            continue;
        ++tests;
        rejected += tested->p < 0.05 ? 1 : 0;
    }
    QVERIFY(tests > 3900);
    const double size = static_cast<double>(rejected) / tests;
    QVERIFY2(size > 0.035 && size < 0.062, qPrintable(QString::number(size)));
}

void TestShiftTest::expectedRowsDecideWhatPools()
{
    // 100 rows against 300: an answer needs 20 rows to have 5 expected on the smaller side.
    const Counts counts {{0, 60, 150}, {1, 25, 90}, {2, 5, 15}, {3, 4, 15}, {4, 6, 30}};
    const auto tested = unpairedShift(counts, 0);
    QVERIFY(tested);
    QCOMPARE(tested->method, ShiftMethod::ChiSquare);
    // Answer 3 has 19 rows, 4.75 expected: it joins the smallest that has enough, answer 2.
    const auto expected
        = homogeneity(std::vector<std::int64_t> {60, 25, 6, 9}, std::vector<std::int64_t> {150, 90, 30, 30});
    QCOMPARE(tested->categories, 4);
    QVERIFY(near(tested->statistic, expected->statistic, 1e-10));
    QVERIFY(near(tested->p, expected->p, 1e-14));
}

void TestShiftTest::tooFewOthersJoinTheSmallest()
{
    Counts counts {{0, 60, 60}, {1, 30, 20}};
    for (std::int32_t answer = 2; answer < 12; ++answer)
        counts.push_back({answer, 1, 2}); // together 30 rows, 10.5 expected or more: a category
    const auto tested = unpairedShift(counts, 0);
    QVERIFY(tested);
    QCOMPARE(tested->categories, 3);
    QVERIFY(near(tested->statistic,
        homogeneity(std::vector<std::int64_t> {60, 30, 10}, std::vector<std::int64_t> {60, 20, 20})
            ->statistic,
        1e-10));
}

void TestShiftTest::differentRowsOfFewAnswers()
{
    const auto two = unpairedShift(Counts {{4, 40, 25}, {1, 10, 25}}, 4);
    QVERIFY(two);
    QCOMPARE(two->method, ShiftMethod::Fisher);
    QVERIFY(near(two->p, fisherExact({40, 50}, {25, 50}).midP, 1e-15));
    const auto scattered = unpairedShift(Counts {{4, 3, 0}, {1, 0, 1}, {2, 0, 1}, {3, 0, 1}}, 4);
    QVERIFY(scattered); // 3 of 3 right, then 0 of 3
    QVERIFY(near(scattered->p, fisherExact({3, 3}, {0, 3}).midP, 1e-15));
    QVERIFY(!unpairedShift(Counts {{4, 50, 60}}, 4)); // all the same on both sides
    QVERIFY(!unpairedShift(Counts {{4, 50, 0}}, 4));
    QVERIFY(!unpairedShift({}, 4));
}

void TestShiftTest::unpairedSizeUnderNoShift()
{
    Draws draws(12);
    std::vector<std::int64_t> weights;
    for (std::int64_t i = 1; i <= 60; ++i)
        weights.push_back(6000 / (i * i) + 20);
    int rejected = 0;
    constexpr int rounds = 4000;
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::int64_t> before(weights.size());
        std::vector<std::int64_t> after(weights.size());
        draws.multinomial(80, weights, before);
        draws.multinomial(300, weights, after);
        Counts counts;
        for (std::size_t i = 0; i < weights.size(); ++i)
            counts.push_back({static_cast<std::int32_t>(i), before[i], after[i]});
        const auto tested = unpairedShift(counts, 0);
        QVERIFY(tested);
        rejected += tested->p < 0.05 ? 1 : 0;
    }
    const double size = static_cast<double>(rejected) / rounds;
    QVERIFY2(size > 0.035 && size < 0.062, qPrintable(QString::number(size)));
}

void TestShiftTest::swappedSidesKeepP()
{
    Draws draws(13);
    for (int round = 0; round < 300; ++round) {
        const Pairs pairs = exchangeable(draws, 30 + round, 40);
        Pairs swapped;
        for (const AnswerPair& pair : pairs)
            swapped.push_back({pair.after, pair.before, pair.rows});
        std::ranges::reverse(swapped); // nor does the order matter
        const auto there = pairedShift(pairs, 0);
        const auto back = pairedShift(swapped, 0);
        QCOMPARE(there.has_value(), back.has_value());
        QVERIFY(!there || near(there->p, back->p, 1e-12));

        Counts counts;
        Counts mirrored;
        for (std::int32_t answer = -1; answer < 12; ++answer) {
            const std::int64_t a = draws.binomial(30, draws.fraction());
            const std::int64_t b = draws.binomial(60, draws.fraction());
            counts.push_back({answer, a, b});
            mirrored.push_back({answer, b, a});
        }
        std::ranges::reverse(mirrored);
        const auto forth = unpairedShift(counts, 0);
        const auto mirror = unpairedShift(mirrored, 0);
        QCOMPARE(forth.has_value(), mirror.has_value());
        QVERIFY(!forth || near(forth->p, mirror->p, 1e-12));
    }
}

QTEST_APPLESS_MAIN(TestShiftTest)
#include "tst_shifttest.moc"
