#include "core/jobs/importjob.h"

#include "core/base/files.h"
#include "core/jobs/rowqueue.h"
#include "core/storage/datasetwriter.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <thread>

namespace touchstone {

namespace {

constexpr std::size_t rowsPerBatch = 1024;
constexpr std::size_t bytesPerBatch = 4U << 20;
constexpr std::size_t batchesAhead = 4;
constexpr std::size_t examplesPerReason = 5;

/// The choice that makes every further file use the columns of the first.
ColumnChoice sameAs(const Columns& columns)
{
    // Only the texts must be there: a file without labels, times or ids still gives rows.
    return ColumnChoice {
        .label = std::nullopt, .texts = columns.texts, .time = std::nullopt, .id = std::nullopt};
}

/// Resolves the columns of every file before anything is made, so that a mistyped name costs nothing.
Result<Columns> checkFiles(const ImportParameters& parameters)
{
    Columns columns;
    ReaderOptions options = parameters.reader;
    for (std::size_t i = 0; i < parameters.files.size(); ++i) {
        const auto reader = openRows(parameters.files[i], options);
        if (!reader)
            return failure(reader);
        if (i > 0) {
            // What the first file lacks, a later one may have.
            if (columns.label.empty())
                columns.label = (*reader)->columns().label;
            if (columns.time.empty())
                columns.time = (*reader)->columns().time;
            if (columns.id.empty())
                columns.id = (*reader)->columns().id;
            continue;
        }
        columns = (*reader)->columns();
        if (options.columns.texts.empty())
            options.columns.texts = sameAs(columns).texts;
    }
    return columns;
}

struct QueueCloser {
    RowQueue& queue;
    ~QueueCloser() { queue.close(); }
};

class Importer
{
public:
    Importer(const JobContext& context, DatasetWriter& writer, ImportOutcome& outcome, double bytesTotal)
        : m_context(context)
        , m_writer(writer)
        , m_outcome(outcome)
        , m_bytesTotal(bytesTotal)
    {
    }

    /// Reads one file to its end: parsing and storing in a thread each.
    Result<SourceFile> add(const std::filesystem::path& path, const ReaderOptions& options)
    {
        auto reader = openRows(path, options);
        if (!reader)
            return failure(reader);
        RowQueue queue(batchesAhead);
        Result<> read;
        SourceFile source {.path = path.string(),
            .sha256 = {},
            .bytes = static_cast<std::int64_t>((*reader)->bytesTotal()),
            .rows = 0};
        Result<> stored;
        {
            const std::jthread parser([&] { read = parse(**reader, queue); });
            // Before the thread is joined, however storing ends: a parser that waits for room would wait forever.
            const QueueCloser closer {queue};
            stored = store(queue, path, source);
        }
        if (!stored)
            return failure(stored);
        if (!read)
            return failure(read);
        source.sha256 = (*reader)->sha256();
        m_bytesBefore += static_cast<double>(source.bytes);
        return source;
    }

    std::vector<Rejection> rejections() const
    {
        std::vector<Rejection> list;
        for (const auto& [reason, rejection] : m_rejections)
            list.push_back(rejection);
        return list;
    }

private:
    Result<> parse(RowReader& reader, RowQueue& queue) const
    {
        const QueueCloser closer {queue};
        try {
            return parseRows(reader, queue);
        } catch (const std::bad_alloc&) {
            return fail(
                machineError("out-of-memory", "not enough memory to read the file", "close other programs"));
        } catch (const std::exception& exception) {
            return fail(machineError(
                "unexpected-error", std::string("unexpected error while reading: ") + exception.what()));
        }
    }

