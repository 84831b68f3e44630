#include "core/base/files.h"

#include "core/base/persistence.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace touchstone {

namespace {

/// Does a step that is one system call; -1 with errno where the step is made to fail.
template <typename Call>
int guarded(std::string_view kind, const std::filesystem::path& path, Call&& call)
{
    if (const int error = persistence::step(kind, path.native()); error != 0) {
        errno = error;
        return -1;
    }
    return call();
}

/// Writes what the system takes at once. `put(count)` writes the first bytes of it.
template <typename Put>
ssize_t guardedWrite(std::size_t size, const std::filesystem::path& path, Put&& put)
{
    const auto putAgain = [&](std::size_t count) {
        ssize_t written = 0;
        do
            written = put(count);
        while (written < 0 && errno == EINTR);
        return written;
    };
    if (const int error = persistence::writeStep(path.native(), [&] { (void)putAgain(size / 2); });
        error != 0) {
        errno = error;
        return -1;
    }
    return putAgain(size);
}

Result<> writeAll(int descriptor, const char* data, std::size_t size, const std::filesystem::path& path)
{
    while (size > 0) {
        const ssize_t count
            = guardedWrite(size, path, [&](std::size_t part) { return ::write(descriptor, data, part); });
        if (count < 0)
            return fail(systemError("cannot write", path.string(), errno));
        data += count;
        size -= static_cast<std::size_t>(count);
    }
    return {};
}

int removeFile(const std::filesystem::path& path)
{
    return guarded("remove", path, [&] { return ::unlink(path.c_str()); });
}

/// 0, or the errno value of the first entry that could not be removed. Entry by entry, since each is a step.
int removeEntry(const std::filesystem::path& path)
{
    struct stat status {
    };
    if (::lstat(path.c_str(), &status) != 0)
        return errno == ENOENT || errno == ENOTDIR ? 0 : errno;
    if (!S_ISDIR(status.st_mode))
        return removeFile(path) == 0 || errno == ENOENT ? 0 : errno;
    std::error_code error;
    std::filesystem::directory_iterator entries(path, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
        if (const int failed = removeEntry(entries->path()); failed != 0)
            return failed;
    }
    if (error)
        return error.value();
    const int removed = guarded("remove", path, [&] { return ::rmdir(path.c_str()); });
    return removed == 0 || errno == ENOENT ? 0 : errno;
}

constexpr std::string_view partMark = ".touchstone-part";

/// The process in the name "NAME.touchstone-part<process>"; 0 for any other name.
pid_t processOfPart(std::string_view name, std::string_view target)
{
    if (!name.starts_with(target) || !name.substr(target.size()).starts_with(partMark))
        return 0;
    const std::string_view digits = name.substr(target.size() + partMark.size());
    pid_t process = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), process);
    const bool ours = error == std::errc() && process > 0 && std::to_string(process) == digits;
    return ours ? process : 0;
}

/// Removes the parts of `target` that programs have left which were killed while they wrote.
void removeAbandonedParts(const std::filesystem::path& target)
{
    const auto folder = target.parent_path();
    std::error_code error;
    std::filesystem::directory_iterator entries(folder.empty() ? "." : folder, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
        const pid_t process = processOfPart(entries->path().filename().native(), target.filename().native());
        if (process == 0 || ::kill(process, 0) == 0 || errno != ESRCH)
            continue;
        struct stat status {
        };
        // What this user's programs wrote; anything else of that name is somebody else's.
        if (::lstat(entries->path().c_str(), &status) == 0 && S_ISREG(status.st_mode)
            && status.st_uid == ::geteuid())
            (void)removeFile(entries->path()); // the next one tries again
    }
}

/// The folder of a workspace that a file would lie in, outside of what is free there; empty: in none.
std::filesystem::path workspaceAround(
    const std::filesystem::path& file, const std::filesystem::path& workspace)
{
    std::filesystem::path below = file.filename();
    for (auto folder = file.parent_path();; folder = folder.parent_path()) {
        std::error_code ignored;
        const bool isWorkspace = (!workspace.empty() && folder == workspace)
            || std::filesystem::is_regular_file(folder / "workspace.sqlite", ignored);
        const auto first = *below.begin();
        const bool isFree = first != below && (first == "reports" || first == "gates");
        if (isWorkspace && !isFree)
            return folder;
        if (!folder.has_relative_path())
            return {};
        below = folder.filename() / below;
    }
}

