#include "core/statistics/unpairedf1.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestUnpairedF1 : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void goldenTests();
    void goldenChanges();
    void swappedSides();
    void nowhere();
};

namespace {

LabelCounts fromErrors(std::int64_t hits, std::int64_t wrong, std::int64_t missed)
{
    return {hits, hits + missed, hits + wrong};
}

bool isTest(const LabelCounts& a, const LabelCounts& b, double p, double midP)
{
    return near(rawF1Test(a, b).p, p, 1e-10) && near(rawF1Test(a, b).midP, midP, 1e-10);
}

bool isChange(const LabelCounts& a, const LabelCounts& b, double change, double lower, double upper)
{
    const auto result = unpairedF1Change(a, b);
    return result && near(result->change, change, 2e-10) && near(result->interval.lower, lower)
        && near(result->interval.upper, upper);
}

} // namespace

void TestUnpairedF1::goldenTests()
{
    QVERIFY(isTest(fromErrors(30, 20, 25), fromErrors(40, 60, 45), .06812487606, .05743943279));
    QVERIFY(isTest(fromErrors(3, 10, 17), fromErrors(150, 300, 250), .1700514353, .1384948692));
    QVERIFY(isTest(fromErrors(0, 5, 20), fromErrors(9, 6, 16), .002930721042, .001600193119));
}

void TestUnpairedF1::goldenChanges()
{
    QVERIFY(isChange(fromErrors(30, 20, 25), fromErrors(40, 60, 45), .4324324324 - .5714285714, -.2760264302,
        .006237741626));
    QVERIFY(isChange(fromErrors(3, 10, 17), fromErrors(150, 300, 250), .3529411765 - .1818181818,
        -.05848144336, .2935507126));
    QVERIFY(isChange(fromErrors(0, 5, 20), fromErrors(9, 6, 16), .45, .1582972049, .635672133));
    QVERIFY(near(f1StandardError(fromErrors(30, 20, 25)), .05775443217));
    QVERIFY(near(f1StandardError(fromErrors(40, 60, 45)), .04568140237));
    QVERIFY(near(f1StandardError(fromErrors(3, 10, 17)), .09550424447));
    QVERIFY(near(f1StandardError(fromErrors(150, 300, 250)), .02105077542));
}

void TestUnpairedF1::swappedSides()
{
    const LabelCounts a = fromErrors(3, 10, 17);
    const LabelCounts b = fromErrors(150, 300, 250);
    const auto forward = unpairedF1Change(a, b);
    const auto backward = unpairedF1Change(b, a);
    QCOMPARE(backward->change, -forward->change);
    QCOMPARE(backward->standardError, forward->standardError);
    QCOMPARE(backward->interval.lower, -forward->interval.upper);
    QVERIFY(near(rawF1Test(a, b).midP, rawF1Test(b, a).midP, 1e-14));
}

void TestUnpairedF1::nowhere()
{
    const LabelCounts some = fromErrors(3, 1, 1);
    QVERIFY(!unpairedF1Change(LabelCounts {}, some));
    QVERIFY(!unpairedF1Change(some, LabelCounts {}));
    QVERIFY(!f1Interval(LabelCounts {}));
    QCOMPARE(rawF1Test(LabelCounts {}, some).midP, 1.0);
    QCOMPARE(smallestRawF1MidP(LabelCounts {}, some), 1.0);
    QVERIFY(smallestRawF1MidP(fromErrors(3, 10, 17), fromErrors(150, 300, 250)) < 1e-3);
    QVERIFY(*f1StandardError(fromErrors(9, 0, 0)) > 0); // a perfect label has an error too
}

QTEST_APPLESS_MAIN(TestUnpairedF1)
#include "tst_unpairedf1.moc"
