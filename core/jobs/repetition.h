#pragma once

#include "core/base/progress.h"
#include "core/jobs/steprunner.h"

#include <functional>
#include <utility>

namespace touchstone {

/// A step that is made again, to see whether it gives the same. It is the progress of the step's context, which
/// runStep() recognises: no job has to know that it is repeated. The number of the original is recorded as
/// parameters["rerun_of"].
class Repetition final : public Progress
{
public:
    using Judge = std::function<Result<>(StepRun&)>;

    /// `judge`: called when the step is done and before it is recorded, with all that it has made; what it says of that
    /// goes into the record.
    Repetition(ExecutionNumber original, Progress& watcher, Judge judge)
        : m_original(original)
        , m_watcher(watcher)
        , m_judge(std::move(judge))
    {
    }

    void report(const ProgressUpdate& update) override { m_watcher.report(update); }
    void recordedAs(ExecutionNumber number) override { m_watcher.recordedAs(number); }

    ExecutionNumber original() const { return m_original; }
    Result<> judge(StepRun& run) const { return m_judge(run); }

private:
    ExecutionNumber m_original;
    Progress& m_watcher;
    Judge m_judge;
};

} // namespace touchstone
