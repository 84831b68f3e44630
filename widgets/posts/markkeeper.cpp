#include "widgets/posts/markkeeper.h"

#include "core/jobs/person.h"
#include "core/storage/reviewstore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/settings/settings.h"

#include <algorithm>
#include <condition_variable>
#include <iterator>
#include <mutex>
#include <utility>

namespace touchstone {

namespace {

const QString loadSlot = QStringLiteral("load-marks");
const QString storeSlot = QStringLiteral("store-marks");
constexpr int retryAfter = 2000; // ms: a training may hold the workspace for hours

bool isLocked(const Result<ReviewState>& stored)
{
    return !stored && stored.error().kind == ErrorKind::Locked;
}

} // namespace

struct MarkKeeper::Handover {
    std::mutex mutex;
    std::condition_variable ended;
    bool storing = false;
    std::vector<Waiting> left; ///< what was locked, in order
};

/// Short, as nobody waits for it: what is locked is tried again.
Result<ReviewState> MarkKeeper::store(const std::vector<Waiting>& batch)
{
    std::vector<Mark> marks;
    std::ranges::transform(batch, std::back_inserter(marks), &Waiting::mark);
    NoProgress silent;
    return storeMarks({.workspace = batch.front().workspace,
                          .command = "touchstone (window): mark",
                          .wait = std::chrono::milliseconds(500),
                          .progress = silent,
                          .stop = {}}, // what was marked is stored, whatever is shown meanwhile
        std::move(marks));
}

MarkKeeper::MarkKeeper(JobRunner& jobs, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_reviewer(settings.value(settingkeys::reviewer))
    , m_handover(std::make_shared<Handover>())
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, &MarkKeeper::storeNext);
}

MarkKeeper::~MarkKeeper()
{
    if (waiting() == 0)
        return;
    // A slot of its own: the keeper of the next window may end so, too.
    m_jobs.runLatest<ReviewState>(
        &m_jobs, storeSlot + QString::number(reinterpret_cast<quintptr>(m_handover.get())),
        [handover = m_handover, rest = std::move(m_waiting)](
            Progress&, const std::stop_token& stop) mutable -> Result<ReviewState> {
            std::unique_lock lock(handover->mutex);
            handover->ended.wait(lock, [&] { return !handover->storing; });
            rest.insert(rest.begin(), handover->left.begin(), handover->left.end());
            Result<ReviewState> state = ReviewState();
            while (!rest.empty()) {
                const std::vector<Waiting> batch = takeBatch(rest);
                do
                    state = store(batch);
                while (isLocked(state) && !stop.stop_requested());
            }
            return state;
        },
        [](const Result<ReviewState>&) {});
}

Result<MarkKeeper::Loaded> MarkKeeper::load(const PostsPair& pair)
{
    auto workspace = Workspace::open(pair.workspace, "touchstone window");
    if (!workspace)
        return failure(workspace);
    auto state = reviewOf(*workspace, pair.baseline, pair.candidate);
    if (!state)
        return failure(state);
    Loaded loaded {.state = std::move(*state),
        .blindQueues = {},
        .person = currentPerson(),
        .readOnlyReason = workspace->readOnlyReason()};
    const auto queues = readQueues(workspace->database(), pair.baseline, pair.candidate);
    if (!queues)
        return failure(queues);
    for (const ReviewQueue& queue : *queues) {
        if (queue.blind)
            loaded.blindQueues.push_back(queue.id);
    }
    return loaded;
}

void MarkKeeper::setPair(const PostsPair& pair)
{
    m_pair = pair;
    m_state = {};
    m_undo.clear();
    m_obstacle = tr("The marks of this comparison are being read.");
    emit changed();
    if (pair.workspace.empty())
        m_jobs.cancelLatest(this, loadSlot);
    else
        reload();
}

void MarkKeeper::reload()
{
    if (m_pair.workspace.empty())
        return;
    m_jobs.runLatest<Loaded>(
        this, loadSlot, [pair = m_pair](Progress&, const std::stop_token&) { return load(pair); },
        [this](Result<Loaded> loaded) {
            if (!loaded) {
                m_obstacle = tr("The marks of this comparison cannot be read.");
                emit failed(loaded.error());
                emit changed();
                return;
            }
            // What was marked meanwhile is shown too.
            std::vector<Mark> fresh;
            std::ranges::transform(m_storing, std::back_inserter(fresh), &Waiting::mark);
            std::ranges::transform(m_waiting, std::back_inserter(fresh), &Waiting::mark);
            m_state.history = std::move(loaded->state.history);
            m_blindQueues = std::move(loaded->blindQueues);
            m_person = QString::fromStdString(loaded->person);
            if (m_reviewer.isEmpty())
                m_reviewer = m_person;
            m_obstacle = loaded->readOnlyReason.empty()
                ? QString()
                : tr("Posts cannot be marked, as the workspace is read-only: %1")
                      .arg(QString::fromStdString(loaded->readOnlyReason));
            for (Mark& mark : fresh) {
                if (mark.baseline == m_pair.baseline && mark.candidate == m_pair.candidate)
                    m_state.history.push_back(std::move(mark));
            }
            count();
        });
}

