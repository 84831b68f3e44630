#pragma once

#include "core/base/sha256.h"
#include "core/storage/releasestore.h"
#include "core/storage/searchindex.h"
#include "core/storage/workspace.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

/// What a workspace must be after a crash or a failure of its disk.
namespace testing {

/// Hash over a folder of predictions, as its execution states it.
inline std::string hashOfFolder(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        files.push_back(entry.path());
    std::ranges::sort(files);
    touchstone::Sha256 hash;
    for (const auto& file : files) {
        hash.addField(file.filename().string());
        hash.addField(touchstone::sha256OfFile(file).value_or(""));
    }
    return hash.finish();
}

/// "ok", or what SQLite finds.
inline std::string integrityOf(const std::filesystem::path& file, touchstone::Database::Mode mode)
{
    auto database = touchstone::Database::open(file, mode);
    if (!database)
        return database.error().message();
    auto check = database->prepare("PRAGMA integrity_check");
    const auto stepped = check ? check->step() : touchstone::failure(check);
    return stepped && *stepped ? std::string(check->text(0)) : problem(stepped);
}

/// Empty when the artifact is there with the content that its hash names.
inline std::string damageOfOutput(touchstone::Workspace& workspace, const touchstone::Execution& execution,
    const touchstone::Artifact& output)
{
    const std::string who = "#" + execution.number.toString() + " " + output.kind + ": ";
    if (output.kind == "model") {
        const auto hash = touchstone::sha256OfFile(workspace.modelFile(output.sha256));
        return hash == output.sha256 ? std::string() : who + "another file";
    }
    if (output.kind == "split") {
        const auto file = workspace.splitFolder(execution.number) / "part.npy";
        return touchstone::sha256OfFile(file) == output.sha256 ? std::string() : who + "another file";
    }
    if (output.kind == "predictions") {
        const bool same = hashOfFolder(workspace.predictionsFolder(execution.number)) == output.sha256;
        return same ? std::string() : who + "other files";
    }
    if (output.kind != "dataset")
        return {};
    // Its hash is of the rows, so the file is checked by SQLite and by what it says of itself.
    const auto file = workspace.datasetFile(output.sha256);
    if (const auto state = integrityOf(file, touchstone::Database::Mode::Immutable); state != "ok")
        return who + state;
    auto database = touchstone::Database::open(file, touchstone::Database::Mode::Immutable);
    auto hash = database ? database->prepare("SELECT value FROM meta WHERE key = 'sha256'")
                         : touchstone::failure(database);
    const auto stepped = hash ? hash->step() : touchstone::failure(hash);
    return stepped && *stepped && hash->text(0) == output.sha256 ? std::string() : who + "other rows";
}

/// What is wrong with the chain of releases, or with the frozen reports that it names; empty: nothing.
inline std::string damageOfReleases(touchstone::Workspace& workspace)
{
    const auto rows = touchstone::readStoredReleases(workspace.database());
    if (!rows)
        return rows.error().message();
    std::string previous;
    std::int64_t number = 0;
    for (const touchstone::StoredRelease& row : *rows) {
        const auto record = touchstone::ReleaseRecord::parse(row.text);
        if (!record)
            return record.error().message();
        if (row.number != ++number || record->number != number || record->hash() != row.hash
            || record->previous != previous)
            return "record " + std::to_string(number) + " does not fit into the chain";
        previous = row.hash;
        const auto report = workspace.path() / "reports" / (record->report + ".json");
        if (!record->report.empty() && touchstone::sha256OfFile(report) != record->report)
            return "record " + std::to_string(number) + ": another report";
    }
    return {};
}

/// What is wrong with a workspace that nobody works in; empty: nothing. Opens it, which mends what a crash left.
inline std::string damageOf(const std::filesystem::path& path)
{
    using namespace touchstone;
    auto workspace = Workspace::open(path, "test");
    if (!workspace)
        return workspace.error().message();
    if (const auto state = integrityOf(path / "workspace.sqlite", Database::Mode::ReadOnly); state != "ok")
        return "workspace.sqlite: " + state;
    const auto executions = workspace->executions();
    const auto datasets = workspace->datasets();
    const auto models = workspace->models();
    if (!executions || !datasets || !models)
        return problem(executions) + problem(datasets) + problem(models);
    std::set<std::int64_t> complete;
    for (const Execution& execution : *executions) {
        if (execution.status == ExecutionStatus::Running || execution.status == ExecutionStatus::Queued)
            return "#" + execution.number.toString() + " seems to be running";
        if (execution.status != ExecutionStatus::Complete && !execution.outputs.empty())
            return "#" + execution.number.toString() + " is not complete, but has outputs";
        if (execution.status == ExecutionStatus::Complete)
            complete.insert(execution.number.value());
        for (const Artifact& output : execution.outputs) {
            if (auto damage = damageOfOutput(*workspace, execution, output); !damage.empty())
                return damage;
        }
    }
    for (const DatasetInfo& dataset : *datasets) {
        if (auto index = SearchIndex::open(searchIndexFile(workspace->datasetFile(dataset.sha256)));
            index || index.error().code != "no-search-index") {
            const auto sound = index ? index->check() : failure(index);
            if (!sound)
                return sound.error().message();
        }
        if (!complete.contains(dataset.execution.value()))
            return dataset.reference() + " of an execution that is not complete";
    }
    for (const ModelRecord& model : *models) {
        if (!complete.contains(model.execution.value()))
            return "a model of #" + model.execution.toString() + ", which is not complete";
    }
    return damageOfReleases(*workspace);
}

/// Files and folders that no row of the workspace names, separated by blanks.
inline std::string leftovers(const std::filesystem::path& path)
{
    using namespace touchstone;
    auto workspace = Workspace::open(path, "test");
    const auto executions = workspace ? workspace->executions() : failure(workspace);
    if (!executions)
        return problem(executions);
    std::set<std::filesystem::path> named;
    for (const Execution& execution : *executions) {
        for (const Artifact& output : execution.outputs) {
            if (output.kind == "dataset") {
                const auto file = workspace->datasetFile(output.sha256);
                named.insert(file.lexically_relative(workspace->path()));
                named.insert(searchIndexFile(file).lexically_relative(workspace->path()));
            } else if (output.kind == "model")
                named.insert(workspace->modelFile(output.sha256).lexically_relative(workspace->path()));
            else
                named.insert(
                    output.kind + (output.kind == "split" ? "s/" : "/") + execution.number.toString());
        }
    }
    std::string list;
    for (const char* folder : {"datasets", "models", "predictions", "splits", "tmp"}) {
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(path / folder, error)) {
            if (const auto name = entry.path().lexically_relative(path); !named.contains(name))
                list += name.string() + " ";
        }
    }
    return list;
}

