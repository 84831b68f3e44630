#include "core/storage/workspacecheck.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/datasetcheck.h"
#include "core/storage/leftovers.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/searchindex.h"
#include "core/storage/splitstore.h"
#include "core/storage/trash.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>
#include <system_error>

#include <sys/file.h>
#include <unistd.h>

namespace touchstone {

namespace {

namespace fs = std::filesystem;
using Severity = CheckProblem::Severity;

constexpr int complaintsOfSqlite = 5;

/// Whether a writer works just now. Asking takes the lock for an instant, beside other lookers.
bool isHeld(const fs::path& workspace)
{
    const int descriptor = openForReading(workspace / "lock");
    if (descriptor < 0)
        return false;
    const bool held = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return held;
}

std::string numbersText(const std::set<std::int64_t>& numbers)
{
    constexpr std::size_t most = 8;
    std::string text;
    std::size_t count = 0;
    for (const std::int64_t number : numbers) {
        if (count++ == most)
            return text + " and " + std::to_string(numbers.size() - most) + " more";
        text += (text.empty() ? "#" : ", #") + std::to_string(number);
    }
    return text;
}

class Checker
{
public:
    Checker(Workspace& workspace, const CheckOptions& options, Progress& progress, std::stop_token stop)
        : m_workspace(workspace)
        , m_options(options)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {
    }

    Result<CheckReport> run()
    {
        checkDatabase();
        readRows();
        for (const auto& [hash, versions] : m_datasets) {
            expect(m_workspace.datasetFile(hash));
            expect(searchIndexFile(m_workspace.datasetFile(hash)));
        }
        for (const auto& [hash, makers] : m_models)
            expect(m_workspace.modelFile(hash));
        for (const Execution& execution : m_executions)
            checkInputs(execution);
        for (const auto& [hash, versions] : m_datasets) {
            if (auto checked = checkDataset(hash, versions); !checked)
                return failure(checked);
            if (auto checked = checkSearchIndex(hash, versions); !checked)
                return failure(checked);
        }
        for (const auto& [hash, makers] : m_models) {
            if (auto checked = checkModel(hash, makers); !checked)
                return failure(checked);
        }
        for (const Execution& execution : m_executions) {
            if (auto checked = checkOutputs(execution); !checked)
                return failure(checked);
        }
        findWaste();
        return std::move(m_report);
    }

private:
    void add(std::string code, std::string item, std::string text, std::string hint,
        Severity severity = Severity::Damage)
    {
        m_report.problems.push_back({.code = std::move(code),
            .severity = severity,
            .item = std::move(item),
            .text = std::move(text),
            .hint = std::move(hint)});
    }

    std::string relative(const fs::path& path) const
    {
        return path.lexically_relative(m_workspace.path()).string();
    }

    /// Answers of a PRAGMA that says "ok" or gives no row, joined.
    std::string complaints(std::string_view pragma, int column, std::string_view fine)
    {
        auto statement = m_workspace.database().prepare(pragma);
        if (!statement)
            return statement.error().what;
        std::string text;
        for (int i = 0; i < complaintsOfSqlite; ++i) {
            const auto more = statement->step();
            if (!more)
                return more.error().what;
            if (!*more)
                break;
            if (const auto answer = statement->text(column); answer != fine)
                text += (text.empty() ? "" : "; ") + std::string(answer);
        }
        return text;
    }

    void checkDatabase()
    {
        const std::string restore = "restore workspace.sqlite from a backup of the folder; 'sqlite3 "
                                    "workspace.sqlite .recover' saves what "
                                    "can be read";
        if (const std::string text = complaints("PRAGMA integrity_check", 0, "ok"); !text.empty())
            add("damaged-database", "workspace.sqlite", "the database is damaged: " + text, restore);
        if (const std::string text = complaints("PRAGMA foreign_key_check", 0, ""); !text.empty()) {
            add("damaged-database", "workspace.sqlite",
                "rows name executions that are not there, in these tables: " + text, restore);
        }
        m_report.bytes += bytesBelow(m_workspace.path() / "workspace.sqlite");
    }

