#include "app/application.h"

#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/reruncommand.h"
#include "app/interrupt.h"
#include "app/pdf.h"
#include "app/processsetup.h"
#include "app/terminalprogress.h"
#include "app/window.h"
#include "core/storage/workspace.h"
#include "touchstone/version.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

namespace {

std::string commandText(int argc, char** argv)
{
    std::string text = "touchstone";
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const bool plain
            = !argument.empty() && argument.find_first_of(" \t\n'\"\\$*?&|;<>()#") == std::string_view::npos;
        if (plain) {
            text += " " + std::string(argument);
            continue;
        }
        text += " '";
        for (const char c : argument)
            text += c == '\'' ? std::string("'\\''") : std::string(1, c);
        text += "'";
    }
    return text;
}

void addCommands(CLI::App& app, CommandLine& line)
{
    addImportCommand(app, line);
    addImportExecutionsCommand(app, line);
    addSplitCommand(app, line);
    addTrainCommand(app, line);
    addAutotuneCommand(app, line);
    addLoadCommand(app, line);
    addEvaluateCommand(app, line);
    addPredictCommand(app, line);
    addCompareCommand(app, line);
    addPostsCommand(app, line);
    addMarkCommand(app, line);
    addReviewCommand(app, line);
    addProbesCommand(app, line);
    addIndexCommand(app, line);
    addDriftCommand(app, line);
    addBacktestCommand(app, line);
    addInspectCommand(app, line);
    addListCommands(app, line);
    addShowCommand(app, line);
    addLineageCommand(app, line);
    addExportCommand(app, line);
    addAnnotateCommand(app, line);
    addWorkspaceCommand(app, line);
    addGatesCommand(app, line);
    addReleaseCommand(app, line);
    addRerunCommand(app, line);
    addReportCommand(app, line);
    addDemoCommand(app, line);
}

/// Once a command, also when it made the workspace.
void sayWhereItLies(const CommandLine& line)
{
    const auto path = line.workspace();
    if (path && Workspace::exists(*path))
        sayWarnings(Workspace::warningsOf(*path));
}

/// Runs the chosen subcommand on this thread, with Ctrl-C turned into a stop request.
int runCommand(CommandLine& line, int& argc, char** argv)
{
    const Interrupt interrupt;
    const auto qt
        = line.draws ? drawingApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    TerminalProgress progress;
    line.stop = interrupt.token();
    line.progress = &progress;
    Result<> outcome;
    try {
        outcome = line.run();
    } catch (const std::bad_alloc&) {
        outcome = fail(machineError("out-of-memory", "not enough memory",
            "close other programs, or use a smaller model or dataset part"));
    } catch (const std::exception& exception) {
        outcome
            = fail(machineError("unexpected-error", std::string("unexpected error: ") + exception.what()));
    }
    progress.finish();
    sayWhereItLies(line);
    if (outcome)
        return static_cast<int>(line.answer);
    say("touchstone: " + outcome.error().message());
    return static_cast<int>(exitCodeOf(outcome.error()));
}

/// What --help and --version print, or one line that says what is wrong with the arguments.
int answerWithoutCommand(const CLI::App& app, const CLI::ParseError& error)
{
    std::ostringstream text;
    std::ostringstream complaint;
    if (app.exit(error, text, complaint) != 0) {
        say("touchstone: " + std::string(error.what()) + "; add --help to see what is possible");
        return static_cast<int>(ExitCode::Usage);
    }
    if (const auto printed = print(text.str()); !printed) {
        say("touchstone: " + printed.error().message());
        return static_cast<int>(exitCodeOf(printed.error()));
    }
    return static_cast<int>(ExitCode::Done);
}

/// A path as it is, or the file of a URL: desktops pass file:///home/me/my%20posts.csv.
std::filesystem::path pathOfArgument(const std::string& argument)
{
    const QUrl url(QString::fromStdString(argument), QUrl::StrictMode);
    return url.isLocalFile() ? QFile::encodeName(url.toLocalFile()).toStdString() : argument;
}

std::string versionText()
{
    std::string text = std::string("touchstone ") + programVersion;
    if (std::string_view(programCommit) != "")
        text += std::string(" (") + programCommit + ")";
    return text;
}

} // namespace

int runApplication(int argc, char** argv)
{
    prepareProcess();
    CommandLine line;
    line.text = commandText(argc, argv);
    CLI::App app("Decide whether a new text classifier may replace the one in production.\n"
                 "Without a command, the window opens.",
        "touchstone");
    app.set_version_flag("--version", versionText());
    app.require_subcommand(0, 1);
    std::vector<std::string> named;
    app.add_option("paths", named, "Workspace to open in the window, or files to bring into one")
        ->type_name("WORKSPACE|FILE");
    addCommands(app, line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answerWithoutCommand(app, error);
    }

    if (line.run) {
        const int code = runCommand(line, argc, argv);
        if (code != 0 || line.opens.empty() || line.noWindow || line.json || !canShowWindow())
            return code;
        return showWindow(argc, argv, {line.opens});
    }
    std::vector<std::filesystem::path> paths;
    for (const std::string& name : named) {
        paths.push_back(pathOfArgument(name));
        std::error_code ignored;
        if (std::filesystem::exists(paths.back(), ignored))
            continue;
        say("touchstone: there is no command and no workspace or file '" + name
            + "'; 'touchstone --help' lists the commands");
        return static_cast<int>(ExitCode::Usage);
    }
    if (!canShowWindow()) {
        say("touchstone: there is no display for the window; 'touchstone --help' lists the commands that "
            "need none");
        return static_cast<int>(ExitCode::Usage);
    }
    return showWindow(argc, argv, paths);
}

} // namespace touchstone
