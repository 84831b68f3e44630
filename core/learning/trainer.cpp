#include "core/learning/trainer.h"

#include "core/base/files.h"
#include "core/base/memory.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/modelquantizer.h"
#include "core/learning/modelvalidator.h"
#include "core/learning/modelwriter.h"
#include "core/learning/pretrainedvectors.h"
#include "core/learning/trainingcorpus.h"
#include "core/learning/trainingloop.h"
#include "core/learning/trainingworker.h"

#include <charconv>
#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

/// Removes the file again unless it is kept.
class OutputGuard
{
public:
    explicit OutputGuard(const std::filesystem::path& path)
        : m_path(path)
    {
    }
    OutputGuard(const OutputGuard&) = delete;
    OutputGuard& operator=(const OutputGuard&) = delete;
    ~OutputGuard()
    {
        if (!m_kept)
            (void)removeTree(m_path); // what stays is cleared by the next writer
    }
    void keep() { m_kept = true; }

private:
    const std::filesystem::path& m_path;
    bool m_kept = false;
};

Result<> checkMemory(std::int64_t rows, std::int64_t columns)
{
    const std::uint64_t needed = static_cast<std::uint64_t>(rows)
        * static_cast<std::uint64_t>((columns + 15) / 16 * 16) * sizeof(float);
    const auto available = availableMemory();
    if (!available || needed <= *available)
        return {};
    return fail(machineError("not-enough-memory",
        "the model needs " + std::to_string(needed >> 20) + " MiB of memory, "
            + std::to_string(*available >> 20) + " MiB are free",
        "lower dim or bucket, or raise minCount (--min-count)"));
}

Result<> prepareInput(const TrainParameters& parameters, const TrainingCorpus& corpus,
    const std::optional<PretrainedVectors>& vectors, FloatMatrix& input, Progress& progress,
    const std::stop_token& stop)
{
    progress.report({.phase = "initializing"});
    auto prepared = initializeInput(input, parameters, stop);
    if (prepared && vectors)
        prepared = vectors->fill(corpus, input, progress, stop);
    return prepared;
}

std::string shortText(double number)
{
    char text[32];
    const auto [end, error] = std::to_chars(text, text + sizeof text, number);
    return {text, end};
}

Error divergedError(const TrainParameters& parameters, std::int64_t rows)
{
    Error error = inputError("training-diverged",
        "the training diverged after " + std::to_string(rows) + " rows: its weights grow beyond all bounds",
        "lower lr (--lr), which is " + shortText(parameters.lr)
            + (parameters.batch > 1
                    ? ", or batch (--batch), which is " + std::to_string(parameters.batch) + "; 0 chooses one"
                    : ""));
    error.arguments = {shortText(parameters.lr)};
    return error;
}

struct TrainedMatrices {
    TrainingResult result;
    int batch = 1;
    std::vector<Divergence> divergences;
};

/// Gives the matrices the values from which a training starts.
using Prepare = std::function<Result<>(FloatMatrix& input, FloatMatrix& output)>;

/// Trains from the start values, with smaller batches where the choice of them is ours and they are what fails:
/// fastText's own rule may well learn with the same rate.
Result<TrainedMatrices> trainMatrices(TrainParameters parameters, const TrainingCorpus& corpus,
    const Prepare& prepare, FloatMatrix& input, FloatMatrix& output, Progress& progress,
    const std::stop_token& stop)
{
    TrainedMatrices trained;
    const bool batchIsOurs = parameters.batch == 0;
    if (batchIsOurs)
        parameters.batch = chooseBatch(parameters, corpus.rows().size());
    while (true) {
        if (auto prepared = prepare(input, output); !prepared)
            return failure(prepared);
        auto result = runTraining(parameters, corpus, input, output, progress, stop);
        if (!result)
            return failure(result);
        if (!result->diverged) {
            trained.result = *result;
            trained.batch = parameters.batch;
            return trained;
        }
        if (!batchIsOurs || parameters.batch == 1)
            return fail(divergedError(parameters, result->rows));
        trained.divergences.push_back({.batch = parameters.batch, .rows = result->rows});
        parameters.batch = parameters.batch > 4 ? parameters.batch / 4 : 1;
    }
}

