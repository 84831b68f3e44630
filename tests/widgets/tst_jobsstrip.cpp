#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/watchdog.h"
#include "widgets/common/tableview.h"
#include "widgets/jobs/elidedlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/jobsstrip.h"
#include "widgets/jobs/jobview.h"

#include <QAccessible>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QToolButton>

#include <thread>

using namespace touchstone;

namespace {

Result<JobOutcome> trainUntilStopped(Progress& progress, const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        progress.report({.phase = "training",
            .done = 43,
            .total = 100,
            .unit = "words",
            .loss = 1.5,
            .rate = 200.0,
            .rateUnit = "words"});
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return fail(cancelledError());
}

JobRequest training(const QString& title)
{
    return {.title = title, .work = trainUntilStopped};
}

JobRequest failing()
{
    return {.title = QStringLiteral("Import posts"),
        .work = [](Progress&, const std::stop_token&) -> Result<JobOutcome> {
            return fail(inputError("no-labels", "there are <b>none</b>"));
        }};
}

JobRequest ending(const QString& summary)
{
    return {.title = QStringLiteral("Import posts"),
        .work = [summary](Progress&, const std::stop_token&) -> Result<JobOutcome> {
            return JobOutcome {.summary = summary, .warnings = {}};
        }};
}

QString everythingSaid(const QWidget& widget)
{
    QString text;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisible())
            text += label->text() + QLatin1Char('\n');
    }
    for (const ElidedLabel* label : widget.findChildren<ElidedLabel*>()) {
        if (label->isVisible())
            text += label->text() + QLatin1Char('\n');
    }
    return text;
}

bool click(const JobsStrip& strip, const char* name)
{
    auto* button = strip.findChild<QAbstractButton*>(QLatin1String(name));
    if (button == nullptr || !button->isVisible() || !button->isEnabled())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool isThere(const JobsStrip& strip, const char* name)
{
    const auto* button = strip.findChild<QAbstractButton*>(QLatin1String(name));
    return button != nullptr && button->isVisible();
}

} // namespace

class TestJobsStrip final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }
    void idleStripSaysSo();
    void showsProgressAndWaitingJobs();
    void cancelTakesEffectWithinASecond();
    void failureStaysInlineUntilItIsDismissed();
    void failureOpensItsDetails();
    void successSaysWhatWasMade();
    void panelListsAllJobsAndClears();
    void jobsFromBeforeAreListed();
    void everyButtonHasAName();
    void followsThePalette();
    void longTextsEndInAnEllipsis();
};

void TestJobsStrip::idleStripSaysSo()
{
    JobRunner runner;
    JobsStrip strip(runner);
    strip.show();
    QCOMPARE(everythingSaid(strip).simplified(), QStringLiteral("No job is running"));
    QVERIFY(!strip.isExpanded());
    QVERIFY(!isThere(strip, "stripCancel"));
    QVERIFY(!strip.findChild<TableView*>()->isVisible());
}

void TestJobsStrip::showsProgressAndWaitingJobs()
{
    JobRunner runner;
    JobsStrip strip(runner);
    strip.resize(1280, 60);
    strip.show();
    testing::EventLoopWatchdog watchdog;
    for (int i = 1; i <= 3; ++i)
        runner.start(training(QStringLiteral("Train %1").arg(i)));
    QTRY_VERIFY(
        everythingSaid(strip).contains(QStringLiteral("Training: 43 of 100 words, 200 words/s, loss 1.500")));
    QVERIFY(everythingSaid(strip).contains(QStringLiteral("Train 1")));
    QVERIFY(everythingSaid(strip).contains(QStringLiteral("2 waiting")));
    QCOMPARE(strip.findChild<QProgressBar*>()->value(), 430);
    // The remaining time comes after half a second.
    QTRY_VERIFY(everythingSaid(strip).contains(QStringLiteral("left")));
    VERIFY_NO_STALL(watchdog);
}

void TestJobsStrip::cancelTakesEffectWithinASecond()
{
    JobRunner runner;
    JobsStrip strip(runner);
    strip.show();
    const JobId first = runner.start(training(QStringLiteral("Train 1")));
    const JobId second = runner.start(training(QStringLiteral("Train 2")));
    QVERIFY(click(strip, "stripCancel"));
    QVERIFY(!click(strip, "stripCancel")); // not twice
    QTRY_COMPARE_WITH_TIMEOUT(runner.job(first)->state, JobState::Cancelled, 1000);
    QTRY_VERIFY(everythingSaid(strip).contains(QStringLiteral("Train 2"))); // the next one has begun
    QVERIFY(click(strip, "stripCancel"));
    QTRY_COMPARE(runner.job(second)->state, JobState::Cancelled);
    QVERIFY(everythingSaid(strip).contains(QStringLiteral("Cancelled")));
}

