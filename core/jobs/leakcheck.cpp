#include "core/jobs/leakcheck.h"

#include "core/storage/datasetreader.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

namespace touchstone {

namespace {

constexpr std::size_t rowsPerChunk = 1024;

/// A stretch of training rows.
struct Chunk {
    std::size_t part = 0;
    std::size_t first = 0;
};

/// A training row by its place: part << 40 | index in the part's rows.
std::uint64_t textNumber(std::size_t part, std::size_t index)
{
    return static_cast<std::uint64_t>(part) << 40 | index;
}

/// What the threads that read the training rows share.
class TrainingPass
{
public:
    TrainingPass(const std::vector<ResolvedRows>& parts, std::vector<std::filesystem::path> files,
        const TextRecipe& recipe, const DuplicateIndex& index, std::size_t rows, std::stop_token stop)
        : m_parts(parts)
        , m_files(std::move(files))
        , m_recipe(recipe)
        , m_index(index)
        , m_stop(std::move(stop))
        , m_exact(rows)
    {
        for (std::size_t part = 0; part < parts.size(); ++part) {
            for (std::size_t first = 0; first < parts[part].rows.size(); first += rowsPerChunk)
                m_chunks.push_back({part, first});
        }
    }

    /// Body of one thread.
    void work()
    {
        Result<> worked;
        try {
            worked = workThrough();
        } catch (const std::exception& exception) {
            worked = fail(machineError("unexpected-error",
                std::string("unexpected error while looking for duplicates: ") + exception.what()));
        }
        const std::lock_guard lock(m_mutex);
        if (!worked && !m_error)
            m_error = worked.error();
        ++m_finished;
        m_changed.notify_all();
    }

    Result<> await(int threads, Progress& progress)
    {
        std::unique_lock lock(m_mutex);
        while (m_finished < threads) {
            m_changed.wait_for(lock, std::chrono::milliseconds(100));
            const auto done = static_cast<double>(std::min(m_next.load(), m_chunks.size()) * rowsPerChunk);
            lock.unlock();
            progress.report({.phase = "looking for duplicates",
                .done = done,
                .total = static_cast<double>(m_chunks.size() * rowsPerChunk)});
            lock.lock();
        }
        if (m_error)
            return fail(*m_error);
        return {};
    }

    /// \name After await()
    /// @{
    const std::vector<bool>& exact() const { return m_exact; } ///< of the first of equal evaluated lines
    const BestCandidates& best() const { return m_best; }
    std::int64_t trainingRows() const { return m_trainingRows; }
    /// @}

private:
    Result<> workThrough()
    {
        std::vector<std::optional<DatasetReader>> readers(m_parts.size());
        TextSketcher sketcher;
        DuplicateIndex::Match match;
        std::string line;
        while (true) {
            const std::size_t number = m_next.fetch_add(1);
            if (number >= m_chunks.size())
                return {};
            if (m_stop.stop_requested())
                return fail(cancelledError());
            const Chunk chunk = m_chunks[number];
            auto& reader = readers[chunk.part];
            if (!reader) {
                auto opened = DatasetReader::open(m_files[chunk.part]);
                if (!opened)
                    return failure(opened);
                reader = std::move(*opened);
            }
            const auto& rows = m_parts[chunk.part].rows;
            std::vector<std::uint32_t> same;
            std::vector<std::pair<DuplicateCandidate, std::uint64_t>> candidates;
            std::int64_t labelled = 0;
            std::size_t index = chunk.first;
            const auto read = reader->read(
                std::span(rows).subspan(chunk.first, std::min(rowsPerChunk, rows.size() - chunk.first)),
                [&](const Example& example) -> Result<> {
                    const std::uint64_t text = textNumber(chunk.part, index++);
                    if (example.label < 0)
                        return {}; // nothing was learned from it
                    ++labelled;
                    m_recipe.apply(example.texts, line);
                    m_index.find(sketcher.of(line), match);
                    if (match.exact >= 0)
                        same.push_back(static_cast<std::uint32_t>(match.exact));
                    for (const DuplicateCandidate& candidate : match.near) {
                        if (candidate.row != match.exact)
                            candidates.emplace_back(candidate, text);
                    }
                    return {};
                });
            if (!read)
                return read;
            const std::lock_guard lock(m_mutex);
            m_trainingRows += labelled;
            for (const std::uint32_t row : same)
                m_exact[row] = true;
            for (const auto& [candidate, text] : candidates) {
                if (!m_exact[candidate.row])
                    m_best.add(candidate, text);
            }
        }
    }

