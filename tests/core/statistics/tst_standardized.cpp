#include "core/statistics/draws.h"
#include "core/statistics/standardized.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <cmath>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestStandardized : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenTable_data();
    void goldenTable();
    void weights();
    void fourPartsAddUp();
    void sameSharesSameTest();
    void retrainingNoiseWidens();
    void zeroCounts();
    void entriesOutside();
};

namespace {

using Confusion = std::vector<ConfusionCount>;

struct Both {
    std::vector<StandardizedCounts> baseline;
    std::vector<StandardizedCounts> candidate;
};

const Confusion goldenA {
    {0, 0, 30}, {0, 1, 8}, {0, 2, 2}, {1, 0, 10}, {1, 1, 25}, {1, 2, 5}, {2, 0, 5}, {2, 1, 5}, {2, 2, 10}};
const Confusion goldenB {
    {0, 0, 14}, {0, 1, 5}, {0, 2, 1}, {1, 0, 16}, {1, 1, 37}, {1, 2, 7}, {2, 0, 6}, {2, 1, 4}, {2, 2, 10}};
/// The gold rows of goldenA.
const Confusion goldenA2 {
    {0, 0, 20}, {0, 1, 15}, {0, 2, 5}, {1, 0, 2}, {1, 1, 30}, {1, 2, 8}, {2, 0, 8}, {2, 1, 2}, {2, 2, 10}};
const std::vector<std::int64_t> common5Less {1, 2};

std::vector<LabelCounts> countsOf(const Confusion& table, std::size_t labels)
{
    std::vector<LabelCounts> counts(labels);
    for (const ConfusionCount& entry : table) {
        counts[static_cast<std::size_t>(entry.gold)].gold += entry.rows;
        counts[static_cast<std::size_t>(entry.predicted)].predicted += entry.rows;
        if (entry.gold == entry.predicted)
            counts[static_cast<std::size_t>(entry.gold)].hits += entry.rows;
    }
    return counts;
}

Both sidesOf(const Confusion& a, const Confusion& b, std::size_t labels)
{
    const auto countsA = countsOf(a, labels);
    const auto countsB = countsOf(b, labels);
    std::vector<std::int64_t> goldA;
    std::vector<std::int64_t> goldB;
    for (std::size_t i = 0; i < labels; ++i) {
        goldA.push_back(countsA[i].gold);
        goldB.push_back(countsB[i].gold);
    }
    const auto falseA = falseSums(a, labelWeights(goldA, goldB).value());
    const auto falseB = falseSums(b, commonLabels(goldA, goldB).value());
    Both result;
    for (std::size_t i = 0; i < labels; ++i) {
        result.baseline.push_back({countsA[i], falseA[i]});
        result.candidate.push_back({countsB[i], falseB[i]});
    }
    return result;
}

/// Some labels have no gold rows.
Confusion randomTable(Draws& draws, std::int32_t labels)
{
    Confusion table;
    for (std::int32_t gold = 0; gold < labels; ++gold) {
        if (draws.fraction() < .25)
            continue;
        for (std::int32_t predicted = 0; predicted < labels; ++predicted)
            table.push_back({gold, predicted, draws.binomial(30, draws.fraction())});
    }
    return table;
}

} // namespace

void TestStandardized::goldenTable_data()
{
    QTest::addColumn<int>("label");
    QTest::addColumn<std::vector<double>>("expected");
    QTest::newRow("a") << 0
                       << std::vector<double> {.7058823529, .5454545455, .5, -.1604278075, -.04545454545, 40,
                              110, -.5042466527, -.6757554378, .06473497259, .07567820539, -.457701606,
                              .647166834};
    QTest::newRow("b") << 1
                       << std::vector<double> {.641025641, .7042253521, .6981132075, .06319971109,
                              -.006112144566, 6, 3.111111111, .170625517, .1431008436, .07757817915,
                              .05617874349, -.07525996987, .9400078705};
    QTest::newRow("c") << 2
                       << std::vector<double> {.5405405405, .5194805195, .5263157895, -.02106002106,
                              .006835269993, 8.5, 11.75, -.593063722, -.5663954749, .1473420393, .1403874917,
                              .04971669509, .9603481522};
}

