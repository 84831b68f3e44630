#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/quitquestion.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTimer>

#include <thread>

using namespace touchstone;

namespace {

JobRequest endless()
{
    return {.title = QStringLiteral("endless"),
        .work = [](Progress&, const std::stop_token& stop) -> Result<JobOutcome> {
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return fail(cancelledError());
        }};
}

} // namespace

class TestQuitQuestion final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }
    void nothingRunsSoNothingIsAsked();
    void asksOnceForAllJobs();
    void keepingOnLeavesTheJobs();
    void theDialogNamesTheJobs();
};

void TestQuitQuestion::nothingRunsSoNothingIsAsked()
{
    JobRunner runner;
    bool asked = false;
    QVERIFY(mayQuit(nullptr, runner, [&](QWidget*, int) { return !(asked = true); }));
    QVERIFY(!asked);
}

void TestQuitQuestion::asksOnceForAllJobs()
{
    JobRunner runner;
    for (int i = 0; i < 3; ++i)
        runner.start(endless());
    QList<int> asked;
    const auto yes = [&](QWidget*, int unfinished) {
        asked.append(unfinished);
        return true;
    };
    QVERIFY(mayQuit(nullptr, runner, yes));
    QCOMPARE(asked, QList({3}));
    QTRY_COMPARE(runner.unfinished(), 0);
    QVERIFY(mayQuit(nullptr, runner, yes));
    QCOMPARE(asked.size(), 1);
}

void TestQuitQuestion::keepingOnLeavesTheJobs()
{
    JobRunner runner;
    const JobId id = runner.start(endless());
    QVERIFY(!mayQuit(nullptr, runner, [](QWidget*, int) { return false; }));
    QCOMPARE(runner.job(id)->state, JobState::Running);
}

void TestQuitQuestion::theDialogNamesTheJobs()
{
    QString text;
    QTimer::singleShot(0, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        text = box->text();
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
    });
    QVERIFY(askToStopJobs(nullptr, 2));
    QVERIFY2(text.contains(QLatin1Char('2')), qPrintable(text));
    QTimer::singleShot(0, this, [] { QApplication::activeModalWidget()->close(); });
    QVERIFY(!askToStopJobs(nullptr, 1)); // closing it is no yes
}

QTEST_MAIN(TestQuitQuestion)
#include "tst_quitquestion.moc"
