#include "core/jobs/importjob.h"

#include "core/base/files.h"
#include "core/exchange/layouttext.h"
#include "core/exchange/rejectedwriter.h"
#include "core/jobs/importplan.h"
#include "core/jobs/importrecord.h"
#include "core/jobs/rowqueue.h"
#include "core/storage/datasetwriter.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <thread>

namespace touchstone {

namespace {

constexpr std::size_t rowsPerBatch = 1024;
constexpr std::size_t bytesPerBatch = 4U << 20;
constexpr std::size_t batchesAhead = 4;

/// Collects warnings, and tells each once.
class WarningList
{
public:
    explicit WarningList(const ImportParameters& parameters)
        : m_tell(parameters.warn)
    {
    }

    void add(const std::filesystem::path& file, const std::vector<Warning>& warnings)
    {
        for (const Warning& warning : warnings) {
            FileWarning entry {file, warning};
            if (std::ranges::find(m_list, entry) != m_list.end())
                continue;
            if (m_tell)
                m_tell(entry);
            m_list.push_back(std::move(entry));
        }
    }
    const std::vector<FileWarning>& list() const { return m_list; }

private:
    const std::function<void(const FileWarning&)>& m_tell;
    std::vector<FileWarning> m_list;
};

struct Plan {
    std::vector<PlannedFile> files;
    Columns columns;
};

/// Whether refused rows would replace an imported file, or what SQLite keeps beside a database.
bool isImported(const std::filesystem::path& rejected, const std::filesystem::path& source)
{
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (fs::equivalent(source, rejected, ignored))
        return true;
    const fs::path folder = rejected.has_parent_path() ? rejected.parent_path() : ".";
    const fs::path real = fs::canonical(source, ignored); // SQLite follows links
    for (const char* ending : {"-wal", "-shm", "-journal"}) {
        fs::path beside = real;
        beside += ending;
        const bool sameName = beside.filename() == rejected.filename();
        if (fs::equivalent(beside, rejected, ignored)
            || (sameName && fs::equivalent(beside.parent_path(), folder, ignored)))
            return true;
    }
    return false;
}

/// Finds the files and resolves the columns of each before anything is made, so that a mistyped name costs nothing.
/// Closing a file drops the locks that this process holds on it, and those of the workspace's database are needed.
Result<> refuseOwnDatabase(const std::filesystem::path& file, const std::filesystem::path& workspace)
{
    std::error_code error;
    if (!std::filesystem::equivalent(file, workspace / "workspace.sqlite", error) || error)
        return {};
    return fail(inputError("own-database", "this is the database of the workspace that the rows are to go to",
        "make a copy of it and import that")
                    .at(file.string()));
}

Result<Plan> planFiles(
    const ImportParameters& parameters, const std::filesystem::path& workspace, WarningList& warnings)
{
    const auto sources = listSources(parameters.files, parameters.labels, parameters.reader);
    if (!sources)
        return failure(sources);
    warnings.add({}, sources->warnings);
    ReaderOptions options = parameters.reader;
    options.keepRejected = parameters.saveRejected.has_value();
    ImportPlan plan(std::move(options));
    Plan result;
    for (const SourceChoice& source : sources->files) {
        if (auto foreign = refuseOwnDatabase(source.path, workspace); !foreign)
            return failure(foreign);
        if (parameters.saveRejected && isImported(*parameters.saveRejected, source.path))
            return fail(inputError("same-file",
                "refused rows would replace a file that is imported, or one that belongs to it",
                "name another file")
                            .at(source.path.string()));
        auto file = plan.add(source);
        if (!file)
            return failure(file);
        warnings.add(file->path, file->warnings);
        result.files.push_back(std::move(*file));
    }
    result.columns = plan.columns();
    return result;
}

struct QueueCloser {
    RowQueue& queue;
    ~QueueCloser() { queue.close(); }
};

class Importer
{
public:
    /// `rejected` may be nothing.
    Importer(const JobContext& context, DatasetWriter& writer, RejectedWriter* rejected,
        std::size_t textFields, double bytesTotal)
        : m_context(context)
        , m_writer(writer)
        , m_rejected(rejected)
        , m_textFields(textFields)
        , m_bytesTotal(bytesTotal)
    {
    }

