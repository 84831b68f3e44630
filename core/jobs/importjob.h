#pragma once

#include "core/exchange/rejection.h"
#include "core/exchange/rowreader.h"
#include "core/exchange/sourcefiles.h"
#include "core/jobs/steprunner.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// A warning about a file of an import.
struct FileWarning {
    std::filesystem::path file; ///< empty: about what was named, not one file
    Warning warning;

    friend bool operator==(const FileWarning&, const FileWarning&) = default;
};

struct ImportParameters {
    std::vector<std::filesystem::path> files; ///< files, and folders of files
    std::string name;
    ReaderOptions reader;
    LabelSource labels = LabelSource::Automatic;
    /// Where refused rows are kept (RejectedWriter); nothing: nowhere. An import that fails replaces no file; where no
    /// row was good, a new one shows why.
    std::optional<std::filesystem::path> saveRejected;
    /// Told every warning once, and those that are known when the files are opened before any is read. Called from
    /// the thread that called importDataset().
    std::function<void(const FileWarning&)> warn;
};

/// A file that was read, and how.
struct ImportedFile {
    std::filesystem::path path;
    FileLayout layout;
    std::int64_t rows = 0; ///< that came into the dataset
};

struct ImportOutcome {
    DatasetInfo dataset;
    bool existing = false; ///< the same content was there under that name
    std::int64_t duplicates = 0;
    std::vector<Rejection> rejected;
    ReaderCounts counts;
    std::vector<ImportedFile> files;
    std::vector<FileWarning> warnings;
    Execution execution;
};

/// Makes one dataset version of one or several files, whose formats may differ; creates the workspace when it is
/// missing. Columns: see ImportPlan.
/// Errors: a file cannot be read, a column is missing, the name is not allowed, no row was good, refused rows
/// would replace a file that is read or one of a workspace; or they could not get their name, when the dataset is made.
Result<ImportOutcome> importDataset(const JobContext& context, const ImportParameters& parameters);

} // namespace touchstone
