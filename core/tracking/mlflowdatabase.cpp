#include "core/tracking/mlflowdatabase.h"

#include "core/base/keyedhash.h"
#include "core/exchange/foreigntables.h"
#include "core/tracking/cells.h"
#include "core/tracking/foreignfolder.h"
#include "core/tracking/histories.h"
#include "core/tracking/mlflowartifacts.h"
#include "core/tracking/mlflowtables.h"
#include "core/tracking/mlflowwords.h"
#include "core/tracking/scalars.h"

#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <new>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace touchstone {

namespace fs = std::filesystem;

namespace {

using Cells = std::span<const ForeignCell>;

struct KeyHash : KeyedHash {
    using is_transparent = void;
};
template <typename T>
using ByText = std::unordered_map<std::string, T, KeyHash, std::equal_to<>>;

/// A run while its rows come in.
struct Draft {
    ForeignRun run;
    PartWarnings warnings;
    std::string experiment;
    std::string artifacts;
    std::vector<mlflow::LoggedModel> models;
    struct Place {
        std::size_t at = 0;     ///< in run.metrics
        bool hasLatest = false; ///< its latest value is that of latest_metrics
    };
    ByText<Place> metrics;
    std::size_t damaged = 0; ///< values of metrics
    std::size_t dropped = 0; ///< values that are left out of histories
};

struct Experiment {
    std::string name;
    bool isDeleted = false;
    std::size_t runs = 0; ///< counted for those that are deleted
};

constexpr std::size_t notTaken = std::numeric_limits<std::size_t>::max();

/// As MLflow stores it: NaN has a column of its own, the infinities are the greatest numbers.
std::optional<double> valueOf(const ForeignCell& value, const ForeignCell& isNan)
{
    if (integerOf(isNan).value_or(0) != 0)
        return std::nan("");
    auto number = realOf(value);
    if (number && std::abs(*number) == std::numeric_limits<double>::max())
        number = std::copysign(std::numeric_limits<double>::infinity(), *number);
    return number;
}

class DatabaseReader
{
public:
    DatabaseReader(ForeignTables tables, ForeignFolder folder, std::string file, Progress& progress,
        const std::stop_token& stop)
        : m_tables(std::move(tables))
        , m_folder(std::move(folder))
        , m_file(std::move(file))
        , m_progress(progress)
        , m_stop(stop)
    {
        m_result.tracker = "mlflow";
    }

    Result<ForeignRuns> read()
    {
        static constexpr std::array<std::string_view, 13> wanted {"experiments", "runs", "tags", "params",
            "latest_metrics", "metrics", "datasets", "inputs", "input_tags", "logged_models",
            "model_versions", "model_version_tags", "registered_model_aliases"};
        if (auto checked = m_tables.check(wanted); !checked)
            return failure(checked);
        for (const std::string_view table : wanted) {
            const auto kind = m_tables.kindOf(table);
            if (kind == ForeignTables::Kind::View || kind == ForeignTables::Kind::Virtual)
                skip(table,
                    kind == ForeignTables::Kind::View ? "it is a view, which is not read"
                                                      : "it is a virtual table, which is not read");
        }
        if (auto done = readRows(); !done)
            return failure(done);
        if (auto done = mlflow::readDatasets(m_tables, take(), m_result, m_file, m_stop); !done)
            return failure(done);
        if (auto done = mlflow::readModels(
                m_tables,
                [this](std::string_view run, mlflow::LoggedModel model) {
                    if (Draft* draft = find(run))
                        draft->models.push_back(std::move(model));
                },
                m_result, m_file, m_stop);
            !done)
            return failure(done);
        if (auto done = mlflow::readVersions(m_tables, m_result, m_file, m_stop); !done)
            return failure(done);
        if (auto unchanged = m_tables.finish(); !unchanged)
            return failure(unchanged);
        return finish();
    }

private:
    void skip(std::string_view what, std::string reason)
    {
        m_result.skipped.push_back({m_file + "/" + std::string(what), std::move(reason)});
    }

    /// Adds inputs to the run of that id.
    mlflow::InputTaker take()
    {
        return [this](std::string_view run, ForeignFile file) {
            if (Draft* draft = find(run))
                draft->run.inputs.push_back(std::move(file));
        };
    }

    Result<> each(std::string_view table, std::span<const std::string_view> columns,
        const std::function<void(Cells)>& row)
    {
        m_progress.report({.phase = "reading"});
        const auto passed = m_tables.read(table, columns, row, m_stop);
        if (!passed)
            return failure(passed);
        if (passed->tooLong > 0)
            skip(table, std::to_string(passed->tooLong) + " rows have a value of more than 16 MiB");
        return {};
    }

