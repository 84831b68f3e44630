#include "core/base/time.h"
#include "core/lineage/lineageparts.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace touchstone::lineage {

namespace {

std::string day(std::int64_t time)
{
    return formatUtc(time).substr(0, 10);
}

/// Rows of one version of a dataset: all of them, or a part.
struct Rows {
    const DatasetInfo* dataset = nullptr;
    std::optional<Part> part;
    const Execution* split = nullptr; ///< where it is on record

    /// "old@1", "old@1/test#2"
    std::string reference() const
    {
        if (!part || split == nullptr)
            return dataset->reference();
        return dataset->reference() + "/" + std::string(partName(*part)) + "#" + split->number.toString();
    }

    /// When the newest of the posts was made; nothing where only the rows themselves know.
    std::optional<std::int64_t> end() const
    {
        if (!part)
            return dataset->lastTime;
        if (split == nullptr || memberText(split->parameters, "by") != "time")
            return std::nullopt;
        if (*part == Part::Test)
            return dataset->lastTime;
        const auto cut = parseTime(memberText(split->parameters, "cut"));
        if (!cut || !dataset->lastTime)
            return std::nullopt;
        return std::min(*cut - 1, *dataset->lastTime);
    }
};

/// What an execution read, as its record names it: also of a dataset that is not here any more.
struct ReadRows {
    std::string name;
    int version = 0;
    std::optional<Part> part;
    const Artifact* artifact = nullptr;
    bool isValidation = false;

    bool isLike(const ReadRows& other) const { return name == other.name && part == other.part; }
};

std::vector<ReadRows> rowsReadBy(const Execution& execution)
{
    std::vector<ReadRows> list;
    for (const Artifact& input : execution.inputs) {
        if (input.kind != "dataset")
            continue;
        const auto parsed = DatasetReference::parse(input.resolved);
        if (parsed && parsed->version) {
            list.push_back({.name = parsed->name,
                .version = *parsed->version,
                .part = parsed->part,
                .artifact = &input,
                .isValidation = input.name == "validation"});
        }
    }
    return list;
}

class Marker
{
public:
    Marker(LineageDraft& draft, const LineageRecords& records)
        : m_draft(draft)
        , m_records(records)
    {
        for (const Execution& execution : records.executions) {
            m_executions.emplace(execution.number, &execution);
            const Artifact* split = execution.input("dataset");
            if (execution.step == Step::Split && execution.status == ExecutionStatus::Complete
                && split != nullptr)
                m_splits[{split->resolved, split->sha256}].push_back(&execution);
        }
        for (const DatasetInfo& dataset : records.datasets)
            m_versions[dataset.name].push_back(&dataset);
        for (auto& entry : m_versions)
            std::ranges::sort(entry.second, std::ranges::greater(), &DatasetInfo::version);
    }

    void markDatasets()
    {
        for (const DatasetInfo& dataset : m_records.datasets) {
            const DatasetInfo& newest = *m_versions.at(dataset.name).front();
            if (newest.version <= dataset.version)
                continue;
            for (const std::string& id : m_draft.makings().datasets(dataset.reference(), dataset.sha256)) {
                m_draft.find(LineageNodeId(id))
                    ->stale.push_back({"newer-dataset-version",
                        newest.reference() + " is newer than " + dataset.reference(),
                        {newest.reference(), dataset.reference()}});
            }
        }
    }