    /// Reads one file to its end: parsing and storing in a thread each.
    Result<SourceFile> add(const PlannedFile& file, ImportOutcome& outcome, WarningList& warnings)
    {
        auto reader = openRows(file.path, file.options);
        if (!reader)
            return failure(reader);
        RowQueue queue(batchesAhead);
        Result<> read;
        SourceFile source {.path = file.path.string(),
            .sha256 = {},
            .bytes = static_cast<std::int64_t>((*reader)->bytesTotal()),
            .rows = 0};
        Result<> stored;
        {
            const std::jthread parser([&] { read = parse(**reader, queue); });
            // Before the thread is joined, however storing ends: a parser that waits for room would wait forever.
            const QueueCloser closer {queue};
            stored = store(queue, outcome, source);
        }
        if (!stored)
            return failure(stored);
        if (!read)
            return failure(read);
        source.sha256 = (*reader)->sha256();
        m_bytesBefore += static_cast<double>(source.bytes);
        m_bytesDone = m_bytesBefore;
        const ReaderCounts& counts = (*reader)->counts();
        outcome.counts.extraLabels += counts.extraLabels;
        outcome.counts.removedTexts += counts.removedTexts;
        outcome.counts.repairedRows += counts.repairedRows;
        outcome.files.push_back({.path = file.path, .layout = (*reader)->layout(), .rows = source.rows});
        warnings.add(file.path, (*reader)->warnings());
        return source;
    }

    std::vector<Rejection> rejections() const { return m_rejections.list(); }
    /// Of all bytes of all files; 0 when that is not known.
    double shareRead() const { return m_bytesTotal > 0 ? std::min(1.0, m_bytesDone / m_bytesTotal) : 0; }

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
        const bool fill = !reader.layout().namedColumns;
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
                if (fill)
                    fillFields(row, m_textFields);
                ++batch.used;
                batch.bytes += row.extras.size();
                for (const std::string& text : row.texts)
                    batch.bytes += text.size();
            } else if (*next == RowReader::Next::Problem) {
                batch.bytes += problem.raw.size();
                batch.problems.push_back(std::move(problem));
                problem = {};
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

    Result<> store(RowQueue& queue, ImportOutcome& outcome, SourceFile& source)
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
                    ++outcome.duplicates;
            }
            for (const RowProblem& problem : batch->problems) {
                m_rejections.note(source.path, problem);
                if (m_rejected == nullptr)
                    continue;
                if (auto kept = m_rejected->write(source.path, problem); !kept)
                    return kept;
            }
            m_bytesDone = m_bytesBefore + static_cast<double>(batch->bytesRead);
            m_context.progress.report(
                {.phase = "importing", .done = m_bytesDone, .total = m_bytesTotal, .unit = "bytes"});
            queue.giveBack(std::move(*batch));
        }
        return {};
    }

    const JobContext& m_context;
    DatasetWriter& m_writer;
    RejectedWriter* m_rejected;
    std::size_t m_textFields;
    double m_bytesTotal;
    double m_bytesBefore = 0; ///< of the files that were read
    double m_bytesDone = 0;
    RejectionTally m_rejections;
};

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

/// On a full disk: how much the whole dataset takes, by what the part of it took that was written.
Error withSizeNeeded(const Error& error, const std::filesystem::path& written, double share)
{
    constexpr double leastShare = 0.01; // less says little about the rest
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(written, ignored);
    const bool ofDataset = error.where.find(written.filename().string()) != std::string::npos;
    if (error.code != "disk-full" || !ofDataset || share < leastShare || ignored)
        return error;
    return diskFullError(
        error.what, error.where, static_cast<std::uint64_t>(static_cast<double>(bytes) / share));
}

/// Reads every file into the dataset's writer.
Result<std::vector<SourceFile>> readFiles(
    Importer& importer, const Plan& plan, StepRun& run, ImportOutcome& outcome, WarningList& warnings)
{
    std::vector<SourceFile> sources;
    for (const PlannedFile& file : plan.files) {
        auto source = importer.add(file, outcome, warnings);
        if (!source)
            return failure(source);
        run.log("read " + source->path + " (" + layoutText(outcome.files.back().layout)
            + "): " + std::to_string(source->rows) + " rows");
        run.execution().inputs.push_back(Artifact {.name = file.path.filename().string(),
            .kind = "file",
            .sha256 = source->sha256,
            .bytes = source->bytes,
            .reference = file.path.string(),
            .resolved = std::filesystem::absolute(file.path).string()});
        sources.push_back(std::move(*source));
    }
    outcome.rejected = importer.rejections();
    outcome.warnings = warnings.list();
    for (const FileWarning& entry : outcome.warnings)
        run.log("warning (" + entry.warning.code
            + "): " + (entry.file.empty() ? std::string() : entry.file.string() + ": ") + entry.warning.text);
    return sources;
}

