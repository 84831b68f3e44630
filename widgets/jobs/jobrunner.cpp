#include "widgets/jobs/jobrunner.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <exception>
#include <mutex>
#include <new>

namespace touchstone {

namespace {

constexpr int ticksEvery = 100;              // ms: as often as a person can follow
constexpr std::size_t mostLossPoints = 2000; // more than a plot has pixels; every JobInfo copies them

/// Puts two points each together.
void halve(std::vector<LossPoint>& points)
{
    const std::size_t pairs = points.size() / 2;
    for (std::size_t i = 0; i < pairs; ++i)
        points[i] = {points[2 * i + 1].share, (points[2 * i].loss + points[2 * i + 1].loss) / 2};
    points.erase(points.begin() + static_cast<std::ptrdiff_t>(pairs), points.end());
}

/// Where a worker leaves its reports and the window fetches the newest.
class ProgressBox final : public Progress
{
public:
    struct Content {
        JobProgress progress;
        std::vector<LossPoint> loss; ///< since the last fetch
        ExecutionNumber execution;
    };

    void report(const ProgressUpdate& update) override
    {
        const std::lock_guard lock(m_mutex);
        JobProgress& progress = m_content.progress;
        if (progress.phase != QLatin1String(update.phase.data(), static_cast<qsizetype>(update.phase.size())))
            progress.phase = text(update.phase);
        progress.done = update.done;
        progress.total = update.total;
        progress.unit = text(update.unit);
        progress.loss = update.loss;
        progress.rate = update.rate;
        progress.rateUnit = text(update.rateUnit);
        progress.trial = update.trial;
        progress.best = update.best;
        if (update.loss && std::isfinite(*update.loss) && update.total > 0)
            m_content.loss.push_back({update.done / update.total, *update.loss});
        m_fresh = true;
    }

    void recordedAs(ExecutionNumber execution) override
    {
        const std::lock_guard lock(m_mutex);
        m_content.execution = execution;
        m_fresh = true;
    }

    /// What has come since the last time; nothing when nothing has.
    std::optional<Content> fetch()
    {
        const std::lock_guard lock(m_mutex);
        if (!std::exchange(m_fresh, false))
            return std::nullopt;
        Content content {.progress = m_content.progress,
            .loss = std::move(m_content.loss),
            .execution = m_content.execution};
        m_content.loss.clear();
        return content;
    }

private:
    static QString text(std::string_view code)
    {
        return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    }

