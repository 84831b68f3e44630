#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "widgets/models/jobinfo.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace touchstone {

/// Does the work of a job in a worker thread. It owns what it needs, touches no QObject, and ends within a second of
/// a stop request with cancelledError().
using JobWork = std::function<Result<JobOutcome>(Progress&, std::stop_token)>;

/// A job that writes the workspace.
struct JobRequest {
    QString title; ///< "Train on reddit@1/train"; translated
    JobWork work;
};

/// About a computation of runLatest().
struct LatestOptions {
    QString title; ///< not empty: listed among the jobs; otherwise nobody sees it
    std::function<void(const JobProgress&)> progress {}; ///< told at a human rate, in the window's thread
};

/// Runs everything that takes longer than a glance. It lives in the window's thread, and all its signals and
/// callbacks come there. Jobs that write run one after another in the order of start(); computations that only read
/// run at once. The destructor cancels all and waits for them.
class JobRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobRunner)

public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// Queues a job that writes.
    JobId start(JobRequest request);
    /// Starts the work of a job that failed or was cancelled once more, as a new job; none when there is no such job.
    JobId retry(JobId id);

    /// Computes something to show. A newer computation of the same receiver and `slot` cancels an older one, whose
    /// answer is dropped. `done` is called unless that happened or the receiver is gone (which cancels the work, too);
    /// after cancel() with an error of kind Cancelled.
    template <typename T>
    JobId runLatest(QObject* receiver, const QString& slot,
        std::function<Result<T>(Progress&, std::stop_token)> work, std::function<void(Result<T>)> done,
        LatestOptions options = {});
    /// Cancels what runs in a slot of the receiver and drops its answer.
    void cancelLatest(const QObject* receiver, const QString& slot);

    /// A waiting job is cancelled at once; of a running one the work is asked to stop.
    void cancel(JobId id);
    void cancelAll();

    /// \name Jobs that are listed: all of start(), and those of runLatest() with a title. The oldest first.
    /// @{
    std::vector<JobInfo> jobs() const;
    std::optional<JobInfo> job(JobId id) const;
    /// How many have not ended.
    int unfinished() const;
    /// Forgets those that have ended.
    void forgetFinished();
    /// @}

signals:
    void added(const touchstone::JobInfo& job);
    /// About ten times a second, when anything has changed, and when the state does.
    void progressed(const touchstone::JobInfo& job);
    void finished(const touchstone::JobInfo& job);
    void removed(touchstone::JobId id);

private:
    struct Job;
    struct Latest {
        QObject* receiver;
        QString slot;
        JobWork work;
        std::function<void(Result<>)> done;
        LatestOptions options;
    };

    JobId startLatest(Latest latest);
    Job& add(QString title, bool listed);
    void launch(Job& job, QThreadPool& pool);
    void startNextWriter();
    void finish(JobId id, Result<JobOutcome> result);
    void end(Job& job, Result<JobOutcome> result);
    void drop(Job& job);
    void tick();
    bool collect(Job& job);

    std::map<JobId, std::unique_ptr<Job>> m_jobs;
    std::deque<JobId> m_queue; ///< writers that wait
    JobId m_writer;            ///< that runs
    std::int64_t m_lastId = 0;
    QTimer m_ticker;
    QThreadPool m_writers;
    QThreadPool m_readers;
};

template <typename T>
JobId JobRunner::runLatest(QObject* receiver, const QString& slot,
    std::function<Result<T>(Progress&, std::stop_token)> work, std::function<void(Result<T>)> done,
    LatestOptions options)
{
    // Written by the worker before it ends, read afterwards.
    auto value = std::make_shared<std::optional<T>>();
    return startLatest({
        .receiver = receiver,
        .slot = slot,
        .work
        = [work = std::move(work), value](Progress& progress, std::stop_token stop) -> Result<JobOutcome> {
            auto result = work(progress, std::move(stop));
            if (!result)
                return failure(result);
            value->emplace(std::move(*result));
            return JobOutcome {};
        },
        .done =
            [done = std::move(done), value](const Result<>& result) {
                if (!result)
                    done(failure(result));
                else
                    done(std::move(**value));
            },
        .options = std::move(options),
    });
}

} // namespace touchstone
