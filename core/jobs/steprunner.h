#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/storage/foreignstore.h"
#include "core/storage/workspace.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace touchstone {

struct Repetition;

/// What every job needs beside its parameters.
struct JobContext {
    std::filesystem::path workspace;
    std::string command = "touchstone"; ///< shown to whoever finds the workspace locked, and recorded
    std::chrono::milliseconds wait = std::chrono::seconds(10);
    Progress& progress;
    std::stop_token stop;
    const Repetition* repetition = nullptr; ///< the step is made again; no job has to know it but runStep()
};

/// How an execution within another one ended.
struct ChildEnd {
    Execution execution;
    std::optional<Error> error; ///< why it did not complete
};

/// What the body of a step works with; it fills `execution` (metrics, inputs, outputs) and may name the dataset or
/// the model that it made. Both become visible only when the body succeeds, or a child() of it does.
class StepRun
{
public:
    StepRun(
        Execution& execution, std::filesystem::path temporary, Workspace& workspace, WriteSession& session);

    Execution& execution() { return m_execution; }
    Workspace& workspace() { return m_workspace; }
    /// A folder of this execution, on the file system of the artifacts; removed afterwards.
    const std::filesystem::path& temporary() const { return m_temporary; }
    /// Adds a line with the time to the execution's log.
    void log(std::string_view line);

    /// Records and runs an execution within this one, with its environment and code. When `body` succeeds and has set
    /// `model`, one transaction records the end of the child, that model as what this execution made, and this execution
    /// as it is by then: whatever becomes of it, that model stays. One that it made before is removed, and so is what is
    /// left in temporary().
    /// Errors: only those of recording; how `body` failed is told by the ChildEnd.
    Result<ChildEnd> child(Execution description, const std::function<Result<>(Execution&)>& body);
    /// A child has named something as made by this execution.
    bool hasNamed() const { return m_hasNamed; }

    std::optional<DatasetInfo> dataset;
    std::optional<ModelRecord> model;
    /// The execution ran elsewhere: what was recorded of it there is kept with it, with the times of its description and
    /// the status `endedAs`.
    std::optional<ForeignRecord> foreign;
    ExecutionStatus endedAs = ExecutionStatus::Complete;

private:
    Execution& m_execution;
    std::filesystem::path m_temporary;
    Workspace& m_workspace;
    WriteSession& m_session;
    bool m_hasNamed = false;
};

/// Executes one step: takes the lock, records the execution as running and tells its number to the progress, calls `body`, and records its end
/// (complete, error, stopped) together with what it made, in one transaction. `description` gives step, name,
/// parameters and inputs; of an execution that ran elsewhere (parameter "tracker") also times and code. Exceptions of libraries become errors here at the latest.
Result<Execution> runStep(
    const JobContext& context, Execution description, const std::function<Result<>(StepRun&)>& body);

} // namespace touchstone