/// Hash of every file of the folders of artifacts, by path.
inline std::map<std::string, std::string> artifactsIn(const std::filesystem::path& path)
{
    std::map<std::string, std::string> files;
    for (const char* folder : {"datasets", "models", "predictions", "splits"}) {
        std::error_code error;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path / folder, error)) {
            if (entry.is_regular_file(error))
                files[entry.path().lexically_relative(path).string()]
                    = touchstone::sha256OfFile(entry.path()).value_or("");
        }
    }
    return files;
}

/// The executions with everything that they say, by number. Notes that people change later are left out.
inline std::map<std::int64_t, std::string> executionsIn(const std::filesystem::path& path)
{
    auto workspace = touchstone::Workspace::open(path, "test");
    const auto list = workspace ? workspace->executions() : touchstone::failure(workspace);
    std::map<std::int64_t, std::string> texts;
    if (!list)
        return texts;
    for (const touchstone::Execution& execution : *list) {
        std::string text = std::string(statusName(execution.status)) + execution.parameters.dump()
            + execution.environment.dump() + execution.metrics.dump() + execution.log + execution.error;
        for (const auto* artifacts : {&execution.inputs, &execution.outputs}) {
            for (const touchstone::Artifact& artifact : *artifacts)
                text += " " + artifact.name + artifact.kind + artifact.sha256 + artifact.resolved;
        }
        texts[execution.number.value()] = text;
    }
    return texts;
}

} // namespace testing
