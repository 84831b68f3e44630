#pragma once

#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/learning/floatmatrix.h"
#include "core/learning/productquantizer.h"
#include "core/learning/trainer.h"
#include "core/learning/trainingcorpus.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace touchstone {

/// Writes a model in fastText's format, version 12. Written here and not by the library because that ignores
/// write errors: on a full disk it leaves half a model and says nothing.
class ModelWriter
{
public:
    /// Creates the file and reserves its space, so that a full disk shows up before the training.
    static Result<ModelWriter> create(
        const std::filesystem::path& path, const TrainParameters& parameters, const TrainingCorpus& corpus);

    /// Bytes of the file that create() would make, whatever the weights.
    static std::uint64_t sizeOf(const TrainParameters& parameters, const TrainingCorpus& corpus);

    /// Writes everything and syncs. The file is removed when this object goes without it.
    Result<> write(
        const FloatMatrix& input, const FloatMatrix& output, Progress& progress, const std::stop_token& stop);

    std::uint64_t size() const { return m_size; }

private:
    ModelWriter(FileWriter file, std::string header, std::uint64_t size);
    Result<> writeMatrix(const FloatMatrix& matrix, Progress& progress, const std::stop_token& stop);

    FileWriter m_file;
    std::string m_header; // everything before the matrices
    std::uint64_t m_size;
    std::uint64_t m_written = 0;
};

/// The matrices of a model that is quantised.
struct QuantizedModel {
    QuantizedMatrix input;
    const FloatMatrix& output; ///< written unless there is `quantizedOutput`
    std::optional<QuantizedMatrix> quantizedOutput;
};

/// Writes a .ftz file and syncs it; gives its size. The file is removed when this fails. The codes are small enough to be
/// put together in memory first.
Result<std::uint64_t> writeQuantizedModel(const std::filesystem::path& path,
    const TrainParameters& parameters, const TrainingCorpus& corpus, const QuantizedModel& model);

} // namespace touchstone
