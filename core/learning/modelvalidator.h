#pragma once

#include "core/base/result.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/model.h"
#include "core/learning/wordtable.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
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
