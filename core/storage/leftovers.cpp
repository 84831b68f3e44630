#include "core/storage/leftovers.h"

#include "core/base/time.h"
#include "core/storage/artifactdigest.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>
#include <system_error>

#include <sys/stat.h>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t secondsOfWriting = 3600;

std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::vector<fs::path> paths;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error))
        paths.push_back(entries->path());
    std::ranges::sort(paths);
    return paths;
}

Leftover describe(const fs::path& workspace, const fs::path& path, std::string_view kind)
{
    struct stat status {
    };
    const bool there = ::lstat(path.c_str(), &status) == 0;
    return Leftover {.kind = std::string(kind),
        .path = path.lexically_relative(workspace),
        .sha256 = {},
        .execution = {},
        .bytes = bytesBelow(path),
        .modified = there ? std::int64_t(status.st_mtim.tv_sec) : 0};
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isHash(std::string_view text)
{
    return text.size() == 64
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// 0 when it is no number of an execution as we write it.
std::int64_t numberOf(std::string_view name)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool whole = error == std::errc() && end == name.data() + name.size();
    return whole && isDigits(name) && name.front() != '0' ? number : 0;
}

template <typename Value, typename Read>
Result<std::set<Value>> valuesOf(Database& database, std::string_view sql, Read read)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement);
    std::set<Value> values;
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            return values;
        values.insert(read(*statement));
    }
}

Result<std::set<std::string>> hashes(Database& database, std::string_view sql)
{
    return valuesOf<std::string>(
        database, sql, [](const Statement& row) { return std::string(row.text(0)); });
}

Result<std::set<std::int64_t>> numbers(Database& database, std::string_view sql)
{
    return valuesOf<std::int64_t>(database, sql, [](const Statement& row) { return row.integer(0); });
}

void addUnnamedFiles(const fs::path& workspace, const char* folder, std::string_view extension,
    std::string_view kind, const std::set<std::string>& named, std::vector<Leftover>& found)
{
    for (const fs::path& path : entriesOf(workspace / folder)) {
        const std::string hash = path.stem().string();
        if (path.extension() != extension || !isHash(hash) || named.contains(hash))
            continue;
        found.push_back(describe(workspace, path, kind));
        found.back().sha256 = hash;
    }
}

void addUnnamedFolders(const fs::path& workspace, const char* folder, std::string_view kind,
    const std::set<std::int64_t>& named, std::vector<Leftover>& found)
{
    for (const fs::path& path : entriesOf(workspace / folder)) {
        const std::int64_t number = numberOf(path.filename().string());
        if (number == 0 || named.contains(number))
            continue;
        found.push_back(describe(workspace, path, kind));
        found.back().execution = ExecutionNumber(number);
    }
}

} // namespace

Result<std::vector<Leftover>> unnamedArtifacts(Database& database, const fs::path& workspace)
{
    const auto datasets = hashes(
        database, "SELECT sha256 FROM datasets UNION SELECT sha256 FROM artifacts WHERE kind = 'dataset'");
    if (!datasets)
        return failure(datasets);
    const auto models = hashes(
        database, "SELECT sha256 FROM models UNION SELECT sha256 FROM artifacts WHERE kind = 'model'");
    if (!models)
        return failure(models);
    const auto owners = numbers(database,
        "SELECT number FROM executions WHERE status = 'complete'"
        " UNION SELECT execution FROM artifacts WHERE direction = 'output'");
    if (!owners)
        return failure(owners);
    std::vector<Leftover> found;
    addUnnamedFiles(workspace, "datasets", ".sqlite", "dataset", *datasets, found);
    addUnnamedFiles(workspace, "models", ".bin", "model", *models, found);
    addUnnamedFolders(workspace, "predictions", "predictions", *owners, found);
    addUnnamedFolders(workspace, "splits", "split", *owners, found);
    return found;
}

std::vector<Leftover> migrationBackups(const fs::path& workspace)
{
    constexpr std::string_view start = "workspace.sqlite.v";
    constexpr std::string_view end = ".bak";
    std::vector<Leftover> found;
    for (const fs::path& path : entriesOf(workspace)) {
        const std::string name = path.filename().string();
        if (name.size() > start.size() + end.size() && name.starts_with(start) && name.ends_with(end)
            && isDigits(std::string_view(name).substr(start.size(), name.size() - start.size() - end.size())))
            found.push_back(describe(workspace, path, "backup"));
    }
    return found;
}

std::vector<Leftover> abandonedParts(const fs::path& workspace)
{
    constexpr std::string_view mark = ".part";
    const std::int64_t latest = currentTime() - secondsOfWriting;
    std::vector<Leftover> found;
    for (const fs::path& folder : {workspace, workspace / "gates", workspace / "reports"}) {
        for (const fs::path& path : entriesOf(folder)) {
            const std::string name = path.filename().string();
            const auto at = name.rfind(mark);
            if (at == std::string::npos || at == 0
                || !isDigits(std::string_view(name).substr(at + mark.size())))
                continue;
            Leftover part = describe(workspace, path, "part");
            if (part.modified <= latest)
                found.push_back(std::move(part));
        }
    }
    return found;
}

std::vector<Leftover> temporaryLeftovers(const fs::path& workspace)
{
    std::vector<Leftover> found;
    for (const fs::path& path : entriesOf(workspace / "tmp")) {
        found.push_back(describe(workspace, path, "temporary"));
        if (const std::int64_t number = numberOf(path.filename().string()); number != 0)
            found.back().execution = ExecutionNumber(number);
    }
    return found;
}

} // namespace touchstone