/// The longest rows stay, and learn once more where that is asked for.
Result<TrainedMatrices> trainPruned(const TrainParameters& parameters, TrainingCorpus& corpus,
    TrainedMatrices trained, FloatMatrix& input, FloatMatrix& output, Progress& progress,
    const std::stop_token& stop)
{
    const FloatMatrix longest = takeRows(
        input, corpus.prune(longestRows(input, corpus.endOfLine(), parameters.quantization->cutoff)));
    input = FloatMatrix(longest.rows(), longest.columns());
    copyValues(longest, input);
    if (!parameters.quantization->retrain)
        return trained;
    FloatMatrix labels(output.rows(), output.columns());
    copyValues(output, labels);
    auto again = trainMatrices(
        parameters, corpus,
        [&](FloatMatrix& words, FloatMatrix& answers) -> Result<> {
            copyValues(longest, words);
            copyValues(labels, answers);
            return {};
        },
        input, output, progress, stop);
    if (!again)
        return again;
    again->result.seconds += trained.result.seconds;
    again->divergences.insert(
        again->divergences.begin(), trained.divergences.begin(), trained.divergences.end());
    return again;
}

/// What was written is read again: a disk may lie.
Result<> checkOutput(const std::filesystem::path& path, std::uint64_t expectedSize)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error || size != expectedSize)
        return fail(machineError("write-failed",
            "the model file has " + std::to_string(error ? 0 : size) + " bytes instead of "
                + std::to_string(expectedSize),
            "check the disk")
                        .at(path.string()));
    auto checked = readModelFile(path);
    if (!checked) {
        Error problem = checked.error();
        problem.kind = ErrorKind::Machine;
        return fail(std::move(problem));
    }
    return {};
}

/// Without n-grams nothing uses the buckets.
TrainParameters withoutIdleBuckets(TrainParameters parameters)
{
    if (parameters.wordNgrams <= 1 && parameters.maxn == 0)
        parameters.bucket = 0;
    return parameters;
}

Result<> readRows(const TrainParameters& parameters, LineSource& lines, TrainingCorpus& corpus,
    std::optional<PretrainedVectors>& vectors, Progress& progress, const std::stop_token& stop)
{
    if (auto valid = parameters.validate(); !valid)
        return valid;
    if (auto read = corpus.read(lines, progress, stop); !read)
        return read;
    if (!parameters.pretrainedVectors.empty()) {
        vectors.emplace(parameters.pretrainedVectors, parameters.dim);
        if (auto added = vectors->addWords(corpus, progress, stop); !added)
            return added;
    }
    return corpus.finish(parameters, stop);
}

struct TrainedModel {
    TrainOutcome outcome;
    TrainedMatrices training;
    FloatMatrix input;
    FloatMatrix output;
};

/// Trains and writes the full model.
Result<TrainedModel> trainOnRows(const TrainParameters& parameters, const TrainingCorpus& corpus,
    const std::optional<PretrainedVectors>& vectors, const std::filesystem::path& path, Progress& progress,
    const std::stop_token& stop)
{
    const auto labels = static_cast<std::int64_t>(corpus.labels().size());
    const std::int64_t inputRows = std::int64_t {corpus.keptWords()} + parameters.bucket;
    if (inputRows < 1)
        return fail(inputError("no-words", "no word is frequent enough", "lower minCount (--min-count)"));
    if (parameters.quantization) {
        if (auto large = checkQuantizable(parameters, inputRows, labels); !large)
            return failure(large);
    }
    if (auto enough = checkMemory(inputRows + labels, parameters.dim); !enough)
        return failure(enough);
    auto writer = ModelWriter::create(path, parameters, corpus);
    if (!writer)
        return failure(writer);

    TrainedModel model {
        .input = FloatMatrix(inputRows, parameters.dim), .output = FloatMatrix(labels, parameters.dim)};
    auto trained = trainMatrices(
        parameters, corpus,
        [&](FloatMatrix& words, FloatMatrix& answers) {
            answers = FloatMatrix(answers.rows(), answers.columns());
            return prepareInput(parameters, corpus, vectors, words, progress, stop);
        },
        model.input, model.output, progress, stop);
    if (!trained)
        return failure(trained);
    model.training = std::move(*trained);

    if (auto written = writer->write(model.input, model.output, progress, stop); !written)
        return failure(written);
    OutputGuard guard(path);
    if (auto sound = checkOutput(path, writer->size()); !sound)
        return failure(sound);
    guard.keep();
    model.outcome = {
        .rows = static_cast<std::int64_t>(corpus.rows().size()),
        .emptyRows = corpus.emptyRows(),
        .labels = static_cast<std::int32_t>(corpus.labels().size()),
        .words = corpus.keptWords(),
        .tokens = corpus.tokens(),
        .loss = model.training.result.loss,
        .seconds = model.training.result.seconds,
        .batch = model.training.batch,
        .divergences = model.training.divergences,
        .inputRows = inputRows,
        .keptRows = inputRows,
    };
    return model;
}

