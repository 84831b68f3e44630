#include "tests/benchmarks/process.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <sstream>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace benchmarks {

using touchstone::fail;
using touchstone::failure;
using touchstone::machineError;
using touchstone::Result;
using touchstone::systemError;

namespace {

using Clock = std::chrono::steady_clock;

Result<pid_t> start(const std::vector<std::string>& arguments, const std::filesystem::path& output)
{
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str())); // posix_spawn does not write to them
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(
        &actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    // Progress would be redrawn on a terminal; messages are not what is measured.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const int error = ::posix_spawn(&process, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        return fail(systemError("cannot run the program", arguments.front(), error));
    return process;
}

double toSeconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Waits for the end. wait4() gives the memory of this very process; that of the benchmark itself, which a child
/// starts with, is small because it keeps no posts.
Result<ProcessCost> await(pid_t process, const std::vector<std::string>& arguments, Clock::time_point begun)
{
    int status = 0;
    rusage usage {};
    while (::wait4(process, &status, 0, &usage) < 0) {
        if (errno != EINTR)
            return fail(systemError("cannot wait for the program", arguments.front(), errno));
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::string command;
        for (const std::string& argument : arguments)
            command += (command.empty() ? "" : " ") + argument;
        const std::string how = WIFEXITED(status) ? "code " + std::to_string(WEXITSTATUS(status))
                                                  : "signal " + std::to_string(WTERMSIG(status));
        return fail(machineError("program-failed", "'" + command + "' ended with " + how));
    }
    const std::chrono::duration<double> elapsed = Clock::now() - begun;
    return ProcessCost {.seconds = elapsed.count(),
        .processor = toSeconds(usage.ru_utime) + toSeconds(usage.ru_stime),
        .mebibytes = static_cast<double>(usage.ru_maxrss) / 1024.0};
}

} // namespace

Result<ProcessCost> runProcess(const std::vector<std::string>& arguments, const std::filesystem::path& output)
{
    const auto begun = Clock::now();
    const auto process = start(arguments, output);
    if (!process)
        return failure(process);
    return await(*process, arguments, begun);
}

Result<ProcessCost> runTogether(const std::vector<std::vector<std::string>>& programs)
{
    const auto begun = Clock::now();
    std::vector<Result<pid_t>> processes;
    for (const auto& arguments : programs)
        processes.push_back(start(arguments, "/dev/null"));
    Result<ProcessCost> total = ProcessCost {};
    for (std::size_t i = 0; i < programs.size(); ++i) {
        Result<ProcessCost> one
            = processes[i] ? await(*processes[i], programs[i], begun) : failure(processes[i]);
        if (!one)
            total = one;
        if (!total)
            continue; // the others are still waited for
        total->seconds = std::max(total->seconds, one->seconds);
        total->processor += one->processor;
        total->mebibytes += one->mebibytes;
    }
    return total;
}

std::string findProgram(const std::string& name)
{
    const char* path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string file = folder + "/" + name;
        if (::access(file.c_str(), X_OK) == 0)
            return file;
    }
    return {};
}

} // namespace benchmarks
