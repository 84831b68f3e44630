#pragma once

namespace CLI {
class App;
}

namespace touchstone {

struct CommandLine;

/// Each adds one subcommand, whose callback sets CommandLine::run.
void addImportCommand(CLI::App& app, CommandLine& line);
void addImportExecutionsCommand(CLI::App& app, CommandLine& line);
void addSplitCommand(CLI::App& app, CommandLine& line);
void addTrainCommand(CLI::App& app, CommandLine& line);
void addAutotuneCommand(CLI::App& app, CommandLine& line);
void addLoadCommand(CLI::App& app, CommandLine& line);
void addEvaluateCommand(CLI::App& app, CommandLine& line);
void addPredictCommand(CLI::App& app, CommandLine& line);
void addCompareCommand(CLI::App& app, CommandLine& line);
void addPostsCommand(CLI::App& app, CommandLine& line);
void addMarkCommand(CLI::App& app, CommandLine& line);
void addReviewCommand(CLI::App& app, CommandLine& line); ///< review start, show, judge
void addProbesCommand(CLI::App& app, CommandLine& line); ///< probes add, change, remove, list
void addIndexCommand(CLI::App& app, CommandLine& line);
void addDriftCommand(CLI::App& app, CommandLine& line);
void addBacktestCommand(CLI::App& app, CommandLine& line);
void addInspectCommand(CLI::App& app, CommandLine& line);
void addListCommands(CLI::App& app, CommandLine& line); ///< executions, datasets, models
void addLineageCommand(CLI::App& app, CommandLine& line);
void addShowCommand(CLI::App& app, CommandLine& line);
void addExportCommand(CLI::App& app, CommandLine& line);
void addAnnotateCommand(CLI::App& app, CommandLine& line);
void addWorkspaceCommand(CLI::App& app, CommandLine& line); ///< workspace check, size, clean
void addGatesCommand(CLI::App& app, CommandLine& line);
void addReleaseCommand(CLI::App& app, CommandLine& line);
void addReportCommand(CLI::App& app, CommandLine& line);
void addDecisionCommands(CLI::App& release, CommandLine& line); ///< release approve, reject
void addDemoCommand(CLI::App& app, CommandLine& line);

} // namespace touchstone
