#pragma once

#include "core/base/strongid.h"

#include <optional>
#include <string_view>

namespace touchstone {

/// The number in "4" or "#4".
std::optional<ExecutionNumber> parseExecutionNumber(std::string_view text);

} // namespace touchstone