    Result<> parseRows(RowReader& reader, RowQueue& queue) const
    {
        RowBatch batch = queue.take();
        RowProblem problem;
        while (!m_context.stop.stop_requested()) {
            if (batch.used == batch.rows.size())
                batch.rows.emplace_back();
            SourceRow& row = batch.rows[batch.used];
            const auto next = reader.next(row, problem);
            if (!next)
                return failure(next);
            if (*next == RowReader::Next::Row) {
                ++batch.used;
                batch.bytes += row.extras.size();
                for (const std::string& text : row.texts)
                    batch.bytes += text.size();
            } else if (*next == RowReader::Next::Problem) {
                batch.problems.push_back(problem);
            }
            const bool end = *next == RowReader::Next::End;
            if (end || batch.used + batch.problems.size() >= rowsPerBatch || batch.bytes >= bytesPerBatch) {
                batch.bytesRead = reader.bytesRead();
                if (!queue.put(std::move(batch)) || end)
                    return {};
                batch = queue.take();
            }
        }
        return fail(cancelledError());
    }

    Result<> store(RowQueue& queue, const std::filesystem::path& path, SourceFile& source)
    {
        while (auto batch = queue.get()) {
            if (m_context.stop.stop_requested())
                return fail(cancelledError());
            for (std::size_t i = 0; i < batch->used; ++i) {
                const auto added = m_writer.append(batch->rows[i]);
                if (!added)
                    return failure(added);
                if (*added)
                    ++source.rows;
                else
                    ++m_outcome.duplicates;
            }
            for (const RowProblem& problem : batch->problems)
                note(path, problem);
            m_context.progress.report({.phase = "importing",
                .done = m_bytesBefore + static_cast<double>(batch->bytesRead),
                .total = m_bytesTotal,
                .unit = "bytes"});
            queue.giveBack(std::move(*batch));
        }
        return {};
    }

    void note(const std::filesystem::path& path, const RowProblem& problem)
    {
        Rejection& rejection = m_rejections[problem.reason];
        rejection.reason = problem.reason;
        ++rejection.count;
        if (rejection.examples.size() < examplesPerReason)
            rejection.examples.push_back(
                path.string() + ":" + std::to_string(problem.line) + ": " + problem.detail);
    }

