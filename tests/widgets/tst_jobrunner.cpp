#include "tests/support/testing.h"
#include "tests/widgets/watchdog.h"
#include "widgets/jobs/jobrunner.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <memory>
#include <semaphore>
#include <stdexcept>
#include <thread>

using namespace touchstone;

namespace {

/// Runs until it is asked to stop.
Result<JobOutcome> untilStopped(Progress&, const std::stop_token& stop)
{
    while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return fail(cancelledError());
}

JobRequest endless(const QString& title = QStringLiteral("endless"))
{
    return {.title = title, .work = untilStopped};
}

JobRequest saying(const QString& summary)
{
    return {.title = summary, .work = [summary](Progress&, const std::stop_token&) -> Result<JobOutcome> {
                return JobOutcome {.summary = summary, .warnings = {}};
            }};
}

JobState stateOf(const JobRunner& runner, JobId id)
{
    const auto job = runner.job(id);
    return job ? job->state : JobState::Queued;
}

/// A gate that a worker waits at.
struct Gate {
    std::binary_semaphore open {0};
};

} // namespace

class TestJobRunner final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void signalsComeInTheWindowsThread();
    void writersRunOneAfterAnother();
    void aWaitingJobIsCancelledAtOnce();
    void aRunningJobStopsWithinASecond();
    void cancelAllStartsNothingNew();
    void failureIsAValue();
    void failedJobKnowsItsExecution();
    void exceptionIsAFailure();
    void failedJobIsRetried();
    void doneJobIsNotRetried();
    void progressComesAtAHumanRate();
    void progressComesBesideManyShortJobs();
    void secondsLeftFollowThePhase();
    void lossIsCollectedAndStaysSmall();
    void readersDoNotWaitForWriters();
    void latestWins();
    void slotsOfTwoReceiversAreTheirOwn();
    void answerIsDroppedWhenTheReceiverIsGone();
    void latestTellsItsFailure();
    void latestIsTellingProgress();
    void cancelLatestDropsTheAnswer();
    void onlyATitleIsListed();
    void destructorCancelsAndWaits();
    void finishedJobsAreForgotten();
    void aReceiverMayStartAnotherJob();
};

void TestJobRunner::signalsComeInTheWindowsThread()
{
    JobRunner runner;
    QList<QThread*> threads;
    QList<JobState> states;
    const auto note = [&](const JobInfo& job) {
        threads.append(QThread::currentThread());
        states.append(job.state);
    };
    connect(&runner, &JobRunner::added, this, note);
    connect(&runner, &JobRunner::progressed, this, note);
    connect(&runner, &JobRunner::finished, this, note);
    const JobId id = runner.start(saying(QStringLiteral("hello")));
    QVERIFY(id.isValid());
    QTRY_COMPARE(stateOf(runner, id), JobState::Done);
    QCOMPARE(states, QList({JobState::Queued, JobState::Running, JobState::Done}));
    for (QThread* thread : threads)
        QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(runner.job(id)->outcome.summary, QStringLiteral("hello"));
}

void TestJobRunner::failedJobKnowsItsExecution()
{
    JobRunner runner;
    const JobId id = runner.start({.title = QStringLiteral("recorded"),
        .work = [](Progress& progress, const std::stop_token&) -> Result<JobOutcome> {
            progress.recordedAs(ExecutionNumber(7));
            return fail(inputError("bad", "it is bad"));
        }});
    QTRY_COMPARE(stateOf(runner, id), JobState::Failed);
    QCOMPARE(runner.job(id)->execution, ExecutionNumber(7));
}

void TestJobRunner::writersRunOneAfterAnother()
{
    JobRunner runner;
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    QStringList order;
    connect(&runner, &JobRunner::finished, this, [&](const JobInfo& job) { order.append(job.title); });
    for (int i = 0; i < 5; ++i) {
        runner.start({.title = QString::number(i),
            .work = [&](Progress&, const std::stop_token&) -> Result<JobOutcome> {
                most = std::max(most.load(), ++running);
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                --running;
                return JobOutcome {};
            }});
    }
    QCOMPARE(runner.unfinished(), 5);
    QTRY_COMPARE(runner.unfinished(), 0);
    QCOMPARE(most.load(), 1);
    QCOMPARE(order, QStringLiteral("0 1 2 3 4").split(QLatin1Char(' ')));
}

