#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/trainer.h"
#include "core/learning/trainingcorpus.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace touchstone {

/// Whether a model of that many rows can be quantised, before it is trained. Error "too-small-to-quantize": an input
/// matrix, or with qout an output matrix, of fewer than 256 rows; "too-large-to-quantize": more codes than the file
/// format can count.
Result<> checkQuantizable(const TrainParameters& parameters, std::int64_t inputRows, std::int64_t labels);

/// The `count` rows with the greatest length, longest first (equally long ones by number), `always` before all of them.
std::vector<std::int64_t> longestRows(const FloatMatrix& matrix, std::int64_t always, std::int64_t count);
/// A matrix of these rows.
FloatMatrix takeRows(const FloatMatrix& matrix, const std::vector<std::int64_t>& rows);
/// to = from, both of one shape.
void copyValues(const FloatMatrix& from, FloatMatrix& to);

/// Quantises the matrices of a model as its parameters ask for, writes it as a .ftz file and gives the file's size.
/// Changes the matrices where rows are divided by their lengths. Errors: disk full; cancelled. Throws std::bad_alloc.
Result<std::uint64_t> writeQuantized(const TrainParameters& parameters, const TrainingCorpus& corpus,
    FloatMatrix& input, FloatMatrix& output, const std::filesystem::path& path, Progress& progress,
    const std::stop_token& stop);

} // namespace touchstone
