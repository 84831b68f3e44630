#include "core/tracking/foreignfolder.h"

#include "core/base/files.h"
#include "core/exchange/utf8.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace touchstone {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostEntries = 1'000'000;
constexpr int deepestFolder = 32;

/// A descriptor that closes itself.
class PlainFile
{
public:
    static Result<PlainFile> open(const fs::path& path)
    {
        // A pipe would be opened, and a device too: opening one can do things.
        struct stat status {
        };
        if (::stat(path.c_str(), &status) != 0)
            return fail(systemError("cannot read the file", path.string(), errno));
        if (!S_ISREG(status.st_mode))
            return fail(inputError("not-a-file", "this is not a plain file").at(path.string()));
        PlainFile file(openForReading(path));
        if (file.m_descriptor < 0)
            return fail(systemError("cannot read the file", path.string(), errno));
        struct stat opened {
        };
        if (::fstat(file.m_descriptor, &opened) != 0 || !S_ISREG(opened.st_mode))
            return fail(inputError("not-a-file", "this is not a plain file").at(path.string()));
        file.m_size = static_cast<std::uint64_t>(opened.st_size);
        return file;
    }
    PlainFile(PlainFile&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
        , m_size(other.m_size)
    {
    }
    PlainFile& operator=(PlainFile&&) = delete;
    ~PlainFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    std::uint64_t size() const { return m_size; }

    Result<std::size_t> read(char* out, std::size_t size, const fs::path& path) const
    {
        while (true) {
            const ssize_t count = ::read(m_descriptor, out, size);
            if (count >= 0)
                return static_cast<std::size_t>(count);
            if (errno != EINTR)
                return fail(systemError("cannot read the file", path.string(), errno));
        }
    }

private:
    explicit PlainFile(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
    std::uint64_t m_size = 0;
};

bool isBelow(const fs::path& path, const fs::path& folder)
{
    const auto [folderEnd, pathEnd] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return folderEnd == folder.end();
}

} // namespace

ForeignFolder::ForeignFolder(fs::path path)
    : m_path(std::move(path))
{
}

Result<ForeignFolder> ForeignFolder::open(const fs::path& folder)
{
    std::error_code error;
    auto real = fs::canonical(folder, error);
    if (error)
        return fail(systemError("cannot read the folder", folder.string(), error.value()));
    if (!fs::is_directory(real, error))
        return fail(inputError("not-a-folder", "this is a file, not a folder").at(folder.string()));
    return ForeignFolder(std::move(real));
}

Result<ForeignFolder> ForeignFolder::around(const fs::path& file)
{
    return open(file.has_parent_path() ? file.parent_path() : fs::path("."));
}

std::string ForeignFolder::nameOf(const fs::path& path) const
{
    const auto relative = path.lexically_relative(m_path);
    if (relative.empty() || relative == ".")
        return asText(m_path.filename().native());
    return asText((m_path.filename() / relative).native());
}

fs::path ForeignFolder::inside(const fs::path& path) const
{
    // What is outside by its name is not even looked at.
    if (!isBelow(path.lexically_normal(), m_path))
        return {};
    std::error_code error;
    auto real = fs::canonical(path, error);
    return !error && isBelow(real, m_path) ? real : fs::path();
}

ForeignFolder::Entry ForeignFolder::judge(const fs::directory_entry& entry) const
{
    Entry judged {
        .name = entry.path().filename().native(), .path = entry.path(), .kind = Kind::Refused, .reason = {}};
    std::error_code error;
    auto type = entry.symlink_status(error).type();
    if (entry.is_symlink(error)) {
        fs::path real = inside(entry.path());
        const auto target = real.empty() ? fs::file_type::none : fs::symlink_status(real, error).type();
        if (real.empty())
            judged.reason = "a link that leads out of the folder or nowhere, which is not followed";
        else if (target == fs::file_type::directory)
            judged.reason = "a link to a folder, which is not followed";
        if (!judged.reason.empty())
            return judged;
        type = target;
        judged.path = std::move(real);
    }
    if (type == fs::file_type::regular)
        judged.kind = Kind::File;
    else if (type == fs::file_type::directory)
        judged.kind = Kind::Folder;
    else
        judged.reason = "a pipe, a socket or a device, which is not read";
    return judged;
}

Result<std::vector<ForeignFolder::Entry>> ForeignFolder::list(const fs::path& folder) const
{
    std::vector<Entry> all;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        if (all.size() == mostEntries)
            return fail(inputError("file-too-large", "the folder has more than a million entries")
                            .at(nameOf(folder)));
        all.push_back(judge(*entries));
    }
    if (error)
        return fail(systemError("cannot read the folder", nameOf(folder), error.value()));
    std::ranges::sort(all, {}, &Entry::name);
    return all;
}

