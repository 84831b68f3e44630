#include "core/storage/artifactdigest.h"

#include "core/base/sha256.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace touchstone {

namespace fs = std::filesystem;

Result<ArtifactDigest> digestOfPredictions(const fs::path& folder, std::stop_token stop)
{
    std::vector<fs::path> files;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error))
        files.push_back(entries->path());
    if (error)
        return fail(systemError("cannot read the folder", folder.string(), error.value()));
    std::ranges::sort(files);
    ArtifactDigest digest;
    Sha256 hash;
    for (const auto& file : files) {
        const auto one = sha256OfFile(file, stop);
        if (!one)
            return failure(one);
        hash.addField(file.filename().string());
        hash.addField(*one);
        const auto bytes = fs::file_size(file, error);
        if (error)
            return fail(systemError("cannot read the file", file.string(), error.value()));
        digest.bytes += static_cast<std::int64_t>(bytes);
    }
    digest.sha256 = hash.finish();
    return digest;
}

Result<ArtifactDigest> digestOfSplit(const fs::path& folder, std::stop_token stop)
{
    const auto file = folder / "part.npy";
    auto hash = sha256OfFile(file, stop);
    if (!hash)
        return failure(hash);
    std::error_code error;
    const auto bytes = fs::file_size(file, error);
    if (error)
        return fail(systemError("cannot read the file", file.string(), error.value()));
    return ArtifactDigest {.sha256 = std::move(*hash), .bytes = static_cast<std::int64_t>(bytes)};
}

std::int64_t bytesBelow(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_directory(fs::symlink_status(path, error))) {
        const auto bytes = fs::file_size(path, error);
        return error ? 0 : static_cast<std::int64_t>(bytes);
    }
    std::int64_t sum = 0;
    fs::recursive_directory_iterator entries(path, fs::directory_options::skip_permission_denied, error);
    for (; !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
        std::error_code unreadable; // a file that goes while we look counts nothing
        if (entries->is_regular_file(unreadable)) {
            const auto bytes = entries->file_size(unreadable);
            sum += unreadable ? 0 : static_cast<std::int64_t>(bytes);
        }
    }
    return sum;
}

} // namespace touchstone
