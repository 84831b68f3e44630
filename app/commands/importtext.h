#pragma once

#include "core/exchange/rejection.h"
#include "core/exchange/rowreader.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

/// What an import and its dry run say alike.
namespace touchstone {

/// {"format", "compression", "encoding", "delimiter", "header", "table"}; null where it does not apply.
nlohmann::json layoutToJson(const FileLayout& layout);

/// "label subreddit, texts title, selftext, time created_utc, id (none)"
std::string columnsText(const Columns& columns);
nlohmann::json columnsToJson(const Columns& columns);

/// Bad rows by reason with examples, indented; empty when there are none.
std::string rejectionsText(const std::vector<Rejection>& rejected);
nlohmann::json rejectionsToJson(const std::vector<Rejection>& rejected);

/// {"extra_labels", "removed_texts", "repaired_rows"}
nlohmann::json countsToJson(const ReaderCounts& counts);

} // namespace touchstone
