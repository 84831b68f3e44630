#include "app/commandline.h"

#include "core/base/files.h"
#include "core/base/time.h"
#include "core/report/jsontext.h"
#include "core/report/printable.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace touchstone {

namespace fs = std::filesystem;

ExitCode exitCodeOf(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Input:
        return ExitCode::Usage;
    case ErrorKind::Machine:
        return ExitCode::Machine;
    case ErrorKind::Locked:
        return ExitCode::Locked;
    case ErrorKind::Cancelled:
        return ExitCode::Stopped;
    }
    return ExitCode::Machine;
}

Result<fs::path> CommandLine::workspace() const
{
    if (!workspaceOption.empty())
        return fs::path(workspaceOption);
    if (const char* variable = std::getenv("TOUCHSTONE_WORKSPACE"); variable != nullptr && *variable != '\0')
        return fs::path(variable);
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(fs::current_path(error), error)) {
        if (entry.path().extension() == ".touchstone" && entry.is_directory(error))
            found.push_back(entry.path());
    }
    if (found.size() == 1)
        return found.front();
    const std::string what = found.empty()
        ? "no workspace is named, and there is no *.touchstone folder here"
        : "no workspace is named, and there are several *.touchstone folders here";
    return fail(inputError("no-workspace-named", what, "give -w FOLDER, or set TOUCHSTONE_WORKSPACE"));
}

JobContext CommandLine::context(const fs::path& path) const
{
    return JobContext {
        .workspace = path,
        .command = text,
        .wait = std::chrono::milliseconds(static_cast<std::int64_t>(wait * 1000)),
        .progress = *progress,
        .stop = stop,
    };
}

void addCommonOptions(CLI::App& command, CommandLine& line)
{
    command.add_option("-w,--workspace", line.workspaceOption, "Workspace folder")->type_name("FOLDER");
    command.add_flag("--json", line.json, "Print one JSON document instead of a table");
    command.add_option("--wait", line.wait, "Seconds to wait while another process holds the workspace")
        ->type_name("SECONDS")
        ->check(CLI::Range(0.0, 1e6))
        ->capture_default_str();
}

Result<> print(std::string_view text)
{
    return writeStandardOutput(text);
}

Result<> printJson(const nlohmann::json& document)
{
    return print(jsonText(document) + "\n");
}

void say(std::string_view text)
{
    // File names and what a message quotes from a file are other people's text.
    std::fprintf(stderr, "%s\n", printable(text).c_str());
}

void sayWarnings(const std::vector<Warning>& warnings)
{
    for (const Warning& warning : warnings)
        say("warning: " + warning.text + " [" + warning.code + "]");
}

nlohmann::json timeToJson(const std::optional<std::int64_t>& time)
{
    return time ? nlohmann::json(formatUtc(*time)) : nlohmann::json(nullptr);
}

} // namespace touchstone
