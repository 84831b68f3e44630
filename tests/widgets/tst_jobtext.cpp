#include "tests/support/testing.h"
#include "widgets/models/jobtext.h"

#include <QLocale>

using namespace touchstone;

class TestJobText final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { testing::failOnAnyWarning(); }
    void progress_data();
    void progress();
    void resultOfEveryState();
    void failureReportNamesCodeAndMessage();
};

void TestJobText::progress_data()
{
    QTest::addColumn<JobProgress>("given");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("brief");
    QTest::newRow("nothing reported yet") << JobProgress {} << QString() << QString();
    QTest::newRow("phase alone") << JobProgress {.phase = QStringLiteral("initializing")}
                                 << QStringLiteral("Preparing") << QString();
    QTest::newRow("total not known") << JobProgress {.phase = QStringLiteral("reading"),
        .done = 1204,
        .unit = QStringLiteral("rows")}
                                     << QStringLiteral("Reading: 1,204 rows") << QString();
    QTest::newRow("bytes") << JobProgress {.phase = QStringLiteral("importing"),
        .done = 1.5e6,
        .total = 3e6,
        .unit = QStringLiteral("bytes"),
        .secondsLeft = 2.2} << QStringLiteral("Importing: 1.5 MB of 3.0 MB, 3 s left")
                           << QStringLiteral("50 %, 3 s left");
    QTest::newRow("training") << JobProgress {.phase = QStringLiteral("training"),
        .done = 2310000,
        .total = 5400000,
        .unit = QStringLiteral("words"),
        .loss = 1.8449,
        .rate = 1200000,
        .rateUnit = QStringLiteral("words"),
        .secondsLeft = 184.2}
                              << QStringLiteral(
                                     "Training: 2,310,000 of 5,400,000 words, 1,200,000 words/s, loss "
                                     "1.845, 3 min 05 s left")
                              << QStringLiteral("42 %, loss 1.845, 3 min 05 s left");
    QTest::newRow("search") << JobProgress {.phase = QStringLiteral("tuning"),
        .done = 30.2,
        .total = 300,
        .unit = QStringLiteral("seconds"),
        .trial = 7,
        .best = 0.4321,
        .secondsLeft
        = 269.1} << QStringLiteral("Searching: 30 of 300 s, trial 7, best so far 0.432, 4 min 30 s left")
                            << QStringLiteral("10 %, trial 7, best so far 0.432, 4 min 30 s left");
    QTest::newRow("code without a translation") << JobProgress {.phase = QStringLiteral("folding"),
        .done = 1,
        .total = 2,
        .unit = QStringLiteral("sheets")} << QStringLiteral("folding: 1 of 2 sheets")
                                                << QStringLiteral("50 %");
    QTest::newRow("more done than there is") << JobProgress {.phase = QStringLiteral("scoring"),
        .done = 3,
        .total = 2,
        .unit = QStringLiteral("rows")} << QStringLiteral("Scoring: 3 of 2 rows")
                                             << QStringLiteral("100 %");
}

void TestJobText::progress()
{
    QFETCH(JobProgress, given);
    QTEST(jobtext::progress(given), "full");
    QTEST(jobtext::briefProgress(given), "brief");
}

void TestJobText::resultOfEveryState()
{
    JobInfo job;
    job.outcome.summary = QStringLiteral("posts@1: 3 rows");
    job.error = inputError("bad-name", "no such name", "choose another");
    job.state = JobState::Done;
    QCOMPARE(jobtext::result(job), QStringLiteral("posts@1: 3 rows"));
    job.state = JobState::Failed;
    QCOMPARE(jobtext::result(job), QStringLiteral("no such name; choose another"));
    for (const JobState state : {JobState::Queued, JobState::Stopping, JobState::Cancelled}) {
        job.state = state;
        QVERIFY(!jobtext::result(job).isEmpty());
    }
}

void TestJobText::failureReportNamesCodeAndMessage()
{
    JobInfo job;
    job.title = QStringLiteral("Import posts");
    job.state = JobState::Failed;
    job.seconds = 3.2;
    job.error = inputError("bad-name", "no such name", "choose another").at("posts.csv");
    QCOMPARE(jobtext::failureReport(job),
        QStringLiteral(
            "Import posts\nFailed [bad-name]\nposts.csv: no such name; choose another\nafter 3.2 s\n"));
}

QTEST_GUILESS_MAIN(TestJobText)
#include "tst_jobtext.moc"
