#pragma once

#include "core/storage/workspace.h"
#include "tests/widgets/sampleexecutions.h"

#include <filesystem>
#include <string>
#include <vector>

namespace testing {

/// A workspace with these executions, numbered from 1, and no artifacts. Where one is running it is left so, which
/// the next opening calls interrupted.
inline touchstone::Result<> makeWorkspace(
    const std::filesystem::path& path, const std::vector<touchstone::Execution>& executions)
{
    using namespace touchstone;
    if (const auto made = Workspace::create(path, "test"); !made)
        return failure(made);
    auto session = WriteSession::begin(path, "test", std::chrono::seconds(1));
    if (!session)
        return failure(session);
    for (Execution execution : executions) {
        const auto number = session->addExecution(execution);
        if (!number)
            return failure(number);
        execution.number = *number;
        if (execution.status != ExecutionStatus::Running) {
            if (auto finished = session->finish({.execution = execution}); !finished)
                return finished;
        }
        if (execution.tags.empty() && execution.notes.empty())
            continue;
        if (const auto written = session->annotate(
                *number, {.name = {}, .addTags = execution.tags, .removeTags = {}, .note = execution.notes});
            !written)
            return failure(written);
    }
    return {};
}

} // namespace testing
