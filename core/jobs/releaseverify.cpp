#include "core/jobs/releaseverify.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/data/jsondocument.h"
#include "core/release/releasestate.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/datasetcheck.h"
#include "core/storage/releasestore.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

using nlohmann::json;

class Verifier
{
public:
    Verifier(Workspace& workspace, const JobContext& context, VerifyScope scope)
        : m_workspace(workspace)
        , m_context(context)
        , m_scope(scope)
    {
    }

    Result<VerifyReport> run(const std::string& head)
    {
        const auto rows = readStoredReleases(m_workspace.database());
        if (!rows)
            return failure(rows);
        readRecords(*rows);
        std::set<std::string> hashes;
        for (const StoredRelease& row : *rows)
            hashes.insert(row.hash);
        if (!rows->empty())
            m_report.head = rows->back().hash;
        if (!head.empty() && !hashes.contains(head))
            add("head-missing", 0,
                "no record has the hash " + head + ": the chain was cut off before it, or is another one");
        for (const ReleaseRecord& record : m_records) {
            m_context.progress.report({.phase = "verifying",
                .done = static_cast<double>(record.number),
                .total = static_cast<double>(m_records.size()),
                .unit = "records"});
            if (auto checked = checkArtifacts(record); !checked)
                return failure(checked);
        }
        return std::move(m_report);
    }

private:
    void add(std::string code, std::int64_t record, std::string text)
    {
        m_report.problems.push_back({std::move(code), record, std::move(text)});
    }

    void readRecords(const std::vector<StoredRelease>& rows)
    {
        for (const StoredRelease& row : rows) {
            ++m_report.records;
            Sha256 hash;
            hash.add(row.text);
            if (hash.finish() != row.hash)
                add("changed-record", row.number, "the record is not what its hash says");
            auto record = ReleaseRecord::parse(row.text);
            if (!record) {
                add("changed-record", row.number, record.error().what);
                continue;
            }
            if (record->number != row.number)
                add("changed-record", row.number,
                    "the record says that it is number " + std::to_string(record->number));
            m_records.push_back(std::move(*record));
        }
        for (std::string& problem : chainProblems(m_records))
            add("broken-chain", 0, std::move(problem));
    }

    /// An artifact's hash as it is now against the one of the record. A hash is looked at once.
    template <typename Hash>
    Result<> check(
        std::int64_t record, const std::string& name, const std::string& wanted, const Hash& hashOf)
    {
        if (!m_seen.insert(name + " " + wanted).second)
            return {};
        ++m_report.artifacts;
        const Result<std::string> hash = hashOf();
        if (!hash && hash.error().kind == ErrorKind::Cancelled)
            return failure(hash);
        if (!hash)
            add("missing-artifact", record, name + ": " + hash.error().message());
        else if (*hash != wanted)
            add("changed-artifact", record, name + " is not what the record says");
        return {};
    }

    Result<> checkModel(std::int64_t record, const std::string& sha256)
    {
        return check(record, "models/" + sha256 + ".bin", sha256,
            [&] { return sha256OfFile(m_workspace.modelFile(sha256), m_context.stop); });
    }

    Result<> checkArtifacts(const ReleaseRecord& record)
    {
        const bool everything = m_scope == VerifyScope::Everything;
        if (record.kind == ReleaseKind::Add) {
            if (!everything)
                return {};
            checkRecipe(record);
            return checkModel(record.number, record.model);
        }
        if (!record.report.empty()) {
            const auto file = m_workspace.path() / "reports" / (record.report + ".json");
            const std::size_t before = m_report.problems.size();
            if (auto checked = check(record.number, "reports/" + record.report + ".json", record.report,
                    [&] { return sha256OfFile(file, m_context.stop); });
                !checked)
                return checked;
            if (m_report.problems.size() == before)
                checkGatesFile(record, file);
        }
        for (const char* side : {"baseline", "candidate"}) {
            if (everything && record.evidence.is_object() && record.evidence.contains(side)) {
                if (auto checked = checkSide(record.number, record.evidence[side]); !checked)
                    return checked;
            }
        }
        return {};
    }

    void checkRecipe(const ReleaseRecord& record)
    {
        const auto model = m_workspace.model(record.execution);
        if (!model)
            add("missing-artifact", record.number,
                "model #" + record.execution.toString() + ": " + model.error().what);
        else if (model->sha256 != record.model || model->recipe.toJson() != record.recipe)
            add("changed-artifact", record.number,
                "model #" + record.execution.toString() + " has another content or text recipe now");
    }

    /// The rules as they were lie in the frozen report.
    void checkGatesFile(const ReleaseRecord& record, const std::filesystem::path& file)
    {
        const auto text = readFile(file, maximumJsonBytes * 16);
        const auto document = text ? json::parse(*text, nullptr, false) : json();
        if (!document.is_object() || !record.evidence.is_object())
            return; // its hash was wrong for another record, which said so
        ++m_report.artifacts;
        Sha256 hash;
        hash.add(document.value("gates_file", ""));
        const json gates
            = record.evidence.value("gates", json()); // a record that was tampered with may lack it
        const std::string wanted = gates.is_object() ? gates.value("sha256", "") : "";
        if (hash.finish() != wanted || document.value("evidence", json()) != record.evidence)
            add("changed-artifact", record.number,
                "the gates or the evidence in the report are not the record's");
    }

    Result<> checkSide(std::int64_t record, const json& side)
    {
        const std::string model = side.value("model", "");
        std::error_code error;
        // A model that was only a file somewhere is not the workspace's to keep.
        if (std::filesystem::exists(m_workspace.modelFile(model), error) || isOfWorkspace(model)) {
            if (auto checked = checkModel(record, model); !checked)
                return checked;
        }
        const std::string dataset = side.value("dataset_sha256", "");
        if (auto checked = check(record, "datasets/" + dataset + ".sqlite", dataset,
                [&]() -> Result<std::string> {
                    const auto content
                        = readDatasetContent(m_workspace.datasetFile(dataset), {}, m_context.stop);
                    return content ? Result<std::string>(content->sha256) : failure(content);
                });
            !checked)
            return checked;
        if (!side.contains("predictions") || !side["predictions"].is_string())
            return {};
        const ExecutionNumber execution(side.value("execution", std::int64_t {0}));
        return check(record, "predictions/" + execution.toString(), side["predictions"].get<std::string>(),
            [&]() -> Result<std::string> {
                const auto digest
                    = digestOfPredictions(m_workspace.predictionsFolder(execution), m_context.stop);
                return digest ? Result<std::string>(digest->sha256) : failure(digest);
            });
    }

    bool isOfWorkspace(const std::string& model)
    {
        const auto models = m_workspace.models();
        return models && std::ranges::find(*models, model, &ModelRecord::sha256) != models->end();
    }

    Workspace& m_workspace;
    const JobContext& m_context;
    VerifyScope m_scope;
    VerifyReport m_report;
    std::vector<ReleaseRecord> m_records;
    std::set<std::string> m_seen;
};

} // namespace

Result<VerifyReport> verifyReleases(const JobContext& context, const std::string& head, VerifyScope scope)
{
    auto workspace = Workspace::open(context.workspace, context.command, Workspace::Upkeep::No);
    if (!workspace)
        return failure(workspace);
    try {
        return Verifier(*workspace, context, scope).run(head);
    } catch (const nlohmann::json::exception& error) { // evidence of a kind that no record has
        return VerifyReport {.problems = {{"changed-record", 0, error.what()}}};
    }
}

} // namespace touchstone
