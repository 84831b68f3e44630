#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/jobs/steprunner.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace touchstone {

/// Exit codes of the program (design.md, section 8).
enum class ExitCode : int {
    Done = 0,
    Negative = 1,
    Usage = 2,
    Inconclusive = 3,
    Machine = 4,
    Locked = 75,
    Stopped = 130
};

ExitCode exitCodeOf(const Error& error);

/// What the subcommands share: the common options, and what the chosen one will do.
struct CommandLine {
    std::string workspaceOption; ///< -w
    bool json = false;
    double wait = 10; ///< seconds
    std::string text; ///< the whole command, for the record
    std::stop_token stop;
    Progress* progress = nullptr;
    ExitCode answer = ExitCode::Done; ///< of a `run` that succeeds; Negative: it found damage, or gates fail
    std::function<Result<>()> run;    ///< set by the chosen subcommand while the arguments are parsed
    std::filesystem::path opens;      ///< workspace that the window shows after `run`; empty: no window
    bool noWindow = false;
    bool draws = false; ///< needs fonts: it makes a PDF

    /// -w, else $TOUCHSTONE_WORKSPACE, else the only *.touchstone folder here.
    Result<std::filesystem::path> workspace() const;
    JobContext context(const std::filesystem::path& workspace) const;
};

/// Adds -w, --json and --wait to a subcommand.
void addCommonOptions(CLI::App& command, CommandLine& line);

/// Everything that is printed on standard output goes through here; a full disk or a closed pipe is an error.
Result<> print(std::string_view text);
Result<> printJson(const nlohmann::json& document);
/// A message for people, on standard error: "warning: ...". One line, made printable.
void say(std::string_view text);
void sayWarnings(const std::vector<Warning>& warnings);

/// null, or the UTC text.
nlohmann::json timeToJson(const std::optional<std::int64_t>& time);

} // namespace touchstone
