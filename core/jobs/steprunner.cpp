#include "core/jobs/steprunner.h"

#include "core/base/files.h"
#include "core/base/time.h"
#include "core/jobs/codeversion.h"
#include "core/jobs/environment.h"
#include "core/jobs/repetition.h"

#include <new>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

/// Libraries throw; nothing above a job does.
template <typename Body>
Result<> guarded(const Body& body)
{
    try {
        return body();
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory",
            "close other programs, or use a smaller model or dataset part"));
    } catch (const std::exception& exception) {
        return fail(machineError("unexpected-error", std::string("unexpected error: ") + exception.what()));
    }
}

void emptyFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::directory_iterator entries(folder, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error))
        (void)removeTree(entries->path()); // what stays is cleared by the next writer
}

void markFailed(Execution& execution, const Error& why)
{
    execution.status = why.kind == ErrorKind::Cancelled ? ExecutionStatus::Stopped : ExecutionStatus::Error;
    execution.error = why.message();
}

/// Undoes what the step has put into place, once it is certain that no row will ever name it.
void recordFailure(WriteSession& session, Execution& execution, const Error& why, bool hasNamed)
{
    markFailed(execution, why);
    if (!hasNamed)
        execution.outputs.clear();
    // On a full disk nothing was committed, and the files may be what fills it.
    bool discarded = why.code == "disk-full" && session.discardUnnamed(execution);
    // A commit that failed in another way may still be in the log; this one takes its place.
    if (!session.finish({.execution = execution}))
        return; // then the next writer marks the execution as interrupted, and removes what it made
    discarded = discarded || session.discardUnnamed(execution);
    if (discarded)
        (void)session.removeTemporary(execution.number);
}

/// Without this it would be said of some file inside of it that it is not there.
Error vanished(const Error& why, const std::filesystem::path& workspace)
{
    return machineError("workspace-vanished", "the workspace is no longer there (" + why.what + ")",
        "check that its volume is connected and that nobody moved the folder, then run the command again")
        .at(workspace.string());
}

} // namespace

StepRun::StepRun(
    Execution& execution, std::filesystem::path temporary, Workspace& workspace, WriteSession& session)
    : m_execution(execution)
    , m_temporary(std::move(temporary))
    , m_workspace(workspace)
    , m_session(session)
{
}

void StepRun::log(std::string_view line)
{
    m_execution.log += formatUtc(currentTime()) + " " + std::string(line) + "\n";
}

Result<ChildEnd> StepRun::child(Execution description, const std::function<Result<>(Execution&)>& body)
{
    const auto begun = std::chrono::steady_clock::now();
    ChildEnd end;
    Execution& execution = end.execution;
    execution = std::move(description);
    execution.created = currentTime();
    execution.started = execution.created;
    execution.status = ExecutionStatus::Running;
    nlohmann::json environment = m_execution.environment;
    environment.update(execution.environment);
    execution.environment = std::move(environment);
    execution.code = m_execution.code;
    const auto number = m_session.addExecution(execution);
    if (!number)
        return failure(number);
    execution.number = *number;

    const std::optional<ModelRecord> before = std::exchange(model, std::nullopt);
    const Result<> outcome = guarded([&] { return body(execution); });
    emptyFolder(m_temporary);
    execution.finished = currentTime();
    execution.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    if (outcome) {
        execution.status = ExecutionStatus::Complete;
    } else {
        end.error = outcome.error();
        markFailed(execution, *end.error);
        execution.outputs.clear();
        model.reset();
    }
    const bool named = model.has_value();
    if (auto finished = m_session.finish({.execution = execution,
            .model = named ? &*model : nullptr,
            .within = named ? &m_execution : nullptr});
        !finished)
        return failure(finished);
    m_hasNamed = m_hasNamed || named;
    if (!named)
        model = before;
    else if (auto removed = m_session.discardUnnamed(m_execution); !removed)
        return failure(removed);
    (void)m_session.removeTemporary(execution.number); // what stays is cleared by the next writer
    return end;
}

Result<Execution> runStep(
    const JobContext& context, Execution description, const std::function<Result<>(StepRun&)>& body)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    auto session = WriteSession::begin(workspace->path(), context.command, context.wait, context.stop);
    if (!session)
        return failure(session);

    const auto begun = std::chrono::steady_clock::now();
    Execution execution = std::move(description);
    const bool ranElsewhere = execution.parameters.contains("tracker");
    execution.created = currentTime();
    execution.status = ExecutionStatus::Running;
    if (!ranElsewhere) {
        execution.started = execution.created;
        execution.environment.update(describeEnvironment());
        execution.environment["command"] = context.command;
        execution.code = describeCode();
    }
    if (context.repetition != nullptr)
        execution.parameters["rerun_of"] = context.repetition->original.value();
    const auto number = session->addExecution(execution);
    if (!number)
        return failure(number);
    execution.number = *number;
    context.progress.recordedAs(*number);

    const auto temporary = workspace->temporaryFolder() / number->toString();
    Result<> outcome = createFolder(temporary);
    StepRun run(execution, temporary, *workspace, *session);
    if (outcome)
        outcome = guarded([&] { return body(run); });
    if (outcome && context.repetition != nullptr)
        outcome = guarded([&] { return context.repetition->judge(run); });
    // Room for recording the end on a full disk. The folder itself stays until then: recovery goes by it.
    emptyFolder(temporary);

    if (!ranElsewhere) {
        execution.finished = currentTime();
        execution.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    }
    if (outcome) {
        execution.status = run.endedAs;
        outcome = session->finish({.execution = execution,
            .dataset = run.dataset ? &*run.dataset : nullptr,
            .model = run.model ? &*run.model : nullptr,
            .foreign = run.foreign ? &*run.foreign : nullptr});
        if (outcome) {
            (void)session->removeTemporary(execution.number); // what stays is cleared by the next writer
            return execution;
        }
    }
    recordFailure(*session, execution, outcome.error(), run.hasNamed());
    if (!Workspace::exists(workspace->path()))
        return fail(vanished(outcome.error(), workspace->path()));
    return failure(outcome);
}

} // namespace touchstone
