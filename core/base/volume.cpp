#include "core/base/volume.h"

#include "core/base/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <system_error>

#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

/// Magic numbers of statfs: NFS, SMB1, SMB2 and later, Ceph, AFS, Coda, 9p, VirtualBox, GPFS, Lustre, OCFS2, GFS2.
constexpr std::array<std::uint64_t, 12> networkMagics {0x6969, 0xff534d42, 0xfe534d42, 0x00c36400, 0x5346414f,
    0x73757245, 0x01021997, 0x786f4256, 0x47504653, 0x0bd00bd0, 0x7461636f, 0x01161970};
constexpr std::uint64_t fuseMagic = 0x65735546;

/// A process in user space answers for a FUSE file system: it may be anywhere (sshfs, rclone) unless it serves a
/// disk of this machine.
bool isNetwork(std::uint64_t magic, std::string_view type)
{
    if (const char* forced = std::getenv("TOUCHSTONE_FILE_SYSTEM"); forced != nullptr) {
        if (std::string_view(forced) == "network")
            return true;
        if (std::string_view(forced) == "local")
            return false;
    }
    if (magic == fuseMagic)
        return type != "fuseblk" && type != "fuse.ntfs-3g" && type != "fuse.exfat";
    return std::ranges::find(networkMagics, magic) != networkMagics.end();
}

/// Undoes the \040 of /proc/self/mountinfo.
std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size()) {
            plain += static_cast<char>(
                (text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

bool liesIn(const fs::path& path, const fs::path& folder)
{
    return std::mismatch(path.begin(), path.end(), folder.begin(), folder.end()).second == folder.end();
}

/// Fills mountPoint and type. Lines are "id parent device root MOUNTPOINT options [tags] - TYPE source options"; a later
/// mount covers an earlier one.
void findMount(const fs::path& path, Volume& volume)
{
    const auto list = readFile("/proc/self/mountinfo", 16U << 20);
    std::istringstream lines(list.value_or(std::string()));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string word;
        for (int i = 0; i < 5 && words >> word; ++i) { }
        const fs::path place = unescaped(word);
        while (words >> word && word != "-") { }
        if (!(words >> word) || !liesIn(path, place))
            continue;
        if (volume.mountPoint.native().size() <= place.native().size()) {
            volume.mountPoint = place;
            volume.type = word;
        }
    }
}

} // namespace

Result<Volume> volumeOf(const fs::path& path)
{
    std::error_code error;
    fs::path place = fs::absolute(path, error);
    while (place.has_relative_path() && !fs::exists(place, error))
        place = place.parent_path();
    if (auto real = fs::canonical(place, error); !error)
        place = std::move(real);
    struct statvfs space {
    };
    struct statfs kind {
    };
    if (::statvfs(place.c_str(), &space) != 0 || ::statfs(place.c_str(), &kind) != 0) {
        // Not systemError(), which asks for the volume of a full one.
        return fail(machineError("no-volume",
            "the volume cannot be examined: " + std::generic_category().message(errno), "check the path")
                        .at(path.string()));
    }
    Volume volume;
    findMount(place, volume);
    if (volume.mountPoint.empty())
        volume.mountPoint = place;
    volume.totalBytes = std::uint64_t {space.f_blocks} * space.f_frsize;
    volume.freeBytes = std::uint64_t {::geteuid() == 0 ? space.f_bfree : space.f_bavail} * space.f_frsize;
    volume.readOnly = (space.f_flag & ST_RDONLY) != 0;
    volume.network = isNetwork(static_cast<std::uint32_t>(kind.f_type), volume.type);
    return volume;
}

Result<> requireSpace(const fs::path& path, std::uint64_t bytes)
{
    const auto volume = volumeOf(path);
    if (!volume || volume->totalBytes == 0 || volume->freeBytes >= bytes)
        return {}; // writing checks every byte anyway
    return fail(diskFullError("the disk is full", path.string(), bytes));
}

std::string sizeText(std::uint64_t bytes)
{
    if (bytes < 1000)
        return std::to_string(bytes) + " bytes";
    static constexpr std::array units {"kB", "MB", "GB", "TB", "PB", "EB"};
    double value = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    for (; value >= 999.95 && unit + 1 < units.size(); ++unit)
        value /= 1000;
    std::array<char, 32> text {};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    std::string number = text.data();
    std::ranges::replace(number, ',', '.'); // the locale's, where somebody set one
    return number + " " + units.at(unit);
}

} // namespace touchstone
