#include "core/exchange/privatecopy.h"

#include "core/base/files.h"
#include "core/exchange/filestamp.h"
#include "core/exchange/rawfile.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace touchstone {

namespace fs = std::filesystem;

namespace {

std::vector<FileStamp> stampsOf(std::span<const fs::path> files)
{
    std::vector<FileStamp> stamps;
    for (const fs::path& file : files)
        stamps.push_back(FileStamp::of(file));
    return stamps;
}

Result<> checkRoom(const fs::path& folder, std::uint64_t bytes)
{
    std::error_code error;
    const auto space = fs::space(folder, error);
    if (error || space.available > bytes)
        return {};
    Error full = diskFullError("no room for a private copy of the database", folder.string(), bytes);
    full.hint += "; the environment variable TMPDIR can name a folder with more room";
    return fail(std::move(full));
}

/// The process in a name of createPrivateFolder(); 0: it is another name.
pid_t processOf(std::string_view name)
{
    constexpr std::string_view start = "touchstone-";
    constexpr std::size_t randomLetters = 6;
    const auto isLetter
        = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (!name.starts_with(start))
        return 0;
    name.remove_prefix(start.size());
    pid_t process = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
    name.remove_prefix(static_cast<std::size_t>(end - name.data()));
    const bool fits = error == std::errc() && process > 0 && name.size() == randomLetters + 1
        && name.front() == '-' && std::ranges::all_of(name.substr(1), isLetter);
    return fits ? process : 0;
}

bool isAbandoned(const fs::path& path)
{
    const pid_t process = processOf(path.filename().string());
    struct stat status {
    };
    return process > 0 && ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)
        && status.st_uid == ::geteuid() && ::kill(process, 0) != 0 && errno == ESRCH;
}

/// A program that was killed while it copied has left its folder.
void removeAbandonedFolders()
{
    std::error_code error;
    std::vector<fs::path> abandoned;
    fs::directory_iterator entries(fs::temp_directory_path(error), error);
    while (!error && entries != fs::directory_iterator()) {
        if (isAbandoned(entries->path()))
            abandoned.push_back(entries->path());
        entries.increment(error);
    }
    for (const fs::path& folder : abandoned)
        (void)removeTree(folder); // the next copy tries it again
}

} // namespace

PrivateCopy::PrivateCopy(fs::path folder)
    : m_folder(std::move(folder))
{
}

PrivateCopy::PrivateCopy(PrivateCopy&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {}))
{
}

PrivateCopy& PrivateCopy::operator=(PrivateCopy&& other) noexcept
{
    std::swap(m_folder, other.m_folder);
    return *this;
}

PrivateCopy::~PrivateCopy()
{
    if (!m_folder.empty())
        (void)removeTree(m_folder); // nobody could do anything about it
}

Result<PrivateCopy> PrivateCopy::make(std::span<const fs::path> files)
{
    constexpr int attempts = 3;
    removeAbandonedFolders();
    auto folder = createPrivateFolder();
    if (!folder)
        return failure(folder);
    PrivateCopy copies(std::move(*folder));
    for (int i = 0; i < attempts; ++i) {
        const auto before = stampsOf(files);
        std::uint64_t bytes = 0;
        for (const FileStamp& stamp : before)
            bytes += stamp.size;
        if (auto room = checkRoom(copies.folder(), bytes); !room)
            return failure(room);
        for (const fs::path& file : files) {
            if (auto copied = copies.copy(file); !copied)
                return failure(copied);
        }
        if (stampsOf(files) == before)
            return copies;
    }
    return fail(inputError("database-busy", "another program is writing to the database",
        "close that program, or make a copy with: sqlite3 FILE \".backup COPY\"")
                    .at(files.front().string()));
}

Result<> PrivateCopy::copy(const fs::path& file) const
{
    auto source = RawFile::open(file);
    if (!source)
        return failure(source);
    auto target = FileWriter::create(m_folder / file.filename());
    if (!target)
        return failure(target);
    std::vector<char> block(1U << 20U);
    while (true) {
        const auto count = (*source)->read(block);
        if (!count)
            return failure(count);
        if (*count == 0)
            return target->finish();
        if (auto written = target->write(std::string_view(block.data(), *count)); !written)
            return written;
    }
}

} // namespace touchstone
