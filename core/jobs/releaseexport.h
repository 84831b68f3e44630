#pragma once

#include "core/jobs/steprunner.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace touchstone {

struct ExportedModel {
    std::string version;
    std::string sha256; ///< of the model
    std::int64_t bytes = 0;
    std::filesystem::path model;   ///< model.bin
    std::filesystem::path sidecar; ///< model.touchstone.json
};

/// Hands out a version for serving: model.bin, which the fastText command line loads too, and model.touchstone.json with
/// the text recipe, so that what is served is what was judged. `folder` is made where it is missing; the two files in it
/// are replaced, the model first. Errors: `no-such-version`, `no-such-alias`; `damaged-model` where the stored bytes are
/// not those of the record; the disk.
Result<ExportedModel> exportVersion(
    const JobContext& context, const std::string& reference, const std::filesystem::path& folder);

} // namespace touchstone
