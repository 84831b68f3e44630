#include "core/learning/losswatch.h"
#include "tests/support/testing.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace touchstone;

class TestLossWatch : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void chanceIsWhatGuessingCosts()
    {
        const std::vector<std::int64_t> counts {4, 2, 1, 1};
        QCOMPARE(lossOfChance(LossName::Softmax, counts, 5), std::log(4.0));
        QCOMPARE(lossOfChance(LossName::OneVsAll, counts, 5), 4 * std::log(2.0));
        QCOMPARE(lossOfChance(LossName::NegativeSampling, counts, 5), 6 * std::log(2.0));
        // Depths 1, 2, 3, 3 of the Huffman tree: (4 * 1 + 2 * 2 + 3 + 3) / 8 decisions a row.
        QCOMPARE(lossOfChance(LossName::HierarchicalSoftmax, counts, 5), 1.75 * std::log(2.0));
    }

    void notANumberIsSeenAtOnce_data()
    {
        QTest::addColumn<double>("loss");
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    }

    void notANumberIsSeenAtOnce()
    {
        QFETCH(double, loss);
        LossWatch watch(3.0);
        QVERIFY(!watch.add(300, 100));
        QVERIFY(watch.add(loss, 128));
    }

    void explodingLossIsSeenWithinTwoThousandRows()
    {
        LossWatch watch(std::log(300.0));
        int stretches = 1;
        while (stretches < 100
            && !watch.add(128 * 20.0, 128)) // what softmax costs when nearly each row is wrong
            ++stretches;
        QVERIFY2(stretches * 128 <= 2048, std::to_string(stretches).c_str());
        LossWatch worse(std::log(300.0));
        QVERIFY(worse.add(128 * 1000.0, 128));
    }

    void hardRowsAreNoDivergence()
    {
        LossWatch watch(std::log(300.0));
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!watch.add(128 * (i % 20 == 0 ? 23.0 : 7.0), 128)); // one bad stretch among twenty
        LossWatch few(std::log(2.0));
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!few.add(128 * 3.0, 128)); // sure, and wrong in every second row: labels that are noise
    }
};

QTEST_GUILESS_MAIN(TestLossWatch)

#include "tst_losswatch.moc"
