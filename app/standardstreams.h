#pragma once

namespace touchstone {

/// Where the program was started without standard input, output or error, opens something harmless in its place, on
/// which reading and writing fail as on a closed one. Otherwise the next file that is opened, perhaps one of the
/// workspace, would get that number, and what is printed would go into it. Call it before anything is opened.
void occupyStandardStreams();

} // namespace touchstone