    std::mutex m_mutex;
    Content m_content;
    bool m_fresh = false;
};

/// Exceptions of libraries become errors here at the latest.
Result<JobOutcome> runSafely(const JobWork& work, Progress& progress, const std::stop_token& stop)
{
    try {
        return work(progress, stop);
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory", "close other programs and try again"));
    } catch (const std::exception& exception) {
        return fail(machineError("unexpected-error", std::string("unexpected error: ") + exception.what()));
    }
}

double secondsOf(const QElapsedTimer& clock)
{
    return clock.isValid() ? static_cast<double>(clock.elapsed()) / 1000 : 0;
}

/// A stretch of the last part says little before some of it is done.
std::optional<double> secondsLeft(const JobProgress& progress, double secondsInPhase)
{
    const auto share = progress.share();
    if (!share || *share < 0.01 || *share >= 1 || secondsInPhase < 0.5)
        return std::nullopt;
    return secondsInPhase * (1 - *share) / *share;
}

} // namespace

struct JobRunner::Job {
    JobInfo info;
    JobWork work; ///< kept for retry(); taken away when the job ended well
    bool listed = true;
    bool writes = true;
    bool dropped = false; ///< nobody wants the answer any more
    std::stop_source stop;
    std::shared_ptr<ProgressBox> box = std::make_shared<ProgressBox>();
    QElapsedTimer clock;
    QElapsedTimer phaseClock;
    // Of runLatest() only:
    QPointer<QObject> receiver;
    QString slot;
    std::function<void(Result<>)> done;
    std::function<void(const JobProgress&)> progress;
    QMetaObject::Connection watch;
};

JobRunner::JobRunner(QObject* parent)
    : QObject(parent)
{
    m_writers.setMaxThreadCount(1);
    // A computation that was cancelled may hold its thread for a moment; the next one does not wait for it.
    m_readers.setMaxThreadCount(std::max(8, QThread::idealThreadCount()));
    m_ticker.setInterval(ticksEvery);
    connect(&m_ticker, &QTimer::timeout, this, &JobRunner::tick);
}

JobRunner::~JobRunner()
{
    m_queue.clear();
    for (auto& [id, job] : m_jobs) {
        disconnect(job->watch); // of a job whose receiver is the runner itself
        job->stop.request_stop();
    }
    m_writers.waitForDone();
    m_readers.waitForDone();
}

JobRunner::Job& JobRunner::add(QString title, bool listed)
{
    auto job = std::make_unique<Job>();
    job->info.id = JobId(++m_lastId);
    job->info.title = std::move(title);
    job->listed = listed;
    Job& added = *job;
    m_jobs.emplace(added.info.id, std::move(job));
    return added;
}

JobId JobRunner::start(JobRequest request)
{
    Job& job = add(std::move(request.title), true);
    job.work = std::move(request.work);
    job.info.canRetry = true;
    const JobId id = job.info.id;
    m_queue.push_back(id);
    emit added(JobInfo(job.info));
    startNextWriter();
    return id;
}

JobId JobRunner::retry(JobId id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return {};
    const Job& job = *found->second;
    if (!job.info.canRetry || !job.work || !isFinal(job.info.state))
        return {};
    return start({.title = job.info.title, .work = job.work});
}

void JobRunner::startNextWriter()
{
    if (m_writer.isValid() || m_queue.empty())
        return;
    Job& job = *m_jobs.at(m_queue.front());
    m_queue.pop_front();
    m_writer = job.info.id;
    launch(job, m_writers);
}

JobId JobRunner::startLatest(Latest latest)
{
    cancelLatest(latest.receiver, latest.slot);
    Job& job = add(latest.options.title, !latest.options.title.isEmpty());
    job.writes = false;
    job.work = std::move(latest.work);
    job.receiver = latest.receiver;
    job.slot = latest.slot;
    job.done = std::move(latest.done);
    job.progress = std::move(latest.options.progress);
    const JobId id = job.info.id;
    job.watch = connect(latest.receiver, &QObject::destroyed, this, [this, id] {
        if (const auto found = m_jobs.find(id); found != m_jobs.end())
            drop(*found->second);
    });
    if (job.listed)
        emit added(JobInfo(job.info));
    launch(job, m_readers);
    return id;
}

void JobRunner::launch(Job& job, QThreadPool& pool)
{
    job.info.state = JobState::Running;
    job.clock.start();
    job.phaseClock.start();
    if (!m_ticker.isActive()) // starting it again would put off what it is to tell of the others
        m_ticker.start();
    if (job.listed)
        emit progressed(JobInfo(job.info));
    // The destructor waits for the worker, so `this` is there when it ends.
    pool.start([this, id = job.info.id, work = job.work, box = job.box, stop = job.stop.get_token()] {
        auto result = std::make_shared<Result<JobOutcome>>(runSafely(work, *box, stop));
        QMetaObject::invokeMethod(
            this, [this, id, result] { finish(id, std::move(*result)); }, Qt::QueuedConnection);
    });
}

void JobRunner::finish(JobId id, Result<JobOutcome> result)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    if (m_writer == id)
        m_writer = {};
    end(*found->second, std::move(result));
    startNextWriter();
}

void JobRunner::end(Job& job, Result<JobOutcome> result)
{
    (void)collect(job);
    disconnect(job.watch);
    JobInfo& info = job.info;
    info.seconds = secondsOf(job.clock);
    info.progress.secondsLeft.reset();
    const Result<> answer = result ? Result<>() : Result<>(failure(result));
    if (result) {
        info.state = JobState::Done;
        info.outcome = std::move(*result);
    } else {
        info.state = result.error().kind == ErrorKind::Cancelled ? JobState::Cancelled : JobState::Failed;
        info.error = std::move(result.error());
    }
    if (result || !job.writes)
        job.work = {}; // it may hold much
    const auto done = std::exchange(job.done, {});
    const bool wanted = !job.dropped && job.receiver;
    // Whoever is told may start or forget jobs: `job` is not touched after this.
    const JobInfo ended = info;
    if (!job.listed)
        m_jobs.erase(ended.id);
    else
        emit finished(ended);
    if (done && wanted)
        done(answer);
}

