#include "app/standardinput.h"

#include <cerrno>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace touchstone {

namespace {

constexpr std::size_t blockBytes = 1U << 16;
constexpr int pollMilliseconds = 100; // a stop takes effect within this time

} // namespace

StandardInput::StandardInput(std::stop_token stop)
    : m_stop(std::move(stop))
{
}

Result<bool> StandardInput::nextLine(std::string& line)
{
    std::size_t searched = m_used;
    while (true) {
        const auto end = m_buffer.find('\n', searched);
        if (end != std::string::npos) {
            line.assign(m_buffer, m_used, end - m_used);
            m_used = end + 1;
            return true;
        }
        if (m_end) {
            line.assign(m_buffer, m_used);
            m_used = m_buffer.size();
            return !line.empty();
        }
        m_buffer.erase(0, std::exchange(m_used, 0));
        searched = m_buffer.size();
        const auto more = fill();
        if (!more)
            return more;
        m_end = !*more;
    }
}

Result<bool> StandardInput::fill()
{
    while (true) {
        if (m_stop.stop_requested())
            return fail(cancelledError());
        pollfd waiting {.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        const int ready = ::poll(&waiting, 1, pollMilliseconds);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const std::size_t before = m_buffer.size();
        m_buffer.resize(before + blockBytes);
        const ssize_t count = ::read(STDIN_FILENO, m_buffer.data() + before, blockBytes);
        const int error = errno;
        m_buffer.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
        if (count >= 0)
            return count > 0;
        if (error != EINTR && error != EAGAIN)
            return fail(systemError("cannot read", "standard input", error));
    }
}

} // namespace touchstone
