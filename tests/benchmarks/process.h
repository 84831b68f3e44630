#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace benchmarks {

/// One program that ran to its end.
struct ProcessCost {
    double seconds = 0;   ///< from start to end, whole process
    double processor = 0; ///< seconds of all its threads; other programs on the machine change it little
    double mebibytes = 0; ///< largest resident memory
};

/// Runs a program; its standard output goes to a file, or nowhere.
/// Errors: it cannot be started, or ends with another code than 0.
touchstone::Result<ProcessCost> runProcess(
    const std::vector<std::string>& arguments, const std::filesystem::path& output = "/dev/null");

/// Runs several at once; the time is that of the slowest, the rest is that of all.
touchstone::Result<ProcessCost> runTogether(const std::vector<std::vector<std::string>>& programs);

/// The full path of a program, or nothing where it is not installed.
std::string findProgram(const std::string& name);

} // namespace benchmarks
