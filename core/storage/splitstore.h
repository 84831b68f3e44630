#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace touchstone {

/// Writes `<folder>/part.npy`, one byte a row (the numbers of Part), synced. The folder must exist.
Result<> writeSplit(const std::filesystem::path& folder, std::span<const std::uint8_t> parts);

/// Reads it back. Error `damaged-split` when it has not exactly `rows` rows.
Result<std::vector<std::uint8_t>> readSplit(const std::filesystem::path& folder, std::int64_t rows);

} // namespace touchstone