    const JobContext& m_context;
    DatasetWriter& m_writer;
    ImportOutcome& m_outcome;
    double m_bytesTotal;
    double m_bytesBefore = 0;
    std::map<std::string, Rejection> m_rejections;
};

nlohmann::json describe(const ImportParameters& parameters, const Columns& columns)
{
    nlohmann::json files = nlohmann::json::array();
    for (const auto& file : parameters.files)
        files.push_back(file.string());
    return {
        {"name", parameters.name},
        {"files", files},
        {"format",
            parameters.reader.format ? nlohmann::json(std::string(rowFormatName(*parameters.reader.format)))
                                     : nlohmann::json("auto")},
        {"label_column", columns.label},
        {"text_columns", columns.texts},
        {"time_column", columns.time},
        {"id_column", columns.id},
    };
}

/// The version of that name with the same content, or the number that a new one gets.
Result<bool> findExisting(Workspace& workspace, DatasetInfo& dataset)
{
    const auto datasets = workspace.datasets();
    if (!datasets)
        return failure(datasets);
    dataset.version = 1;
    for (const DatasetInfo& other : *datasets) {
        if (other.name != dataset.name)
            continue;
        if (other.sha256 == dataset.sha256) {
            dataset = other;
            return true;
        }
        dataset.version = other.version + 1;
    }
    return false;
}

Result<> runImport(const JobContext& context, const ImportParameters& parameters, const Columns& columns,
    StepRun& run, ImportOutcome& outcome)
{
    double bytesTotal = 0;
    for (const auto& file : parameters.files) {
        std::error_code error;
        bytesTotal += static_cast<double>(std::filesystem::file_size(file, error));
    }
    const auto aside = run.temporary() / "dataset.sqlite";
    auto writer = DatasetWriter::create(aside, columns);
    if (!writer)
        return failure(writer);
    Importer importer(context, *writer, outcome, bytesTotal);
    std::vector<SourceFile> sources;
    ReaderOptions options = parameters.reader;
    for (const auto& file : parameters.files) {
        auto source = importer.add(file, options);
        if (!source)
            return failure(source);
        run.log("read " + source->path + ": " + std::to_string(source->rows) + " rows");
        run.execution().inputs.push_back(Artifact {.name = file.filename().string(),
            .kind = "file",
            .sha256 = source->sha256,
            .bytes = source->bytes,
            .reference = file.string(),
            .resolved = std::filesystem::absolute(file).string()});
        sources.push_back(std::move(*source));
        if (options.columns.texts.empty())
            options.columns.texts = columns.texts;
    }
    outcome.rejected = importer.rejections();
    auto dataset = writer->finish();
    if (!dataset)
        return failure(dataset);
    if (dataset->rows == 0) {
        std::string hint = "nothing was imported";
        if (!outcome.rejected.empty() && !outcome.rejected.front().examples.empty())
            hint += "; for example " + outcome.rejected.front().examples.front();
        return fail(
            inputError("no-rows", "no row could be used", hint).at(parameters.files.front().string()));
    }
    dataset->name = parameters.name;
    dataset->execution = run.execution().number;
    dataset->sources = sources;

    const auto existing = findExisting(run.workspace(), *dataset);
    if (!existing)
        return failure(existing);
    outcome.existing = *existing;
    const auto place = run.workspace().datasetFile(dataset->sha256);
    std::error_code error;
    // The same content may be there under another name; the file is the same then.
    if (!std::filesystem::exists(place, error)) {
        if (auto published = publish(aside, place); !published)
            return published;
    }
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(place, error));
    run.execution().outputs.push_back(Artifact {.name = "dataset",
        .kind = "dataset",
        .sha256 = dataset->sha256,
        .bytes = bytes,
        .reference = parameters.name,
        .resolved = dataset->reference()});
    nlohmann::json rejected = nlohmann::json::object();
    for (const Rejection& rejection : outcome.rejected) {
        rejected[rejection.reason] = rejection.count;
        for (const std::string& example : rejection.examples)
            run.log("rejected (" + rejection.reason + "): " + example);
    }
    run.execution().metrics = {
        {"rows", dataset->rows},
        {"labels", dataset->labels},
        {"rejected", rejected},
        {"duplicates", outcome.duplicates},
        {"unlabelled", dataset->unlabelled},
        {"empty_texts", dataset->emptyTexts},
        {"unknown_times", dataset->unknownTimes},
    };
    if (!outcome.existing)
        run.dataset = *dataset;
    else
        run.log("the same content is there already: " + dataset->reference());
    outcome.dataset = std::move(*dataset);
    return {};
}

} // namespace

Result<ImportOutcome> importDataset(const JobContext& context, const ImportParameters& parameters)
{
    if (parameters.files.empty())
        return fail(inputError("no-files", "no file to import", "name at least one"));
    if (!isDatasetName(parameters.name)) {
        return fail(
            inputError("bad-dataset-name", "'" + parameters.name + "' cannot be the name of a dataset",
                "use letters, digits, '.', '_' and '-', starting with a letter or digit (--name "
                "reddit-2013-04)"));
    }
    const auto columns = checkFiles(parameters);
    if (!columns)
        return failure(columns);
    if (!Workspace::exists(context.workspace)) {
        if (const auto created
            = Workspace::create(context.workspace, context.command, context.wait, context.stop);
            !created)
            return failure(created);
    }
    ImportOutcome outcome;
    Execution description;
    description.step = Step::Import;
    description.name = parameters.name;
    description.parameters = describe(parameters, *columns);
    auto execution = runStep(context, std::move(description),
        [&](StepRun& run) { return runImport(context, parameters, *columns, run, outcome); });
    if (!execution)
        return failure(execution);
    outcome.execution = std::move(*execution);
    return outcome;
}

} // namespace touchstone