    Result<> readRows()
    {
        static constexpr std::array<std::string_view, 3> experiments {
            "experiment_id", "name", "lifecycle_stage"};
        static constexpr std::array<std::string_view, 12> runs {"run_uuid", "name", "source_name",
            "entry_point_name", "user_id", "status", "start_time", "end_time", "source_version",
            "lifecycle_stage", "artifact_uri", "experiment_id"};
        static constexpr std::array<std::string_view, 3> pairs {"run_uuid", "key", "value"};
        static constexpr std::array<std::string_view, 6> points {
            "run_uuid", "key", "value", "timestamp", "step", "is_nan"};
        auto done = each("experiments", experiments, [this](Cells row) { takeExperiment(row); });
        if (done)
            done = each("runs", runs, [this](Cells row) { takeRun(row); });
        for (const auto& [id, experiment] : m_experiments) {
            if (experiment.isDeleted)
                skip(id,
                    "the experiment was deleted, with " + std::to_string(experiment.runs)
                        + (experiment.runs == 1 ? " run" : " runs"));
        }
        if (done)
            done = each("tags", pairs, [this](Cells row) {
                if (Draft* draft = find(row[0]))
                    takePair(*draft, row, true);
            });
        if (done)
            done = each("params", pairs, [this](Cells row) {
                if (Draft* draft = find(row[0]))
                    takePair(*draft, row, false);
            });
        if (done)
            done = each("latest_metrics", points, [this](Cells row) { takePoint(row, true); });
        if (done)
            done = each("metrics", points, [this](Cells row) { takePoint(row, false); });
        return done;
    }

    /// Of any type: SQLite keeps numbers in columns of text, too.
    Draft* find(const ForeignCell& run)
    {
        return run.kind == ForeignCell::Kind::Text ? find(run.text) : find(textOrEmpty(run));
    }

    /// Null: it is none that was taken. Rows of one run come together, mostly.
    Draft* find(std::string_view run)
    {
        if (m_last != notTaken && m_drafts[m_last].run.id == run)
            return &m_drafts[m_last];
        const auto found = m_places.find(run);
        if (found == m_places.end() || found->second == notTaken)
            return nullptr;
        m_last = found->second;
        return &m_drafts[m_last];
    }

    void takeExperiment(Cells row)
    {
        const auto id = textOf(row[0]);
        if (id)
            m_experiments[*id] = {.name = textOrEmpty(row[1]), .isDeleted = textOrEmpty(row[2]) == "deleted"};
        else
            skip("experiments", "a row has no id");
    }

    void takeRun(Cells row)
    {
        const std::string id = textOrEmpty(row[0]);
        if (id.empty())
            return skip("runs", "a row has no id");
        const std::string experimentId = textOrEmpty(row[11]);
        const std::string name = experimentId + "/" + id;
        if (m_places.contains(id))
            return skip(name, "another run has the same id");
        m_places[id] = notTaken;
        const auto experiment = m_experiments.find(experimentId);
        if (experiment != m_experiments.end() && experiment->second.isDeleted) {
            ++experiment->second.runs;
            return;
        }
        if (textOrEmpty(row[9]) == "deleted")
            return skip(name, "it was deleted");
        const std::string word = textOrEmpty(row[5]);
        const auto status = mlflow::statusOf(word);
        m_places[id] = m_drafts.size();
        Draft& draft = m_drafts.emplace_back();
        draft.experiment = experimentId;
        draft.artifacts = textOrEmpty(row[10]);
        ForeignRun& run = draft.run;
        run.id = id;
        run.source = m_file + "/" + name;
        run.name = textOrEmpty(row[1]);
        run.group = experiment == m_experiments.end() || experiment->second.name.empty()
            ? experimentId
            : experiment->second.name;
        run.properties["mlflow.experimentId"] = experimentId;
        run.step = textOrEmpty(row[3]);
        run.user = textOrEmpty(row[4]);
        if (!status)
            draft.warnings.add("status", "'" + word + "' is none that MLflow has");
        run.status = status.value_or(ExecutionStatus::Interrupted);
        run.started = mlflow::secondsOf(textOrEmpty(row[6]));
        run.created = run.started;
        run.finished = mlflow::secondsOf(textOrEmpty(row[7]));
        if (const auto command = textOrEmpty(row[2]); !command.empty())
            run.environment["command"] = command;
        if (const auto commit = textOrEmpty(row[8]); !commit.empty())
            run.code["commit"] = commit;
    }

    static void takePair(Draft& draft, Cells row, bool isTag)
    {
        const auto key = textOf(row[1]);
        const auto value = textOf(row[2]);
        if (!key || (!value && row[2].kind != ForeignCell::Kind::Null)) {
            draft.warnings.add(std::string(isTag ? "tags/" : "params/") + key.value_or("?"), "it is no text");
        } else if (isTag) {
            mlflow::takeTag(draft.run, *key, value.value_or(""));
        } else {
            draft.run.parameters[*key] = value.value_or("");
        }
    }

