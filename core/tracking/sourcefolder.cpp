#include "core/tracking/sourcefolder.h"

#include "core/exchange/utf8.h"

#include <algorithm>
#include <cerrno>

namespace fs = std::filesystem;

namespace touchstone {

namespace {

Error outside(std::string_view name)
{
    Error error
        = inputError("outside-the-source", "it leads out of the folder", "copy the file into the folder");
    error.arguments = {std::string(name)};
    return error.at(name);
}

bool leadsOut(const fs::path& name)
{
    return name.is_absolute() || std::ranges::any_of(name, [](const fs::path& part) { return part == ".."; });
}

} // namespace

Result<SourceFolder> SourceFolder::open(const fs::path& folder)
{
    std::error_code error;
    fs::path real = fs::canonical(folder, error);
    if (error)
        return fail(systemError("the folder cannot be read", folder.string(), error.value()));
    if (!fs::is_directory(real, error))
        return fail(systemError("the folder cannot be read", folder.string(), ENOTDIR));
    return SourceFolder(std::move(real));
}

bool SourceFolder::isInside(const fs::path& real) const
{
    return std::mismatch(m_path.begin(), m_path.end(), real.begin(), real.end()).first == m_path.end();
}

Result<fs::path> SourceFolder::file(std::string_view name) const
{
    const fs::path relative(name);
    if (name.empty() || leadsOut(relative) || name.find('\0') != std::string_view::npos)
        return fail(outside(name));
    std::error_code error;
    fs::path real = fs::canonical(m_path / relative, error);
    if (error)
        return fail(systemError("the file cannot be read", name, error.value()));
    if (!isInside(real))
        return fail(outside(name));
    if (!fs::is_regular_file(real, error))
        return fail(inputError("not-a-file", "it is no file", "give a regular file").at(name));
    return real;
}

Result<SourceFolder::Listing> SourceFolder::list(
    std::string_view below, std::size_t most, const std::stop_token& stop) const
{
    if (!below.empty() && leadsOut(fs::path(below)))
        return fail(outside(below));
    std::error_code error;
    const fs::path start = fs::canonical(m_path / fs::path(below), error);
    if (error)
        return fail(systemError("the folder cannot be read", below, error.value()));
    if (!isInside(start))
        return fail(outside(below));
    Listing listing;
    constexpr int deepest = 32;
    // Links to folders are not followed: they could lead out, or in a circle.
    fs::recursive_directory_iterator entries(start, fs::directory_options::skip_permission_denied, error);
    for (; !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
        if (stop.stop_requested())
            return fail(cancelledError());
        if (entries.depth() >= deepest)
            entries.disable_recursion_pending();
        const std::string name = entries->path().lexically_relative(start).generic_string();
        std::error_code status;
        const fs::file_type type = entries->symlink_status(status).type();
        if (type == fs::file_type::directory)
            continue;
        if (!isValidUtf8(name)) {
            listing.skipped.push_back({excerpt(name, 80), "its name is not UTF-8"});
            continue;
        }
        const std::string whole = below.empty() ? name : std::string(below) + "/" + name;
        const auto found = file(whole);
        if (!found) {
            listing.skipped.push_back({whole, found.error().what});
            continue;
        }
        if (listing.files.size() == most) {
            listing.skipped.push_back(
                {whole, "and more: only the first " + std::to_string(most) + " files are looked at"});
            break;
        }
        ForeignFile entry;
        entry.name = name;
        entry.path = *found;
        entry.bytes = static_cast<std::int64_t>(fs::file_size(*found, status));
        listing.files.push_back(std::move(entry));
    }
    if (error)
        return fail(systemError("the folder cannot be read", start.string(), error.value()));
    std::ranges::sort(listing.files, {}, &ForeignFile::name);
    return listing;
}

} // namespace touchstone
