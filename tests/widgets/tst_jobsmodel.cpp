#include "tests/support/testing.h"
#include "widgets/models/jobsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace touchstone;

namespace {

JobInfo jobInfo(std::int64_t id, JobState state = JobState::Running)
{
    JobInfo job;
    job.id = JobId(id);
    job.title = QStringLiteral("job %1").arg(id);
    job.state = state;
    return job;
}

QString cell(const JobsModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestJobsModel final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void theLatestIsFirst();
    void updatesTheRightRow();
    void removesTheRightRow();
    void showsTheShareOfRunningJobsOnly();
    void aMessageNeverBecomesMarkup();
};

void TestJobsModel::theLatestIsFirst()
{
    JobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(jobInfo(1));
    model.update(jobInfo(2, JobState::Queued));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, JobsModel::TitleColumn), QStringLiteral("job 2"));
    QCOMPARE(cell(model, 0, JobsModel::StateColumn), QStringLiteral("Waiting"));
    QCOMPARE(cell(model, 0, JobsModel::DurationColumn), QString(QChar(0x2013)));
    QCOMPARE(model.rowOf(JobId(1)), 1);
    QCOMPARE(model.rowOf(JobId(3)), -1);
    QCOMPARE(model.job(1)->id, JobId(1));
    QVERIFY(model.job(2) == nullptr);
}

void TestJobsModel::updatesTheRightRow()
{
    JobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int id = 1; id <= 3; ++id)
        model.update(jobInfo(id, JobState::Queued));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    JobInfo first = jobInfo(1, JobState::Done);
    first.seconds = 42;
    first.outcome.summary = QStringLiteral("3 rows");
    model.update(first);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 2);
    QCOMPARE(cell(model, 2, JobsModel::StateColumn), QStringLiteral("Done"));
    QCOMPARE(cell(model, 2, JobsModel::DurationColumn), QStringLiteral("42 s"));
    QCOMPARE(cell(model, 2, JobsModel::ResultColumn), QStringLiteral("3 rows"));
    QCOMPARE(cell(model, 0, JobsModel::StateColumn), QStringLiteral("Waiting"));
}

void TestJobsModel::removesTheRightRow()
{
    JobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int id = 1; id <= 3; ++id)
        model.update(jobInfo(id));
    model.remove(JobId(1));
    model.remove(JobId(9)); // not there
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, JobsModel::TitleColumn), QStringLiteral("job 3"));
    QCOMPARE(cell(model, 1, JobsModel::TitleColumn), QStringLiteral("job 2"));
}

void TestJobsModel::showsTheShareOfRunningJobsOnly()
{
    JobsModel model;
    JobInfo job = jobInfo(1);
    model.update(job);
    const QModelIndex progress = model.index(0, JobsModel::ProgressColumn);
    QVERIFY(!progress.data(JobsModel::ShareRole).isValid()); // the total is not known yet
    job.progress.phase = QStringLiteral("training");
    job.progress.done = 30;
    job.progress.total = 40;
    model.update(job);
    QCOMPARE(progress.data(JobsModel::ShareRole).toDouble(), 0.75);
    QCOMPARE(progress.data().toString(), QStringLiteral("75 %"));
    job.state = JobState::Failed;
    model.update(job);
    QVERIFY(!progress.data(JobsModel::ShareRole).isValid());
    QCOMPARE(progress.data().toString(), QString(QChar(0x2013)));
}

void TestJobsModel::aMessageNeverBecomesMarkup()
{
    JobsModel model;
    JobInfo job = jobInfo(1, JobState::Failed);
    job.error = inputError("no-such-column", "no column '<b>x</b>'");
    model.update(job);
    const QModelIndex result = model.index(0, JobsModel::ResultColumn);
    QCOMPARE(result.data().toString(), QStringLiteral("no column '<b>x</b>'"));
    QVERIFY(!result.data(Qt::ToolTipRole).toString().contains(QLatin1Char('<')));
}

QTEST_GUILESS_MAIN(TestJobsModel)
#include "tst_jobsmodel.moc"
