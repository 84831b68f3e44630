#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace touchstone {

/// Bytes that this process can take without swapping, and without exceeding the limit of its container (control
/// group, version 2); nothing where the system does not say. `root` is where the system's files are, for tests.
std::optional<std::uint64_t> availableMemory(const std::filesystem::path& root = "/");

} // namespace touchstone
