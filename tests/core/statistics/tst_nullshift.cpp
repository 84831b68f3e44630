#include "core/statistics/draws.h"
#include "core/statistics/nullshift.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <utility>
#include <vector>

using namespace touchstone::statistics;
using testing::near;

class TestNullShift : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void meanIsThePermutationTest();
    void ratioGoldenValue();
    void pairedMeanIsTheSignTest();
    void wordsOfAPostAreNoSample();
    void bandHoldsNinetyFiveOfAHundred();
    void edges();
};

namespace {

RatioSums means(const std::vector<double>& values)
{
    RatioSums sums;
    for (const double value : values)
        sums.add(value, 1);
    return sums;
}

} // namespace

void TestNullShift::meanIsThePermutationTest()
{
    // python: the standard deviation of the difference of means over all 35 deals of the seven rows
    const auto shift = ratioShift(means({1, 2, 4, 7}), means({3, 5, 9}));
    QVERIFY(shift);
    QVERIFY(near(shift->change, 13 / 6.0, 1e-12));
    QVERIFY(near(shift->nullError, 2.153807997220014, 1e-12));
    QVERIFY(near(shift->nullBand.upper, 2.153807997220014 * 1.959963984540054, 1e-12));
    QCOMPARE(shift->nullBand.lower, -shift->nullBand.upper);
}

void TestNullShift::ratioGoldenValue()
{
    // numpy: R = 14/74, S^2 = sum (u - R w)^2 / 7, se = sqrt(S^2 (1/5 + 1/3)) / (74/8)
    RatioSums before;
    RatioSums after;
    for (const auto& [part, whole] : {std::pair(1, 10), {0, 4}, {3, 9}, {2, 20}, {2, 8}})
        before.add(part, whole);
    for (const auto& [part, whole] : {std::pair(5, 12), {1, 6}, {0, 5}})
        after.add(part, whole);
    const auto shift = ratioShift(before, after);
    QVERIFY(shift);
    QVERIFY(near(shift->baseline, 0.1568627450980392, 1e-14));
    QVERIFY(near(shift->candidate, 0.2608695652173913, 1e-14));
    QVERIFY(near(shift->nullError, 0.11493186776877748, 1e-13));
    const auto mirrored = ratioShift(after, before);
    QCOMPARE(mirrored->change, -shift->change);
    QVERIFY(near(mirrored->nullError, shift->nullError, 1e-15));
}

void TestNullShift::pairedMeanIsTheSignTest()
{
    // python: the standard deviation of the mean of (+-.1, +-.1, +-.2, +-.4) over all 16 signs
    RatioSums before = means({.5, .2, .9, .4});
    RatioSums after = means({.6, .1, .7, .8});
    RatioSums differences;
    for (const double difference : {.1, -.1, -.2, .4})
        differences.add(difference, 0);
    const auto shift = pairedRatioShift(before, after, differences);
    QVERIFY(shift);
    QVERIFY(near(shift->change, .05, 1e-14));
    QVERIFY(near(shift->nullError, 0.11726039399558576, 1e-14));
}

void TestNullShift::wordsOfAPostAreNoSample()
{
    // Posts whose ten words are all known or all unknown: as wide as for one word a post.
    RatioSums before;
    RatioSums after;
    RatioSums ones;
    RatioSums otherOnes;
    for (int i = 0; i < 100; ++i) {
        before.add(i % 5 == 0 ? 10 : 0, 10);
        after.add(i % 4 == 0 ? 10 : 0, 10);
        ones.add(i % 5 == 0 ? 1 : 0, 1);
        otherOnes.add(i % 4 == 0 ? 1 : 0, 1);
    }
    QVERIFY(near(ratioShift(before, after)->nullError, ratioShift(ones, otherOnes)->nullError, 1e-14));
}

void TestNullShift::bandHoldsNinetyFiveOfAHundred()
{
    Draws draws(77);
    int outside = 0;
    constexpr int trials = 2000;
    for (int trial = 0; trial < trials; ++trial) {
        const auto sample = [&draws](int rows) {
            RatioSums sums;
            for (int i = 0; i < rows; ++i) {
                const auto words = double(1 + draws.binomial(60, draws.fraction()));
                const double rate = draws.fraction() * draws.fraction(); // differs from post to post
                sums.add(double(draws.binomial(std::int64_t(words), rate)), words);
            }
            return sums;
        };
        const auto shift = ratioShift(sample(300), sample(80));
        outside += shift->change < shift->nullBand.lower || shift->change > shift->nullBand.upper ? 1 : 0;
    }
    QVERIFY(near(outside / double(trials), .05, .015));
}

void TestNullShift::edges()
{
    QVERIFY(!ratioShift({}, means({1, 2, 3})));
    QVERIFY(!ratioShift(means({1}), means({2})));
    QVERIFY(!pairedRatioShift(means({1, 2}), means({1, 2}), {}));
    RatioSums noWords;
    noWords.add(0, 0);
    noWords.add(0, 0);
    noWords.add(0, 0);
    QVERIFY(!ratioShift(noWords, means({1, 2, 3})));
    const auto equal = ratioShift(means({.1, .1, .1}), means({.1, .1}));
    QVERIFY(equal);
    QCOMPARE(equal->nullError, 0.0); // no rounding is taken for a variance
    QCOMPARE(equal->nullBand.upper, 0.0);
}

QTEST_APPLESS_MAIN(TestNullShift)
#include "tst_nullshift.moc"
