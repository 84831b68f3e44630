#include "core/base/random.h"
#include "tests/support/testing.h"

#include <vector>

using namespace touchstone;

class TestRandom : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void givesTheReferenceNumbers()
    {
        // First outputs of the reference implementation (splitmix64.c by Sebastiano Vigna) for seed 1234567.
        SplitMix64 random(1234567);
        QCOMPARE(random.next(), quint64(6457827717110365317U));
        QCOMPARE(random.next(), quint64(3203168211198807973U));
        QCOMPARE(random.next(), quint64(9817491932198370423U));
    }

    void everyNumberBelowTheBoundIsEquallyLikely()
    {
        SplitMix64 random(1);
        std::vector<int> count(7);
        for (int i = 0; i < 70000; ++i)
            ++count[random.below(7)];
        for (const int c : count)
            QVERIFY2(c > 9600 && c < 10400, std::to_string(c).c_str()); // 10,000 +- 4.3 sd
    }

    void fractionsStayBelowOne()
    {
        SplitMix64 random(2);
        double sum = 0;
        for (int i = 0; i < 10000; ++i) {
            const double fraction = random.fraction();
            QVERIFY(fraction >= 0 && fraction < 1);
            sum += fraction;
        }
        QVERIFY(sum > 4880 && sum < 5120);
    }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