Result<> runImport(const JobContext& context, const ImportParameters& parameters, const Plan& plan,
    StepRun& run, ImportOutcome& outcome, WarningList& warnings, std::optional<RejectedWriter>& keeper)
{
    double bytesTotal = 0;
    for (const PlannedFile& file : plan.files) {
        std::error_code error;
        bytesTotal += static_cast<double>(std::filesystem::file_size(file.path, error));
    }
    if (parameters.saveRejected) {
        auto created = RejectedWriter::create(*parameters.saveRejected);
        if (!created)
            return failure(created);
        keeper.emplace(std::move(*created));
    }
    const auto aside = run.temporary() / "dataset.sqlite";
    auto writer = DatasetWriter::create(aside, plan.columns);
    if (!writer)
        return failure(writer);
    Importer importer(context, *writer, keeper ? &*keeper : nullptr, plan.columns.texts.size(), bytesTotal);
    auto sources = readFiles(importer, plan, run, outcome, warnings);
    if (!sources)
        return fail(withSizeNeeded(sources.error(), aside, importer.shareRead()));
    auto dataset = writer->finish();
    if (!dataset)
        return fail(withSizeNeeded(dataset.error(), aside, importer.shareRead()));
    if (keeper) { // they get their name once the dataset counts: until then everything stays as it was
        if (auto kept = keeper->finish(); !kept)
            return kept;
    }
    if (dataset->rows == 0) {
        std::string hint = "nothing was imported";
        if (!outcome.rejected.empty() && !outcome.rejected.front().examples.empty())
            hint += "; for example " + outcome.rejected.front().examples.front();
        return fail(
            inputError("no-rows", "no row could be used", hint).at(parameters.files.front().string()));
    }
    dataset->name = parameters.name;
    dataset->execution = run.execution().number;
    dataset->sources = std::move(*sources);

    const auto existing = findExisting(run.workspace(), *dataset);
    if (!existing)
        return failure(existing);
    outcome.existing = *existing;
    const auto place = run.workspace().datasetFile(dataset->sha256);
    // The same content may be there already: then the new file takes the place of an equal one, or of a damaged one.
    if (auto published = publish(aside, place); !published)
        return published;
    std::error_code error;
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
        {"extra_labels", outcome.counts.extraLabels},
        {"removed_texts", outcome.counts.removedTexts},
        {"repaired_rows", outcome.counts.repairedRows},
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
    if (parameters.saveRejected) {
        if (const auto target = outputFile(*parameters.saveRejected, context.workspace); !target)
            return failure(target);
    }
    WarningList warnings(parameters);
    const auto plan = planFiles(parameters, context.workspace, warnings);
    if (!plan)
        return failure(plan);
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
    description.parameters = importToRecord(parameters, plan->columns);
    std::optional<RejectedWriter> keeper;
    auto execution = runStep(context, std::move(description),
        [&](StepRun& run) { return runImport(context, parameters, *plan, run, outcome, warnings, keeper); });
    if (!execution) {
        // Where no row was good they are all that shows why; but an old file stays, as after any failure.
        std::error_code ignored;
        if (keeper && execution.error().code == "no-rows"
            && !std::filesystem::exists(*parameters.saveRejected, ignored))
            (void)keeper->publish();
        return failure(execution);
    }
    outcome.execution = std::move(*execution);
    if (!keeper)
        return outcome;
    if (auto published = keeper->publish(); !published) {
        Error error = published.error();
        constexpr std::string_view unchanged = "; nothing was changed";
        if (error.hint.ends_with(unchanged))
            error.hint.erase(error.hint.size() - unchanged.size());
        error.hint = outcome.dataset.reference() + " was imported (#" + outcome.execution.number.toString()
            + "), only the refused rows were not kept" + (error.hint.empty() ? "" : ": ") + error.hint;
        return fail(std::move(error));
    }
    return outcome;
}

} // namespace touchstone
