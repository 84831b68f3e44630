#pragma once

#include "tests/fuzz/targets.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace fuzz {

/// A private folder of this process, on a file system in memory where there is one; removed when it ends.
const std::filesystem::path& scratchFolder();

/// Writes the input where a reader can open it. The file is the same every time.
std::filesystem::path scratchFile(Bytes input, std::string_view name = "input");

/// The whole content; empty when the file cannot be read.
std::string contentOf(const std::filesystem::path& path);

inline std::string_view textOf(Bytes input)
{
    return {reinterpret_cast<const char*>(input.data()), input.size()};
}

} // namespace fuzz
