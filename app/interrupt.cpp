#include "app/interrupt.h"

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace touchstone {

namespace {

/// Ends the wait for the others when nothing needs stopping any more.
constexpr int wakeSignal = SIGUSR2;

sigset_t awaitedSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, wakeSignal);
    return set;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = awaitedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, &m_maskBefore);
    m_waiter = std::jthread([this, signals](const std::stop_token& end) {
        while (!end.stop_requested()) {
            const int signal = sigwaitinfo(&signals, nullptr);
            if (signal != SIGINT && signal != SIGTERM)
                continue;
            if (m_source.stop_requested())
                ::_exit(130);
            std::fputs("\nstopping ... (press Ctrl-C again to end at once)\n", stderr);
            m_source.request_stop();
        }
    });
}

Interrupt::~Interrupt()
{
    m_waiter.request_stop();
    pthread_kill(m_waiter.native_handle(), wakeSignal);
    m_waiter.join();
    // What comes after a command, the window of `demo`, ends at Ctrl-C as usual.
    pthread_sigmask(SIG_SETMASK, &m_maskBefore, nullptr);
}

} // namespace touchstone