void TestJobRunner::aWaitingJobIsCancelledAtOnce()
{
    JobRunner runner;
    const JobId first = runner.start(endless());
    const JobId second = runner.start(endless());
    QCOMPARE(stateOf(runner, second), JobState::Queued);
    QSignalSpy finished(&runner, &JobRunner::finished);
    runner.cancel(second);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(stateOf(runner, second), JobState::Cancelled);
    QCOMPARE(stateOf(runner, first), JobState::Running);
    runner.cancel(second); // again: nothing
    QCOMPARE(finished.size(), 1);
}

void TestJobRunner::aRunningJobStopsWithinASecond()
{
    JobRunner runner;
    const JobId id = runner.start(endless());
    QElapsedTimer clock;
    clock.start();
    runner.cancel(id);
    QCOMPARE(stateOf(runner, id), JobState::Stopping);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(runner, id), JobState::Cancelled, 1000);
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(runner.job(id)->error->kind, ErrorKind::Cancelled);
}

void TestJobRunner::cancelAllStartsNothingNew()
{
    JobRunner runner;
    std::atomic<int> begun = 0;
    for (int i = 0; i < 3; ++i) {
        runner.start(
            {.title = QString::number(i), .work = [&](Progress& progress, const std::stop_token& stop) {
                 ++begun;
                 return untilStopped(progress, stop);
             }});
    }
    QTRY_COMPARE(begun.load(), 1);
    runner.cancelAll();
    QTRY_COMPARE(runner.unfinished(), 0);
    QCOMPARE(begun.load(), 1);
}

void TestJobRunner::failureIsAValue()
{
    JobRunner runner;
    const JobId id = runner.start(
        {.title = QStringLiteral("bad"), .work = [](Progress&, const std::stop_token&) -> Result<JobOutcome> {
             return fail(inputError("no-labels", "there are none", "import them"));
         }});
    QTRY_COMPARE(stateOf(runner, id), JobState::Failed);
    QCOMPARE(runner.job(id)->error->message(), std::string("there are none; import them"));
    const JobId next = runner.start(saying(QStringLiteral("next")));
    QTRY_COMPARE(stateOf(runner, next), JobState::Done);
}

void TestJobRunner::exceptionIsAFailure()
{
    JobRunner runner;
    const JobId id = runner.start({.title = QStringLiteral("throws"),
        .work = [](Progress&, const std::stop_token&) -> Result<JobOutcome> {
            throw std::runtime_error("somewhere deep");
        }});
    QTRY_COMPARE(stateOf(runner, id), JobState::Failed);
    QCOMPARE(runner.job(id)->error->code, std::string("unexpected-error"));
    QCOMPARE(runner.job(id)->error->kind, ErrorKind::Machine);
}

void TestJobRunner::failedJobIsRetried()
{
    JobRunner runner;
    std::atomic<int> attempts = 0;
    const JobId id = runner.start({.title = QStringLiteral("second time"),
        .work = [&](Progress&, const std::stop_token&) -> Result<JobOutcome> {
            if (++attempts == 1)
                return fail(machineError("disk-full", "no room"));
            return JobOutcome {};
        }});
    QVERIFY(!runner.retry(id).isValid()); // it still runs
    QTRY_COMPARE(stateOf(runner, id), JobState::Failed);
    const JobId again = runner.retry(id);
    QVERIFY(again.isValid());
    QVERIFY(again != id);
    QTRY_COMPARE(stateOf(runner, again), JobState::Done);
    QCOMPARE(runner.job(again)->title, QStringLiteral("second time"));
    QCOMPARE(stateOf(runner, id), JobState::Failed);
}

