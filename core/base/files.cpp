#include "core/base/files.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace touchstone {

namespace {

Result<> writeAll(int descriptor, const char* data, std::size_t size, const std::filesystem::path& path)
{
    while (size > 0) {
        const ssize_t count = ::write(descriptor, data, size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(systemError("cannot write", path.string(), errno));
        data += count;
        size -= static_cast<std::size_t>(count);
    }
    return {};
}

} // namespace

Result<FileWriter> FileWriter::create(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return fail(systemError("cannot create the file", path.string(), errno));
    return FileWriter(path, descriptor);
}

FileWriter::FileWriter(std::filesystem::path path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

FileWriter::FileWriter(FileWriter&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileWriter& FileWriter::operator=(FileWriter&& other) noexcept
{
    if (this != &other) {
        discard();
        m_path = std::move(other.m_path);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

FileWriter::~FileWriter()
{
    discard();
}

void FileWriter::discard()
{
    if (m_descriptor < 0)
        return;
    ::close(std::exchange(m_descriptor, -1));
    ::unlink(m_path.c_str());
}

Result<> FileWriter::write(std::string_view bytes)
{
    return writeAll(m_descriptor, bytes.data(), bytes.size(), m_path);
}

Result<> FileWriter::write(std::span<const std::byte> bytes)
{
    return writeAll(m_descriptor, reinterpret_cast<const char*>(bytes.data()), bytes.size(), m_path);
}

Result<> FileWriter::writeAt(std::uint64_t offset, std::span<const std::byte> bytes) const
{
    const auto* data = reinterpret_cast<const char*>(bytes.data());
    std::size_t size = bytes.size();
    while (size > 0) {
        const ssize_t count = ::pwrite(m_descriptor, data, size, static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(systemError("cannot write", m_path.string(), errno));
        data += count;
        offset += static_cast<std::uint64_t>(count);
        size -= static_cast<std::size_t>(count);
    }
    return {};
}

Result<> FileWriter::allocate(std::uint64_t size)
{
    if (size == 0)
        return {};
    const int error = ::posix_fallocate(m_descriptor, 0, static_cast<off_t>(size));
    if (error == EOPNOTSUPP || error == EINVAL)
        return {}; // the file system cannot reserve; write() still checks every byte
    if (error != 0)
        return fail(systemError("cannot reserve " + std::to_string(size) + " bytes", m_path.string(), error));
    return {};
}

Result<> FileWriter::finish()
{
    if (::fsync(m_descriptor) != 0)
        return fail(systemError("cannot write to the disk", m_path.string(), errno));
    const int descriptor = std::exchange(m_descriptor, -1);
    if (::close(descriptor) != 0) {
        const int error = errno;
        ::unlink(m_path.c_str());
        return fail(systemError("cannot close", m_path.string(), error));
    }
    return {};
}

Result<> syncPath(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(systemError("cannot open", path.string(), errno));
    const int outcome = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    if (outcome != 0 && error != EINVAL) // EINVAL: a file system that cannot sync a folder
        return fail(systemError("cannot write to the disk", path.string(), error));
    return {};
}

Result<> publish(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return fail(systemError("cannot rename to " + to.string(), from.string(), errno));
    const auto folder = to.parent_path();
    return syncPath(folder.empty() ? std::filesystem::path(".") : folder);
}

Result<std::filesystem::path> replaceableFile(const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return path;
    if (std::filesystem::is_directory(status)) {
        return fail(inputError("not-a-file", "this is a folder", "name a file in it").at(path.string()));
    }
    if (!std::filesystem::is_regular_file(status)) {
        return fail(inputError("not-a-file", "this is a device or a pipe, not a file",
            "name a file; '-' is standard output where a command can write to it")
                        .at(path.string()));
    }
    auto target = std::filesystem::canonical(path, error);
    return error ? path : target;
}

Result<> writeFileAtomically(const std::filesystem::path& path, std::string_view content)
{
    const auto target = replaceableFile(path);
    if (!target)
        return failure(target);
    auto aside = *target;
    aside += ".part" + std::to_string(::getpid());
    auto file = FileWriter::create(aside);
    if (!file)
        return failure(file);
    if (auto written = file->write(content); !written)
        return written;
    if (auto finished = file->finish(); !finished)
        return finished;
    auto published = publish(aside, *target);
    if (!published)
        ::unlink(aside.c_str());
    return published;
}

Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(systemError("cannot read the file", path.string(), errno));
    std::string content;
    std::string block(1 << 16, '\0');
    while (true) {
        const ssize_t count = ::read(descriptor, block.data(), block.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            const int error = errno;
            ::close(descriptor);
            return fail(systemError("cannot read the file", path.string(), error));
        }
        if (count == 0)
            break;
        content.append(block, 0, static_cast<std::size_t>(count));
        if (content.size() > limit) {
            ::close(descriptor);
            return fail(
                inputError("file-too-large", "the file is larger than " + std::to_string(limit) + " bytes")
                    .at(path.string()));
        }
    }
    ::close(descriptor);
    return content;
}

Result<> createFolder(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        return fail(systemError("cannot create the folder", path.string(), error.value()));
    return {};
}

} // namespace touchstone