    void readRows()
    {
        const std::string restore = "restore workspace.sqlite from a backup of the folder";
        if (auto executions = m_workspace.executions())
            m_executions = std::move(*executions);
        else
            add("damaged-record", "workspace.sqlite", executions.error().what, restore);
        if (auto datasets = m_workspace.datasets()) {
            for (DatasetInfo& dataset : *datasets)
                m_datasets[dataset.sha256].push_back(std::move(dataset));
        } else {
            add("damaged-record", "workspace.sqlite", datasets.error().what, restore);
        }
        if (auto models = m_workspace.models()) {
            for (ModelRecord& model : *models)
                m_models[model.sha256].push_back(std::move(model));
        } else {
            add("damaged-record", "workspace.sqlite", models.error().what, restore);
        }
        m_report.executions = static_cast<std::int64_t>(m_executions.size());
        for (const Execution& execution : m_executions) {
            for (const auto* list : {&execution.inputs, &execution.outputs}) {
                for (const Artifact& artifact : *list)
                    m_users[artifact.sha256].insert(execution.number.value());
            }
            for (const Artifact& output : execution.outputs) {
                m_sizes[output.sha256].insert(output.bytes);
                if (output.kind == "predictions")
                    expect(m_workspace.predictionsFolder(execution.number));
                else if (output.kind == "split")
                    expect(m_workspace.splitFolder(execution.number));
            }
        }
    }

    void expect(const fs::path& path) { m_bytesTotal += static_cast<double>(bytesBelow(path)); }

    void report(double done)
    {
        m_progress.report({.phase = "checking",
            .done = static_cast<double>(m_bytesDone) + done,
            .total = m_bytesTotal,
            .unit = "bytes"});
    }

    /// Counts what was looked at. False when the user wants it to stop.
    bool done(std::int64_t bytes)
    {
        m_bytesDone += bytes;
        m_report.bytes += bytes;
        report(0);
        return !m_stop.stop_requested();
    }

    std::string usedBy(const std::string& hash) const
    {
        const auto found = m_users.find(hash);
        return found == m_users.end() ? std::string() : "; used by " + numbersText(found->second);
    }

    void checkInputs(const Execution& execution)
    {
        for (const Artifact& input : execution.inputs) {
            const bool unknown = (input.kind == "dataset" && !m_datasets.contains(input.sha256))
                || (input.kind == "model" && input.resolved.starts_with('#')
                    && !m_models.contains(input.sha256));
            if (unknown) {
                add("unknown-input", "#" + execution.number.toString(),
                    "its " + input.kind + " " + input.resolved + " is not in the workspace",
                    "restore workspace.sqlite from a backup of the folder");
            }
        }
    }

    static std::string importHint(const std::vector<DatasetInfo>& versions)
    {
        std::string files;
        for (const SourceFile& source : versions.front().sources) {
            files += (files.empty() ? "" : ", ") + fs::path(source.path).filename().string() + " (sha-256 "
                + source.sha256 + ")";
        }
        return "restore it from a backup of the folder, or import the same files again as --name "
            + versions.front().name
            + ", which puts the same rows in its place: " + (files.empty() ? "unknown" : files);
    }

