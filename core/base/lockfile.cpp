#include "core/base/lockfile.h"

#include "core/base/persistence.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace touchstone {

Result<LockFile> LockFile::open(const std::filesystem::path& path)
{
    if (const int error = persistence::openStep(path.native()); error != 0)
        return fail(systemError("cannot open the file for writing", path.string(), error));
    int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT) {
        if (const int error = persistence::step("create", path.native()); error != 0)
            return fail(systemError("cannot create the file", path.string(), error));
        descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    }
    if (descriptor < 0)
        return fail(systemError("cannot open the file for writing", path.string(), errno));
    return LockFile(path, descriptor);
}

LockFile::LockFile(std::filesystem::path path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

LockFile::LockFile(LockFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

LockFile& LockFile::operator=(LockFile&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

LockFile::~LockFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<bool> LockFile::tryLock()
{
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno == EWOULDBLOCK || errno == EINTR)
        return false;
    return fail(systemError("cannot lock the file", m_path.string(), errno));
}

void LockFile::setNote(std::string_view text)
{
    if (persistence::step("truncate", m_path.native()) != 0 || ::ftruncate(m_descriptor, 0) != 0)
        return;
    const auto put = [&](std::size_t count) { (void)!::pwrite(m_descriptor, text.data(), count, 0); };
    if (!text.empty() && persistence::writeStep(m_path.native(), [&] { put(text.size() / 2); }) == 0)
        put(text.size());
}

} // namespace touchstone
