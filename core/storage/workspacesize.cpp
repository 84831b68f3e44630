#include "core/storage/workspacesize.h"

#include "core/storage/artifactdigest.h"
#include "core/storage/leftovers.h"
#include "core/storage/searchindex.h"
#include "core/storage/workspaceclean.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

using Users = std::map<std::string, std::set<ExecutionNumber>>; // by path

/// The executions that made or read each artifact.
Users usersOf(const Workspace& workspace, const std::vector<Execution>& executions)
{
    Users users;
    const auto use = [&](const fs::path& path, ExecutionNumber number) {
        users[path.lexically_relative(workspace.path()).string()].insert(number);
    };
    for (const Execution& execution : executions) {
        for (const auto* list : {&execution.inputs, &execution.outputs}) {
            for (const Artifact& artifact : *list) {
                if (artifact.kind == "dataset")
                    use(workspace.datasetFile(artifact.sha256), execution.number);
                else if (artifact.kind == "model")
                    use(workspace.modelFile(artifact.sha256), execution.number);
                else if (artifact.kind == "predictions")
                    use(workspace.predictionsFolder(execution.number), execution.number);
                else if (artifact.kind == "split")
                    use(workspace.splitFolder(execution.number), execution.number);
                const auto mark = artifact.resolved.find('#');
                if (artifact.kind == "dataset" && mark != std::string::npos) {
                    const auto split = artifact.resolved.substr(mark + 1);
                    use(workspace.path() / "splits" / split, execution.number);
                }
            }
        }
    }
    return users;
}

std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::vector<fs::path> paths;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error))
        paths.push_back(entries->path());
    return paths;
}

/// By kind what a cleaning frees. `plan` empties the whole trash.
void addFreed(const CleanReport& plan, const fs::path& workspace, SizeReport& report)
{
    const auto kindOf = [&](const std::string& name) -> SizeOfKind& {
        return *std::ranges::find(report.kinds, name, &SizeOfKind::kind);
    };
    for (const Leftover& leftover : plan.thrown) {
        const std::string folder = leftover.path.parent_path().string();
        const std::string inRoot = leftover.kind == "backup" ? "backups" : "parts";
        kindOf(folder.empty() ? inRoot : folder).freedLater += leftover.bytes;
    }
    SizeOfKind& trash = kindOf("trash");
    for (const TrashItem& item : plan.deleted)
        (isDue(item) ? trash.freedNow : trash.freedLater) += bytesInTrash(item, workspace);
}

} // namespace

std::int64_t SizeReport::bytes() const
{
    std::int64_t sum = 0;
    for (const SizeOfKind& kind : kinds)
        sum += kind.bytes;
    return sum;
}

std::int64_t SizeReport::freedNow() const
{
    std::int64_t sum = 0;
    for (const SizeOfKind& kind : kinds)
        sum += kind.freedNow;
    return sum;
}

std::int64_t SizeReport::freedLater() const
{
    std::int64_t sum = 0;
    for (const SizeOfKind& kind : kinds)
        sum += kind.freedLater;
    return sum;
}

Result<SizeReport> measureWorkspace(Workspace& workspace)
{
    const auto executions = workspace.executions();
    if (!executions)
        return failure(executions);
    const auto plan = planCleaning(workspace, {.now = true});
    if (!plan && plan.error().code != "damaged-database")
        return failure(plan);
    const Users users = usersOf(workspace, *executions);
    SizeReport report;
    for (const auto& [folder, kind] : {std::pair("datasets", "dataset"), std::pair("models", "model"),
             std::pair("predictions", "predictions"), std::pair("splits", "split")}) {
        SizeOfKind sum {.kind = folder};
        for (const fs::path& path : entriesOf(workspace.path() / folder)) {
            const bool isIndex = !datasetOfSearchIndex(path.filename().string()).empty();
            SizeItem item {.kind = isIndex ? "search index" : kind,
                .path = path.lexically_relative(workspace.path()).string(),
                .bytes = bytesBelow(path),
                .usedBy = {}};
            if (const auto found = users.find(item.path); found != users.end())
                item.usedBy.assign(found->second.begin(), found->second.end());
            ++sum.items;
            sum.bytes += item.bytes;
            report.items.push_back(std::move(item));
        }
        report.kinds.push_back(std::move(sum));
    }
    for (const auto& [folder, kind] : {std::pair("reports", "reports"), std::pair("gates", "gates"),
             std::pair("trash", "trash"), std::pair("tmp", "temporary")}) {
        const auto path = workspace.path() / folder;
        SizeOfKind sum {.kind = kind,
            .items = static_cast<std::int64_t>(entriesOf(path).size()),
            .bytes = bytesBelow(path)};
        report.kinds.push_back(std::move(sum));
    }
    SizeOfKind backups {.kind = "backups"};
    for (const Leftover& backup : migrationBackups(workspace.path())) {
        ++backups.items;
        backups.bytes += backup.bytes;
    }
    report.kinds.push_back(std::move(backups));
    SizeOfKind parts {.kind = "parts"};
    for (const Leftover& part : abandonedParts(workspace.path())) {
        if (part.path.has_parent_path())
            continue; // counted with its folder
        ++parts.items;
        parts.bytes += part.bytes;
    }
    report.kinds.push_back(std::move(parts));
    SizeOfKind database {.kind = "database", .items = 1};
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        database.bytes += bytesBelow(workspace.path() / (std::string("workspace.sqlite") + suffix));
    report.kinds.push_back(std::move(database));
    addFreed(plan.value_or(CleanReport {}), workspace.path(), report);
    std::ranges::stable_sort(report.items, [](const SizeItem& one, const SizeItem& other) {
        return one.bytes != other.bytes ? one.bytes > other.bytes : one.path < other.path;
    });
    return report;
}

} // namespace touchstone