    Result<> checkDataset(const std::string& hash, const std::vector<DatasetInfo>& versions)
    {
        const auto file = m_workspace.datasetFile(hash);
        ++m_report.datasets;
        std::string names;
        for (const DatasetInfo& version : versions)
            names += (names.empty() ? "" : ", ") + version.reference();
        const auto complain = [&](const char* code, const std::string& what) {
            add(code, relative(file), "the rows of " + names + " " + what + usedBy(hash),
                importHint(versions));
        };
        std::error_code error;
        if (!fs::is_regular_file(file, error)) {
            complain("missing-dataset", "are not there");
            return {};
        }
        const std::int64_t bytes = bytesBelow(file);
        if (m_options.quick) {
            if (!hasASize(hash, bytes))
                complain("damaged-dataset", "are in a file of another size");
        } else {
            const auto rows = static_cast<double>(std::max<std::int64_t>(1, versions.front().rows));
            const auto content = readDatasetContent(
                file,
                [&](std::int64_t read) {
                    report(static_cast<double>(bytes) * std::min(1.0, static_cast<double>(read) / rows));
                },
                m_stop);
            if (!content && content.error().kind == ErrorKind::Cancelled)
                return failure(content);
            if (!content)
                complain("damaged-dataset", "are damaged: " + content.error().what);
            else if (content->sha256 != hash || content->rows != versions.front().rows)
                complain("damaged-dataset", "are others than were imported");
        }
        return done(bytes) ? Result<> {} : fail(cancelledError());
    }

    /// There need not be one.
    Result<> checkSearchIndex(const std::string& hash, const std::vector<DatasetInfo>& versions)
    {
        const auto file = searchIndexFile(m_workspace.datasetFile(hash));
        std::error_code error;
        if (!fs::exists(file, error))
            return {};
        auto index = SearchIndex::open(file);
        Result<> sound;
        if (!index)
            sound = failure(index);
        else if (!m_options.quick)
            sound = index->check(m_stop);
        if (!sound && sound.error().kind == ErrorKind::Cancelled)
            return sound;
        if (!sound
            && sound.error().code != "no-search-index") { // of another version: it is made again when needed
            add("damaged-search-index", relative(file), sound.error().what,
                "build it again: touchstone index " + versions.front().reference() + " --rebuild");
        }
        return done(bytesBelow(file)) ? Result<> {} : fail(cancelledError());
    }

    /// Whether some execution made a file of that content with that size.
    bool hasASize(const std::string& hash, std::int64_t bytes) const
    {
        const auto found = m_sizes.find(hash);
        return found == m_sizes.end() ? bytes > 0 : found->second.contains(bytes);
    }

    static std::string modelHint(const std::vector<ModelRecord>& makers)
    {
        const ModelRecord& first = makers.front();
        const std::string number = first.execution.toString();
        std::string hint = "restore it from a backup of the folder, or ";
        if (first.origin != "trained") {
            return hint + "load it again from " + first.origin + " (sha-256 " + first.sha256
                + "): touchstone load";
        }
        return hint + "train again: the parameters are in #" + number + " (touchstone show " + number
            + "); with one thread the result is the same file on the same type of processor";
    }

    Result<> checkModel(const std::string& hash, const std::vector<ModelRecord>& makers)
    {
        const auto file = m_workspace.modelFile(hash);
        ++m_report.models;
        const auto complain = [&](const char* code, const std::string& what) {
            add(code, relative(file),
                "the model of #" + makers.front().execution.toString() + " " + what + usedBy(hash),
                modelHint(makers));
        };
        std::error_code error;
        if (!fs::is_regular_file(file, error)) {
            complain("missing-model", "is not there");
            return {};
        }
        const std::int64_t bytes = bytesBelow(file);
        if (bytes != makers.front().bytes) {
            complain("damaged-model",
                "has " + std::to_string(bytes) + " bytes instead of " + std::to_string(makers.front().bytes));
        } else if (!m_options.quick) {
            const auto found = sha256OfFile(file, m_stop);
            if (!found && found.error().kind == ErrorKind::Cancelled)
                return failure(found);
            if (!found)
                complain("damaged-model", "cannot be read: " + found.error().what);
            else if (*found != hash)
                complain("damaged-model", "is damaged: its content has another sha-256");
            else if (m_options.checkModel) {
                if (const auto loads = m_options.checkModel(file); !loads)
                    complain("damaged-model", "was stored damaged: " + loads.error().what);
            }
        }
        return done(bytes) ? Result<> {} : fail(cancelledError());
    }

