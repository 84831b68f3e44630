#include "core/statistics/histogram.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;

class TestHistogram : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void edges();
    void bins();
    void emptySample();
    void allEqual();
};

void TestHistogram::edges()
{
    const std::vector<double> expected {
        0, .05, .1, .15, .2, .25, .3, .35, .4, .45, .5, .55, .6, .65, .7, .75, .8, .85, .9, .95, 1};
    QCOMPARE(equalEdges(0, 1, 20), expected);
    const std::vector<double> around {-1, 0, 1};
    QCOMPARE(equalEdges(-1, 1, 2), around);
}

void TestHistogram::bins()
{
    const std::vector<double> edges {0, 1, 2, 4};
    const std::vector<double> values {0, .5, 1, 2, 3.9, 4, -.1, 4.1, testing::nan, testing::infinity};
    const Histogram expected {.counts = {2, 1, 3}, .outside = 4};
    QCOMPARE(histogram(values, edges), expected);
    QCOMPARE(binOf(1, edges), 1);
    QCOMPARE(binOf(4, edges), 2);
    QCOMPARE(binOf(testing::nan, edges), -1);
}

void TestHistogram::emptySample()
{
    const std::vector<double> edges {0, 1, 2};
    const Histogram expected {.counts = {0, 0}, .outside = 0};
    QCOMPARE(histogram({}, edges), expected);
}

void TestHistogram::allEqual()
{
    const std::vector<double> edges {0, 1, 2};
    const std::vector<double> values {1, 1, 1};
    const Histogram expected {.counts = {0, 3}, .outside = 0};
    QCOMPARE(histogram(values, edges), expected);
}

QTEST_APPLESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
