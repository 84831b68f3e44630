#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/jobview.h"
#include "widgets/jobs/lossplot.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

#include <atomic>
#include <memory>
#include <thread>

using namespace touchstone;

namespace {

QPushButton* button(const JobView& view, const char* name)
{
    return view.findChild<QPushButton*>(QLatin1String(name));
}

QString everythingSaid(const JobView& view)
{
    QString text;
    for (const QLabel* label : view.findChildren<QLabel*>()) {
        if (label->isVisible())
            text += label->text() + QLatin1Char('\n');
    }
    return text;
}

/// Fails the first time, as often as `failures`.
JobRequest failing(const std::shared_ptr<std::atomic<int>>& failures)
{
    return {.title = QStringLiteral("Import <b>posts</b>"),
        .work = [failures](Progress& progress, const std::stop_token&) -> Result<JobOutcome> {
            progress.recordedAs(ExecutionNumber(12));
            if ((*failures)-- > 0)
                return fail(
                    inputError("no-such-column", "no column '<i>x</i>'", "the file has: id").at("posts.csv"));
            return JobOutcome {.summary = QStringLiteral("posts@1: 3 rows"),
                .warnings = {{.code = "columns-guessed", .text = "some columns were guessed"}}};
        }};
}

} // namespace

class TestJobView final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }
    void emptyViewSaysWhatComesHere();
    void failureIsInlineWithDetailsCopyAndRetry();
    void showsTheExecutionWhileItRuns();
    void lossIsPlottedWhileItFalls();
    void lossPlotTellsItsData();
    void followsOnlyItsJob();
};

void TestJobView::emptyViewSaysWhatComesHere()
{
    JobRunner runner;
    JobView view(runner);
    view.setEmptyText(QStringLiteral("Jobs appear here."));
    view.show();
    QCOMPARE(everythingSaid(view).simplified(), QStringLiteral("Jobs appear here."));
}

void TestJobView::failureIsInlineWithDetailsCopyAndRetry()
{
    JobRunner runner;
    JobView view(runner);
    view.show();
    const auto failures = std::make_shared<std::atomic<int>>(1);
    const JobId id = runner.start(failing(failures));
    view.showJob(id);
    QTRY_COMPARE(runner.job(id)->state, JobState::Failed);
    QVERIFY(
        everythingSaid(view).contains(QStringLiteral("posts.csv: no column '<i>x</i>'; the file has: id")));
    QVERIFY(!everythingSaid(view).contains(QStringLiteral("no-such-column")));
    QTest::mouseClick(button(view, "details"), Qt::LeftButton);
    QVERIFY(everythingSaid(view).contains(QStringLiteral("Kind: no-such-column")));
    QTest::mouseClick(button(view, "copyFailure"), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("[no-such-column]")));
    QVERIFY(!button(view, "cancelJob")->isVisible());

    QSignalSpy executions(&view, &JobView::executionRequested);
    QTest::mouseClick(button(view, "showExecution"), Qt::LeftButton);
    QCOMPARE(executions.size(), 1);
    QCOMPARE(executions[0][0].value<ExecutionNumber>(), ExecutionNumber(12));

    QTest::mouseClick(button(view, "retry"), Qt::LeftButton);
    QVERIFY(view.job() != id);
    QTRY_COMPARE(runner.job(view.job())->state, JobState::Done);
    QVERIFY(everythingSaid(view).contains(QStringLiteral("posts@1: 3 rows")));
    QVERIFY(everythingSaid(view).contains(QStringLiteral("Warning: some columns were guessed")));
    QVERIFY(!button(view, "retry")->isVisible());
}

void TestJobView::showsTheExecutionWhileItRuns()
{
    JobRunner runner;
    JobView view(runner);
    view.show();
    view.showJob(runner.start({.title = QStringLiteral("train"),
        .work = [](Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            progress.recordedAs(ExecutionNumber(3));
            progress.report({.phase = "training", .done = 30, .total = 100, .unit = "words"});
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return fail(cancelledError());
        }}));
    QTRY_VERIFY(button(view, "showExecution")->isVisible());
    QVERIFY(button(view, "showExecution")->text().contains(QStringLiteral("#3")));
    QCOMPARE(view.findChild<QProgressBar*>()->value(), 300);
    QVERIFY(everythingSaid(view).contains(QStringLiteral("Training: 30 of 100 words")));
    QTest::mouseClick(button(view, "cancelJob"), Qt::LeftButton);
    QTRY_VERIFY(everythingSaid(view).contains(QStringLiteral("Cancelled")));
    QVERIFY(button(view, "retry")->isVisible());
    QVERIFY(!view.findChild<QProgressBar*>()->isVisible());
}

void TestJobView::lossIsPlottedWhileItFalls()
{
    JobRunner runner;
    JobView view(runner);
    view.resize(500, 400);
    view.show();
    const JobId id = runner.start({.title = QStringLiteral("train"),
        .work = [](Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            for (int i = 1; i <= 10 && !stop.stop_requested(); ++i) {
                progress.report(
                    {.phase = "training", .done = i * 10.0, .total = 100, .unit = "words", .loss = 5.0 / i});
                std::this_thread::sleep_for(std::chrono::milliseconds(30));
            }
            return JobOutcome {};
        }});
    view.showJob(id);
    auto* plot = view.findChild<LossPlot*>();
    QVERIFY(!plot->isVisible());
    QTRY_VERIFY(plot->isVisible() && plot->points().size() > 1);
    QVERIFY(!isFinal(runner.job(id)->state)); // live, not only at the end
    QTRY_COMPARE(runner.job(id)->state, JobState::Done);
    QCOMPARE(plot->points().size(), std::size_t(10));
    const QImage picture = plot->grab().toImage();
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ink += picture.pixelColor(x, y) == QColor(0x00, 0x72, 0xB2) ? 1 : 0;
    }
    QVERIFY2(ink > 100, qPrintable(QString::number(ink))); // the line is there
}

void TestJobView::lossPlotTellsItsData()
{
    LossPlot plot;
    plot.resize(300, 200);
    plot.show();
    QVERIFY(plot.accessibleName().contains(QStringLiteral("nothing measured yet")));
    plot.setPoints({{0.1, 4}, {0.5, 2.5}});
    QVERIFY2(plot.accessibleName().contains(QStringLiteral("from 4.000 at first to 2.500 after 50 %")),
        qPrintable(plot.accessibleName()));
    QCOMPARE(plot.dataAsText(), QStringLiteral("share\tloss\n0.1\t4\n0.5\t2.5\n"));
    plot.setFocus();
    plot.actions().front()->trigger();
    QCOMPARE(QApplication::clipboard()->text(), plot.dataAsText());
}

void TestJobView::followsOnlyItsJob()
{
    JobRunner runner;
    JobView view(runner);
    view.show();
    const auto none = std::make_shared<std::atomic<int>>(0);
    const JobId first = runner.start(failing(none));
    view.showJob(first);
    QTRY_COMPARE(runner.job(first)->state, JobState::Done);
    const QString said = everythingSaid(view);
    const JobId second = runner.start({.title = QStringLiteral("another"),
        .work = [](Progress&, const std::stop_token&) -> Result<JobOutcome> { return JobOutcome {}; }});
    QTRY_COMPARE(runner.job(second)->state, JobState::Done);
    QCOMPARE(everythingSaid(view), said);
    runner.forgetFinished();
    QVERIFY(!view.job().isValid());
}

QTEST_MAIN(TestJobView)
#include "tst_jobview.moc"
