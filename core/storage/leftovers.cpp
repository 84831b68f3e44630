#include "core/storage/leftovers.h"

#include "core/base/time.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/releasestore.h"
#include "core/storage/searchindex.h"

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
/// No execution ever gets there; the folder of somebody who names his by dates and times must not use up the numbers.
constexpr std::int64_t numbersEnd = 1'000'000'000;

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

bool isLink(const fs::path& path)
{
    std::error_code error;
    return fs::is_symlink(path, error);
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

/// `name` without a last part of `mark` and digits.
std::string_view withoutNumbered(std::string_view name, std::string_view mark)
{
    const auto at = name.rfind(mark);
    return at != std::string_view::npos && isDigits(name.substr(at + mark.size())) ? name.substr(0, at)
                                                                                   : name;
}

bool isBackupName(std::string_view name)
{
    constexpr std::string_view end = ".bak";
    return name.ends_with(end)
        && withoutNumbered(name.substr(0, name.size() - end.size()), ".v") == "workspace.sqlite";
}

constexpr std::string_view strangersEnd = ".before";

/// The execution that a name in tmp/ belongs to: "12", "12.before", "12.before.touchstone-part4711"; else 0.
std::int64_t ownerOf(std::string_view name)
{
    name = withoutNumbered(name, ".touchstone-part");
    if (name.ends_with(strangersEnd))
        name.remove_suffix(strangersEnd.size());
    return numberOf(name);
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
    if (isLink(workspace / folder))
        return;
    for (const fs::path& path : entriesOf(workspace / folder)) {
        const std::string hash = path.stem().string();
        if (path.extension() != extension || !isHash(hash) || named.contains(hash))
            continue;
        found.push_back(describe(workspace, path, kind));
        found.back().sha256 = hash;
    }
}

/// Search indexes of datasets that no row names.
void addUnnamedIndexes(
    const fs::path& workspace, const std::set<std::string>& datasets, std::vector<Leftover>& found)
{
    if (isLink(workspace / "datasets"))
        return;
    for (const fs::path& path : entriesOf(workspace / "datasets")) {
        const std::string hash = datasetOfSearchIndex(path.filename().string());
        if (hash.empty() || datasets.contains(hash))
            continue;
        found.push_back(describe(workspace, path, "search-index"));
        found.back().sha256 = hash;
    }
}

void addUnnamedFolders(const fs::path& workspace, const char* folder, std::string_view kind,
    const std::set<std::int64_t>& named, std::vector<Leftover>& found)
{
    if (isLink(workspace / folder))
        return;
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
    const auto reports = namedReports(database);
    if (!reports)
        return failure(reports);
    std::vector<Leftover> found;
    if (*reports)
        addUnnamedFiles(workspace, "reports", ".json", "report", **reports, found);
    addUnnamedFiles(workspace, "datasets", ".sqlite", "dataset", *datasets, found);
    addUnnamedIndexes(workspace, *datasets, found);
    addUnnamedFiles(workspace, "models", ".bin", "model", *models, found);
    addUnnamedFolders(workspace, "predictions", "predictions", *owners, found);
    addUnnamedFolders(workspace, "splits", "split", *owners, found);
    return found;
}

std::vector<Leftover> migrationBackups(const fs::path& workspace)
{
    std::vector<Leftover> found;
    for (const fs::path& path : entriesOf(workspace)) {
        if (isBackupName(path.filename().string()))
            found.push_back(describe(workspace, path, "backup"));
    }
    return found;
}

std::vector<Leftover> abandonedParts(const fs::path& workspace)
{
    constexpr std::string_view mark = ".touchstone-part";
    const std::int64_t latest = currentTime() - secondsOfWriting;
    std::vector<Leftover> found;
    for (const fs::path& folder : {workspace, workspace / "gates", workspace / "reports"}) {
        if (folder != workspace && isLink(folder))
            continue;
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

Result<std::vector<Leftover>> temporaryLeftovers(Database& database, const fs::path& workspace)
{
    const bool shared = isLink(workspace / "tmp");
    std::set<std::int64_t> known;
    if (shared) {
        auto read = numbers(database, "SELECT number FROM executions");
        if (!read)
            return failure(read);
        known = std::move(*read);
    }
    std::vector<Leftover> found;
    for (const fs::path& path : entriesOf(workspace / "tmp")) {
        const std::string name = path.filename().string();
        const std::int64_t owner = ownerOf(name);
        const bool ofExecution = owner != 0 && (!shared || known.contains(owner));
        constexpr std::string_view journal = "-journal";
        std::string_view file = name;
        if (file.ends_with(journal))
            file.remove_suffix(journal.size());
        const bool ofIndex = !shared && !datasetOfSearchIndex(file).empty();
        if (!ofExecution && !ofIndex && !isBackupName(file))
            continue;
        found.push_back(describe(workspace, path, "temporary"));
        if (const std::int64_t number = numberOf(name); number != 0)
            found.back().execution = ExecutionNumber(number);
    }
    return found;
}

std::vector<Leftover> thingsInTrash(const fs::path& workspace)
{
    std::vector<Leftover> found;
    if (isLink(workspace / "trash"))
        return found;
    for (const fs::path& path : entriesOf(workspace / "trash"))
        found.push_back(describe(workspace, path, "unrecorded"));
    return found;
}

bool hasArtifacts(const fs::path& workspace)
{
    const auto holds = [&](const char* folder, const auto& isArtifact) {
        return std::ranges::any_of(entriesOf(workspace / folder), isArtifact);
    };
    const auto isFile = [](const fs::path& path, std::string_view extension) {
        return path.extension() == extension && isHash(path.stem().string());
    };
    const auto isNumbered = [](const fs::path& path) { return numberOf(path.filename().string()) != 0; };
    return holds("datasets", [&](const fs::path& path) { return isFile(path, ".sqlite"); })
        || holds("models", [&](const fs::path& path) { return isFile(path, ".bin"); })
        || holds("predictions", isNumbered) || holds("splits", isNumbered);
}

std::int64_t highestNumberInUse(const fs::path& workspace)
{
    std::int64_t highest = 0;
    for (const char* folder : {"predictions", "splits", "tmp"}) {
        for (const fs::path& path : entriesOf(workspace / folder)) {
            const std::int64_t number = numberOf(path.filename().string());
            if (number < numbersEnd)
                highest = std::max(highest, number);
        }
    }
    return highest;
}

fs::path strangersFile(const fs::path& workspace, ExecutionNumber number)
{
    return workspace / "tmp" / (number.toString() + std::string(strangersEnd));
}

} // namespace touchstone
