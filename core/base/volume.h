#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace touchstone {

/// The mounted file system that a path lies on.
struct Volume {
    std::filesystem::path mountPoint;
    std::string type;             ///< as the system names it: "ext4", "tmpfs", "nfs4"; empty: not known
    std::uint64_t freeBytes = 0;  ///< that this user may still fill, quotas aside
    std::uint64_t totalBytes = 0; ///< 0: the file system does not tell
    bool network = false; ///< NFS, SMB, 9p and the like, where shared memory and locks cannot be trusted
    bool readOnly = false;
};

/// The volume of `path`, or of its nearest ancestor that exists. TOUCHSTONE_FILE_SYSTEM=network|local decides
/// `network` where the detection errs.
Result<Volume> volumeOf(const std::filesystem::path& path);

/// Error `disk-full` when the volume of `path` has less than `bytes` free, before time is spent on filling it.
Result<> requireSpace(const std::filesystem::path& path, std::uint64_t bytes);

/// "812 bytes", "12.3 kB", "4.0 GB": powers of 1000.
std::string sizeText(std::uint64_t bytes);

} // namespace touchstone
