#include "core/exchange/rawfile.h"

#include "core/base/files.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace touchstone {

namespace {

/// Everything but a plain file is refused before it is opened: opening a FIFO blocks, opening a device may
/// act.
Result<> checkKind(const struct stat& status, const std::filesystem::path& path)
{
    const auto refuse = [&](std::string_view code, std::string_view what, std::string_view hint) {
        return fail(inputError(code, what, hint).at(path.string()));
    };
    if (S_ISDIR(status.st_mode))
        return refuse(
            "is-a-directory", "this is a directory, not a file of rows", "name the files inside it");
    if (S_ISFIFO(status.st_mode))
        return refuse("not-a-file", "this is a pipe (FIFO), not a file", "write its content to a file first");
    if (S_ISSOCK(status.st_mode))
        return refuse("not-a-file", "this is a socket, not a file", "name a file of rows");
    if (!S_ISREG(status.st_mode))
        return refuse("not-a-file", "this is a device, not a file", "name a file of rows");
    if (status.st_size == 0)
        return refuse("empty-file", "the file is empty", "it must hold at least one row");
    return {};
}

} // namespace

Result<std::unique_ptr<RawFile>> RawFile::open(const std::filesystem::path& path)
{
    struct stat status {
    };
    if (::stat(path.c_str(), &status) != 0)
        return fail(systemError("cannot read the file", path.string(), errno));
    if (auto checked = checkKind(status, path); !checked)
        return failure(checked);
    const int descriptor = openForReading(path);
    if (descriptor < 0)
        return fail(systemError("cannot read the file", path.string(), errno));
    std::unique_ptr<RawFile> file(new RawFile(path, descriptor, 0));
    if (::fstat(descriptor, &status) != 0)
        return fail(systemError("cannot read the file", path.string(), errno));
    if (auto checked = checkKind(status, path); !checked)
        return failure(checked);
    file->m_total = static_cast<std::uint64_t>(status.st_size);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return file;
}

RawFile::RawFile(std::filesystem::path path, int descriptor, std::uint64_t size)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_total(size)
{
}

RawFile::~RawFile()
{
    ::close(m_descriptor);
}

Result<std::size_t> RawFile::read(std::span<char> out)
{
    while (true) {
        const ssize_t count = ::read(m_descriptor, out.data(), out.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(systemError("cannot read the file", m_path.string(), errno));
        const auto size = static_cast<std::size_t>(count);
        m_ended = size == 0;
        m_read += size;
        m_hash.add(std::string_view(out.data(), size));
        return size;
    }
}

std::string RawFile::sha256()
{
    if (m_ended && m_digest.empty())
        m_digest = m_hash.finish();
    return m_digest;
}

Result<std::string_view> RawFile::magic()
{
    const ssize_t count = ::pread(m_descriptor, m_magic.data(), m_magic.size(), 0);
    if (count < 0)
        return fail(systemError("cannot read the file", m_path.string(), errno));
    return std::string_view(m_magic.data(), static_cast<std::size_t>(count));
}

} // namespace touchstone
