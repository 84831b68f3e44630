#pragma once

#include "core/base/files.h"
#include "core/base/result.h"
#include "core/data/predictions.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

/// Version of the layout of predictions/<execution>/ (about.json). Format 1 has every column; results from elsewhere, which
/// lack those of PredictionColumns::words and what is added up over all labels, are format 2.
inline constexpr int predictionsFormat = 2;

/// Answers of a stretch of rows, as columns (see Predictions).
struct PredictionColumns {
    std::span<const std::int32_t> label;    ///< [rows * k]
    std::span<const float> probability;     ///< [rows * k]
    std::span<const std::uint32_t> words;   ///< [rows]
    std::span<const std::uint32_t> unknown; ///< [rows]
};

/// Writes the folder of one execution. The number of rows is known from the start, so that several threads can
/// write their stretches at once.
class PredictionsWriter
{
public:
    enum class Columns {
        All,
        AnswersOnly, ///< of a classifier that ran elsewhere: no words, unknown and sums
    };
    /// Creates the files and writes rows and truth. `folder` must exist and be empty.
    static Result<PredictionsWriter> create(const std::filesystem::path& folder,
        std::span<const std::int64_t> rows, std::span<const std::int32_t> truth, int k,
        Columns columns = Columns::All);

    /// Stores a stretch that starts at the `first`-th row (not dataset row). Thread-safe for separate stretches.
    Result<> write(std::int64_t first, const PredictionColumns& columns) const;

    /// Writes the rest and syncs everything. `sums`: [months * labels * 2]; passed over with Columns::AnswersOnly.
    Result<> finish(const std::vector<std::string>& labels, std::int32_t modelLabels,
        const std::vector<std::string>& months, std::span<const double> sums);

private:
    struct Files {
        FileWriter label;
        FileWriter probability;
        std::optional<FileWriter> words;
        std::optional<FileWriter> unknown;
    };
    PredictionsWriter(std::filesystem::path folder, Files files, std::int64_t rows, int k);

    std::filesystem::path m_folder;
    Files m_files;
    std::int64_t m_rows;
    int m_k;
};

/// Maps a folder that PredictionsWriter made. Errors: missing or damaged files, newer format.
Result<Predictions> loadPredictions(const std::filesystem::path& folder);

} // namespace touchstone