void JobRunner::drop(Job& job)
{
    job.dropped = true;
    cancel(job.info.id);
}

void JobRunner::cancelLatest(const QObject* receiver, const QString& slot)
{
    // At most one: a new one cancels the one before.
    const auto found = std::ranges::find_if(m_jobs, [&](const auto& entry) {
        const Job& job = *entry.second;
        return !job.writes && !job.dropped && !isFinal(job.info.state) && job.slot == slot
            && job.receiver == receiver;
    });
    if (found != m_jobs.end())
        drop(*found->second);
}

void JobRunner::cancel(JobId id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    Job& job = *found->second;
    if (job.info.state == JobState::Queued) {
        std::erase(m_queue, id);
        end(job, fail(cancelledError()));
        return;
    }
    if (job.info.state != JobState::Running)
        return;
    job.info.state = JobState::Stopping;
    job.stop.request_stop();
    if (job.listed)
        emit progressed(JobInfo(job.info));
}

void JobRunner::cancelAll()
{
    std::vector<JobId> ids;
    for (const auto& [id, job] : m_jobs)
        ids.push_back(id);
    // The newest first: cancelling the one that runs must not start the next.
    for (auto id = ids.rbegin(); id != ids.rend(); ++id)
        cancel(*id);
}

std::vector<JobInfo> JobRunner::jobs() const
{
    std::vector<JobInfo> list;
    for (const auto& [id, job] : m_jobs) {
        if (job->listed)
            list.push_back(job->info);
    }
    return list;
}

std::optional<JobInfo> JobRunner::job(JobId id) const
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end() || !found->second->listed)
        return std::nullopt;
    return found->second->info;
}

int JobRunner::unfinished() const
{
    return static_cast<int>(std::ranges::count_if(m_jobs,
        [](const auto& entry) { return entry.second->listed && !isFinal(entry.second->info.state); }));
}

void JobRunner::forgetFinished()
{
    std::vector<JobId> ended;
    for (const auto& [id, job] : m_jobs) {
        if (job->listed && isFinal(job->info.state))
            ended.push_back(id);
    }
    for (const JobId id : ended) {
        m_jobs.erase(id);
        emit removed(id);
    }
}

void JobRunner::tick()
{
    std::vector<JobId> running;
    for (const auto& [id, job] : m_jobs) {
        if (job->info.state == JobState::Running || job->info.state == JobState::Stopping)
            running.push_back(id);
    }
    if (running.empty()) {
        m_ticker.stop();
        return;
    }
    for (const JobId id : running) {
        const auto found = m_jobs.find(id); // whoever was told may have changed what there is
        if (found == m_jobs.end())
            continue;
        Job& job = *found->second;
        const auto before = static_cast<qint64>(job.info.seconds);
        job.info.seconds = secondsOf(job.clock);
        const bool news = collect(job);
        const JobInfo info = job.info;
        const bool tell = job.listed && (news || before != static_cast<qint64>(info.seconds));
        if (news && job.progress && !job.dropped && job.receiver)
            std::function(job.progress)(info.progress);
        if (tell)
            emit progressed(info);
    }
}

bool JobRunner::collect(Job& job)
{
    auto content = job.box->fetch();
    if (!content)
        return false;
    if (content->progress.phase != job.info.progress.phase) {
        job.phaseClock.restart();
        // A training that diverged begins again; its curve, too.
        if (content->progress.phase == QLatin1String("initializing"))
            job.info.loss.clear();
    }
    job.info.execution = content->execution;
    job.info.progress = std::move(content->progress);
    job.info.progress.secondsLeft = secondsLeft(job.info.progress, secondsOf(job.phaseClock));
    for (const LossPoint& point : content->loss)
        job.info.loss.push_back(point);
    while (job.info.loss.size() > mostLossPoints)
        halve(job.info.loss);
    return true;
}

} // namespace touchstone
