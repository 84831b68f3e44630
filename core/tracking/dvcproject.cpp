#include "core/tracking/dvcproject.h"

#include "core/base/sha256.h"
#include "core/exchange/filestamp.h"
#include "core/tracking/dvccache.h"
#include "core/tracking/dvcruns.h"
#include "core/tracking/foreignjson.h"
#include "core/tracking/gitrepository.h"
#include "core/tracking/histories.h"
#include "core/tracking/partwarnings.h"
#include "core/tracking/projectfiles.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <limits>
#include <map>
#include <new>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace touchstone {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostCommits = 1000;

/// Tells states of the folder apart.
std::string digestOf(std::string_view text)
{
    Sha256 hash;
    hash.add(text);
    return hash.finish().substr(0, 12);
}

class ProjectReader
{
public:
    ProjectReader(ForeignFolder folder, Progress& progress, const std::stop_token& stop)
        : m_folder(std::move(folder))
        , m_project(asText(m_folder.path().filename().native()))
        , m_progress(progress)
        , m_stop(stop)
    {
        m_result.tracker = "dvc";
    }

    Result<ForeignRuns> read(const std::vector<std::string>& revisions)
    {
        std::string reason;
        const auto repository = GitRepository::open(m_folder.path(), m_stop, reason);
        if (m_stop.stop_requested())
            return fail(cancelledError());
        if (!repository && !revisions.empty())
            return fail(inputError("git-failed", "no revision can be read: " + reason,
                "give no revisions, to read what lies in the folder")
                            .at(m_project));
        if (repository) {
            m_head = repository->head();
            if (auto done = readCommits(*repository, revisions); !done)
                return failure(done);
        } else {
            m_result.skipped.push_back({m_project, reason + ": only what lies there now is read"});
        }
        if (auto done = readFolder(repository); !done)
            return failure(done);
        const auto order = [](const ForeignRun& run) {
            return run.created.value_or(std::numeric_limits<std::int64_t>::max());
        };
        std::ranges::stable_sort(m_result.runs, {}, order);
        return std::move(m_result);
    }

private:
    Result<> readCommits(const GitRepository& repository, const std::vector<std::string>& revisions)
    {
        const auto commits = commitsOf(repository, revisions);
        if (!commits)
            return failure(commits);
        const std::size_t first = commits->size() > mostCommits ? commits->size() - mostCommits : 0;
        if (first > 0)
            m_result.skipped.push_back({m_project,
                std::to_string(first) + " older commits: only the newest " + std::to_string(mostCommits)
                    + " are read"});
        for (std::size_t i = first; i < commits->size(); ++i) {
            auto runs = runsOf(repository, (*commits)[i]);
            if (!runs)
                return failure(runs);
            if ((*commits)[i].id == m_head)
                knowHead((*commits)[i], *runs);
            for (ForeignRun& run : *runs) {
                limitHistories(run);
                decorate(run, (*commits)[i]);
                m_result.runs.push_back(std::move(run));
            }
            m_progress.report({.phase = "reading",
                .done = static_cast<double>(i - first + 1),
                .total = static_cast<double>(commits->size() - first)});
        }
        return {};
    }

    /// Those that were asked for, each once.
    static Result<std::vector<GitCommit>> commitsOf(
        const GitRepository& repository, const std::vector<std::string>& revisions)
    {
        if (revisions.empty())
            return repository.commits();
        std::vector<GitCommit> all;
        for (const std::string& revision : revisions) {
            auto commit = repository.commit(revision);
            if (!commit)
                return failure(commit);
            const auto same = std::ranges::find(all, commit->id, &GitCommit::id);
            if (same == all.end())
                all.push_back(std::move(*commit));
            else
                same->references.insert(
                    same->references.end(), commit->references.begin(), commit->references.end());
        }
        return all;
    }

    /// Undecorated; none when the commit cannot be read. Errors: cancelled.
    Result<std::vector<ForeignRun>> runsOf(const GitRepository& repository, const GitCommit& commit)
    {
        if (m_stop.stop_requested())
            return fail(cancelledError());
        auto files = repository.files(commit.id);
        if (!files && files.error().kind == ErrorKind::Cancelled)
            return failure(files);
        const std::string name = m_project + "@" + commit.id.substr(0, 10);
        if (!files) {
            m_result.skipped.push_back({name, files.error().what});
            return std::vector<ForeignRun>();
        }
        const CommittedFiles committed(repository, std::move(*files), m_objects);
        std::vector<SkippedItem> skipped;
        auto runs = dvc::runsAt(committed, m_folder, m_project, skipped);
        if (m_stop.stop_requested())
            return fail(cancelledError());
        for (const SkippedItem& item : skipped)
            m_result.skipped.push_back({name + ":" + item.what, item.reason});
        return runs;
    }

    void knowHead(const GitCommit& commit, const std::vector<ForeignRun>& runs)
    {
        m_headCommit = commit;
        for (const ForeignRun& run : runs)
            m_headRuns[run.id] = foreignRunToJson(run).dump();
    }

