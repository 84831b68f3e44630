#include "app/standardstreams.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace touchstone {

void occupyStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF)
            continue;
        // The lowest free number is this one, since those before it are taken by now. The direction is the wrong one,
        // so that using it is an error; only messages to nobody are lost without one.
        const int flags = descriptor == STDOUT_FILENO ? O_RDONLY : O_WRONLY;
        (void)!::open("/dev/null", flags);
    }
}

} // namespace touchstone
