#include "core/tracking/dvcruns.h"

#include "core/tracking/dvccache.h"
#include "core/tracking/dvcmetrics.h"
#include "core/tracking/dvcpipeline.h"
#include "core/tracking/partwarnings.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace touchstone::dvc {

namespace {

std::vector<ForeignFile> filesOf(const std::vector<Item>& items)
{
    std::vector<ForeignFile> files;
    for (const Item& item : items) {
        ForeignFile file;
        file.name = item.path;
        file.bytes = item.bytes;
        file.digest = item.digest;
        if (item.path.find("://") != std::string::npos)
            file.address = item.path;
        if (item.files > 0)
            file.metadata["files"] = item.files;
        files.push_back(std::move(file));
    }
    return files;
}

bool isWithin(const std::string& path, const std::string& out)
{
    return !out.empty() && (path == out || path.starts_with(out + "/"));
}

class MomentReader
{
public:
    MomentReader(const ProjectFiles& files, const ForeignFolder& folder, const std::string& project,
        std::vector<SkippedItem>& skipped)
        : m_files(files)
        , m_cached(files, folder)
        , m_project(project)
        , m_skipped(skipped)
    {
    }

    std::vector<ForeignRun> read()
    {
        auto pipelines = readPipelines(m_files);
        std::vector<std::string> others;
        std::vector<std::string> params;
        for (Pipeline& pipeline : pipelines) {
            m_skipped.insert(m_skipped.end(), pipeline.skipped.begin(), pipeline.skipped.end());
            for (const Stage& stage : pipeline.stages)
                addStage(pipeline.folder, stage);
            others.insert(others.end(), pipeline.metrics.begin(), pipeline.metrics.end());
            params.insert(params.end(), pipeline.params.begin(), pipeline.params.end());
        }
        const auto live = liveFiles(m_files);
        others.insert(others.end(), live.begin(), live.end());
        std::vector<ForeignRun> runs;
        for (const std::string& path : others)
            addOther(path, params);
        for (Draft& draft : m_drafts) {
            std::ranges::sort(draft.run.metrics, {}, &ForeignMetric::key);
            draft.warnings.moveTo(draft.run);
            runs.push_back(std::move(draft.run));
        }
        return runs;
    }

private:
    struct Draft {
        ForeignRun run;
        PartWarnings warnings;
        std::vector<std::string> outs;
    };

    Draft& start(const std::string& folder, const std::string& name)
    {
        Draft& draft = m_drafts.emplace_back();
        draft.run.tracker = "dvc";
        draft.run.id = asText(folder + name);
        draft.run.name = asText(name);
        draft.run.group = m_project;
        if (!folder.empty())
            draft.run.properties["pipeline"] = asText(folder.substr(0, folder.size() - 1));
        return draft;
    }

    void addMetricsOf(Draft& draft, const std::string& path)
    {
        if (m_read.insert(path).second)
            addMetrics(m_cached, path, draft.run, m_room, draft.warnings);
    }

    void addStage(const std::string& folder, const Stage& stage)
    {
        m_cached.know(stage.outs);
        Draft& draft = start(folder, stage.name);
        draft.run.step = draft.run.name;
        draft.run.parameters = stage.params;
        draft.run.inputs = filesOf(stage.deps);
        draft.run.outputs = filesOf(stage.outs);
        if (!stage.command.empty())
            draft.run.environment["command"] = stage.command;
        if (!stage.description.empty())
            draft.run.properties["description"] = stage.description;
        for (const Item& out : stage.outs)
            draft.outs.push_back(out.path);
        for (const std::string& path : stage.metrics)
            addMetricsOf(draft, path);
    }

    /// Metrics that a stage does not name: of the stage whose output they lie in, else of a run of their own.
    void addOther(const std::string& path, const std::vector<std::string>& params)
    {
        if (!m_files.has(path) || m_read.contains(path))
            return;
        for (Draft& draft : m_drafts) {
            const bool isIts = std::ranges::any_of(
                draft.outs, [&](const std::string& out) { return isWithin(path, out); });
            if (isIts)
                return addMetricsOf(draft, path);
        }
        const std::string folder = folderOf(path);
        const std::string name = folder.empty() ? "metrics" : folder.substr(0, folder.size() - 1);
        auto found = std::ranges::find_if(
            m_drafts, [&](const Draft& draft) { return draft.run.id == asText(name) && draft.outs.empty(); });
        if (found == m_drafts.end()) {
            Draft& draft = start("", name);
            const std::string beside = folder + "params.yaml";
            for (const std::string& file : params)
                addParams(draft, file);
            if (std::ranges::find(params, beside) == params.end())
                addParams(draft, beside);
            found = std::prev(m_drafts.end());
        }
        addMetricsOf(*found, path);
    }

    void addParams(Draft& draft, const std::string& file)
    {
        if (!m_files.has(file))
            return;
        const auto document = readDocument(m_files, file);
        if (document && document->is_object())
            flatten(*document, "", draft.run.parameters);
        else
            draft.warnings.add(file, document ? "it holds no parameters" : document.error().what);
    }

    const ProjectFiles& m_files;
    CachedFiles m_cached;
    const std::string& m_project;
    std::vector<SkippedItem>& m_skipped;
    std::vector<Draft> m_drafts;
    std::set<std::string> m_read; ///< files of metrics
    HistoryRoom m_room; ///< of this moment alone, so that what is read of it does not hang on others
};

} // namespace

std::vector<ForeignRun> runsAt(const ProjectFiles& files, const ForeignFolder& folder,
    const std::string& project, std::vector<SkippedItem>& skipped)
{
    return MomentReader(files, folder, project, skipped).read();
}

} // namespace touchstone::dvc