void TestJobsStrip::failureStaysInlineUntilItIsDismissed()
{
    JobRunner runner;
    JobsStrip strip(runner);
    strip.show();
    const JobId id = runner.start(failing());
    QTRY_VERIFY(everythingSaid(strip).contains(QStringLiteral("Failed: there are <b>none</b>")));
    QVERIFY(click(strip, "stripRetry"));
    QTRY_COMPARE(runner.jobs().size(), std::size_t(2));
    QTRY_COMPARE(runner.unfinished(), 0);
    QVERIFY(runner.jobs().back().id != id);
    QVERIFY(click(strip, "stripDismiss"));
    QCOMPARE(everythingSaid(strip).simplified(), QStringLiteral("No job is running"));
}

void TestJobsStrip::failureOpensItsDetails()
{
    JobRunner runner;
    JobsStrip strip(runner);
    strip.resize(1280, 400);
    strip.show();
    const JobId id = runner.start(failing());
    runner.start(ending(QStringLiteral("fine")));
    QTRY_COMPARE(runner.unfinished(), 0);
    const JobId last = runner.start(failing());
    QTRY_COMPARE(runner.job(last)->state, JobState::Failed);
    QVERIFY(click(strip, "stripDetails"));
    QVERIFY(strip.isExpanded());
    QCOMPARE(strip.findChild<JobView*>()->job(), last);
    // The first one can still be looked at.
    auto* table = strip.findChild<TableView*>();
    table->setCurrentIndex(table->model()->index(2, 0));
    QCOMPARE(strip.findChild<JobView*>()->job(), id);
    QVERIFY(isThere(strip, "retry"));
}

void TestJobsStrip::successSaysWhatWasMade()
{
    JobRunner runner;
    JobsStrip strip(runner);
    strip.show();
    runner.start(ending(QStringLiteral("posts@1: 3 rows")));
    QTRY_VERIFY(everythingSaid(strip).contains(QStringLiteral("Done: posts@1: 3 rows")));
    QVERIFY(!isThere(strip, "stripRetry"));
    QVERIFY(!isThere(strip, "stripCancel"));
}

void TestJobsStrip::panelListsAllJobsAndClears()
{
    JobRunner runner;
    JobsStrip strip(runner);
    strip.resize(1280, 400);
    strip.show();
    runner.start(ending(QStringLiteral("first")));
    QTRY_COMPARE(runner.unfinished(), 0);
    const JobId running = runner.start(training(QStringLiteral("Train")));
    QVERIFY(click(strip, "expandJobs"));
    auto* table = strip.findChild<TableView*>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(click(strip, "clearJobs"));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(runner.job(running)->state, JobState::Running);
    QVERIFY(click(strip, "expandJobs"));
    QVERIFY(!table->isVisible());
}

void TestJobsStrip::jobsFromBeforeAreListed()
{
    JobRunner runner;
    runner.start(ending(QStringLiteral("before")));
    JobsStrip strip(runner);
    QCOMPARE(strip.findChild<TableView*>()->model()->rowCount(), 1);
}

void TestJobsStrip::everyButtonHasAName()
{
    JobRunner runner;
    JobsStrip strip(runner);
    for (QAbstractButton* button : strip.findChildren<QAbstractButton*>()) {
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(button);
        QVERIFY2(!face->text(QAccessible::Name).isEmpty()
                || button->objectName() == QLatin1String("showExecution")
                || button->inherits("QTableCornerButton"),
            qPrintable(button->objectName()));
    }
    QVERIFY(!strip.findChild<QProgressBar*>()->accessibleName().isEmpty());
}

void TestJobsStrip::followsThePalette()
{
    JobRunner runner;
    JobsStrip strip(runner);
    strip.resize(900, 300);
    strip.setExpanded(true);
    strip.show();
    const QColor before = strip.grab().toImage().pixelColor(strip.width() / 2, strip.height() - 4);
    QPalette dark = strip.palette();
    dark.setColor(QPalette::Window, QColor(30, 30, 30));
    dark.setColor(QPalette::WindowText, Qt::white);
    strip.setPalette(dark);
    const QColor after = strip.grab().toImage().pixelColor(strip.width() / 2, strip.height() - 4);
    QVERIFY(before != after);
}

void TestJobsStrip::longTextsEndInAnEllipsis()
{
    ElidedLabel label(ElidedLabel::Role::Body);
    label.setText(QStringLiteral("<b>a long title</b>\nof a job"));
    QCOMPARE(label.accessibleName(), QStringLiteral("<b>a long title</b> of a job"));
    QVERIFY(!label.toolTip().contains(QLatin1Char('<')));
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    label.resize(label.minimumSizeHint());
    label.show();
    const QImage narrow = label.grab().toImage();
    const QColor ground = label.palette().color(QPalette::Window);
    // The last column is free: no letter is cut through.
    for (int y = 0; y < narrow.height(); ++y)
        QCOMPARE(narrow.pixelColor(narrow.width() - 1, y).name(), ground.name());
}

QTEST_MAIN(TestJobsStrip)
#include "tst_jobsstrip.moc"
