#pragma once

#include "core/base/error.h"
#include "core/base/strongid.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace touchstone {

/// Number of a job of one JobRunner, counted from 1. Not the number of an execution.
using JobId = StrongId<struct JobIdTag>;

enum class JobState {
    Queued,
    Running,
    Stopping, ///< cancel was asked for and has not taken effect yet
    Done,
    Failed,
    Cancelled,
};

/// True when the job will change no more.
constexpr bool isFinal(JobState state)
{
    return state == JobState::Done || state == JobState::Failed || state == JobState::Cancelled;
}

/// How far a job is; a ProgressUpdate that may cross threads. `phase` and units are codes.
struct JobProgress {
    QString phase;
    double done = 0;
    double total = 0; ///< 0: not known
    QString unit;
    std::optional<double> loss;
    std::optional<double> rate; ///< `rateUnit` a second
    QString rateUnit;
    std::optional<int> trial;          ///< of a parameter search: which training runs, from 1
    std::optional<double> best;        ///< of a parameter search: the metric of the best trial so far
    std::optional<double> secondsLeft; ///< of the phase; nothing while a guess would be worthless

    /// 0 to 1; nothing when the total is not known.
    std::optional<double> share() const;
};

/// Mean training loss of a stretch that ends at `share` (0 to 1) of the training.
struct LossPoint {
    double share = 0;
    double loss = 0;

    friend bool operator==(const LossPoint&, const LossPoint&) = default;
};

/// What a job that ended well says about itself.
struct JobOutcome {
    QString summary; ///< one translated sentence; may be empty
    std::vector<Warning> warnings;
};

/// Everything about one job at one moment; cheap enough to copy ten times a second.
struct JobInfo {
    JobId id;
    QString title;
    JobState state = JobState::Queued;
    bool canRetry = false; ///< JobRunner::retry() starts its work once more when it failed or was cancelled
    JobProgress progress;
    double seconds = 0;          ///< since it began to run
    ExecutionNumber execution;   ///< that records it; none for a mere computation, and before it began
    JobOutcome outcome;          ///< when Done
    std::optional<Error> error;  ///< when Failed or Cancelled
    std::vector<LossPoint> loss; ///< of a training, so far
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::JobInfo)
