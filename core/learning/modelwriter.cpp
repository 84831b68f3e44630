#include "core/learning/modelwriter.h"

#include "core/learning/modelvalidator.h"

#include <span>
#include <type_traits>
#include <utility>

namespace touchstone {

namespace {

template <typename T>
void append(std::string& bytes, T value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void appendEntry(std::string& bytes, std::string_view word, std::int64_t count, std::int8_t kind)
{
    bytes += word;
    bytes += '\0';
    append(bytes, count);
    append(bytes, kind);
}

std::string headerOf(const TrainParameters& parameters, const TrainingCorpus& corpus)
{
    constexpr std::int32_t windowSize = 5; // fastText's default; means nothing to a classifier
    constexpr std::int32_t supervised = 3;
    std::string bytes;
    for (const std::int32_t number :
        {modelMagic, modelVersion, parameters.dim, windowSize, parameters.epoch, parameters.minCount,
            parameters.neg, parameters.wordNgrams, static_cast<std::int32_t>(parameters.loss), supervised,
            parameters.bucket, parameters.minn, parameters.maxn, parameters.lrUpdateRate})
        append(bytes, number);
    append(bytes, parameters.t);

    const auto labels = static_cast<std::int32_t>(corpus.labels().size());
    append(bytes, corpus.keptWords() + labels);
    append(bytes, corpus.keptWords());
    append(bytes, labels);
    append(bytes, corpus.tokens());
    const auto& pruned = corpus.prunedBuckets();
    append(bytes, pruned ? static_cast<std::int64_t>(pruned->size()) : std::int64_t {-1});
    for (std::int32_t word = 0; word < corpus.keptWords(); ++word)
        appendEntry(bytes, corpus.word(word), corpus.wordCount(word), 0);
    for (std::size_t label = 0; label < corpus.labels().size(); ++label)
        appendEntry(bytes, corpus.labels()[label], corpus.labelCounts()[label], 1);
    for (std::size_t row = 0; pruned && row < pruned->size(); ++row) {
        append(bytes, (*pruned)[row]);
        append(bytes, static_cast<std::int32_t>(row));
    }
    return bytes;
}

std::uint64_t matrixBytes(std::int64_t rows, std::int64_t columns)
{
    constexpr std::uint64_t flagAndShape = 1 + 8 + 8;
    return flagAndShape
        + static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(columns) * sizeof(float);
}

std::uint64_t matricesBytes(const TrainParameters& parameters, const TrainingCorpus& corpus)
{
    return matrixBytes(std::int64_t {corpus.keptWords()} + parameters.bucket, parameters.dim)
        + matrixBytes(static_cast<std::int64_t>(corpus.labels().size()), parameters.dim);
}

} // namespace

ModelWriter::ModelWriter(FileWriter file, std::string header, std::uint64_t size)
    : m_file(std::move(file))
    , m_header(std::move(header))
    , m_size(size)
{
}

std::uint64_t ModelWriter::sizeOf(const TrainParameters& parameters, const TrainingCorpus& corpus)
{
    return headerOf(parameters, corpus).size() + matricesBytes(parameters, corpus);
}

Result<ModelWriter> ModelWriter::create(
    const std::filesystem::path& path, const TrainParameters& parameters, const TrainingCorpus& corpus)
{
    std::string header = headerOf(parameters, corpus);
    const std::uint64_t size = header.size() + matricesBytes(parameters, corpus);
    auto file = FileWriter::create(path);
    if (!file)
        return failure(file);
    if (auto reserved = file->allocate(size); !reserved)
        return failure(reserved);
    return ModelWriter(std::move(*file), std::move(header), size);
}

Result<> ModelWriter::writeMatrix(const FloatMatrix& matrix, Progress& progress, const std::stop_token& stop)
{
    std::string shape;
    append(shape, std::uint8_t {0}); // not quantized
    append(shape, matrix.rows());
    append(shape, matrix.columns());
    if (auto written = m_file.write(shape); !written)
        return written;
    m_written += shape.size();
    const auto columns = static_cast<std::size_t>(matrix.columns());
    const std::int64_t blockRows = std::max<std::int64_t>(1, (std::int64_t {1} << 18) / matrix.columns());
    std::vector<float> block;
    for (std::int64_t first = 0; first < matrix.rows(); first += blockRows) {
        if (stop.stop_requested())
            return fail(cancelledError());
        progress.report({.phase = "saving",
            .done = static_cast<double>(m_written),
            .total = static_cast<double>(m_size),
            .unit = "bytes",
            .rateUnit = "bytes"});
        block.clear();
        for (std::int64_t row = first; row < std::min(first + blockRows, matrix.rows()); ++row)
            block.insert(block.end(), matrix.row(row), matrix.row(row) + columns);
        if (auto written = m_file.write(std::as_bytes(std::span(block))); !written)
            return written;
        m_written += block.size() * sizeof(float);
    }
    return {};
}

Result<> ModelWriter::write(
    const FloatMatrix& input, const FloatMatrix& output, Progress& progress, const std::stop_token& stop)
{
    if (auto written = m_file.write(m_header); !written)
        return written;
    m_written = m_header.size();
    if (auto written = writeMatrix(input, progress, stop); !written)
        return written;
    if (auto written = writeMatrix(output, progress, stop); !written)
        return written;
    return m_file.finish();
}

Result<std::uint64_t> writeQuantizedModel(const std::filesystem::path& path,
    const TrainParameters& parameters, const TrainingCorpus& corpus, const QuantizedModel& model)
{
    std::string bytes = headerOf(parameters, corpus);
    append(bytes, std::uint8_t {1});
    model.input.appendTo(bytes);
    append(bytes, static_cast<std::uint8_t>(model.quantizedOutput ? 1 : 0));
    if (model.quantizedOutput) {
        model.quantizedOutput->appendTo(bytes);
    } else {
        append(bytes, model.output.rows());
        append(bytes, model.output.columns());
        for (std::int64_t row = 0; row < model.output.rows(); ++row)
            bytes.append(reinterpret_cast<const char*>(model.output.row(row)),
                static_cast<std::size_t>(model.output.columns()) * sizeof(float));
    }
    auto file = FileWriter::create(path);
    if (!file)
        return failure(file);
    if (auto reserved = file->allocate(bytes.size()); !reserved)
        return failure(reserved);
    if (auto written = file->write(bytes); !written)
        return failure(written);
    if (auto finished = file->finish(); !finished)
        return failure(finished);
    return std::uint64_t {bytes.size()};
}

} // namespace touchstone
