#pragma once

#include "core/jobs/postpulls.h"

#include <nlohmann/json.hpp>

#include <string>

namespace touchstone {

/// [{"side":"baseline|candidate","label","error","words":[{"word","occurrences","known","without","pull","log_odds"}]}]: the
/// `most` words that pull most towards the first label of each side or away from it; null for what is not there.
nlohmann::json pullsToJson(const PostPulls& pulls, int most);

/// The same to be read, a line a side.
std::string pullsText(const PostPulls& pulls, int most);

} // namespace touchstone
