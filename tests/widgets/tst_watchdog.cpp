#include "tests/support/testing.h"
#include "tests/widgets/watchdog.h"

#include <QElapsedTimer>

#include <chrono>
#include <ctime>
#include <thread>

class TestWatchdog final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void servedLoopIsNoStall();
    void workInTheLoopIsAStall();
    void waitingInTheLoopIsAStall();
    void whatWasBeforeIsForgotten();
};

void TestWatchdog::servedLoopIsNoStall()
{
    testing::EventLoopWatchdog watchdog;
    QTest::qWait(200);
    VERIFY_NO_STALL(watchdog);
}

void TestWatchdog::workInTheLoopIsAStall()
{
    testing::EventLoopWatchdog watchdog;
    QTimer::singleShot(10, this, [] {
        // Of its own time: on a busy machine 200 ms may hold little work.
        timespec start {};
        timespec now {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start);
        do
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        while ((now.tv_sec - start.tv_sec) * 1000 + (now.tv_nsec - start.tv_nsec) / 1'000'000 < 200);
    });
    QTest::qWait(300);
    QVERIFY2(watchdog.longestStall() >= 150, qPrintable(QString::number(watchdog.longestStall())));
}

void TestWatchdog::waitingInTheLoopIsAStall()
{
    testing::EventLoopWatchdog watchdog;
    QTimer::singleShot(10, this, [] { std::this_thread::sleep_for(std::chrono::milliseconds(200)); });
    QTest::qWait(300);
    QVERIFY2(watchdog.longestStall() >= 150, qPrintable(QString::number(watchdog.longestStall())));
}

void TestWatchdog::whatWasBeforeIsForgotten()
{
    testing::EventLoopWatchdog watchdog;
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    watchdog.restart();
    QTest::qWait(50);
    VERIFY_NO_STALL(watchdog);
}

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
