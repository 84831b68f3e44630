#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/workspace.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// One thing that is wrong with a workspace.
struct CheckProblem {
    enum class Severity {
        Damage, ///< something that was stored is not as it was
        Waste,  ///< something that nothing needs
    };

    std::string code; ///< stable, kebab-case: "missing-model"
    Severity severity = Severity::Damage;
    std::string item; ///< "models/54cd....bin", "#5", "workspace.sqlite"
    std::string text; ///< what is wrong, and who uses it
    std::string hint; ///< what to do
};

struct CheckReport {
    std::int64_t executions = 0;
    std::int64_t datasets = 0; ///< files; two names may share one
    std::int64_t models = 0;   ///< files
    std::int64_t predictions = 0;
    std::int64_t splits = 0;
    std::int64_t bytes = 0; ///< of everything that was looked at
    std::vector<CheckProblem> problems;

    bool isSound() const; ///< no damage; waste is none
};

struct CheckOptions {
    bool quick = false; ///< only whether everything is there and has its size
    /// Whether a model file is one that can be loaded; core/learning knows. May be empty.
    std::function<Result<>(const std::filesystem::path&)> checkModel;
};

/// Compares everything in a workspace with what its rows say. Only reads, holds no lock, and takes an execution that
/// runs meanwhile for no damage: open the workspace without upkeep.
/// Errors: cancelled. Whatever cannot be read is a problem of the report.
Result<CheckReport> checkWorkspace(
    Workspace& workspace, const CheckOptions& options, Progress& progress, std::stop_token stop = {});

} // namespace touchstone
