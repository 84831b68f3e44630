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

Result<TrainOutcome> train(TrainParameters parameters, LineSource& lines, const std::filesystem::path& path,
    Progress& progress, const std::stop_token& stop)
{
    if (auto valid = parameters.validate(); !valid)
        return failure(valid);
    if (parameters.wordNgrams <= 1 && parameters.maxn == 0)
        parameters.bucket = 0; // nothing would use it

    TrainingCorpus corpus;
    if (auto read = corpus.read(lines, progress, stop); !read)
        return failure(read);
    std::optional<PretrainedVectors> vectors;
    if (!parameters.pretrainedVectors.empty()) {
        vectors.emplace(parameters.pretrainedVectors, parameters.dim);
        if (auto added = vectors->addWords(corpus, progress, stop); !added)
            return failure(added);
    }
    if (auto finished = corpus.finish(parameters, stop); !finished)
        return failure(finished);

    const std::int64_t inputRows = std::int64_t {corpus.keptWords()} + parameters.bucket;
    if (inputRows < 1)
        return fail(inputError("no-words", "no word is frequent enough", "lower minCount (--min-count)"));
    if (parameters.quantization) {
        if (auto large
            = checkQuantizable(parameters, inputRows, static_cast<std::int64_t>(corpus.labels().size()));
            !large)
            return failure(large);
    }
    if (auto enough
        = checkMemory(inputRows + static_cast<std::int64_t>(corpus.labels().size()), parameters.dim);
        !enough)
        return failure(enough);
    auto writer = ModelWriter::create(path, parameters, corpus);
    if (!writer)
        return failure(writer);

    FloatMatrix input(inputRows, parameters.dim);
    FloatMatrix output(static_cast<std::int64_t>(corpus.labels().size()), parameters.dim);
    auto trained = trainMatrices(
        parameters, corpus,
        [&](FloatMatrix& words, FloatMatrix& labels) {
            labels = FloatMatrix(labels.rows(), labels.columns());
            return prepareInput(parameters, corpus, vectors, words, progress, stop);
        },
        input, output, progress, stop);
    if (!trained)
        return failure(trained);

    if (auto written = writer->write(input, output, progress, stop); !written)
        return failure(written);
    OutputGuard guard(path);
    if (auto sound = checkOutput(path, writer->size()); !sound)
        return failure(sound);
    std::int64_t keptRows = inputRows;
    if (parameters.quantization) {
        if (parameters.quantization->cutoff > 0 && parameters.quantization->cutoff < inputRows) {
            trained = trainPruned(parameters, corpus, std::move(*trained), input, output, progress, stop);
            if (!trained)
                return failure(trained);
        }
        keptRows = input.rows();
        const std::filesystem::path small = quantizedFile(path);
        OutputGuard smallGuard(small);
        auto size = writeQuantized(parameters, corpus, input, output, small, progress, stop);
        if (!size)
            return failure(size);
        if (auto sound = checkOutput(small, *size); !sound)
            return failure(sound);
        smallGuard.keep();
    }
    guard.keep();
    return TrainOutcome {
        .rows = static_cast<std::int64_t>(corpus.rows().size()),
        .emptyRows = corpus.emptyRows(),
        .labels = static_cast<std::int32_t>(corpus.labels().size()),
        .words = corpus.keptWords(),
        .tokens = corpus.tokens(),
        .loss = trained->result.loss,
        .seconds = trained->result.seconds,
        .batch = trained->batch,
        .divergences = std::move(trained->divergences),
        .inputRows = inputRows,
        .keptRows = keptRows,
    };
}

} // namespace

std::filesystem::path quantizedFile(const std::filesystem::path& output)
{
    return std::filesystem::path(output).replace_extension(".ftz");
}

Result<TrainOutcome> trainModel(const TrainParameters& parameters, LineSource& lines,
    const std::filesystem::path& output, Progress& progress, std::stop_token stop)
{
    try {
        return train(parameters, lines, output, progress, stop);
    } catch (const std::bad_alloc&) {
        return fail(machineError("not-enough-memory", "not enough memory to train",
            "lower dim or bucket, or raise minCount (--min-count)"));
    } catch (const std::exception& exception) {
        return fail(machineError("training-failed", std::string("training failed: ") + exception.what()));
    }
}

} // namespace touchstone
