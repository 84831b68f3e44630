#include "core/statistics/draws.h"
#include "core/statistics/influence.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestInfluence : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenValues();
    void isTheDerivative();
    void pairedRows();
    void edges();
};

namespace {

using Confusion = std::vector<ConfusionCount>;

const Confusion goldenA {
    {0, 0, 30}, {0, 1, 8}, {0, 2, 2}, {1, 0, 10}, {1, 1, 25}, {1, 2, 5}, {2, 0, 5}, {2, 1, 5}, {2, 2, 10}};
const Confusion goldenB {
    {0, 0, 14}, {0, 1, 5}, {0, 2, 1}, {1, 0, 16}, {1, 1, 37}, {1, 2, 7}, {2, 0, 6}, {2, 1, 4}, {2, 2, 10}};

std::vector<LabelCounts> countsOf(const Confusion& table)
{
    std::vector<LabelCounts> counts(4);
    for (const ConfusionCount& entry : table) {
        counts[static_cast<std::size_t>(entry.gold)].gold += entry.rows;
        if (entry.predicted >= 0)
            counts[static_cast<std::size_t>(entry.predicted)].predicted += entry.rows;
        if (entry.gold == entry.predicted)
            counts[static_cast<std::size_t>(entry.gold)].hits += entry.rows;
    }
    return counts;
}

} // namespace

void TestInfluence::goldenValues()
{
    QVERIFY(near(HeadlineInfluence::macro(countsOf(goldenA)).value(), .6291495115));
    QVERIFY(near(influenceStandardError(HeadlineInfluence::macro(countsOf(goldenA)), goldenA), .05112420182));
    QVERIFY(near(HeadlineInfluence::weighted(countsOf(goldenA)).value(), .6468713057));
    QVERIFY(
        near(influenceStandardError(HeadlineInfluence::weighted(countsOf(goldenA)), goldenA), .04842606389));
    QVERIFY(near(HeadlineInfluence::macro(countsOf(goldenB)).value(), .5748096657));
    QVERIFY(near(influenceStandardError(HeadlineInfluence::macro(countsOf(goldenB)), goldenB), .05287421811));
    QVERIFY(near(HeadlineInfluence::weighted(countsOf(goldenB)).value(), .6241310824));
    QVERIFY(
        near(influenceStandardError(HeadlineInfluence::weighted(countsOf(goldenB)), goldenB), .04716188981));
}

void TestInfluence::isTheDerivative()
{
    // One row more of weight e changes the metric by e h: a check of the formula by differences.
    Draws draws(31);
    for (int round = 0; round < 50; ++round) {
        std::vector<ConfusionCount> table;
        for (std::int32_t gold = 0; gold < 3; ++gold) // the label 3 has no gold rows
            for (std::int32_t predicted = -1; predicted < 4; ++predicted)
                table.push_back({gold, predicted, 1 + draws.binomial(40, .5)});
        const auto counts = countsOf(table);
        for (const bool weighted : {false, true}) {
            const auto influence
                = weighted ? HeadlineInfluence::weighted(counts) : HeadlineInfluence::macro(counts);
            double sum = 0;
            for (const ConfusionCount& entry : table)
                sum += influence.of(entry.gold, entry.predicted) * static_cast<double>(entry.rows);
            QVERIFY(near(sum, 0, 1e-13));
            auto scaled = table;
            for (ConfusionCount& entry : scaled)
                entry.rows *= 1'000'000;
            for (std::size_t i = 0; i < table.size(); ++i) {
                auto more = scaled;
                more[i].rows += 1'000;
                const auto moreCounts = countsOf(more);
                const double after = weighted ? HeadlineInfluence::weighted(moreCounts).value()
                                              : HeadlineInfluence::macro(moreCounts).value();
                QVERIFY(near((after - influence.value()) / 1e-3,
                    influence.of(table[i].gold, table[i].predicted), 1e-6));
            }
        }
    }
}

void TestInfluence::pairedRows()
{
    InfluenceSum sum;
    sum.add(.3);
    sum.add(-.2, 4);
    QVERIFY(near(sum.standardError(), .5, 1e-15));
    QCOMPARE(InfluenceSum().standardError(), 0.0);
}

void TestInfluence::edges()
{
    QCOMPARE(HeadlineInfluence::macro({}).value(), 0.0);
    const std::vector<LabelCounts> noGold {{0, 0, 5}};
    QCOMPARE(HeadlineInfluence::macro(noGold).value(), 0.0);
    QCOMPARE(HeadlineInfluence::weighted(noGold).value(), 0.0);
    const std::vector<LabelCounts> one {{9, 9, 9}};
    QCOMPARE(HeadlineInfluence::macro(one).value(), 1.0);
    QCOMPARE(HeadlineInfluence::macro(one).of(0, 0), 0.0);
    QCOMPARE(HeadlineInfluence::weighted(one).of(0, 0), 0.0);
}

QTEST_APPLESS_MAIN(TestInfluence)
#include "tst_influence.moc"
