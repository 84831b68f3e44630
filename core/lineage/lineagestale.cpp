#include "core/base/time.h"
#include "core/lineage/lineageparts.h"

#include <algorithm>
#include <map>
#include <utility>

namespace touchstone::lineage {

namespace {

using nlohmann::json;

std::string day(std::int64_t time)
{
    return formatUtc(time).substr(0, 10);
}

/// Where the data of a workspace end: the labelled dataset with the newest post, else with the newest import.
struct Newest {
    const DatasetInfo* byTime = nullptr;
    const DatasetInfo* byImport = nullptr;
    std::int64_t imported = 0;
};

class Marker
{
public:
    Marker(LineageDraft& draft, const LineageRecords& records)
        : m_draft(draft)
        , m_records(records)
    {
        for (const Execution& execution : records.executions)
            m_executions.emplace(execution.number, &execution);
        for (const DatasetInfo& dataset : records.datasets) {
            m_datasets.emplace(dataset.sha256, &dataset);
            const DatasetInfo*& newest = m_newestVersions[dataset.name];
            if (newest == nullptr || newest->version < dataset.version)
                newest = &dataset;
            if (dataset.unlabelled < dataset.rows)
                takeNewest(dataset);
        }
    }

    void markDatasets()
    {
        for (const DatasetInfo& dataset : m_records.datasets) {
            const DatasetInfo& newest = *m_newestVersions.at(dataset.name);
            if (newest.version > dataset.version) {
                LineageNode* node = m_draft.find(datasetNode(dataset.reference(), dataset.sha256));
                node->stale.push_back(
                    {"newer-dataset-version", newest.reference() + " is newer than " + dataset.reference(),
                        {newest.reference(), dataset.reference()}});
            }
        }
    }

    void markExecutions()
    {
        for (const Execution& execution : m_records.executions) {
            LineageNode* node = m_draft.find(executionNode(execution.number));
            for (const Artifact& input : execution.inputs) {
                if (input.kind == "dataset")
                    markInput(*node, input);
            }
        }
    }

    void markModels()
    {
        for (const ModelRecord& model : m_records.models) {
            const auto found = m_executions.find(model.execution);
            if (found == m_executions.end())
                continue;
            const Execution& maker = *found->second;
            if (maker.step == Step::Train || maker.step == Step::Autotune)
                markModel(*m_draft.find(modelNode(model.sha256)), model, maker);
        }
    }

private:
    void takeNewest(const DatasetInfo& dataset)
    {
        if (dataset.lastTime
            && (m_newest.byTime == nullptr || *m_newest.byTime->lastTime < *dataset.lastTime))
            m_newest.byTime = &dataset;
        const auto import = m_executions.find(dataset.execution);
        if (import == m_executions.end())
            return;
        const std::int64_t imported = import->second->created;
        if (m_newest.byImport == nullptr || m_newest.imported < imported) {
            m_newest.byImport = &dataset;
            m_newest.imported = imported;
        }
    }

    void markInput(LineageNode& node, const Artifact& input)
    {
        const auto mark = input.resolved.substr(0, input.resolved.find('/'));
        const auto at = mark.find('@');
        if (at == std::string::npos)
            return;
        const auto newest = m_newestVersions.find(mark.substr(0, at));
        const auto version = lineageNumber(std::string_view(mark).substr(at + 1));
        if (newest == m_newestVersions.end() || !version
            || newest->second->version <= static_cast<int>(version->value()))
            return;
        const std::string newer = newest->second->reference();
        Warning warning {"newer-input", newer + " is newer than " + mark + ", which it read", {newer, mark}};
        if (std::ranges::find(node.stale, warning) == node.stale.end())
            node.stale.push_back(std::move(warning));
    }

    /// Compares the times of posts where both have them, else the times of import and training.
    void markModel(LineageNode& node, const ModelRecord& model, const Execution& maker)
    {
        std::optional<std::int64_t> last;
        bool timed = true;
        bool any = false;
        bool sawNewestImport = false;
        for (const Artifact& input : maker.inputs) {
            if (input.kind != "dataset" || input.name == "validation")
                continue;
            any = true;
            const auto found = m_datasets.find(input.sha256);
            timed = timed && found != m_datasets.end() && found->second->lastTime;
            if (timed)
                last = std::max(last.value_or(*found->second->lastTime), *found->second->lastTime);
            sawNewestImport = sawNewestImport
                || (m_newest.byImport != nullptr && m_newest.byImport->sha256 == input.sha256);
        }
        if (!any)
            return;
        if (timed && m_newest.byTime != nullptr) {
            if (*m_newest.byTime->lastTime > *last) {
                const std::string newer = m_newest.byTime->reference();
                node.stale.push_back({"older-than-data",
                    "it was trained on posts until " + day(*last) + ", " + newer + " has posts until "
                        + day(*m_newest.byTime->lastTime),
                    {day(*last), newer, day(*m_newest.byTime->lastTime)}});
            }
            return;
        }
        if (m_newest.byImport != nullptr && !sawNewestImport && model.created < m_newest.imported) {
            const std::string newer = m_newest.byImport->reference();
            node.stale.push_back({"older-than-import",
                "it was trained on " + day(model.created) + ", " + newer + " was imported on "
                    + day(m_newest.imported),
                {day(model.created), newer, day(m_newest.imported)}});
        }
    }

    LineageDraft& m_draft;
    const LineageRecords& m_records;
    std::map<ExecutionNumber, const Execution*> m_executions;
    std::map<std::string, const DatasetInfo*> m_datasets; ///< by hash
    std::map<std::string, const DatasetInfo*> m_newestVersions;
    Newest m_newest;
};

/// An alias that does not point to the newest version, and versions that an alias has left for a newer one.
void markReleases(LineageDraft& draft, const std::vector<ReleaseRecord>& releases)
{
    std::map<std::string, std::int64_t> added; ///< number of the record that added a version
    std::string newest;
    std::map<std::string, std::string> aliases;
    std::map<std::string, std::vector<std::string>> before;
    for (const ReleaseRecord& record : releases) {
        if (record.kind == ReleaseKind::Add) {
            added[record.version] = record.number;
            newest = record.version;
        } else if (record.kind == ReleaseKind::Move || record.kind == ReleaseKind::Rollback) {
            aliases[record.alias] = record.version;
            before[record.alias].push_back(record.version);
        }
    }
    const auto numberOf = [&](const std::string& version) {
        const auto found = added.find(version);
        return found == added.end() ? std::int64_t(0) : found->second;
    };
    for (const auto& entry : aliases) {
        const std::string& alias = entry.first;
        const std::string& present = entry.second;
        if (!newest.empty() && numberOf(newest) > numberOf(present)) {
            draft.find(aliasNode(alias))
                ->stale.push_back({"newer-version",
                    newest + " is newer than " + present + ", to which it points", {newest, present}});
        }
        std::vector<std::string>& seen = before[alias];
        std::ranges::sort(seen);
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        for (const std::string& version : seen) {
            if (numberOf(version) >= numberOf(present))
                continue;
            draft.find(versionNode(version))
                ->stale.push_back(
                    {"alias-moved-on", alias + " points to the newer " + present + " now", {alias, present}});
        }
    }
}

} // namespace

void markStale(LineageDraft& draft, const LineageRecords& records)
{
    Marker marker(draft, records);
    marker.markDatasets();
    marker.markExecutions();
    marker.markModels();
    markReleases(draft, records.releases);
}

} // namespace touchstone::lineage
