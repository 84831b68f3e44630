#include "core/learning/trainingloop.h"

#include "core/base/random.h"
#include "core/base/together.h"
#include "core/learning/trainingworker.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace touchstone {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Runs one function on several threads and lets the caller do something meanwhile, about ten times a second.
class Crew
{
public:
    /// Rethrows the first exception of a member after all of them have ended.
    void run(int size, const std::function<void(int)>& work, const std::function<void()>& meanwhile)
    {
        std::vector<std::jthread> members;
        members.reserve(static_cast<std::size_t>(size));
        m_busy = size;
        for (int i = 0; i < size; ++i) {
            try {
                members.emplace_back([this, &work, i] { runMember(work, i); });
            } catch (const std::exception&) { // no more threads: those that run do all the work
                const std::lock_guard lock(m_mutex);
                m_busy -= size - i;
                if (i == 0)
                    throw;
                break;
            }
        }
        std::unique_lock lock(m_mutex);
        while (!m_ended.wait_for(lock, std::chrono::milliseconds(100), [this] { return m_busy == 0; })) {
            lock.unlock();
            meanwhile();
            lock.lock();
        }
        if (m_problem)
            std::rethrow_exception(m_problem);
    }

private:
    void runMember(const std::function<void(int)>& work, int number)
    {
        std::exception_ptr problem;
        try {
            work(number);
        } catch (...) {
            problem = std::current_exception();
        }
        const std::lock_guard lock(m_mutex);
        if (problem && !m_problem)
            m_problem = problem;
        --m_busy;
        m_ended.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_ended;
    int m_busy = 0;
    std::exception_ptr m_problem;
};

/// Tells how far a training is, with the loss of the stretch since the last report.
class Reporter
{
public:
    Reporter(const TrainingState& state, Progress& progress)
        : m_state(state)
        , m_progress(progress)
    {
    }

    double seconds() const { return secondsSince(m_start); }

    void report()
    {
        const std::int64_t rows = m_state.rowsDone.load();
        const double lossSum = m_state.lossSum.load();
        if (rows > m_lastRows)
            m_loss = (lossSum - m_lastLossSum) / static_cast<double>(rows - m_lastRows);
        const bool known = m_state.rowsDone.load() > 0;
        m_lastRows = rows;
        m_lastLossSum = lossSum;
        const auto tokens = static_cast<double>(m_state.tokensDone.load());
        const double elapsed = seconds();
        m_progress.report({
            .phase = "training",
            .done = tokens,
            .total = static_cast<double>(m_state.totalTokens()),
            .unit = "words",
            .loss = known ? std::optional(m_loss) : std::nullopt,
            .rate = elapsed > 0 ? std::optional(tokens / elapsed) : std::nullopt,
            .rateUnit = "words",
        });
    }

private:
    const TrainingState& m_state;
    Progress& m_progress;
    Clock::time_point m_start = Clock::now();
    std::int64_t m_lastRows = 0;
    double m_lastLossSum = 0;
    double m_loss = 0;
};

/// work(first, last) for parts of the rows of a matrix at the same time.
void forRows(const FloatMatrix& matrix, int threads,
    const std::function<void(std::int64_t first, std::int64_t last)>& work)
{
    const auto parts = static_cast<std::int64_t>(threads);
    runTogether(static_cast<std::size_t>(parts), static_cast<std::size_t>(parts), [&](std::size_t i) {
        const auto part = static_cast<std::int64_t>(i);
        work(matrix.rows() * part / parts, matrix.rows() * (part + 1) / parts);
    });
}

bool isFinite(const FloatMatrix& matrix, int threads)
{
    std::atomic<bool> finite = true;
    forRows(matrix, threads, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last && finite.load(std::memory_order_relaxed); ++i) {
            const float* row = matrix.row(i);
            float sum = 0; // 0 times a number is 0, times anything else it is not
            for (std::int64_t d = 0; d < matrix.columns(); ++d)
                sum += row[d] * 0.0F;
            if (sum != 0.0F)
                finite = false;
        }
    });
    return finite;
}

} // namespace

Result<> initializeInput(FloatMatrix& input, const TrainParameters& parameters, const std::stop_token& stop)
{
    const auto seed
        = SplitMix64::mix(static_cast<std::uint64_t>(static_cast<std::uint32_t>(parameters.seed)));
    const double bound = 1.0 / parameters.dim;
    forRows(input, parameters.threads, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
            if (i % 4096 == 0 && stop.stop_requested())
                return;
            SplitMix64 random(SplitMix64::mix(seed + static_cast<std::uint64_t>(i)));
            float* row = input.row(i);
            for (std::int64_t d = 0; d < input.columns(); ++d)
                row[d] = static_cast<float>((2 * random.fraction() - 1) * bound);
        }
    });
    if (stop.stop_requested())
        return fail(cancelledError());
    return {};
}

Result<TrainingResult> runTraining(const TrainParameters& parameters, const TrainingCorpus& corpus,
    FloatMatrix& input, FloatMatrix& output, Progress& progress, const std::stop_token& stop)
{
    TrainingState state(parameters, corpus, input, output);
    Reporter reporter(state, progress);
    Crew crew;
    crew.run(
        parameters.threads,
        [&](int number) {
            TrainingWorker worker(state, number);
            worker.run(stop);
        },
        [&] { reporter.report(); });
    if (stop.stop_requested())
        return fail(cancelledError());
    TrainingResult result {.seconds = reporter.seconds(), .rows = state.rowsDone.load()};
    result.diverged = state.diverged.load() || !isFinite(input, parameters.threads)
        || !isFinite(output, parameters.threads);
    if (result.diverged)
        return result;
    reporter.report();
    const std::int64_t lastRows = state.lastEpochRows.load();
    result.loss = lastRows == 0 ? 0 : state.lastEpochLoss.load() / static_cast<double>(lastRows);
    return result;
}

} // namespace touchstone
