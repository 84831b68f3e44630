#pragma once

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace testing {

/// Watches the event loop of the thread that made it: a timer that should fire every few milliseconds tells how long
/// the loop was away. Only the time between watch() and the end counts; what a test does outside of the event loop
/// between two waits would count, too, so it lets the loop run with QTRY_... in between.
class EventLoopWatchdog
{
public:
    static constexpr qint64 limit = 100; ///< ms that design.md allows

    EventLoopWatchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(interval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_clock.start();
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
        m_clock.restart();
    }

private:
    static constexpr int interval = 5; // ms

    void beat() { m_longest = std::max(m_longest, m_clock.restart() - interval); }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace testing

/// Fails the test when the event loop was away for longer than a person would notice.
#define VERIFY_NO_STALL(watchdog)                                                                            \
    do {                                                                                                     \
        const qint64 stall = (watchdog).longestStall();                                                      \
        QVERIFY2(stall <= testing::EventLoopWatchdog::limit,                                                 \
            qPrintable(QStringLiteral("the event loop stood still for %1 ms").arg(stall)));                  \
    } while (false)
