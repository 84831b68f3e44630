#include "core/statistics/sortedsample.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

using namespace touchstone::statistics;
using testing::near;

class TestSortedSample : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void sorts();
    void refusesWhatIsNotFinite();
    void quantiles();
};

void TestSortedSample::sorts()
{
    const std::vector<float> values {.5F, 0, .25F};
    const auto sample = SortedSample::of(values);
    QVERIFY(sample);
    const std::vector<double> expected {0, .25, .5};
    QVERIFY(std::ranges::equal(sample->values(), expected));
    QVERIFY(SortedSample::of(std::vector<double> {})->isEmpty());
    const std::vector<float> signs {1, -2.5F, -0.0F, 1e-30F, -1e30F};
    const std::vector<double> ascending {-1e30F, -2.5, -0.0, 1e-30F, 1};
    QVERIFY(std::ranges::equal(SortedSample::of(signs)->values(), ascending));
}

void TestSortedSample::refusesWhatIsNotFinite()
{
    QVERIFY(!SortedSample::of(std::vector<double> {1, testing::nan}));
    QVERIFY(!SortedSample::of(std::vector<double> {1, -testing::infinity}));
    QVERIFY(!SortedSample::of(std::vector<float> {std::nanf("")}));
}

void TestSortedSample::quantiles()
{
    const auto sample = SortedSample::of(std::vector<double> {4, 1, 3, 2});
    QVERIFY(near(sample->quantile(0), 1));
    QVERIFY(near(sample->quantile(.1), 1.3)); // numpy.quantile
    QVERIFY(near(sample->quantile(.5), 2.5));
    QVERIFY(near(sample->quantile(1), 4));
    QVERIFY(near(SortedSample::of(std::vector<double> {7})->quantile(.3), 7));
    QVERIFY(!SortedSample::of(std::vector<double> {})->quantile(.5));
}

QTEST_APPLESS_MAIN(TestSortedSample)
#include "tst_sortedsample.moc"
