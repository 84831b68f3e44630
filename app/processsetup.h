#pragma once

namespace touchstone {

/// Makes the process safe to write from. Call it before anything is opened.
///  - Where the program was started without standard input, output or error, something harmless takes its
///    place, on which reading and writing fail as on a closed one. Otherwise the next file that is opened,
///    perhaps one of the workspace, would get that number, and what is printed would go into it.
///  - A reader that closes the pipe and a file that grows beyond its limit (ulimit -f) become errors of
///    writing instead of the end of the program.
void prepareProcess();

} // namespace touchstone
