#include "core/evaluation/backtest.h"
#include "core/evaluation/evaluation.h"
#include "tests/core/evaluation/simulatedrows.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <array>

using namespace touchstone;
using testing::DatedRows;
using testing::near;
using testing::simulated;

class TestBacktest : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void estimatesStandBesideTheTruth();
    void errorBandsHoldTheTruth();
    void driftIsAnError();
    void newLabelsAreLeftOut();
    void monthsWithFewRowsDoNotCount();
    void monthsWithUnlabelledRowsHaveNoF1();
    void missesOfSteadyRows();
    void missesOfDriftingRows();
    void tooFewSlices();
    void errorBands();
    void noLabels();
    void stopped();
};

namespace {

Backtest backtestOf(
    const DatedRows& fitted, const DatedRows& target, const BacktestParameters& parameters = {})
{
    const std::array sides {fitted.dated()};
    return backtest(sides, target.dated(), parameters);
}

} // namespace

void TestBacktest::estimatesStandBesideTheTruth()
{
    const DatedRows fitted = simulated({.months = 6, .rowsPerMonth = 1000, .deflation = {}, .seed = 1});
    const DatedRows target = simulated({.months = 3, .rowsPerMonth = 800, .deflation = {}, .seed = 2});
    const Backtest report = backtestOf(fitted, target);
    QCOMPARE(report.fittedRows, 6000);
    QCOMPARE(report.months.size(), std::size_t {3});
    QCOMPARE(report.months[1].month, std::string("2013-02"));
    const Evaluation truth = evaluate(target.predictions, target.months, target.predictions.months);
    for (std::size_t i = 0; i < 3; ++i) {
        const BacktestMonth& month = report.months[i];
        QCOMPARE(month.rows, 800);
        QVERIFY(month.enough);
        QCOMPARE(month.accuracy->truth, *truth.slices[i].p1);
        QVERIFY(std::abs(month.accuracy->error()) < .05);
        QVERIFY(std::abs(month.f1Macro->error()) < .05);
        QVERIFY(month.accuracy->errorBand && month.f1Macro->errorBand);
        QCOMPARE(*month.accuracyOfAll, month.accuracy->estimate.value); // no new labels
        QCOMPARE(*month.adjustedOfAll, *month.accuracyOfAll);
        QCOMPARE(*month.truthOfAll, month.accuracy->truth);
    }
    QCOMPARE(report.accuracy->months, 3);
    double sum = 0;
    for (const BacktestMonth& month : report.months)
        sum += std::abs(month.accuracy->error()) / 3;
    QVERIFY(near(report.accuracy->meanAbsoluteError, sum));
    QVERIFY(near(report.allAccuracy->truth, *truth.all.p1));
    QVERIFY(near(report.allF1Macro->truth, *truth.all.f1Macro));
}

void TestBacktest::errorBandsHoldTheTruth()
{
    int months = 0;
    int accuracy = 0;
    int macro = 0;
    int sampling = 0;
    for (const std::uint64_t seed : {101, 103, 105, 107}) {
        const DatedRows fitted
            = simulated({.months = 6, .rowsPerMonth = 1000, .deflation = {}, .seed = seed});
        const DatedRows target
            = simulated({.months = 12, .rowsPerMonth = 400, .deflation = {}, .seed = seed + 1});
        const Backtest report = backtestOf(fitted, target, {.band = {.resamples = 50}, .stop = {}});
        months += report.accuracy->months;
        accuracy += report.accuracy->inErrorBand;
        macro += report.f1Macro->inErrorBand;
        sampling += report.accuracy->inBand;
    }
    QCOMPARE(months, 48); // 45.6 of them expected; fewer than 41 in 1 of 100 such tests
    QVERIFY2(accuracy >= 41, qPrintable(QString::number(accuracy)));
    QVERIFY2(macro >= 41, qPrintable(QString::number(macro)));
    QVERIFY(sampling < accuracy); // it leaves out that a row is right or wrong by chance
}

void TestBacktest::driftIsAnError()
{
    const DatedRows fitted = simulated({.months = 4, .rowsPerMonth = 1200, .deflation = {}, .seed = 3});
    const DatedRows target = simulated({.rowsPerMonth = 3000, .deflation = {.5}, .seed = 4});
    const Backtest report = backtestOf(fitted, target);
    // Half of the right answers became wrong ones and p@1 knows nothing of it.
    const MetricCheck& accuracy = *report.months[0].accuracy;
    QVERIFY(near(accuracy.error() / accuracy.truth, 1, .15));
    QCOMPARE(report.accuracy->inBand, 0);
    QVERIFY(report.accuracy->meanError > .2);
}

void TestBacktest::newLabelsAreLeftOut()
{
    const DatedRows fitted = simulated({.months = 4, .rowsPerMonth = 1200, .deflation = {}, .seed = 5});
    const DatedRows target = simulated({.rowsPerMonth = 4000, .deflation = {}, .newLabels = .4, .seed = 6});
    const Backtest report = backtestOf(fitted, target);
    const BacktestMonth& month = report.months[0];
    QVERIFY(near(month.newLabelShare, .4, .03));
    QVERIFY(std::abs(month.accuracy->error()) < .03);
    QVERIFY(std::abs(month.f1Macro->error()) < .03);
    QVERIFY(*month.accuracyOfAll - *month.truthOfAll > .2); // what is printed when nobody knows of them
    QVERIFY(near(*month.adjustedOfAll, *month.truthOfAll, .03));
}

