#include "app/interrupt.h"

#include <csignal>
#include <cstdio>
#include <ctime>

#include <unistd.h>

namespace touchstone {

namespace {

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiter = std::jthread([this](const std::stop_token& end) {
        const sigset_t signals = stopSignals();
        const timespec interval {.tv_sec = 0, .tv_nsec = 50'000'000};
        while (!end.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &interval) <= 0)
                continue;
            if (m_source.stop_requested())
                ::_exit(130);
            std::fputs("\nstopping ... (press Ctrl-C again to end at once)\n", stderr);
            m_source.request_stop();
        }
    });
}

Interrupt::~Interrupt() = default;

} // namespace touchstone
