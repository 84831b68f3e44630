#include "core/base/memory.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace touchstone {

namespace {

std::optional<std::uint64_t> systemMemory(const std::filesystem::path& root)
{
    std::ifstream stream(root / "proc/meminfo");
    std::string name;
    std::string rest;
    std::uint64_t kibibytes = 0;
    while (stream >> name >> kibibytes) {
        if (name == "MemAvailable:")
            return kibibytes * 1024;
        std::getline(stream, rest);
    }
    return std::nullopt;
}

/// Left of the limit of the control group; nothing without a limit ("max").
std::optional<std::uint64_t> containerMemory(const std::filesystem::path& root)
{
    std::uint64_t limit = 0;
    std::uint64_t used = 0;
    std::ifstream limitFile(root / "sys/fs/cgroup/memory.max");
    std::ifstream usedFile(root / "sys/fs/cgroup/memory.current");
    if (!(limitFile >> limit) || !(usedFile >> used))
        return std::nullopt;
    return limit - std::min(limit, used);
}

} // namespace

std::optional<std::uint64_t> availableMemory(const std::filesystem::path& root)
{
    const auto system = systemMemory(root);
    const auto container = containerMemory(root);
    if (system && container)
        return std::min(*system, *container);
    return system ? system : container;
}

} // namespace touchstone
