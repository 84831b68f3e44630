#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace touchstone {

/// Where a split put a row. The numbers are stored (splits/<execution>/part.npy).
enum class Part : std::uint8_t {
    Train = 0,
    Validation = 1,
    Test = 2,
    None = 255, ///< unknown time in a split by time
};

/// "train", "validation", "test", "none"
std::string_view partName(Part part);
std::optional<Part> parsePart(std::string_view name);

} // namespace touchstone
