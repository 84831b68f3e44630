#pragma once

#include "core/jobs/steprunner.h"

#include <cstdint>
#include <string>

namespace touchstone {

struct SearchIndexOutcome {
    std::string dataset;    ///< resolved name: "old@1"
    std::int64_t rows = 0;  ///< of the dataset
    std::int64_t bytes = 0; ///< of the index
    bool existing = false;  ///< it was there and is sound enough to be opened
};

/// Builds the full-text index of a dataset (of all of it where `dataset` names a part) beside it, under the lock; recorded nowhere, since it can be made again at
/// any time. With `rebuild` also where there is one.
/// Errors: no such dataset; the dataset is damaged; disk full; cancelled.
Result<SearchIndexOutcome> buildSearchIndex(
    const JobContext& context, const std::string& dataset, bool rebuild = false);

/// Builds it where a search in that dataset would lack it; damage stays for the user to see.
Result<> ensureSearchIndex(const JobContext& context, const std::string& datasetSha256);

} // namespace touchstone