/// Absolute, without symbolic links in what is there of it.
Result<std::filesystem::path> realPath(const std::filesystem::path& path)
{
    std::error_code error;
    auto real = std::filesystem::absolute(path, error);
    if (!error)
        real = std::filesystem::weakly_canonical(real, error);
    if (error)
        return fail(systemError("cannot find the folder", path.string(), error.value()));
    return real;
}

} // namespace

Result<FileWriter> FileWriter::create(const std::filesystem::path& path)
{
    const int descriptor = guarded(
        "create", path, [&] { return ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644); });
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
    (void)removeFile(m_path); // what stays in a workspace is cleared by the next writer
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
        const ssize_t count = guardedWrite(size, m_path,
            [&](std::size_t part) { return ::pwrite(m_descriptor, data, part, static_cast<off_t>(offset)); });
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
    const auto reserve = [&] {
        int outcome = 0;
        do
            outcome = ::posix_fallocate(m_descriptor, 0, static_cast<off_t>(size));
        while (outcome == EINTR);
        return outcome;
    };
    struct stat before {
    };
    if (::fstat(m_descriptor, &before) != 0)
        return fail(systemError("cannot examine the file", m_path.string(), errno));
    int error = persistence::step("allocate", m_path.native());
    if (error == 0)
        error = reserve();
    if (error == EOPNOTSUPP || error == EINVAL)
        return {}; // the file system cannot reserve; write() still checks every byte
    if (error == 0)
        return {};
    // What could be reserved counts as used otherwise, and the message would say that nothing is free.
    (void)guarded("truncate", m_path, [&] { return ::ftruncate(m_descriptor, before.st_size); });
    Error problem = systemError("cannot reserve " + std::to_string(size) + " bytes", m_path.string(), error);
    if (error == ENOSPC)
        problem = diskFullError(problem.what, m_path.string(), size);
    return fail(std::move(problem));
}

Result<> FileWriter::finish()
{
    if (guarded("sync", m_path, [&] { return ::fsync(m_descriptor); }) != 0)
        return fail(systemError("cannot write to the disk", m_path.string(), errno));
    const int descriptor = std::exchange(m_descriptor, -1);
    if (::close(descriptor) != 0) {
        const int error = errno;
        (void)removeFile(m_path);
        return fail(systemError("cannot close", m_path.string(), error));
    }
    return {};
}

