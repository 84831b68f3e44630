#include "core/tracking/mlflowartifacts.h"

#include "core/tracking/folderfiles.h"
#include "core/tracking/mlflowwords.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>

namespace touchstone::mlflow {

namespace fs = std::filesystem;

namespace {

/// "a%20b" -> "a b"
std::string decoded(std::string_view uri)
{
    std::string text;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        unsigned byte = 0;
        if (uri[i] == '%' && i + 2 < uri.size()) {
            const char* digits = uri.data() + i + 1;
            const auto [end, error] = std::from_chars(digits, digits + 2, byte, 16);
            if (error == std::errc() && end == digits + 2) {
                text += static_cast<char>(byte);
                i += 2;
                continue;
            }
        }
        text += uri[i];
    }
    return text;
}

/// The path of an address on this machine; nothing for one on a server, as "s3://bucket/key".
std::optional<fs::path> localPath(std::string_view uri)
{
    if (uri.starts_with("file:")) {
        uri.remove_prefix(5);
        if (uri.starts_with("//")) {
            const auto slash = uri.find('/', 2); // behind the host
            uri = slash == std::string_view::npos ? std::string_view() : uri.substr(slash);
        }
        return fs::path(decoded(uri));
    }
    const auto colon = uri.find(':');
    if (colon != std::string_view::npos && uri.substr(0, colon).find('/') == std::string_view::npos)
        return std::nullopt;
    return fs::path(uri);
}

/// False: there is none.
bool addFiles(ForeignRun& run, const ArtifactOwner& owner, const ForeignFolder& folder, const fs::path& place,
    PartWarnings& warnings)
{
    FolderFiles found = filesWithin(folder, place, mostArtifacts);
    for (const SkippedItem& item : found.skipped)
        warnings.add(owner.prefix + "artifacts/" + item.what, item.reason);
    for (ForeignFile& file : found.files)
        file.name = owner.prefix + file.name;
    run.outputs.insert(run.outputs.end(), std::make_move_iterator(found.files.begin()),
        std::make_move_iterator(found.files.end()));
    return !found.files.empty() || !found.skipped.empty();
}

/// What the place of a run's artifacts ends with in a store that was moved: "0/8f2c/artifacts".
bool endsLike(const fs::path& path, const fs::path& place)
{
    auto left = path.end();
    auto right = place.end();
    for (int part = 0; part < 3; ++part) { // artifacts, run, experiment
        if (left == path.begin() || right == place.begin() || *--left != *--right)
            return false;
    }
    return true;
}

} // namespace

void addArtifacts(ForeignRun& run, const ArtifactOwner& owner, const ForeignFolder& folder,
    const fs::path& base, PartWarnings& warnings)
{
    for (const fs::path& place : owner.places) {
        const fs::path real = folder.inside(place);
        if (!real.empty() && folder.hasFolder(real) && addFiles(run, owner, folder, real, warnings))
            return;
    }
    if (owner.uri.empty())
        return;
    const auto local = localPath(owner.uri);
    if (local) {
        fs::path path = (local->is_absolute() ? *local : base / *local).lexically_normal();
        if (!path.has_filename())
            path = path.parent_path(); // "artifacts/"
        for (const fs::path& place : owner.places) {
            if (endsLike(path, place))
                return; // where they would lie by default
        }
        // MLflow ends every such place with the id and "artifacts". Who names another one wants to be read what
        // is not its own.
        const bool isOwn
            = path.filename() == "artifacts" && path.parent_path().filename() == fs::path(owner.id);
        const fs::path real = isOwn ? folder.inside(path) : fs::path();
        std::error_code error;
        if (!real.empty() && fs::is_directory(real, error)) {
            (void)addFiles(run, owner, folder, real, warnings);
            return;
        }
        warnings.add(owner.prefix + "artifacts",
            "they lie outside of the folder that is read, or nowhere: " + asText(owner.uri));
    }
    ForeignFile file;
    file.name = owner.prefix + "artifacts";
    file.address = asText(owner.uri);
    run.outputs.push_back(std::move(file));
}

void addModel(ForeignRun& run, const LoggedModel& model, const ForeignFolder& folder,
    const std::vector<fs::path>& experiments, const fs::path& base, PartWarnings& warnings)
{
    ArtifactOwner owner {
        .id = model.id, .uri = model.uri, .prefix = "models/" + asText(model.name) + "/", .places = {}};
    const bool isTaken = std::ranges::any_of(
        run.outputs, [&owner](const ForeignFile& file) { return file.name.starts_with(owner.prefix); });
    if (isTaken || !isPlainName(model.name))
        owner.prefix = "models/" + model.id + "/";
    if (isPlainName(model.experiment)) {
        for (const fs::path& place : experiments)
            owner.places.push_back(place / model.experiment / "models" / model.id / "artifacts");
    }
    addArtifacts(run, owner, folder, base, warnings);
}

} // namespace touchstone::mlflow