void TestBacktest::monthsWithFewRowsDoNotCount()
{
    const DatedRows fitted = simulated({.months = 4, .rowsPerMonth = 1200, .deflation = {}, .seed = 7});
    const DatedRows target = simulated({.months = 2, .rowsPerMonth = 150, .deflation = {}, .seed = 8});
    const Backtest report = backtestOf(fitted, target);
    QCOMPARE(report.months.size(), std::size_t {2});
    QVERIFY(!report.months[0].enough && report.months[0].accuracy);
    QVERIFY(!report.accuracy && !report.f1Macro);
    QVERIFY(report.allAccuracy); // both together all the same
    QCOMPARE(backtestOf(fitted, target, {.enoughRows = 150, .band = {}, .stop = {}}).accuracy->months, 2);
}

void TestBacktest::monthsWithUnlabelledRowsHaveNoF1()
{
    const DatedRows fitted = simulated({.months = 4, .rowsPerMonth = 1200, .deflation = {}, .seed = 9});
    const DatedRows target = simulated({.rowsPerMonth = 1000, .deflation = {}, .unlabelled = .3, .seed = 10});
    const Backtest report = backtestOf(fitted, target);
    QVERIFY(report.months[0].rows < 800);
    QVERIFY(report.months[0].accuracy);
    QVERIFY(!report.months[0].f1Macro); // its sums are over all rows
}

void TestBacktest::missesOfSteadyRows()
{
    const DatedRows rows = simulated({.months = 12, .rowsPerMonth = 1000, .deflation = {}, .seed = 11});
    const EstimateMisses misses = missesOf(rows.dated(), {});
    QCOMPARE(misses.accuracy->slices, 11); // all but the first
    QCOMPARE(misses.f1Macro->slices, 11);
    QVERIFY(misses.accuracy->rootMeanSquare < .03);
    QVERIFY(std::sqrt(misses.accuracy->variance) < .012);
    QVERIFY(std::sqrt(misses.f1Macro->variance) < .012);
}

void TestBacktest::missesOfDriftingRows()
{
    const DatedRows rows = simulated({.months = 12,
        .rowsPerMonth = 1000,
        .deflation = {0, .2, 0, .2, 0, .2, 0, .2, 0, .2, 0, .2},
        .seed = 12});
    const EstimateMisses misses = missesOf(rows.dated(), {});
    // Right answers come and go by a fifth, about a tenth of them on either side of what was seen before.
    QVERIFY(std::sqrt(misses.accuracy->variance) > .03);
    QVERIFY(misses.accuracy->rootMeanSquare > std::sqrt(misses.accuracy->variance));
}

void TestBacktest::tooFewSlices()
{
    const DatedRows rows = simulated({.months = 3, .rowsPerMonth = 1000, .deflation = {}, .seed = 13});
    QVERIFY(!missesOf(rows.dated(), {}).accuracy); // two estimates
    const DatedRows many = simulated({.months = 30, .rowsPerMonth = 30, .deflation = {}, .seed = 14});
    QVERIFY(!missesOf(many.dated(), {}).accuracy);           // 900 rows are one slice
    QVERIFY(!missesOf({rows.predictions, {}}, {}).accuracy); // no months
}

void TestBacktest::errorBands()
{
    const EstimatedMetric metric {.value = .4, .band = {.39, .41}, .error = .01};
    QVERIFY(!errorBand(metric, {}));
    const auto chance = errorBand(metric, EstimateMiss {.slices = 5, .rootMeanSquare = .01, .variance = 0});
    QVERIFY(near(chance->lower, .4 - .01959963985));
    // 2.570581836 is Student's quantile for 5 degrees of freedom
    const auto drifting
        = errorBand(metric, EstimateMiss {.slices = 5, .rootMeanSquare = .02, .variance = 4e-4});
    QVERIFY(near(drifting->upper, .4 + std::hypot(.01959963985, 2.570581836 * .02), 1e-9));
    const auto wide = errorBand(metric, EstimateMiss {.slices = 3, .rootMeanSquare = .5, .variance = .25});
    QCOMPARE(*wide, (statistics::Interval {0, 1}));
}

void TestBacktest::noLabels()
{
    const DatedRows fitted = simulated({.rowsPerMonth = 300, .deflation = {}, .seed = 15});
    const DatedRows unlabelled
        = simulated({.rowsPerMonth = 300, .deflation = {}, .unlabelled = 1.1, .seed = 16});
    QVERIFY(backtestOf(fitted, unlabelled).months.empty());
    const Backtest nothing = backtestOf(unlabelled, fitted);
    QCOMPARE(nothing.fittedRows, 0);
    QVERIFY(nothing.months.empty() && !nothing.accuracy && !nothing.allAccuracy);
}

void TestBacktest::stopped()
{
    const DatedRows rows = simulated({.months = 3, .rowsPerMonth = 300, .deflation = {}, .seed = 17});
    std::stop_source source;
    source.request_stop();
    BacktestParameters parameters;
    parameters.stop = source.get_token();
    QVERIFY(backtestOf(rows, rows, parameters).months.empty());
}

QTEST_APPLESS_MAIN(TestBacktest)
#include "tst_backtest.moc"