    Result<> checkOutputs(const Execution& execution)
    {
        for (const Artifact& output : execution.outputs) {
            if (output.kind == "predictions")
                ++m_report.predictions;
            else if (output.kind == "split")
                ++m_report.splits;
            else
                continue;
            if (auto checked = checkFolder(execution, output); !checked)
                return checked;
        }
        const bool lacksOutput = execution.status == ExecutionStatus::Complete && execution.outputs.empty()
            && execution.step != Step::External
            && !execution.parameters.contains("autotune"); // a trial: its model is thrown away
        if (lacksOutput) {
            add("missing-output", "#" + execution.number.toString(),
                "it is complete, and no row says what it made",
                "restore workspace.sqlite from a backup of the folder");
        }
        return {};
    }

    Result<> checkFolder(const Execution& execution, const Artifact& output)
    {
        const bool predictions = output.kind == "predictions";
        const auto folder = predictions ? m_workspace.predictionsFolder(execution.number)
                                        : m_workspace.splitFolder(execution.number);
        const std::string number = execution.number.toString();
        const auto complain = [&](const std::string& code, const std::string& what) {
            const Artifact* dataset = execution.input("dataset");
            const std::string rows = dataset != nullptr ? dataset->resolved : "the same rows";
            std::string hint = "restore the folder from a backup; or ";
            hint += predictions ? "evaluate again, which gives a new execution: touchstone evaluate "
                    + (execution.modelReference().empty() ? "MODEL" : execution.modelReference()) + " " + rows
                                : "split " + rows + " again with the parameters of #" + number
                    + ", which gives the same parts as a new execution";
            add(code, relative(folder),
                (predictions ? "the predictions of #" : "the parts that split #") + number
                    + (predictions ? " " : " made ") + what + splitUsers(execution, predictions),
                hint);
        };
        const std::string kind = predictions ? "predictions" : "split";
        std::error_code error;
        if (!fs::is_directory(folder, error)) {
            complain("missing-" + kind, "are not there");
            return {};
        }
        const std::int64_t bytes = bytesBelow(folder);
        if (bytes != output.bytes) {
            complain("damaged-" + kind,
                "have " + std::to_string(bytes) + " bytes instead of " + std::to_string(output.bytes));
        } else if (!m_options.quick) {
            const auto digest
                = predictions ? digestOfPredictions(folder, m_stop) : digestOfSplit(folder, m_stop);
            if (!digest && digest.error().kind == ErrorKind::Cancelled)
                return failure(digest);
            if (!digest)
                complain("damaged-" + kind, "cannot be read: " + digest.error().what);
            else if (digest->sha256 != output.sha256)
                complain("damaged-" + kind, "are damaged: their content has another sha-256");
            else if (const auto loads = loadFolder(execution, folder, predictions); !loads)
                complain("damaged-" + kind, "were stored damaged: " + loads.error().what);
        }
        return done(bytes) ? Result<> {} : fail(cancelledError());
    }

    Result<> loadFolder(const Execution& execution, const fs::path& folder, bool predictions) const
    {
        if (predictions) {
            const auto loaded = loadPredictions(folder);
            return loaded ? Result<> {} : failure(loaded);
        }
        const Artifact* dataset = execution.input("dataset");
        const auto found = dataset != nullptr ? m_datasets.find(dataset->sha256) : m_datasets.end();
        if (found == m_datasets.end())
            return {}; // that the dataset is unknown is said elsewhere
        const auto parts = readSplit(folder, found->second.front().rows);
        return parts ? Result<> {} : failure(parts);
    }

