#include "core/exchange/filestamp.h"

#include <sys/stat.h>

namespace touchstone {

FileStamp FileStamp::of(const std::filesystem::path& path)
{
    struct stat status {
    };
    if (::stat(path.c_str(), &status) != 0)
        return {};
    return {.device = status.st_dev,
        .number = status.st_ino,
        .size = static_cast<std::uint64_t>(status.st_size),
        .seconds = status.st_mtim.tv_sec,
        .nanoseconds = status.st_mtim.tv_nsec};
}

} // namespace touchstone
