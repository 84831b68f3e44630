#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace touchstone {

/// What an artifact's row says about its content.
struct ArtifactDigest {
    std::string sha256;
    std::int64_t bytes = 0;
};

/// Of a folder that PredictionsWriter made: the hash goes over the names and hashes of its files, sorted by name.
/// Errors: the folder or a file cannot be read; cancelled.
Result<ArtifactDigest> digestOfPredictions(const std::filesystem::path& folder, std::stop_token stop = {});

/// Of a folder that writeSplit() made: its part.npy.
Result<ArtifactDigest> digestOfSplit(const std::filesystem::path& folder, std::stop_token stop = {});

/// Bytes of a file, or of all files below a folder; 0 when it is not there.
std::int64_t bytesBelow(const std::filesystem::path& path);

} // namespace touchstone
