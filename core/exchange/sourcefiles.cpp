#include "core/exchange/sourcefiles.h"

#include "core/exchange/utf8.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> packedEndings {".zst", ".zstd", ".gz", ".gzip"};
constexpr std::array<std::string_view, 16> formatEndings {".csv", ".tsv", ".tab", ".psv", ".txt", ".text",
    ".ndjson", ".jsonl", ".json", ".sqlite", ".sqlite3", ".db", ".db3", ".dat", ".data", ".ft"};

/// Takes one of `endings` off, in any case; a name is never made empty.
void takeOff(std::string& name, std::span<const std::string_view> endings)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    for (const std::string_view ending : endings) {
        if (name.size() > ending.size()
            && std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, lower)) {
            name.erase(name.size() - ending.size());
            return;
        }
    }
}

std::string labelOf(const fs::path& path)
{
    std::string name = path.filename().string();
    takeOff(name, packedEndings);
    takeOff(name, formatEndings);
    std::string label;
    appendRepairedUtf8(name, label);
    return label;
}

/// What SQLite keeps beside a database, which is read with it.
bool isBesideADatabase(const fs::path& path)
{
    const std::string name = path.string();
    std::error_code error;
    return std::ranges::any_of(
        std::array<std::string_view, 3> {"-wal", "-shm", "-journal"}, [&](std::string_view ending) {
            return name.ends_with(ending)
                && fs::is_regular_file(name.substr(0, name.size() - ending.size()), error);
        });
}

/// Why a file of a folder is not read; empty: it is.
std::string_view whyPassedOver(const fs::directory_entry& entry)
{
    std::error_code error;
    const fs::file_status status = entry.status(error);
    if (entry.path().filename().string().starts_with('.'))
        return "its name begins with a dot";
    if (error || status.type() == fs::file_type::not_found)
        return "it cannot be reached";
    if (fs::is_directory(status))
        return "it is a folder; name it too if its files are wanted";
    if (!fs::is_regular_file(status))
        return "it is not a file";
    if (isBesideADatabase(entry.path()))
        return "it belongs to the database beside it";
    if (entry.file_size(error) == 0 && !error)
        return "it is empty";
    return {};
}

/// Where the files of a folder are in the list.
struct Folder {
    fs::path path;
    std::size_t first;
    std::size_t count;
};

Result<std::vector<fs::path>> filesOf(const fs::path& folder, std::vector<Warning>& warnings)
{
    std::error_code error;
    std::vector<fs::path> files;
    std::vector<std::pair<fs::path, std::string_view>> others;
    fs::directory_iterator entries(folder, error);
    while (!error && entries != fs::directory_iterator()) {
        const fs::path& path = entries->path();
        if (const auto why = whyPassedOver(*entries); why.empty())
            files.push_back(path);
        else
            others.emplace_back(path, why);
        entries.increment(error);
    }
    if (error)
        return fail(systemError("cannot read the folder", folder.string(), error.value()));
    std::ranges::sort(files);
    std::ranges::sort(others);
    for (const auto& [path, why] : others)
        warnings.push_back(
            {"file-passed-over", excerpt(path.filename().string()) + " was passed over: " + std::string(why),
                {path.string(), std::string(why)}});
    if (files.empty())
        return fail(inputError(
            "no-files", "the folder holds no file that can be read", "name a folder of CSV or ndjson files")
                        .at(folder.string()));
    return files;
}

/// Whether the files have no column of labels. Those that cannot be opened say so when their turn comes.
Result<bool> lackLabels(const fs::path& folder, std::span<const fs::path> files, const ReaderOptions& options)
{
    std::optional<Error> first;
    std::optional<std::string> with;
    std::optional<std::string> without;
    std::string column;
    for (const fs::path& file : files) {
        const auto reader = openRows(file, options);
        if (!reader) {
            if (!first)
                first = reader.error();
            continue;
        }
        auto& kind = (*reader)->columns().label.empty() ? without : with;
        if (!kind)
            kind = excerpt(file.filename().string());
        if (column.empty())
            column = (*reader)->columns().label;
        if (!with || !without)
            continue;
        Error error = inputError("labels-disagree",
            *with + " has a column of labels (" + excerpt(column) + ") and " + *without + " has none",
            "say --label-from column or --label-from file-name");
        error.arguments = {*with, column, *without};
        return fail(error.at(folder.string()));
    }
    if (with || without)
        return without.has_value();
    Error error = inputError("no-files", "none of the files of the folder can be read", first->message());
    return fail(error.at(folder.string()));
}

/// An error for an option that none of the files uses. A file that cannot be opened might: it says so when its turn
/// comes.
Result<> checkOptions(std::span<const SourceChoice> files, const ReaderOptions& options)
{
    std::optional<std::vector<Error>> unused;
    for (const SourceChoice& file : files) {
        auto here = unusedOptions(file.path, options);
        if (!here)
            return {};
        if (!unused)
            unused = std::move(*here);
        else
            std::erase_if(*unused, [&](const Error& error) {
                return std::ranges::none_of(*here,
                    [&](const Error& other) { return other.arguments.front() == error.arguments.front(); });
            });
        if (unused->empty())
            return {};
    }
    return unused ? Result<>(fail(unused->front())) : Result<>();
}

bool asksForAFormat(const ReaderOptions& options)
{
    return !options.table.empty() || options.encoding || options.delimiter || options.header;
}

/// Names as labels for the files of the folders that lack a column of them.
Result<> labelFolders(SourceList& list, std::span<const Folder> folders, const ReaderOptions& options)
{
    for (const Folder& folder : folders) {
        const auto files = std::span(list.files).subspan(folder.first, folder.count);
        std::vector<fs::path> paths;
        for (const SourceChoice& file : files)
            paths.push_back(file.path);
        const auto lacking = lackLabels(folder.path, paths, options);
        if (!lacking)
            return failure(lacking);
        for (SourceChoice& file : files) {
            if (*lacking)
                file.fixedLabel = labelOf(file.path);
        }
    }
    return {};
}

} // namespace

Result<SourceList> listSources(
    std::span<const fs::path> given, LabelSource labels, const ReaderOptions& options)
{
    SourceList list;
    std::vector<Folder> folders;
    for (const fs::path& path : given) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (!fs::exists(status))
            return fail(systemError(
                "cannot read the file", path.string(), error && error.value() != 0 ? error.value() : ENOENT));
        std::vector<fs::path> files {path};
        if (fs::is_directory(status)) {
            auto found = filesOf(path, list.warnings);
            if (!found)
                return failure(found);
            files = std::move(*found);
            folders.push_back({path, list.files.size(), files.size()});
        }
        for (fs::path& file : files) {
            auto label = labels == LabelSource::FileName ? std::optional(labelOf(file)) : std::nullopt;
            list.files.push_back({.path = std::move(file), .fixedLabel = std::move(label)});
        }
    }
    ReaderOptions shared = options;
    if (list.files.size() > 1 && asksForAFormat(options)) {
        if (auto used = checkOptions(list.files, options); !used)
            return failure(used);
        shared.passOverUnusedOptions = true;
        for (SourceChoice& file : list.files)
            file.passOverUnusedOptions = true;
    }
    // Who named a label column, or said that there is none, has decided.
    if (labels == LabelSource::Automatic && !options.columns.label) {
        if (auto labelled = labelFolders(list, folders, shared); !labelled)
            return failure(labelled);
    }
    return list;
}

} // namespace touchstone
