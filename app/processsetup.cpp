#include "app/processsetup.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace touchstone {

void prepareProcess()
{
    for (const int descriptor : std::array {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF)
            continue;
        // The lowest free number is this one, since those before it are taken by now. The direction is the
        // wrong one, so that using it is an error; only messages to nobody are lost without one.
        const int flags = descriptor == STDOUT_FILENO ? O_RDONLY : O_WRONLY;
        (void)!::open("/dev/null", flags);
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace touchstone