    void takePoint(Cells row, bool isLatest)
    {
        Draft* draft = find(row[0]);
        if (draft == nullptr)
            return;
        const auto key = textOf(row[1]);
        const auto value = valueOf(row[2], row[5]);
        const auto step
            = row[4].kind == ForeignCell::Kind::Null ? std::optional<std::int64_t>(0) : integerOf(row[4]);
        if (!key || !value || !step) {
            ++draft->damaged;
            return;
        }
        const MetricPoint point {.value = *value, .step = *step, .time = integerOf(row[3])};
        const auto found = draft->metrics.find(*key);
        if (found == draft->metrics.end()) {
            draft->metrics[*key] = {.at = draft->run.metrics.size(), .hasLatest = isLatest};
            draft->run.metrics.push_back({.key = *key, .latest = point, .history = {}});
            if (!isLatest)
                keep(*draft, draft->run.metrics.back(), point);
            return;
        }
        ForeignMetric& metric = draft->run.metrics[found->second.at];
        if ((isLatest || !found->second.hasLatest) && isLater(point, metric.latest))
            metric.latest = point;
        if (!isLatest)
            keep(*draft, metric, point);
    }

    void keep(Draft& draft, ForeignMetric& metric, const MetricPoint& point)
    {
        if (!m_room.add(metric.history, point))
            ++draft.dropped;
    }

    Result<ForeignRuns> finish()
    {
        std::size_t done = 0;
        for (Draft& draft : m_drafts) {
            if (m_stop.stop_requested())
                return fail(cancelledError());
            if (draft.damaged > 0)
                draft.warnings.add("metrics", std::to_string(draft.damaged) + " values are damaged");
            if (draft.dropped > 0)
                draft.warnings.add("metrics",
                    "histories are too long: " + std::to_string(draft.dropped)
                        + " values are left out of them");
            std::vector<fs::path> places;
            if (mlflow::isPlainName(draft.experiment) && mlflow::isPlainName(draft.run.id)) {
                for (const char* store : {"mlruns", "mlartifacts"})
                    places.push_back(m_folder.path() / store / draft.experiment / draft.run.id / "artifacts");
            }
            mlflow::addArtifacts(draft.run,
                {.id = draft.run.id, .uri = draft.artifacts, .prefix = {}, .places = std::move(places)},
                m_folder, m_folder.path(), draft.warnings);
            for (const mlflow::LoggedModel& model : draft.models)
                mlflow::addModel(draft.run, model, m_folder,
                    {m_folder.path() / "mlruns", m_folder.path() / "mlartifacts"}, m_folder.path(),
                    draft.warnings);
            mlflow::finishRun(draft.run, draft.warnings);
            m_result.runs.push_back(std::move(draft.run));
            m_progress.report({.phase = "reading",
                .done = static_cast<double>(++done),
                .total = static_cast<double>(m_drafts.size())});
        }
        mlflow::sortRuns(m_result.runs);
        return std::move(m_result);
    }

    ForeignTables m_tables;
    ForeignFolder m_folder;
    std::string m_file;
    Progress& m_progress;
    const std::stop_token& m_stop;
    std::map<std::string, Experiment> m_experiments;
    std::vector<Draft> m_drafts;
    ByText<std::size_t> m_places; ///< of every run: in m_drafts, or notTaken
    std::size_t m_last = notTaken;
    HistoryRoom m_room;
    ForeignRuns m_result;
};

bool hasTables(ForeignTables& tables)
{
    return tables.hasColumn("runs", "run_uuid") && tables.hasColumn("experiments", "experiment_id");
}

} // namespace

bool looksLikeMlflowDatabase(const fs::path& path)
{
    auto tables = ForeignTables::open(path);
    return tables && hasTables(*tables);
}

Result<ForeignRuns> readMlflowDatabase(const fs::path& path, Progress& progress, const std::stop_token& stop)
{
    try {
        auto tables = ForeignTables::open(path);
        if (!tables)
            return failure(tables);
        if (!hasTables(*tables))
            return fail(inputError("unknown-format", "this is no database of MLflow",
                "name a file such as mlflow.db, with MLflow's tables runs and experiments")
                            .at(path.filename().string()));
        auto folder = ForeignFolder::around(path);
        if (!folder)
            return failure(folder);
        return DatabaseReader(
            std::move(*tables), std::move(*folder), asText(path.filename().native()), progress, stop)
            .read();
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to read the runs").at(path.string()));
    } catch (const std::exception& exception) {
        return fail(machineError("unexpected-error", std::string("unexpected error: ") + exception.what())
                        .at(path.string()));
    }
}

} // namespace touchstone
