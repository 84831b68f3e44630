#include "core/jobs/scoringjob.h"

#include "core/learning/scorer.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <thread>

namespace touchstone {

namespace {

constexpr std::size_t rowsPerChunk = 1024;  ///< whose sums are added at once
constexpr std::size_t rowsPerStretch = 128; ///< whose texts are in memory at once
constexpr std::size_t longLine = 1U << 13;

/// What the threads share.
class Scoring
{
public:
    Scoring(
        const Model& model, const ScoringInput& input, const PredictionsWriter& writer, std::stop_token stop)
        : m_model(model)
        , m_input(input)
        , m_writer(writer)
        , m_stop(std::move(stop))
        , m_labels(model.summary().labels.size())
        , m_chunks((input.rows.size() + rowsPerChunk - 1) / rowsPerChunk)
    {
        m_result.sums.resize(static_cast<std::size_t>(input.monthCount) * m_labels * 2);
    }

    /// Body of one thread.
    void work()
    {
        Result<> worked;
        try {
            worked = workThrough();
        } catch (const std::bad_alloc&) {
            worked = fail(machineError(
                "out-of-memory", "not enough memory to score", "use fewer threads or a smaller model"));
        } catch (const std::exception& exception) {
            worked = fail(machineError(
                "unexpected-error", std::string("unexpected error while scoring: ") + exception.what()));
        }
        const std::lock_guard lock(m_mutex);
        if (!worked && !m_error)
            m_error = worked.error();
        ++m_finished;
        m_changed.notify_all();
    }

    /// Waits until `threads` have ended, and reports meanwhile.
    Result<ScoringResult> await(int threads, Progress& progress)
    {
        const auto begun = std::chrono::steady_clock::now();
        std::unique_lock lock(m_mutex);
        while (m_finished < threads) {
            m_changed.wait_for(lock, std::chrono::milliseconds(100));
            lock.unlock();
            const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begun;
            const auto done = static_cast<double>(m_rowsDone.load());
            progress.report({.phase = "scoring",
                .done = done,
                .total = static_cast<double>(m_input.rows.size()),
                .unit = "rows",
                .rate = elapsed.count() > 0 ? std::optional(done / elapsed.count()) : std::nullopt});
            lock.lock();
        }
        if (m_error)
            return fail(*m_error);
        return std::move(m_result);
    }

private:
    /// Sums of one month within one chunk.
    struct MonthSums {
        std::vector<double> all;
        std::vector<double> first;
    };
    using ChunkSums = std::map<std::int32_t, MonthSums>;

    Result<> workThrough()
    {
        auto reader = DatasetReader::open(m_input.datasetFile);
        if (!reader)
            return failure(reader);
        Scorer scorer(m_model, m_input.k);
        ScoredBatch batch;
        std::vector<std::string> lines(rowsPerStretch);
        std::vector<ProbabilitySums> targets;
        while (true) {
            const std::size_t chunk = m_nextChunk.fetch_add(1);
            if (chunk >= m_chunks)
                return {};
            if (m_stop.stop_requested())
                return fail(cancelledError());
            const std::size_t first = chunk * rowsPerChunk;
            const std::size_t count = std::min(rowsPerChunk, m_input.rows.size() - first);
            std::int64_t empty = 0;
            ChunkSums sums = prepare(m_input.months.subspan(first, count), targets);
            for (std::size_t done = 0; done < count; done += rowsPerStretch) {
                const std::size_t part = std::min(rowsPerStretch, count - done);
                std::size_t filled = 0;
                auto read = reader->read(
                    m_input.rows.subspan(first + done, part), [&](const Example& example) -> Result<> {
                        m_input.recipe.apply(example.texts, lines[filled]);
                        empty += lines[filled].empty() ? 1 : 0;
                        ++filled;
                        return {};
                    });
                if (!read)
                    return read;
                scorer.score(std::span(lines).first(part), batch, std::span(targets).subspan(done, part));
                if (m_input.seen)
                    m_input.seen(first + done, std::span(lines).first(part));
                auto written = m_writer.write(static_cast<std::int64_t>(first + done),
                    {.label = batch.label,
                        .probability = batch.probability,
                        .words = batch.words,
                        .unknown = batch.unknown});
                if (!written)
                    return written;
                for (std::string& line : lines) {
                    if (line.capacity() > longLine)
                        line = {}; // a few long posts in every stretch would add up
                }
            }
            if (!merge(chunk, sums, empty))
                return {}; // another thread failed; its error counts
            m_rowsDone.fetch_add(static_cast<std::int64_t>(count));
        }
    }

    ChunkSums prepare(std::span<const std::int32_t> months, std::vector<ProbabilitySums>& targets) const
    {
        ChunkSums sums;
        for (const std::int32_t month : months) {
            MonthSums& block = sums[month];
            if (block.all.empty()) {
                block.all.resize(m_labels);
                block.first.resize(m_labels);
            }
        }
        targets.clear();
        for (const std::int32_t month : months) {
            MonthSums& block = sums[month];
            targets.push_back({.all = block.all, .first = block.first});
        }
        return sums;
    }

    /// Adds the chunks in their order whichever thread is first, so that the rounding is always the same.
    bool merge(std::size_t chunk, const ChunkSums& sums, std::int64_t empty)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_merged == chunk || m_error || m_stop.stop_requested(); });
        if (m_merged != chunk)
            return false;
        for (const auto& [month, block] : sums) {
            double* target = m_result.sums.data() + static_cast<std::size_t>(month) * m_labels * 2;
            for (std::size_t label = 0; label < m_labels; ++label) {
                target[2 * label] += block.all[label];
                target[2 * label + 1] += block.first[label];
            }
        }
        m_result.emptyLines += empty;
        ++m_merged;
        m_changed.notify_all();
        return true;
    }

    const Model& m_model;
    const ScoringInput& m_input;
    const PredictionsWriter& m_writer;
    std::stop_token m_stop;
    std::size_t m_labels;
    std::size_t m_chunks;
    std::atomic<std::size_t> m_nextChunk = 0;
    std::atomic<std::int64_t> m_rowsDone = 0;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    std::size_t m_merged = 0;
    int m_finished = 0;
    std::optional<Error> m_error;
    ScoringResult m_result;
};

} // namespace

Result<ScoringResult> scoreRows(const Model& model, const ScoringInput& input,
    const PredictionsWriter& writer, Progress& progress, std::stop_token stop)
{
    Scoring scoring(model, input, writer, stop);
    std::vector<std::jthread> threads;
    const int count = std::max(1, input.threads);
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&scoring] { scoring.work(); });
    auto result = scoring.await(count, progress);
    threads.clear();
    if (result && stop.stop_requested())
        return fail(cancelledError());
    return result;
}

} // namespace touchstone
