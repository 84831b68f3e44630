#pragma once

#include "core/exchange/rowreader.h"
#include "core/jobs/steprunner.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace touchstone {

struct ImportParameters {
    std::vector<std::filesystem::path> files;
    std::string name;
    ReaderOptions reader;
};

/// Rows that were refused for one reason.
struct Rejection {
    std::string reason;
    std::int64_t count = 0;
    std::vector<std::string> examples; ///< "posts.csv:17: wrong number of fields ...", the first few
};

struct ImportOutcome {
    DatasetInfo dataset;
    bool existing = false; ///< the same content was there under that name
    std::int64_t duplicates = 0;
    std::vector<Rejection> rejected;
    Execution execution;
};

/// Makes one dataset version of one or several files; creates the workspace when it is missing. The columns that
/// the first file resolves to are those of all.
/// Errors: a file cannot be read, a column is missing, the name is not allowed, no row was good.
Result<ImportOutcome> importDataset(const JobContext& context, const ImportParameters& parameters);

} // namespace touchstone