    const std::vector<ResolvedRows>& m_parts;
    std::vector<std::filesystem::path> m_files;
    TextRecipe m_recipe;
    const DuplicateIndex& m_index;
    std::stop_token m_stop;
    std::vector<Chunk> m_chunks;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    int m_finished = 0;
    std::optional<Error> m_error;
    std::vector<bool> m_exact;
    BestCandidates m_best;
    std::int64_t m_trainingRows = 0;
};

/// Reads single lines of several datasets.
class LineReader
{
public:
    explicit LineReader(const TextRecipe& recipe)
        : m_recipe(recipe)
    {
    }

    Result<> add(const std::filesystem::path& file)
    {
        auto reader = DatasetReader::open(file);
        if (!reader)
            return failure(reader);
        m_readers.push_back(std::move(*reader));
        return {};
    }

    Result<std::string> line(std::size_t reader, std::int64_t row)
    {
        std::string line;
        const auto read = m_readers[reader].read({&row, 1}, [&](const Example& example) -> Result<> {
            m_recipe.apply(example.texts, line);
            return {};
        });
        if (!read)
            return failure(read);
        return line;
    }

private:
    TextRecipe m_recipe;
    std::vector<DatasetReader> m_readers;
};

} // namespace

nlohmann::json leakToJson(const Leak& leak)
{
    return {
        {"rows", leak.rows},
        {"training_rows", leak.trainingRows},
        {"exact", leak.exact},
        {"near", leak.near},
        {"share", leak.share()},
        {"threshold", nearDuplicate},
    };
}

LeakCheck::LeakCheck(std::vector<ResolvedRows> training, const TextRecipe& recipe, std::size_t rows)
    : m_training(std::move(training))
    , m_recipe(recipe)
    , m_sketches(rows)
{
}

void LeakCheck::see(std::size_t first, std::span<const std::string> lines)
{
    TextSketcher sketcher;
    for (std::size_t i = 0; i < lines.size(); ++i)
        m_sketches[first + i] = sketcher.of(lines[i]);
}

Result<Leak> LeakCheck::find(Workspace& workspace, const ResolvedRows& rows, int threads, Progress& progress,
    std::stop_token stop) const
{
    const DuplicateIndex index(m_sketches);
    std::vector<std::filesystem::path> files;
    LineReader lines(m_recipe);
    for (const ResolvedRows& part : m_training) {
        files.push_back(workspace.datasetFile(part.dataset.sha256));
        if (auto added = lines.add(files.back()); !added)
            return failure(added);
    }
    if (auto added = lines.add(workspace.datasetFile(rows.dataset.sha256)); !added)
        return failure(added);

    TrainingPass pass(m_training, std::move(files), m_recipe, index, m_sketches.size(), stop);
    {
        std::vector<std::jthread> pool;
        const int count = std::max(1, threads);
        for (int i = 0; i < count; ++i)
            pool.emplace_back([&pass] { pass.work(); });
        if (auto done = pass.await(count, progress); !done)
            return failure(done);
    }

    std::vector<bool> near(m_sketches.size());
    for (const auto& [row, texts] : pass.best().rows()) {
        if (stop.stop_requested())
            return fail(cancelledError());
        if (pass.exact()[row])
            continue;
        const auto line = lines.line(m_training.size(), rows.rows[row]);
        if (!line)
            return failure(line);
        for (const BestCandidates::Text& text : texts) {
            if (text.bands == 0 || near[row])
                break;
            const auto part = static_cast<std::size_t>(text.number >> 40);
            const auto at = static_cast<std::size_t>(text.number & ((std::uint64_t {1} << 40) - 1));
            const auto other = lines.line(part, m_training[part].rows[at]);
            if (!other)
                return failure(other);
            near[row] = shingleSimilarity(*line, *other) >= nearDuplicate;
        }
    }

    Leak leak {.trainingRows = pass.trainingRows()};
    for (std::uint32_t row = 0; row < m_sketches.size(); ++row) {
        if (m_sketches[row].isEmpty())
            continue;
        const std::uint32_t first = index.firstOf(row);
        ++leak.rows;
        leak.exact += pass.exact()[first] ? 1 : 0;
        leak.near += !pass.exact()[first] && near[first] ? 1 : 0;
    }
    return leak;
}

} // namespace touchstone
