#pragma once

#include "core/base/result.h"
#include "core/comparison/comparisonside.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace touchstone {

/// What was written behind --from and --to; empty: open.
struct TimeOptions {
    std::string from;
    std::string to;
};

/// Adds --from TIME and --to TIME. `posts`: "Posts", "Compare only posts" ...
void addTimeOptions(CLI::App& command, TimeOptions& options, const std::string& posts);

/// The range; nothing where neither was given. Error "bad-parameter" for what is no time.
Result<std::optional<TimeRange>> timeRangeOf(const TimeOptions& options);

} // namespace touchstone