void TestJobRunner::doneJobIsNotRetried()
{
    JobRunner runner;
    const JobId id = runner.start(saying(QStringLiteral("once")));
    QTRY_COMPARE(stateOf(runner, id), JobState::Done);
    QVERIFY(!runner.retry(id).isValid());
    QVERIFY(!runner.retry(JobId(99)).isValid());
}

void TestJobRunner::progressComesAtAHumanRate()
{
    JobRunner runner;
    QSignalSpy progressed(&runner, &JobRunner::progressed);
    testing::EventLoopWatchdog watchdog;
    const JobId id = runner.start({.title = QStringLiteral("chatty"),
        .work = [](Progress& progress, const std::stop_token&) -> Result<JobOutcome> {
            const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(550);
            double done = 0;
            while (std::chrono::steady_clock::now() < end)
                progress.report({.phase = "reading", .done = ++done, .total = 1e12});
            return JobOutcome {};
        }});
    QTRY_COMPARE(stateOf(runner, id), JobState::Done);
    VERIFY_NO_STALL(watchdog);
    QVERIFY2(
        progressed.size() >= 3 && progressed.size() <= 8, qPrintable(QString::number(progressed.size())));
    const JobInfo job = *runner.job(id);
    QCOMPARE(job.progress.phase, QStringLiteral("reading"));
    QVERIFY(job.progress.done > 1000); // the last report is not lost
    QVERIFY(job.seconds > 0.5);
}

