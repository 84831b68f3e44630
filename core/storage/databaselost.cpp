#include "core/storage/databaselost.h"

#include "core/storage/leftovers.h"

#include <algorithm>
#include <string>
#include <system_error>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

Error databaseLost(const fs::path& workspace, const std::string& how)
{
    const auto backups = migrationBackups(workspace);
    const auto newest = std::ranges::max_element(backups, {}, &Leftover::modified);
    const std::string backup = newest == backups.end()
        ? "restore workspace.sqlite from a backup of the folder"
        : "restore workspace.sqlite from a backup of the folder, or copy " + newest->path.string()
            + ", which was made before an update, to workspace.sqlite";
    return machineError("database-lost",
        "the database of the workspace (workspace.sqlite) " + how
            + ", while its data are there; nothing was changed",
        backup)
        .at(workspace.string());
}

} // namespace

Result<> requireDatabase(const fs::path& workspace)
{
    // In this order: whoever makes a workspace makes its database before the first artifact.
    if (!hasArtifacts(workspace))
        return {};
    std::error_code error;
    const auto file = workspace / "workspace.sqlite";
    if (!fs::exists(file, error) && !error)
        return fail(databaseLost(workspace, "is missing"));
    const auto size = fs::file_size(file, error);
    return !error && size == 0 ? fail(databaseLost(workspace, "is empty")) : Result<> {};
}

Result<> requireTables(Database& database, const fs::path& workspace)
{
    if (!hasArtifacts(workspace))
        return {};
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return failure(tables);
    return *tables == 0 ? fail(databaseLost(workspace, "is empty")) : Result<> {};
}

Result<> refuseDanglingLink(const fs::path& path)
{
    const fs::path link = path.has_filename() ? path : path.parent_path();
    std::error_code error;
    if (!fs::is_symlink(link, error) || fs::exists(link, error))
        return {};
    const auto target = fs::read_symlink(link, error);
    return fail(
        inputError("dangling-link", "it is a symbolic link to '" + target.string() + "', which is not there",
            "make that folder, or remove the link")
            .at(link.string()));
}

} // namespace touchstone
