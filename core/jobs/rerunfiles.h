#pragma once

#include "core/base/progress.h"
#include "core/storage/workspace.h"

#include <optional>
#include <stop_token>
#include <string>

namespace touchstone {

/// What lies in the workspace of what an execution has made, against its record.
struct RecordedFiles {
    enum class State {
        Intact,
        Gone,
        Damaged, ///< there, but not what was recorded
    };

    State state = State::Intact;
    std::string recorded;             ///< sha-256
    std::optional<std::string> found; ///< sha-256; nothing: they are not there, or cannot be read
};

/// sha-256 of the rows that lie in the file of a dataset; nothing: they cannot be read.
/// Errors: cancelled.
Result<std::optional<std::string>> rowsThatLieThere(
    const Workspace& workspace, const std::string& dataset, const std::stop_token& stop);

/// Reads what a complete execution made: its dataset, split, model or predictions. An execution that made nothing is
/// intact.
/// Errors: cancelled.
Result<RecordedFiles> filesOf(
    const Workspace& workspace, const Execution& execution, Progress& progress, const std::stop_token& stop);

} // namespace touchstone
