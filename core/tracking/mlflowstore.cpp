#include "core/tracking/mlflowstore.h"

#include "core/tracking/foreignfolder.h"
#include "core/tracking/jsonvalues.h"
#include "core/tracking/mlflowregistry.h"
#include "core/tracking/mlflowrun.h"
#include "core/tracking/mlflowwords.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

namespace fs = std::filesystem;

namespace {

using Kind = ForeignFolder::Kind;

bool isExperiment(const ForeignFolder& folder, const fs::path& path)
{
    const auto meta = mlflow::readMap(folder, path / "meta.yaml");
    return meta && meta->contains("experiment_id") && !meta->contains("run_id");
}

/// Whether an experiment is among the first folders.
bool isStore(const ForeignFolder& folder, const fs::path& path)
{
    constexpr int mostLooks = 100;
    const auto entries = folder.list(path);
    if (!entries)
        return false;
    int looks = 0;
    for (const auto& entry : *entries) {
        if (entry.kind != Kind::Folder || entry.name == "models")
            continue;
        if (looks++ == mostLooks)
            break;
        if (isExperiment(folder, entry.path))
            return true;
    }
    return false;
}

/// The store in the folder that the user named.
std::optional<fs::path> storeIn(const ForeignFolder& folder)
{
    if (isStore(folder, folder.path()))
        return folder.path();
    const fs::path below = folder.path() / "mlruns";
    if (folder.hasFolder(below) && isStore(folder, below))
        return below;
    return std::nullopt;
}

/// Everything of an experiment's folder that is no run.
bool isReserved(const std::string& name)
{
    static constexpr std::array<std::string_view, 4> names {"tags", "datasets", "traces", "models"};
    return name.starts_with('.') || std::ranges::find(names, name) != names.end();
}

struct Experiment {
    std::string id;
    std::string name;
    std::vector<fs::path> runs;
};

class StoreReader
{
public:
    StoreReader(ForeignFolder folder, fs::path store, Progress& progress, const std::stop_token& stop)
        : m_folder(std::move(folder))
        , m_store(std::move(store))
        , m_progress(progress)
        , m_stop(stop)
        , m_runs(m_folder, m_store)
    {
        m_result.tracker = "mlflow";
    }

    Result<ForeignRuns> read()
    {
        const auto entries = m_folder.list(m_store);
        if (!entries)
            return failure(entries);
        std::vector<Experiment> experiments;
        std::size_t total = 0;
        for (const auto& entry : *entries) {
            if (m_stop.stop_requested())
                return fail(cancelledError());
            if (entry.kind == Kind::Refused)
                skip(entry.path, entry.reason);
            if (entry.kind != Kind::Folder)
                continue;
            if (entry.name == ".trash")
                listTrash(entry.path);
            else if (!entry.name.starts_with('.') && entry.name != "models")
                addExperiment(entry, experiments);
        }
        for (const Experiment& experiment : experiments)
            total += experiment.runs.size();
        for (const Experiment& experiment : experiments) {
            if (auto done = readRuns(experiment, total); !done)
                return failure(done);
        }
        mlflow::readRegistry(m_folder, m_store / "models", m_result);
        mlflow::sortRuns(m_result.runs);
        return std::move(m_result);
    }

private:
    void skip(const fs::path& path, std::string reason)
    {
        m_result.skipped.push_back({m_folder.nameOf(path), std::move(reason)});
    }

    void listTrash(const fs::path& trash)
    {
        const auto entries = m_folder.list(trash);
        if (!entries)
            return skip(trash, entries.error().what);
        for (const auto& entry : *entries) {
            if (entry.kind == Kind::Folder)
                skip(entry.path, deleted(runsOf(entry.path).size()));
        }
    }

    static std::string deleted(std::size_t runs)
    {
        return "the experiment was deleted, with " + std::to_string(runs) + (runs == 1 ? " run" : " runs");
    }

    /// Folders of an experiment that may be runs; links are noted.
    std::vector<fs::path> runsOf(const fs::path& experiment)
    {
        std::vector<fs::path> runs;
        auto entries = m_folder.list(experiment);
        if (!entries) {
            skip(experiment, entries.error().what);
            return runs;
        }
        for (auto& entry : *entries) {
            if (entry.kind == Kind::Refused)
                skip(entry.path, entry.reason);
            else if (entry.kind == Kind::Folder && !isReserved(entry.name))
                runs.push_back(std::move(entry.path));
        }
        return runs;
    }

    void addExperiment(const ForeignFolder::Entry& entry, std::vector<Experiment>& experiments)
    {
        Experiment experiment {.id = asText(entry.name), .name = {}, .runs = runsOf(entry.path)};
        const auto meta = mlflow::readMap(m_folder, entry.path / "meta.yaml");
        if (meta && textOf(*meta, "lifecycle_stage") == "deleted")
            return skip(entry.path, deleted(experiment.runs.size()));
        if (meta)
            experiment.name = textOf(*meta, "name");
        else // its runs are read all the same
            skip(entry.path / "meta.yaml", "the experiment's name is not known: " + meta.error().what);
        experiments.push_back(std::move(experiment));
    }

    Result<> readRuns(const Experiment& experiment, std::size_t total)
    {
        for (const fs::path& path : experiment.runs) {
            if (m_stop.stop_requested())
                return fail(cancelledError());
            auto run = m_runs.read(path, experiment.name, experiment.id, m_stop);
            if (!run && run.error().kind == ErrorKind::Cancelled)
                return failure(run);
            if (run)
                m_result.runs.push_back(std::move(*run));
            else
                skip(path, run.error().what);
            m_progress.report({.phase = "reading",
                .done = static_cast<double>(++m_done),
                .total = static_cast<double>(total)});
        }
        return {};
    }

    ForeignFolder m_folder;
    fs::path m_store;
    Progress& m_progress;
    const std::stop_token& m_stop;
    mlflow::RunReader m_runs;
    ForeignRuns m_result;
    std::size_t m_done = 0;
};

} // namespace

bool looksLikeMlflowFolder(const fs::path& path)
{
    const auto folder = ForeignFolder::open(path);
    return folder && storeIn(*folder);
}

Result<ForeignRuns> readMlflowFolder(const fs::path& path, Progress& progress, const std::stop_token& stop)
{
    try {
        auto folder = ForeignFolder::open(path);
        if (!folder)
            return failure(folder);
        auto store = storeIn(*folder);
        if (!store)
            return fail(inputError("unknown-format", "this is no file store of MLflow",
                "name the folder mlruns, or the one above it")
                            .at(path.string()));
        return StoreReader(std::move(*folder), std::move(*store), progress, stop).read();
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to read the runs").at(path.string()));
    } catch (const std::exception& exception) {
        return fail(machineError("unexpected-error", std::string("unexpected error: ") + exception.what())
                        .at(path.string()));
    }
}

} // namespace touchstone