void MarkKeeper::setReviewer(const QString& name)
{
    m_settings.setValue(settingkeys::reviewer, name.trimmed());
    m_reviewer = name.trimmed().isEmpty() ? m_person : name.trimmed();
    m_undo.clear(); // a step is undone by whoever made it
    emit changed();
}

void MarkKeeper::count()
{
    m_state.current = currentMarks(m_state.history);
    m_state.counts = countMarks(m_state.current, m_blindQueues);
    emit changed();
}

std::optional<Mark> MarkKeeper::ownMark(std::int64_t row) const
{
    return currentMark(m_state.history, row, m_reviewer.toStdString());
}

int MarkKeeper::waiting() const
{
    return static_cast<int>(m_waiting.size() + m_storing.size());
}

void MarkKeeper::mark(const std::vector<std::int64_t>& rows, std::optional<ReviewVerdict> verdict,
    const QString& note, std::int64_t queue)
{
    if (!m_obstacle.isEmpty() || rows.empty())
        return;
    Step step;
    std::vector<Mark> marks;
    for (const std::int64_t row : rows) {
        Mark mark {.baseline = m_pair.baseline,
            .candidate = m_pair.candidate,
            .row = row,
            .verdict = verdict,
            .note = verdict ? note.toStdString() : std::string(),
            .reviewer = m_reviewer.toStdString(),
            .queue = queue};
        Mark before = ownMark(row).value_or(mark);
        before.id = 0;
        if (!ownMark(row)) {
            before.verdict.reset();
            before.note.clear();
        }
        step.before.push_back(std::move(before));
        marks.push_back(std::move(mark));
    }
    m_undo.push_back(std::move(step));
    add(std::move(marks));
}

std::vector<std::int64_t> MarkKeeper::undo()
{
    std::vector<std::int64_t> rows;
    if (m_undo.empty() || !m_obstacle.isEmpty())
        return rows;
    Step step = std::move(m_undo.back());
    m_undo.pop_back();
    std::ranges::transform(step.before, std::back_inserter(rows), &Mark::row);
    add(std::move(step.before));
    return rows;
}

void MarkKeeper::add(std::vector<Mark> marks)
{
    for (Mark& mark : marks) {
        m_state.history.push_back(mark);
        m_waiting.push_back({m_pair.workspace, std::move(mark)});
    }
    count();
    storeNext();
}

void MarkKeeper::storeNow()
{
    m_retry.stop();
    storeNext();
}

std::vector<MarkKeeper::Waiting> MarkKeeper::takeBatch(std::deque<Waiting>& waiting)
{
    std::vector<Waiting> batch;
    while (!waiting.empty()
        && (batch.empty()
            || (batch.front().workspace == waiting.front().workspace
                && batch.front().mark.baseline == waiting.front().mark.baseline
                && batch.front().mark.candidate == waiting.front().mark.candidate))) {
        batch.push_back(std::move(waiting.front()));
        waiting.pop_front();
    }
    return batch;
}

void MarkKeeper::storeNext()
{
    if (!m_storing.empty() || m_waiting.empty() || m_retry.isActive())
        return;
    m_storing = takeBatch(m_waiting);
    m_handover->storing = true; // nobody else looks at it now
    m_handover->left.clear();
    m_jobs.runLatest<ReviewState>(
        this, storeSlot,
        [batch = m_storing, handover = m_handover](Progress&, const std::stop_token&) {
            Result<ReviewState> state = store(batch);
            {
                const std::scoped_lock lock(handover->mutex);
                handover->storing = false;
                if (isLocked(state))
                    handover->left = batch;
            }
            handover->ended.notify_all();
            return state;
        },
        [this](const Result<ReviewState>& state) {
            const std::vector<Waiting> batch = std::exchange(m_storing, {});
            if (state) {
                emit stored();
            } else if (isLocked(state)) {
                m_waiting.insert(m_waiting.begin(), batch.begin(), batch.end());
                m_handover->left.clear();
                m_retry.start();
            } else {
                emit failed(state.error());
                m_undo.clear();
                reload(); // they are not there
            }
            emit changed();
            storeNext();
        });
}

} // namespace touchstone
