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

/// Whether the first file that can be opened has no column of labels.
Result<bool> lacksLabels(
    const fs::path& folder, std::span<const fs::path> files, const ReaderOptions& options)
{
    std::optional<Error> first;
    for (const fs::path& file : files) {
        const auto reader = openRows(file, options);
        if (reader)
            return (*reader)->columns().label.empty();
        if (!first)
            first = reader.error();
    }
    Error error = inputError("no-files", "none of the files of the folder can be read", first->message());
    return fail(error.at(folder.string()));
}

} // namespace

Result<SourceList> listSources(
    std::span<const fs::path> given, LabelSource labels, const ReaderOptions& options)
{
    SourceList list;
    for (const fs::path& path : given) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (!fs::exists(status))
            return fail(systemError(
                "cannot read the file", path.string(), error && error.value() != 0 ? error.value() : ENOENT));
        std::vector<fs::path> files {path};
        bool byName = labels == LabelSource::FileName;
        if (fs::is_directory(status)) {
            auto found = filesOf(path, list.warnings);
            if (!found)
                return failure(found);
            files = std::move(*found);
            // Who named a label column, or said that there is none, has decided.
            if (labels == LabelSource::Automatic && !options.columns.label) {
                const auto lacking = lacksLabels(path, files, options);
                if (!lacking)
                    return failure(lacking);
                byName = *lacking;
            }
        }
        for (fs::path& file : files) {
            auto label = byName ? std::optional(labelOf(file)) : std::nullopt;
            list.files.push_back({std::move(file), std::move(label)});
        }
    }
    return list;
}

} // namespace touchstone