    /// Executions whose inputs name a part of that split.
    std::string splitUsers(const Execution& split, bool predictions) const
    {
        std::set<std::int64_t> users;
        const std::string mark = "#" + split.number.toString();
        for (const Execution& execution : m_executions) {
            for (const Artifact& input : execution.inputs) {
                if (!predictions && input.kind == "dataset" && input.resolved.ends_with(mark))
                    users.insert(execution.number.value());
            }
        }
        return users.empty() ? std::string() : "; used by " + numbersText(users);
    }

    /// What was there before and after a moment at which nobody wrote, is nobody's work in progress.
    void findWaste()
    {
        const std::string clean = "'touchstone workspace clean' removes it";
        const auto& path = m_workspace.path();
        std::vector<ExecutionNumber> running;
        for (const Execution& execution : m_executions) {
            if (execution.status == ExecutionStatus::Running)
                running.push_back(execution.number);
        }
        const auto temporary = temporaryLeftovers(m_workspace.database(), path);
        const auto unnamed = unnamedArtifacts(m_workspace.database(), path);
        if (!isHeld(path)) {
            for (const ExecutionNumber number : running) {
                if (const auto now = m_workspace.execution(number);
                    now && now->status == ExecutionStatus::Running) {
                    add("interrupted-execution", "#" + number.toString(),
                        "it is marked as running, but its program has ended",
                        "the next command that opens the workspace marks it as interrupted", Severity::Waste);
                }
            }
            std::error_code error;
            for (const Leftover& leftover : temporary.value_or(std::vector<Leftover> {})) {
                if (fs::exists(path / leftover.path, error))
                    waste("leftover", leftover, "a program that ended has left it",
                        "the next command that opens the workspace removes it");
            }
            const auto still = unnamedArtifacts(m_workspace.database(), path);
            for (const Leftover& leftover : unnamed.value_or(std::vector<Leftover> {})) {
                if (still && std::ranges::find(*still, leftover.path, &Leftover::path) != still->end())
                    waste("unnamed-artifact", leftover, "no execution names it", clean);
            }
        }
        for (const Leftover& backup : migrationBackups(path)) {
            if (backup.modified <= currentTime() - secondsToKeep)
                waste("old-backup", backup, "it was made before the workspace was brought up to date", clean);
        }
        for (const Leftover& part : abandonedParts(path))
            waste("leftover", part, "a program ended while it wrote it", clean);
        const auto trash = listTrash(m_workspace.database(), path);
        for (const TrashItem& item : trash.value_or(std::vector<TrashItem> {})) {
            if (isDue(item)) {
                add("old-trash", item.path, "it was thrown away " + formatUtc(item.thrown), clean,
                    Severity::Waste);
            }
        }
    }

    void waste(const char* code, const Leftover& leftover, const std::string& what, const std::string& hint)
    {
        add(code, leftover.path.string(), what + " (" + std::to_string(leftover.bytes) + " bytes)", hint,
            Severity::Waste);
    }

    Workspace& m_workspace;
    const CheckOptions& m_options;
    Progress& m_progress;
    std::stop_token m_stop;
    CheckReport m_report;
    std::vector<Execution> m_executions;
    std::map<std::string, std::vector<DatasetInfo>> m_datasets; ///< by hash
    std::map<std::string, std::vector<ModelRecord>> m_models;   ///< by hash
    std::map<std::string, std::set<std::int64_t>> m_users;      ///< by hash: executions that read or made it
    std::map<std::string, std::set<std::int64_t>> m_sizes;      ///< by hash: of what was made
    double m_bytesTotal = 0;
    std::int64_t m_bytesDone = 0;
};

} // namespace

bool CheckReport::isSound() const
{
    return std::ranges::none_of(
        problems, [](const CheckProblem& problem) { return problem.severity == Severity::Damage; });
}

Result<CheckReport> checkWorkspace(
    Workspace& workspace, const CheckOptions& options, Progress& progress, std::stop_token stop)
{
    return Checker(workspace, options, progress, std::move(stop)).run();
}

} // namespace touchstone
