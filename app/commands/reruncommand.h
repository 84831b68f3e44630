#pragma once

namespace CLI {
class App;
}

namespace touchstone {

struct CommandLine;

/// Adds the subcommand `rerun`, whose callback sets CommandLine::run.
void addRerunCommand(CLI::App& app, CommandLine& line);

} // namespace touchstone