WholeFile::WholeFile(std::filesystem::path target, FileWriter file)
    : m_target(std::move(target))
    , m_file(std::move(file))
{
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_file(std::move(other.m_file))
    , m_pending(std::exchange(other.m_pending, false))
{
}

WholeFile::~WholeFile()
{
    if (m_pending && m_file.isClosed())
        (void)removeFile(m_file.path()); // while it is open, the writer does
}

Result<WholeFile> WholeFile::create(const std::filesystem::path& target)
{
    removeAbandonedParts(target);
    auto aside = target;
    aside += std::string(partMark) + std::to_string(::getpid());
    auto file = FileWriter::create(aside);
    if (!file)
        return failure(file);
    return WholeFile(target, std::move(*file));
}

Result<> WholeFile::publish()
{
    auto published = touchstone::publish(m_file.path(), m_target);
    if (published)
        m_pending = false;
    return published;
}

int openForReading(const std::filesystem::path& path)
{
    if (const int error = persistence::openStep(path.native()); error != 0) {
        errno = error;
        return -1;
    }
    return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

Result<> syncPath(const std::filesystem::path& path)
{
    const int descriptor = openForReading(path);
    if (descriptor < 0)
        return fail(systemError("cannot open", path.string(), errno));
    const int outcome = guarded("sync", path, [&] { return ::fsync(descriptor); });
    const int error = errno;
    ::close(descriptor);
    if (outcome != 0 && error != EINVAL) // EINVAL: a file system that cannot sync a folder
        return fail(systemError("cannot write to the disk", path.string(), error));
    return {};
}

Result<> publish(const std::filesystem::path& from, const std::filesystem::path& to)
{
    struct stat status {
    };
    const bool replaces = ::lstat(to.c_str(), &status) == 0;
    if (guarded("rename", to, [&] { return ::rename(from.c_str(), to.c_str()); }) != 0)
        return fail(systemError("cannot rename to " + to.string(), from.string(), errno));
    const auto folder = to.parent_path();
    auto synced = syncPath(folder.empty() ? std::filesystem::path(".") : folder);
    if (!synced && !replaces) // what is not there for good is better not there at all
        (void)guarded("rename", from, [&] { return ::rename(to.c_str(), from.c_str()); });
    return synced;
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

Result<std::filesystem::path> outputFile(
    const std::filesystem::path& path, const std::filesystem::path& workspace)
{
    if (path.empty())
        return fail(inputError("no-file-name", "the name of the file to write is empty", "name a file"));
    auto target = replaceableFile(path);
    if (!target)
        return target;
    // The file itself is no link any more, or one that leads nowhere and is replaced as such.
    const auto folder = realPath(target->has_parent_path() ? target->parent_path() : ".");
    if (!folder)
        return folder;
    Result<std::filesystem::path> made = workspace;
    if (!workspace.empty())
        made = realPath(workspace);
    if (!made)
        return made;
    if (!made->has_filename())
        made = made->parent_path();
    const auto around = workspaceAround(*folder / target->filename(), *made);
    if (around.empty())
        return target;
    return fail(inputError("inside-workspace",
        "this lies in the workspace " + around.string() + ", where only its own files may be",
        "name a file elsewhere, or one in " + (around / "reports").string())
                    .at(path.string()));
}

Result<> writeStandardOutput(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(standardOutputError(errno));
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Result<> writeFileAtomically(const std::filesystem::path& path, std::string_view content)
{
    const auto target = replaceableFile(path);
    if (!target)
        return failure(target);
    auto file = WholeFile::create(*target);
    if (!file)
        return failure(file);
    if (auto written = file->write(content); !written)
        return written;
    if (auto finished = file->finish(); !finished)
        return finished;
    return file->publish();
}

Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit)
{
    const int descriptor = openForReading(path);
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
    if (std::filesystem::is_directory(path, error))
        return {};
    if (const auto parent = path.parent_path(); !parent.empty() && parent != path) {
        if (auto created = createFolder(parent); !created)
            return created;
    }
    if (guarded("create", path, [&] { return ::mkdir(path.c_str(), 0777); }) == 0)
        return {};
    const int reason = errno;
    if (reason == EEXIST && std::filesystem::is_directory(path, error)) // made by somebody else just now
        return {};
    return fail(systemError("cannot create the folder", path.string(), reason == EEXIST ? ENOTDIR : reason));
}

Result<std::filesystem::path> createPrivateFolder()
{
    std::error_code error;
    const auto place = std::filesystem::temp_directory_path(error);
    std::string name = (place / ("touchstone-" + std::to_string(::getpid()) + "-XXXXXX")).string();
    if (error)
        return fail(systemError("no folder for temporary files", name, error.value()));
    if (guarded("create", name, [&] { return ::mkdtemp(name.data()) != nullptr ? 0 : -1; }) != 0)
        return fail(systemError("cannot create a folder for temporary files", name, errno));
    return std::filesystem::path(name);
}

Result<> removeTree(const std::filesystem::path& path)
{
    if (const int error = removeEntry(path); error != 0)
        return fail(systemError("cannot remove", path.string(), error));
    return {};
}

Result<> makeReadOnly(const std::filesystem::path& path)
{
    if (guarded("chmod", path, [&] { return ::chmod(path.c_str(), 0444); }) != 0)
        return fail(systemError("cannot make the file read-only", path.string(), errno));
    return {};
}

} // namespace touchstone
