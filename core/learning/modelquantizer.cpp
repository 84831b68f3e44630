#include "core/learning/modelquantizer.h"

#include "core/learning/modelwriter.h"
#include "core/learning/nearestcentroid.h"
#include "core/learning/productquantizer.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

namespace touchstone {

namespace {

Result<> tooSmall(const std::string& what, std::int64_t has, const std::string& hint)
{
    Error error = inputError("too-small-to-quantize",
        "quantisation needs " + std::to_string(kernels::centroids) + " " + what + " or more; the model has "
            + std::to_string(has),
        hint);
    error.arguments = {std::to_string(has)};
    return fail(std::move(error));
}

double squaredLength(const FloatMatrix& matrix, std::int64_t row)
{
    double squares = 0;
    for (std::int64_t d = 0; d < matrix.columns(); ++d)
        squares += static_cast<double>(matrix.row(row)[d]) * static_cast<double>(matrix.row(row)[d]);
    return squares;
}

} // namespace

Result<> checkQuantizable(const TrainParameters& parameters, std::int64_t inputRows, std::int64_t labels)
{
    const Quantization& quantization = *parameters.quantization;
    if (inputRows < kernels::centroids)
        return tooSmall(
            "words and buckets", inputRows, "a model of this size needs none: train without --quantize");
    if (quantization.qout && labels < kernels::centroids)
        return tooSmall("labels for --qout", labels, "leave out --qout");
    const std::int64_t parts = (parameters.dim + quantization.dsub - 1) / quantization.dsub;
    const std::int64_t rows
        = quantization.cutoff > 0 ? std::min<std::int64_t>(quantization.cutoff, inputRows) : inputRows;
    if (std::max(rows, labels) > std::numeric_limits<std::int32_t>::max() / parts)
        return fail(inputError("too-large-to-quantize",
            std::to_string(rows) + " words and buckets of " + std::to_string(parts)
                + " parts are more than a file of fastText can count",
            "lower bucket, or give a cutoff (--cutoff)"));
    return {};
}

std::vector<std::int64_t> longestRows(const FloatMatrix& matrix, std::int64_t always, std::int64_t count)
{
    std::vector<double> lengths(static_cast<std::size_t>(matrix.rows()));
    for (std::int64_t row = 0; row < matrix.rows(); ++row)
        lengths[static_cast<std::size_t>(row)] = squaredLength(matrix, row);
    lengths[static_cast<std::size_t>(always)] = std::numeric_limits<double>::infinity();
    std::vector<std::int64_t> rows(lengths.size());
    std::iota(rows.begin(), rows.end(), 0);
    const auto last = rows.begin() + std::min<std::int64_t>(count, matrix.rows());
    std::partial_sort(rows.begin(), last, rows.end(), [&](std::int64_t a, std::int64_t b) {
        const double lengthA = lengths[static_cast<std::size_t>(a)];
        const double lengthB = lengths[static_cast<std::size_t>(b)];
        return lengthA != lengthB ? lengthA > lengthB : a < b;
    });
    rows.erase(last, rows.end());
    return rows;
}

FloatMatrix takeRows(const FloatMatrix& matrix, const std::vector<std::int64_t>& rows)
{
    FloatMatrix taken(static_cast<std::int64_t>(rows.size()), matrix.columns());
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::copy_n(matrix.row(rows[i]), matrix.columns(), taken.row(static_cast<std::int64_t>(i)));
    return taken;
}

void copyValues(const FloatMatrix& from, FloatMatrix& to)
{
    std::copy_n(from.data(), from.rows() * from.stride(), to.data());
}

Result<std::uint64_t> writeQuantized(const TrainParameters& parameters, const TrainingCorpus& corpus,
    FloatMatrix& input, FloatMatrix& output, const std::filesystem::path& path, Progress& progress,
    const std::stop_token& stop)
{
    constexpr int outputWidth = 2; // fastText's, whatever dsub is
    const Quantization& quantization = *parameters.quantization;
    const QuantizeWork work {.threads = parameters.threads,
        .seed = static_cast<std::uint64_t>(static_cast<std::uint32_t>(parameters.seed))};
    auto words = quantize(input, quantization.dsub, quantization.qnorm, work, progress, stop);
    if (!words)
        return failure(words);
    QuantizedModel model {.input = std::move(*words), .output = output, .quantizedOutput = std::nullopt};
    if (quantization.qout) {
        auto labels = quantize(
            output, std::min(outputWidth, parameters.dim), quantization.qnorm, work, progress, stop);
        if (!labels)
            return failure(labels);
        model.quantizedOutput = std::move(*labels);
    }
    return writeQuantizedModel(path, parameters, corpus, model);
}

} // namespace touchstone