std::optional<ForeignFolder::Entry> ForeignFolder::find(const fs::path& path) const
{
    std::error_code error;
    const fs::directory_entry entry(path, error);
    if (error || entry.symlink_status(error).type() == fs::file_type::not_found)
        return std::nullopt;
    return judge(entry);
}

bool ForeignFolder::hasFile(const fs::path& path) const
{
    const auto entry = find(path);
    return entry && entry->kind == Kind::File;
}

bool ForeignFolder::hasFolder(const fs::path& path) const
{
    const auto entry = find(path);
    return entry && entry->kind == Kind::Folder;
}

ForeignFolder::Tree ForeignFolder::filesBelow(const fs::path& folder, std::size_t most) const
{
    Tree tree;
    collect(folder, "", 0, most, tree);
    std::ranges::sort(tree.files, {}, &Entry::name);
    return tree;
}

/// False: there is no room for more.
bool ForeignFolder::collect(
    const fs::path& folder, const std::string& prefix, int depth, std::size_t most, Tree& tree) const
{
    auto entries = list(folder);
    if (!entries) {
        tree.refused.push_back({asText(prefix), entries.error().what});
        return true;
    }
    for (Entry& entry : *entries) {
        entry.name.insert(0, prefix);
        const bool isFile = entry.kind == Kind::File;
        if (isFile ? tree.files.size() == most : tree.refused.size() > most) {
            tree.refused.push_back({asText(entry.name),
                isFile ? "only the first " + std::to_string(most)
                        + " files are read: this one and those behind it are not"
                       : "too much was left out: this one and what is behind it is not looked at"});
            return false;
        }
        if (isFile)
            tree.files.push_back(std::move(entry));
        else if (entry.kind == Kind::Refused)
            tree.refused.push_back({asText(entry.name), entry.reason});
        else if (depth == deepestFolder)
            tree.refused.push_back({asText(entry.name), "folders are nested too deep"});
        else if (!collect(entry.path, entry.name + "/", depth + 1, most, tree))
            return false;
    }
    return true;
}

Result<std::string> readForeignFile(const fs::path& path, std::size_t limit)
{
    const auto file = PlainFile::open(path);
    if (!file)
        return failure(file);
    const auto tooLarge = [&] {
        return fail(
            inputError("file-too-large", "the file is larger than " + std::to_string(limit) + " bytes")
                .at(path.string()));
    };
    if (file->size() > limit)
        return tooLarge();
    std::string content(static_cast<std::size_t>(file->size()) + 1, '\0'); // one more: it may grow meanwhile
    std::size_t size = 0;
    while (true) {
        const auto count = file->read(content.data() + size, content.size() - size, path);
        if (!count)
            return failure(count);
        size += *count;
        if (*count == 0)
            break;
        if (size > limit)
            return tooLarge();
        if (size == content.size())
            content.resize(size * 2);
    }
    content.resize(size);
    return content;
}

Result<> readForeignLines(
    const fs::path& path, std::size_t longest, const std::function<bool(std::string_view line)>& take)
{
    const auto file = PlainFile::open(path);
    if (!file)
        return failure(file);
    const std::size_t block = std::min<std::uint64_t>(file->size() + 1, 1U << 16);
    std::string buffer;
    while (true) {
        const std::size_t kept = buffer.size();
        buffer.resize(kept + block);
        const auto count = file->read(buffer.data() + kept, block, path);
        if (!count)
            return failure(count);
        buffer.resize(kept + *count);
        std::string_view rest = buffer;
        for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
            if (end > longest)
                break;
            if (!take(rest.substr(0, end)))
                return fail(cancelledError());
            rest.remove_prefix(end + 1);
        }
        if (rest.size() > longest)
            return fail(
                inputError("file-too-large", "a line is longer than " + std::to_string(longest) + " bytes")
                    .at(path.string()));
        if (*count == 0)
            return rest.empty() || take(rest) ? Result<>() : fail(cancelledError());
        buffer.erase(0, buffer.size() - rest.size());
    }
}

} // namespace touchstone
