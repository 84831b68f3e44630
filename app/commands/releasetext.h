#pragma once

#include "core/data/releaserecord.h"
#include "core/jobs/releasejob.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace touchstone {

/// What `release history` shows.
struct HistoryView {
    std::string alias;              ///< only this one; empty: all
    std::optional<std::int64_t> at; ///< as it was then, with what was done in the day that begins at `day`
    std::optional<std::int64_t> day;
};

/// One record with its hash, as the commands print what they did.
nlohmann::json recordToJson(const ReleaseRecord& record);
/// "moved production from 20200331.0 to 20200602.0"
std::string recordToText(const ReleaseRecord& record);

/// {"aliases", "moves", "decisions", "versions", "head"} (design.md, section 10)
nlohmann::json historyToJson(const ReleaseHistory& history, const HistoryView& view);
std::string historyToText(const ReleaseHistory& history, const HistoryView& view);

} // namespace touchstone