    void markExecutions()
    {
        for (const Execution& execution : m_records.executions) {
            LineageNode* node = m_draft.find(executionNode(execution.number));
            for (const ReadRows& read : outdated(rowsReadBy(execution), Wanted::Any)) {
                const std::string newer = newest(read, Wanted::Any)->reference();
                const std::string& mark = read.artifact->resolved;
                node->stale.push_back(
                    {"newer-input", newer + " is newer than " + mark + ", which it read", {newer, mark}});
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
            if (maker.step != Step::Train && maker.step != Step::Autotune)
                continue;
            LineageNode* node = m_draft.find(m_draft.modelOf(model.execution, model.sha256));
            std::vector<ReadRows> learned = rowsReadBy(maker);
            std::erase_if(learned, [](const ReadRows& read) { return read.isValidation; });
            for (const ReadRows& read : outdated(learned, Wanted::Labelled))
                markModel(*node, model, read);
        }
    }

private:
    enum class Wanted { Any, Labelled };

    /// The newest version with such rows: a part is compared with the same part.
    std::optional<Rows> newest(const ReadRows& read, Wanted wanted) const
    {
        const auto versions = m_versions.find(read.name);
        if (versions == m_versions.end())
            return std::nullopt;
        for (const DatasetInfo* dataset : versions->second) {
            if (wanted == Wanted::Labelled && dataset->unlabelled >= dataset->rows)
                continue;
            const Rows rows = rowsOf(*dataset, read.part, {});
            if (!read.part || rows.split != nullptr)
                return rows;
        }
        return std::nullopt;
    }

    /// `number`: of the split; else the newest that has the part.
    Rows rowsOf(const DatasetInfo& dataset, std::optional<Part> part, ExecutionNumber number) const
    {
        Rows rows {.dataset = &dataset, .part = part, .split = nullptr};
        const auto splits = m_splits.find({dataset.reference(), dataset.sha256});
        if (!part || splits == m_splits.end())
            return rows;
        for (const Execution* split : splits->second) {
            const bool isRepetition
                = split->parameters.contains("rerun_of"); // it has no part unless it is named
            const bool isEmpty = split->metrics.is_object()
                && split->metrics.value(std::string(partName(*part)), nlohmann::json()) == 0;
            if (number.isValid() ? split->number == number : !isEmpty && !isRepetition)
                rows.split = split;
        }
        return rows;
    }

    /// Those of which there is a newer version that was not read as well.
    std::vector<ReadRows> outdated(const std::vector<ReadRows>& all, Wanted wanted) const
    {
        std::vector<ReadRows> list;
        for (const ReadRows& read : all) {
            int version = read.version;
            for (const ReadRows& other : all)
                version = other.isLike(read) ? std::max(version, other.version) : version;
            const bool isFirst = std::ranges::none_of(list,
                [&](const ReadRows& other) { return other.artifact->resolved == read.artifact->resolved; });
            const auto newer = newest(read, wanted);
            if (isFirst && newer && newer->dataset->version > version)
                list.push_back(read);
        }
        return list;
    }

    /// Compares the times of posts where both have them, else the times of import and training.
    void markModel(LineageNode& node, const ModelRecord& model, const ReadRows& read)
    {
        const Rows newer = *newest(read, Wanted::Labelled);
        const std::string& older = read.artifact->resolved;
        const auto versions = m_versions.find(read.name);
        const auto known = std::ranges::find(
            versions->second, read.artifact->sha256, [](const DatasetInfo* info) { return info->sha256; });
        std::optional<std::int64_t> last;
        if (known != versions->second.end()) {
            const auto split = rowsName(*read.artifact).split;
            last = rowsOf(**known, read.part, split.value_or(ExecutionNumber())).end();
        }
        if (const auto end = newer.end(); last && end && *end > *last) {
            const std::string reference = newer.reference();
            node.stale.push_back({"older-than-data",
                "it was trained on " + older + ", whose posts end on " + day(*last) + "; those of "
                    + reference + " end on " + day(*end),
                {day(*last), reference, day(*end), older}});
            return;
        }
        const auto import = m_executions.find(newer.dataset->execution);
        if (import == m_executions.end() || import->second->created <= model.created)
            return;
        const std::string imported = day(import->second->created);
        const std::string reference = newer.dataset->reference();
        node.stale.push_back({"older-than-import",
            "it was trained on " + day(model.created) + ", " + reference + " was imported on " + imported,
            {day(model.created), reference, imported}});
    }

    LineageDraft& m_draft;
    const LineageRecords& m_records;
    std::map<ExecutionNumber, const Execution*> m_executions;
    std::map<std::string, std::vector<const DatasetInfo*>> m_versions; ///< newest first
    /// By reference and hash of what was split, ascending numbers.
    std::map<std::pair<std::string, std::string>, std::vector<const Execution*>> m_splits;
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