void TestStandardized::goldenTable()
{
    QFETCH(const int, label);
    QFETCH(const std::vector<double>, expected);
    const Both sides = sidesOf(goldenA, goldenB, 3);
    const StandardizedCounts a = sides.baseline[static_cast<std::size_t>(label)];
    const StandardizedCounts b = sides.candidate[static_cast<std::size_t>(label)];
    const F1Split split = splitF1Change(a, b);
    QVERIFY(near(a.all.f1(), expected[0]));
    QVERIFY(near(a.standardizedF1(), expected[1]));
    QVERIFY(near(b.commonF1(), expected[2]));
    QVERIFY(near(split.labelMix, expected[3]));
    QVERIFY(near(split.within, expected[4]));
    QVERIFY(near(a.wrong.weights, expected[5]));
    QVERIFY(near(a.wrong.squares, expected[6], 1e-9));
    QVERIFY(near(hitOdds(a).logOdds, expected[7]));
    QVERIFY(near(hitOdds(b).logOdds, expected[8]));
    QVERIFY(near(hitOdds(a).variance, expected[9]));
    QVERIFY(near(hitOdds(b).variance, expected[10]));
    QVERIFY(near(withinTest(a, b).z, expected[11]));
    QVERIFY(near(withinTest(a, b).p, expected[12]));
    QCOMPARE(split.newLabels, 0.0);
    QCOMPARE(split.removedLabels, 0.0);
}

void TestStandardized::weights()
{
    const std::vector<std::int64_t> baseline {40, 40, 20, 7, 0};
    const std::vector<std::int64_t> candidate {20, 60, 20, 0, 9};
    const std::vector<double> expected {.5, 1.5, 1, 0, 0};
    const auto weights = labelWeights(baseline, candidate);
    QVERIFY(weights);
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(near((*weights)[i], expected[i], 1e-15));
    const std::vector<double> common {1, 1, 1, 0, 0};
    QCOMPARE(commonLabels(baseline, candidate).value(), common);
    QVERIFY(!labelWeights(baseline, common5Less));
    QVERIFY(labelWeights({}, {})->empty());
}

void TestStandardized::fourPartsAddUp()
{
    Draws draws(21);
    for (int round = 0; round < 200; ++round) {
        const Confusion a = randomTable(draws, 6);
        const Confusion b = randomTable(draws, 6);
        const Both sides = sidesOf(a, b, 6);
        for (std::size_t label = 0; label < 6; ++label) {
            const F1Split split = splitF1Change(sides.baseline[label], sides.candidate[label]);
            const double change = sides.candidate[label].all.f1() - sides.baseline[label].all.f1();
            QVERIFY(near(split.total(), change, 1e-12));
        }
    }
}

void TestStandardized::sameSharesSameTest()
{
    // With equal label shares nothing is label mix, and swapping the sides only changes the sign.
    const Both forward = sidesOf(goldenA, goldenA, 3);
    const Both there = sidesOf(goldenA, goldenA2, 3);
    const Both back = sidesOf(goldenA2, goldenA, 3);
    for (std::size_t label = 0; label < 3; ++label) {
        QCOMPARE(withinTest(forward.baseline[label], forward.candidate[label]).p, 1.0);
        QCOMPARE(splitF1Change(there.baseline[label], there.candidate[label]).labelMix, 0.0);
        const WithinTest one = withinTest(there.baseline[label], there.candidate[label]);
        const WithinTest other = withinTest(back.baseline[label], back.candidate[label]);
        QVERIFY(near(one.z, -other.z, 1e-12));
        QVERIFY(near(one.p, other.p, 1e-12));
    }
}

void TestStandardized::retrainingNoiseWidens()
{
    const Both sides = sidesOf(goldenA, goldenB, 3);
    const WithinTest plain = withinTest(sides.baseline[0], sides.candidate[0]);
    const WithinTest noisy = withinTest(sides.baseline[0], sides.candidate[0], .02 * .02);
    const double f1 = (6.0 / 11 + .5) / 2;
    const double variance = .06473497259 + .07567820539 + .0004 / (f1 * (1 - f1) * f1 * (1 - f1));
    QVERIFY(near(noisy.z, plain.z * std::sqrt((.06473497259 + .07567820539) / variance), 1e-9));
    QVERIFY(noisy.p > plain.p);
}

void TestStandardized::zeroCounts()
{
    const StandardizedCounts none;
    QCOMPARE(withinTest(none, none).p, 1.0);
    QCOMPARE(splitF1Change(none, none).total(), 0.0);
    const StandardizedCounts perfect {.all = {30, 30, 30}};
    QVERIFY(std::isfinite(withinTest(none, perfect).z));
}

void TestStandardized::entriesOutside()
{
    const Confusion table {{-1, 0, 5}, {0, -1, 5}, {7, 0, 5}, {0, 7, 5}, {1, 0, 5}};
    const std::vector<double> weights {2, 1};
    const auto sums = falseSums(table, weights);
    QCOMPARE(sums[0], (FalseSums {2.5, 1.25, 5}));
    QCOMPARE(sums[1], FalseSums {});
}

QTEST_APPLESS_MAIN(TestStandardized)
#include "tst_standardized.moc"
