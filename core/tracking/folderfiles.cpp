#include "core/tracking/folderfiles.h"

#include "core/tracking/scalars.h"

#include <algorithm>
#include <system_error>

namespace touchstone {

namespace fs = std::filesystem;

Result<fs::path> fileWithin(const ForeignFolder& folder, std::string_view name)
{
    const fs::path relative(name);
    const auto outside = [&name] {
        Error error
            = inputError("outside-the-source", "it leads out of the folder", "copy the file into the folder");
        error.arguments = {asText(name)};
        return fail(error.at(asText(name)));
    };
    if (name.empty() || relative.is_absolute() || name.find('\0') != std::string_view::npos
        || std::ranges::any_of(relative, [](const fs::path& part) { return part == ".."; }))
        return outside();
    const fs::path path = folder.path() / relative;
    std::error_code error;
    if (!fs::exists(path, error))
        return fail(
            inputError("no-such-file", "there is no such file", "put it into the folder").at(asText(name)));
    fs::path real = folder.inside(path);
    if (real.empty())
        return outside();
    if (!fs::is_regular_file(real, error))
        return fail(inputError("not-a-file", "this is not a plain file").at(asText(name)));
    return real;
}

FolderFiles filesWithin(const ForeignFolder& folder, std::size_t most)
{
    return filesWithin(folder, folder.path(), most);
}

FolderFiles filesWithin(const ForeignFolder& folder, const fs::path& below, std::size_t most)
{
    ForeignFolder::Tree tree = folder.filesBelow(below, most);
    FolderFiles found;
    found.skipped = std::move(tree.refused);
    for (ForeignFolder::Entry& entry : tree.files) {
        std::error_code error;
        ForeignFile file;
        file.name = asText(entry.name);
        const auto bytes = fs::file_size(entry.path, error);
        file.bytes = error ? 0 : static_cast<std::int64_t>(bytes);
        file.path = std::move(entry.path);
        found.files.push_back(std::move(file));
    }
    return found;
}

} // namespace touchstone
