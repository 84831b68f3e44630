#pragma once

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <fstream>

namespace testing {

/// Watches the event loop of the thread that made it: a timer that should fire every few milliseconds tells how long
/// the loop was away. What a test itself does between two waits counts, too, so it calls restart() after that.
///
/// Time in which the thread could have run but other programs had the processors does not count: a window that
/// stands still on a busy machine is not what design.md forbids. Working, waiting for a lock or for the disk does.
class EventLoopWatchdog
{
public:
#ifdef __SANITIZE_ADDRESS__
    static constexpr qint64 limit = 1000; ///< the same work takes several times as long there
#else
    static constexpr qint64 limit = 100; ///< ms that design.md allows
#endif

    EventLoopWatchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(interval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        restart();
        m_timer.start();
    }

    /// The longest time that the event loop was not served, in ms.
    qint64 longestStall()
    {
        beat();
        return m_longest;
    }

    /// Forgets what was before, for example the making of data.
    void restart()
    {
        m_longest = 0;
        m_clock.start();
        m_waited = waitedForProcessor();
    }

private:
    static constexpr int interval = 5; // ms

    /// ms that this thread has been ready to run without running; 0 where the system does not say.
    static qint64 waitedForProcessor()
    {
        std::ifstream statistics("/proc/thread-self/schedstat"); // ns running, ns waiting, slices
        qint64 running = 0;
        qint64 waiting = 0;
        statistics >> running >> waiting;
        return statistics ? waiting / 1'000'000 : 0;
    }

    void beat()
    {
        const qint64 waited = waitedForProcessor();
        m_longest = std::max(m_longest, m_clock.restart() - interval - (waited - m_waited));
        m_waited = waited;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    qint64 m_waited = 0;
};

} // namespace testing

/// Fails the test when the event loop was away for longer than a person would notice.
#define VERIFY_NO_STALL(watchdog)                                                                            \
    do {                                                                                                     \
        const qint64 stall = (watchdog).longestStall();                                                      \
        QVERIFY2(stall <= testing::EventLoopWatchdog::limit,                                                 \
            qPrintable(QStringLiteral("the event loop stood still for %1 ms").arg(stall)));                  \
    } while (false)
