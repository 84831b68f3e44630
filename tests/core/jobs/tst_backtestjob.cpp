#include "core/jobs/backtestjob.h"
#include "core/jobs/comparejob.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

class TestBacktestJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void fitsToTheTestPartOfTheTraining();
    void whatIsMissingIsEvaluatedOnce();
    void rowsThatItWasFittedTo();
    void refuses_data();
    void refuses();
    void comparesWithEstimates();
    void stops();
};

namespace {

constexpr std::int64_t month = 31 * 24 * 3600;

/// Dataset "old" (#1) with its split (#2) and a model of old/train (#3), and "new" (#4), whose posts of two months are
/// three days apart.
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 1500})));
    VERIFY_RESULT(jobs.split("old"));
    VERIFY_RESULT(jobs.train({"old/train"}));
    VERIFY_RESULT(jobs.import("new",
        testing::posts({.posts = 600, .idPrefix = "n", .seed = 2})
            + testing::posts({.posts = 500,
                .labels = {"cats", "dogs", "newts"},
                .idPrefix = "m",
                .firstTime = 1577836800 + 2 * month,
                .seed = 3})));
}

Result<BacktestOutcome> backtestOf(testing::Jobs& jobs, const std::string& model, const std::string& rows,
    const std::optional<std::string>& fit = {})
{
    return runBacktest(jobs.context(), {.model = model, .rows = rows, .fit = fit});
}

bool has(const std::vector<Warning>& warnings, const std::string& code)
{
    const auto all = testing::codes(warnings);
    return std::ranges::find(all, code) != all.end();
}

} // namespace

void TestBacktestJob::fitsToTheTestPartOfTheTraining()
{
    testing::Jobs jobs;
    prepare(jobs);
    const auto outcome = backtestOf(jobs, "3", "new");
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->fitted.size(), std::size_t {1});
    QCOMPARE(outcome->fitted[0].dataset, std::string("old@1/test#2"));
    QCOMPARE(outcome->target.dataset, std::string("new@1"));
    const Backtest& report = outcome->report;
    QCOMPARE(report.fittedRows, 150);
    std::vector<std::string> months;
    for (const BacktestMonth& row : report.months)
        months.push_back(row.month);
    QCOMPARE(months, (std::vector<std::string> {"2020-01", "2020-03"}));
    QVERIFY(std::abs(report.months[0].accuracy->error()) < .1);
    QVERIFY(report.months[0].f1Macro && report.months[1].f1Macro);
    QCOMPARE(report.months[0].newLabelShare, 0.0);
    QVERIFY(report.months[1].newLabelShare > .25); // newts
    QVERIFY(has(outcome->warnings, "new-labels"));
    QVERIFY(!has(outcome->warnings, "fitted-on-these-rows"));
}

void TestBacktestJob::whatIsMissingIsEvaluatedOnce()
{
    testing::Jobs jobs;
    prepare(jobs);
    VERIFY_RESULT(backtestOf(jobs, "3", "new"));
    QCOMPARE(jobs.executionCount(), 6);
    const auto again = backtestOf(jobs, "#3", "new@1", "old/test");
    VERIFY_RESULT(again);
    QCOMPARE(jobs.executionCount(), 6);
    QCOMPARE(again->fitted[0].execution.value(), 5);
    QCOMPARE(again->target.execution.value(), 6);
}

void TestBacktestJob::rowsThatItWasFittedTo()
{
    testing::Jobs jobs;
    prepare(jobs);
    const auto outcome = backtestOf(jobs, "3", "old");
    VERIFY_RESULT(outcome);
    QVERIFY(has(outcome->warnings, "fitted-on-these-rows"));
    QVERIFY(has(outcome->warnings, "trained-on-these-rows"));
}

void TestBacktestJob::refuses_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("fit");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such dataset") << "3"
                                     << "newer"
                                     << ""
                                     << "no-such-dataset";
    QTest::newRow("no such fit") << "3"
                                 << "new"
                                 << "older"
                                 << "no-such-dataset";
    QTest::newRow("no labels to check by") << "3"
                                           << "users"
                                           << ""
                                           << "no-labels";
    QTest::newRow("no labels to fit to") << "3"
                                         << "new"
                                         << "users"
                                         << "nothing-to-fit";
    QTest::newRow("trained on everything") << "6"
                                           << "new"
                                           << ""
                                           << "nothing-to-fit";
}

void TestBacktestJob::refuses()
{
    QFETCH(QString, model);
    QFETCH(QString, rows);
    QFETCH(QString, fit);
    QFETCH(QString, code);
    testing::Jobs jobs;
    prepare(jobs);
    std::string users;
    for (int i = 0; i < 150; ++i)
        users += testing::post("u" + std::to_string(i), nullptr, i, "word1x1 word1x2");
    VERIFY_RESULT(jobs.import("users", users)); // #5
    VERIFY_RESULT(jobs.train({"old"}));         // #6
    const auto outcome = backtestOf(jobs, model.toStdString(), rows.toStdString(),
        fit.isEmpty() ? std::nullopt : std::optional(fit.toStdString()));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, code.toStdString());
    QVERIFY(!outcome.error().hint.empty());
}

void TestBacktestJob::comparesWithEstimates()
{
    testing::Jobs jobs;
    prepare(jobs);
    VERIFY_RESULT(jobs.evaluate("3", "old/test"));
    VERIFY_RESULT(jobs.evaluate("3", "new"));
    const auto report
        = compareExecutions(jobs.context(), {.baseline = "5", .candidate = "6", .on = {}, .comparison = {}});
    VERIFY_RESULT(report);
    QVERIFY(report->estimate.accuracy && report->estimate.f1Macro);
    QVERIFY(report->estimate.accuracy->withNewLabels.has_value());
    QCOMPARE(report->estimate.labels.size(), std::size_t {4});
    double expected = 0;
    for (const auto& label : report->estimate.labels)
        expected += label.expectedRows;
    QVERIFY(std::abs(expected - 1100) < 1);
}

void TestBacktestJob::stops()
{
    testing::Jobs jobs;
    prepare(jobs);
    VERIFY_RESULT(backtestOf(jobs, "3", "new"));
    testing::StopAt stop("estimating");
    const auto outcome
        = runBacktest(jobs.context(stop.token(), &stop), {.model = "3", .rows = "new", .fit = {}});
    QVERIFY(!outcome);
    QCOMPARE(int(outcome.error().kind), int(ErrorKind::Cancelled));
}

QTEST_APPLESS_MAIN(TestBacktestJob)
#include "tst_backtestjob.moc"