    /// Many commits with long histories do not fit into the memory.
    void limitHistories(ForeignRun& run)
    {
        std::size_t points = 0;
        for (const ForeignMetric& metric : run.metrics)
            points += metric.history.size();
        if (m_points + points <= mostAllPoints) {
            m_points += points;
            return;
        }
        for (ForeignMetric& metric : run.metrics)
            metric.history.clear();
        PartWarnings warnings;
        warnings.add("metrics",
            "all commits together have too long histories: " + std::to_string(points)
                + " values are left out of them");
        warnings.moveTo(run);
    }

    void decorate(ForeignRun& run, const GitCommit& commit) const
    {
        run.source = m_project + "@" + commit.id.substr(0, 10) + ":" + run.id;
        run.id = commit.id + ":" + run.id;
        run.created = commit.time;
        run.user = commit.author;
        run.notes = commit.subject;
        run.references = commit.references;
        run.code = {{"commit", commit.id}, {"dirty", false}};
    }

    /// The state of the folder: it gives the runs of HEAD their files, or is a run of its own.
    Result<> readFolder(const std::optional<GitRepository>& repository)
    {
        const WorkingFiles working(m_folder);
        std::vector<SkippedItem> skipped = working.refused();
        auto runs = dvc::runsAt(working, m_folder, m_project, skipped);
        for (const SkippedItem& item : skipped)
            m_result.skipped.push_back({m_project + "/" + item.what, item.reason});
        if (repository && !m_head.empty() && !m_headCommit) { // other revisions were asked for
            const auto commit = repository->commit(m_head);
            // What of it is skipped was not asked for.
            const std::size_t before = m_result.skipped.size();
            const auto headRuns = commit ? runsOf(*repository, *commit) : failure(commit);
            m_result.skipped.resize(before);
            if (!headRuns && headRuns.error().kind == ErrorKind::Cancelled)
                return failure(headRuns);
            if (headRuns)
                knowHead(*commit, *headRuns);
        }
        std::vector<SkippedItem> tooLarge;
        for (ForeignRun& run : runs) {
            const std::string whole = foreignRunToJson(run).dump();
            const auto same = m_headRuns.find(run.id);
            if (auto found = dvc::findOutputs(run, m_folder, tooLarge, m_stop); !found)
                return found;
            if (m_headCommit && same != m_headRuns.end() && same->second == whole)
                addToHead(std::move(run), *m_headCommit);
            else
                addOwn(std::move(run), whole);
        }
        for (const SkippedItem& item : tooLarge)
            m_result.skipped.push_back({m_project + "/" + item.what, item.reason});
        return {};
    }

    void addToHead(ForeignRun run, const GitCommit& commit)
    {
        decorate(run, commit);
        const auto there = std::ranges::find(m_result.runs, run.id, &ForeignRun::id);
        if (there == m_result.runs.end())
            m_result.runs.push_back(std::move(run));
        else
            there->outputs = std::move(run.outputs);
    }

    void addOwn(ForeignRun run, const std::string& whole)
    {
        run.created = changedAt(run);
        run.source = m_project + "/" + run.id;
        run.id = "workspace-" + digestOf(whole) + ":" + run.id;
        if (!m_head.empty())
            run.code = {{"commit", m_head}, {"dirty", true}};
        m_result.runs.push_back(std::move(run));
    }

    /// When the lock of its pipeline, or else the folder itself, was written.
    std::optional<std::int64_t> changedAt(const ForeignRun& run) const
    {
        const auto pipeline = run.properties.find("pipeline");
        const fs::path below
            = pipeline == run.properties.end() ? fs::path() : fs::path(pipeline->get<std::string>());
        for (const fs::path& path : {m_folder.path() / below / "dvc.lock", m_folder.path()}) {
            const FileStamp stamp = FileStamp::of(path);
            if (stamp.number != 0)
                return stamp.seconds;
        }
        return std::nullopt;
    }

    ForeignFolder m_folder;
    std::string m_project;
    Progress& m_progress;
    const std::stop_token& m_stop;
    CommittedFiles::Cache m_objects;
    std::size_t m_points = 0; ///< of all histories of commits
    std::string m_head;       ///< empty: there is no commit
    std::optional<GitCommit> m_headCommit;
    std::map<std::string, std::string> m_headRuns; ///< stage -> all that is said of it
    ForeignRuns m_result;
};

} // namespace

bool looksLikeDvcProject(const fs::path& path)
{
    const auto folder = ForeignFolder::open(path);
    return folder
        && (folder->hasFile(folder->path() / "dvc.yaml") || folder->hasFile(folder->path() / "dvc.lock")
            || folder->hasFile(folder->path() / "dvclive/metrics.json"));
}

Result<ForeignRuns> readDvcProject(const fs::path& folder, const std::vector<std::string>& revisions,
    Progress& progress, const std::stop_token& stop)
{
    try {
        auto opened = ForeignFolder::open(folder);
        if (!opened)
            return failure(opened);
        if (!looksLikeDvcProject(opened->path()))
            return fail(inputError(
                "unknown-format", "this is no project of DVC", "name a folder with dvc.yaml or dvc.lock")
                            .at(folder.string()));
        return ProjectReader(std::move(*opened), progress, stop).read(revisions);
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to read the runs").at(folder.string()));
    } catch (const std::exception& exception) {
        return fail(machineError("unexpected-error", std::string("unexpected error: ") + exception.what())
                        .at(folder.string()));
    }
}

} // namespace touchstone
