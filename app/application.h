#pragma once

namespace touchstone {

/// Parses the arguments, runs the chosen subcommand or shows the window, and returns the exit code.
int runApplication(int argc, char** argv);

} // namespace touchstone
