#pragma once

#include "core/exchange/foreigntables.h"

#include <cstdint>
#include <optional>
#include <string>

namespace touchstone {

/// \name Values of a foreign database, whatever type they have there
/// SQLite keeps any type in any column. Nothing for null, BLOBs and what cannot be read as it.
/// @{
std::optional<std::string> textOf(const ForeignCell& cell);
std::optional<std::int64_t> integerOf(const ForeignCell& cell);
std::optional<double> realOf(const ForeignCell& cell);
/// textOf(), or nothing but an empty text.
std::string textOrEmpty(const ForeignCell& cell);
/// @}

} // namespace touchstone