/// Pages compute something anew more often than progress is told; it is told nevertheless.
void TestJobRunner::progressComesBesideManyShortJobs()
{
    JobRunner runner;
    const JobId id = runner.start({.title = QStringLiteral("long"),
        .work = [](Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            for (double done = 1; !stop.stop_requested(); ++done) {
                progress.report({.phase = "training", .done = done, .total = 1e9});
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            return fail(cancelledError());
        }});
    const auto compute = [&runner, this] {
        const auto work = [](Progress&, const std::stop_token&) -> Result<int> { return 1; };
        runner.runLatest<int>(this, QStringLiteral("page"), work, [](const Result<int>&) {});
    };
    QTimer often;
    connect(&often, &QTimer::timeout, this, compute);
    often.start(10);
    QTRY_VERIFY(runner.job(id)->progress.done > 0);
    runner.cancel(id);
    QTRY_COMPARE(stateOf(runner, id), JobState::Cancelled);
}

void TestJobRunner::secondsLeftFollowThePhase()
{
    JobRunner runner;
    std::optional<double> left;
    connect(&runner, &JobRunner::progressed, this, [&](const JobInfo& job) {
        if (job.progress.secondsLeft)
            left = job.progress.secondsLeft;
    });
    const JobId id = runner.start({.title = QStringLiteral("a quarter"),
        .work = [](Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            progress.report({.phase = "reading", .done = 10, .total = 10});
            while (!stop.stop_requested()) {
                progress.report({.phase = "training", .done = 25, .total = 100});
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            }
            return fail(cancelledError());
        }});
    QTRY_VERIFY(left.has_value());
    // A quarter in at least half a second: three times as long is left.
    QVERIFY2(*left >= 1.5 && *left < 6, qPrintable(QString::number(*left)));
    runner.cancel(id);
    QTRY_COMPARE(stateOf(runner, id), JobState::Cancelled);
    QVERIFY(!runner.job(id)->progress.secondsLeft);
}

void TestJobRunner::lossIsCollectedAndStaysSmall()
{
    JobRunner runner;
    constexpr int reports = 10000;
    const JobId id = runner.start({.title = QStringLiteral("training"),
        .work = [](Progress& progress, const std::stop_token&) -> Result<JobOutcome> {
            progress.report({.phase = "initializing"});
            for (int i = 1; i <= reports; ++i)
                progress.report(
                    {.phase = "training", .done = double(i), .total = reports, .unit = "words", .loss = 3.0});
            return JobOutcome {};
        }});
    QTRY_COMPARE(stateOf(runner, id), JobState::Done);
    const auto loss = runner.job(id)->loss;
    QVERIFY(loss.size() > 500);
    QVERIFY2(loss.size() <= 2000, qPrintable(QString::number(loss.size())));
    QCOMPARE(loss.back().loss, 3.0);
    QVERIFY(loss.back().share > 0.99);
    for (std::size_t i = 1; i < loss.size(); ++i)
        QVERIFY(loss[i].share > loss[i - 1].share);
}

void TestJobRunner::readersDoNotWaitForWriters()
{
    JobRunner runner;
    const JobId writer = runner.start(endless());
    std::optional<int> answer;
    runner.runLatest<int>(
        this, QStringLiteral("answer"), [](Progress&, const std::stop_token&) -> Result<int> { return 42; },
        [&](const Result<int>& result) { answer = *result; });
    QTRY_VERIFY(answer.has_value());
    QCOMPARE(*answer, 42);
    QCOMPARE(stateOf(runner, writer), JobState::Running);
}

void TestJobRunner::latestWins()
{
    JobRunner runner;
    QList<int> answers;
    std::atomic<int> stopped = 0;
    for (int i = 0; i < 20; ++i) {
        runner.runLatest<int>(
            this, QStringLiteral("view"),
            [i, &stopped](Progress&, const std::stop_token& stop) -> Result<int> {
                for (int wait = 0; wait < 20; ++wait) {
                    if (stop.stop_requested()) {
                        ++stopped;
                        return fail(cancelledError());
                    }
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                }
                return i;
            },
            [&](const Result<int>& result) { answers.append(result.value_or(-1)); });
    }
    QTRY_VERIFY(!answers.isEmpty());
    QTRY_COMPARE(stopped.load(), 19);
    QCOMPARE(answers, QList({19}));
}

void TestJobRunner::slotsOfTwoReceiversAreTheirOwn()
{
    JobRunner runner;
    QObject one;
    QObject other;
    QStringList answers;
    for (QObject* receiver : {&one, &other}) {
        runner.runLatest<QString>(
            receiver, QStringLiteral("view"),
            [](Progress&, const std::stop_token&) -> Result<QString> { return QStringLiteral("here"); },
            [&](const Result<QString>& result) { answers.append(*result); });
    }
    QTRY_COMPARE(answers.size(), 2);
}

void TestJobRunner::answerIsDroppedWhenTheReceiverIsGone()
{
    JobRunner runner;
    auto receiver = std::make_unique<QObject>();
    bool called = false;
    std::atomic<bool> ended = false;
    runner.runLatest<int>(
        receiver.get(), QStringLiteral("view"),
        [&](Progress&, const std::stop_token& stop) -> Result<int> {
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            ended = true;
            return 1;
        },
        [&](const Result<int>&) { called = true; });
    receiver.reset();
    QTRY_VERIFY(ended.load()); // it was asked to stop
    QTest::qWait(20);
    QVERIFY(!called);
}

void TestJobRunner::latestTellsItsFailure()
{
    JobRunner runner;
    std::string message;
    runner.runLatest<int>(
        this, QStringLiteral("view"),
        [](Progress&, const std::stop_token&) -> Result<int> { return fail(inputError("bad", "it is bad")); },
        [&](const Result<int>& result) { message = testing::problem(result); });
    QTRY_COMPARE(message, std::string("it is bad"));
}

void TestJobRunner::latestIsTellingProgress()
{
    JobRunner runner;
    QStringList phases;
    std::optional<int> answer;
    runner.runLatest<int>(
        this, QStringLiteral("view"),
        [&](Progress& progress, const std::stop_token&) -> Result<int> {
            progress.report({.phase = "comparing", .done = 1, .total = 2});
            std::this_thread::sleep_for(std::chrono::milliseconds(250));
            return 1;
        },
        [&](const Result<int>& result) { answer = *result; },
        {.title = {}, .progress = [&](const JobProgress& progress) { phases.append(progress.phase); }});
    QTRY_VERIFY(answer.has_value());
    QCOMPARE(phases, QStringList({QStringLiteral("comparing")}));
}

void TestJobRunner::cancelLatestDropsTheAnswer()
{
    JobRunner runner;
    bool called = false;
    std::atomic<bool> ended = false;
    runner.runLatest<int>(
        this, QStringLiteral("view"),
        [&](Progress&, const std::stop_token& stop) -> Result<int> {
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            ended = true;
            return fail(cancelledError());
        },
        [&](const Result<int>&) { called = true; });
    runner.cancelLatest(this, QStringLiteral("another"));
    QTest::qWait(20);
    QVERIFY(!ended.load());
    runner.cancelLatest(this, QStringLiteral("view"));
    QTRY_VERIFY(ended.load());
    QTest::qWait(20);
    QVERIFY(!called);
}

void TestJobRunner::onlyATitleIsListed()
{
    JobRunner runner;
    QSignalSpy added(&runner, &JobRunner::added);
    int answers = 0;
    const auto run = [&](const QString& slot, const QString& title) {
        return runner.runLatest<int>(
            this, slot, [](Progress&, const std::stop_token&) -> Result<int> { return 1; },
            [&](const Result<int>&) { ++answers; }, {.title = title});
    };
    run(QStringLiteral("silent"), {});
    QCOMPARE(added.size(), 0);
    QCOMPARE(runner.unfinished(), 0);
    const JobId listed = run(QStringLiteral("shown"), QStringLiteral("Compare #4 with #5"));
    QCOMPARE(added.size(), 1);
    QTRY_COMPARE(answers, 2);
    QCOMPARE(stateOf(runner, listed), JobState::Done);
    QVERIFY(!runner.job(listed)->canRetry); // whoever asked for the answer asks again
    QCOMPARE(runner.jobs().size(), std::size_t(1));
}

void TestJobRunner::destructorCancelsAndWaits()
{
    std::atomic<int> begun = 0;
    std::atomic<int> ended = 0;
    const auto work = [&](Progress& progress, const std::stop_token& stop) {
        ++begun;
        auto result = untilStopped(progress, stop);
        ++ended;
        return result;
    };
    QElapsedTimer clock;
    {
        JobRunner runner;
        runner.start({.title = QStringLiteral("writer"), .work = work});
        runner.start({.title = QStringLiteral("never begins"), .work = work});
        runner.runLatest<int>(
            this, QStringLiteral("reader"),
            [&](Progress& progress, const std::stop_token& stop) -> Result<int> {
                (void)work(progress, stop);
                return 1;
            },
            [](const Result<int>&) { QFAIL("nobody is there to be told"); });
        QTRY_COMPARE(begun.load(), 2);
        clock.start();
    }
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(begun.load(), 2);
    QCOMPARE(ended.load(), 2);
    QTest::qWait(20);
}

void TestJobRunner::finishedJobsAreForgotten()
{
    JobRunner runner;
    const JobId done = runner.start(saying(QStringLiteral("done")));
    QTRY_COMPARE(stateOf(runner, done), JobState::Done);
    const JobId running = runner.start(endless());
    QList<JobId> removed;
    connect(&runner, &JobRunner::removed, this, [&](JobId id) { removed.append(id); });
    runner.forgetFinished();
    QCOMPARE(removed, QList({done}));
    QVERIFY(!runner.job(done));
    QVERIFY(runner.job(running));
}

void TestJobRunner::aReceiverMayStartAnotherJob()
{
    JobRunner runner;
    int ended = 0;
    connect(&runner, &JobRunner::finished, this, [&] {
        runner.forgetFinished();
        if (++ended < 3)
            runner.start(saying(QStringLiteral("next")));
    });
    runner.start(saying(QStringLiteral("first")));
    QTRY_COMPARE(ended, 3);
    QCOMPARE(runner.unfinished(), 0);
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
