#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace touchstone {

/// Turns Ctrl-C and SIGTERM into a stop request; a second one ends the program at once. Made before any other
/// thread, so that all inherit the blocked signals.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    sigset_t m_maskBefore {};
    std::jthread m_waiter;
};

} // namespace touchstone
