#pragma once

#include <filesystem>
#include <string>

#include <sys/mount.h>

namespace testing {

/// A small file system of its own, where the rights of the user allow one.
class SmallVolume
{
public:
    /// `size` as tmpfs takes it: "64k", "3m".
    SmallVolume(const std::filesystem::path& place, const std::string& size)
        : m_place(place)
    {
        std::filesystem::create_directories(place);
        m_mounted = ::mount("tmpfs", place.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
    }
    ~SmallVolume()
    {
        if (m_mounted)
            ::umount2(m_place.c_str(), MNT_DETACH);
    }
    SmallVolume(const SmallVolume&) = delete;
    SmallVolume& operator=(const SmallVolume&) = delete;

    bool isMounted() const { return m_mounted; }
    bool makeReadOnly() const
    {
        return ::mount("tmpfs", m_place.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "") == 0;
    }
    bool grow(const std::string& size) const
    {
        return ::mount("tmpfs", m_place.c_str(), "tmpfs", MS_REMOUNT, ("size=" + size).c_str()) == 0;
    }

private:
    std::filesystem::path m_place;
    bool m_mounted = false;
};

} // namespace testing
