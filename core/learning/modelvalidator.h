#pragma once

#include "core/base/result.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/model.h"
#include "core/learning/wordtable.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string_view>
#include <unordered_map>

namespace touchstone {

/// First bytes of every fastText model, and the version written since 2017.
inline constexpr std::int32_t modelMagic = 793712314;
inline constexpr std::int32_t modelVersion = 12;

/// What readModelFile() found besides the summary. A quantised model's matrices are only checked, not kept.
struct ModelContent {
    WordTable entries; ///< words, then labels with their prefix
    FloatMatrix input;
    FloatMatrix output;
    std::int64_t prunedBuckets = -1;                       ///< -1: the buckets are not pruned
    std::unordered_map<std::int32_t, std::int32_t> pruned; ///< bucket -> row after the words
    bool quantizedOutput = false;
};

/// How a matrix of numbers lies in a model file.
struct MatrixLayout {
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    bool quantized = false;
    bool norms = false; ///< quantised: lengths have centroids of their own (fastText's qnorm)
    int dsub = 0;       ///< quantised: values that share a byte
};

/// What stands in a model file before and between its numbers.
struct ModelHead {
    ModelSummary summary;
    int version = 0;
    int window = 0;             ///< ws
    int updateRate = 0;         ///< lrUpdateRate
    double threshold = 0;       ///< t
    std::int64_t keptRows = -1; ///< buckets that pruning kept; -1: not pruned
    MatrixLayout input;
    MatrixLayout output;
    std::uint64_t bytes = 0; ///< of the file
};

/// Told each word of a dictionary, the most frequent first, and how often it was seen in training.
using WordSeen = std::function<void(std::string_view word, std::int64_t count)>;

/// Reads a model file without the numbers of its matrices, over which it goes with a seek: as fast for two gigabytes as
/// for two megabytes. Checks the same as readModelFile(), but for those numbers.
/// `seen`: is told every word, for which there must be memory; labels are in the summary.
/// Errors: as readModelFile().
Result<ModelHead> readModelHead(
    const std::filesystem::path& path, const WordSeen& seen = {}, const std::stop_token& stop = {});

/// Reads a model file in one pass and checks everything that fastText trusts: magic, version, the range of
/// every argument, entries (bounded, ended, words before labels, as many as announced), prune table, the
/// shapes of the matrices against arguments and file size, every float finite, no byte left over. Without
/// `content` it only checks.
/// Errors name the field and the byte offset: no such file; not a regular file; empty; not a fastText model;
/// not a supervised one; damaged; not enough memory.
Result<ModelSummary> readModelFile(
    const std::filesystem::path& path, ModelContent* content = nullptr, const std::stop_token& stop = {});

/// Whether readModelFile() could keep the model: the same checks, and that there is memory for it, but nothing is kept.
/// Reads no more than a model of that header has, so a file with a hole of terabytes costs nothing.
Result<ModelSummary> checkModelFile(const std::filesystem::path& path, const std::stop_token& stop = {});

} // namespace touchstone