/// Writes the small file beside the full one, which goes when that fails.
Result<> quantizeTrained(const TrainParameters& parameters, TrainingCorpus& corpus, TrainedModel& model,
    const std::filesystem::path& path, Progress& progress, const std::stop_token& stop)
{
    OutputGuard guard(path);
    const std::int32_t cutoff = parameters.quantization->cutoff;
    if (cutoff > 0 && cutoff < model.input.rows()) {
        auto pruned = trainPruned(
            parameters, corpus, std::move(model.training), model.input, model.output, progress, stop);
        if (!pruned)
            return failure(pruned);
        model.outcome.loss = pruned->result.loss;
        model.outcome.seconds = pruned->result.seconds;
        model.outcome.batch = pruned->batch;
        model.outcome.divergences = std::move(pruned->divergences);
    }
    model.outcome.keptRows = model.input.rows();
    const std::filesystem::path small = quantizedFile(path);
    OutputGuard smallGuard(small);
    const auto size = writeQuantized(parameters, corpus, model.input, model.output, small, progress, stop);
    if (!size)
        return failure(size);
    if (auto sound = checkOutput(small, *size); !sound)
        return failure(sound);
    smallGuard.keep();
    guard.keep();
    return {};
}

/// Libraries and containers throw; nothing above learning does.
template <typename Work>
auto guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(machineError("not-enough-memory", "not enough memory to train",
            "lower dim or bucket, or raise minCount (--min-count)"));
    } catch (const std::exception& exception) {
        return fail(machineError("training-failed", std::string("training failed: ") + exception.what()));
    }
}

} // namespace

std::filesystem::path quantizedFile(const std::filesystem::path& output)
{
    return std::filesystem::path(output).replace_extension(".ftz");
}

struct TrainingRows::Content {
    TrainingCorpus corpus;
    std::optional<PretrainedVectors> vectors;
};

TrainingRows::TrainingRows(std::shared_ptr<const Content> content)
    : m_content(std::move(content))
{
}

std::int32_t TrainingRows::words() const
{
    return m_content->corpus.keptWords();
}

std::uint64_t TrainingRows::modelBytes(const TrainParameters& parameters) const
{
    return ModelWriter::sizeOf(withoutIdleBuckets(parameters), m_content->corpus);
}

int TrainingRows::dimWithin(const TrainParameters& parameters, std::uint64_t bytes) const
{
    TrainParameters narrow = parameters;
    narrow.dim = 0;
    const std::uint64_t rest = modelBytes(narrow); // what does not grow with the dimensions
    narrow.dim = 1;
    const std::uint64_t each = modelBytes(narrow) - rest;
    if (bytes < rest + each)
        return 0;
    const std::uint64_t most = (bytes - rest) / each;
    return static_cast<int>(std::min<std::uint64_t>(most, static_cast<std::uint64_t>(parameters.dim)));
}

Result<TrainingRows> TrainingRows::read(
    const TrainParameters& parameters, LineSource& lines, Progress& progress, std::stop_token stop)
{
    return guarded([&]() -> Result<TrainingRows> {
        auto content = std::make_shared<Content>();
        if (auto read = readRows(parameters, lines, content->corpus, content->vectors, progress, stop); !read)
            return failure(read);
        return TrainingRows(std::move(content));
    });
}

Result<TrainOutcome> TrainingRows::train(const TrainParameters& parameters,
    const std::filesystem::path& output, Progress& progress, std::stop_token stop) const
{
    return guarded([&]() -> Result<TrainOutcome> {
        if (auto valid = parameters.validate(); !valid)
            return failure(valid);
        TrainParameters full = withoutIdleBuckets(parameters);
        full.quantization.reset();
        auto model = trainOnRows(full, m_content->corpus, m_content->vectors, output, progress, stop);
        if (!model)
            return failure(model);
        return std::move(model->outcome);
    });
}

Result<TrainOutcome> trainModel(const TrainParameters& parameters, LineSource& lines,
    const std::filesystem::path& output, Progress& progress, std::stop_token stop)
{
    return guarded([&]() -> Result<TrainOutcome> {
        TrainingCorpus corpus;
        std::optional<PretrainedVectors> vectors;
        if (auto read = readRows(parameters, lines, corpus, vectors, progress, stop); !read)
            return failure(read);
        const TrainParameters used = withoutIdleBuckets(parameters);
        auto model = trainOnRows(used, corpus, vectors, output, progress, stop);
        if (!model)
            return failure(model);
        if (used.quantization) {
            if (auto small = quantizeTrained(used, corpus, *model, output, progress, stop); !small)
                return failure(small);
        }
        return std::move(model->outcome);
    });
}

} // namespace touchstone
