#include "core/tracking/mlflowtables.h"

#include "core/tracking/cells.h"
#include "core/tracking/mlflowwords.h"

#include <array>
#include <map>
#include <utility>

namespace touchstone::mlflow {

namespace {

using Cells = std::span<const ForeignCell>;
using Names = std::span<const std::string_view>;

/// Reads tables and notes what of them is left out.
class TableReader
{
public:
    TableReader(
        ForeignTables& tables, ForeignRuns& into, const std::string& file, const std::stop_token& stop)
        : m_tables(tables)
        , m_into(into)
        , m_file(file)
        , m_stop(stop)
    {
    }

    void skip(const std::string& what, std::string reason)
    {
        m_into.skipped.push_back({m_file + "/" + what, std::move(reason)});
    }

    /// Nothing after an error, which result() keeps.
    void each(std::string_view table, Names columns, const std::function<void(Cells)>& row)
    {
        if (!m_result)
            return;
        const auto passed = m_tables.read(table, columns, row, m_stop);
        if (!passed)
            m_result = failure(passed);
        else if (passed->tooLong > 0)
            skip(std::string(table),
                std::to_string(passed->tooLong) + " rows have a value of more than 16 MiB");
    }

    const Result<>& result() const { return m_result; }

private:
    ForeignTables& m_tables;
    ForeignRuns& m_into;
    const std::string& m_file;
    const std::stop_token& m_stop;
    Result<> m_result;
};

} // namespace

Result<> readDatasets(ForeignTables& tables, const InputTaker& take, ForeignRuns& into,
    const std::string& file, const std::stop_token& stop)
{
    static constexpr std::array<std::string_view, 5> datasetColumns {
        "dataset_uuid", "name", "digest", "dataset_source_type", "dataset_source"};
    static constexpr std::array<std::string_view, 3> tagColumns {"input_uuid", "name", "value"};
    static constexpr std::array<std::string_view, 3> inputColumns {
        "input_uuid", "source_id", "destination_id"};
    std::map<std::string, ForeignFile> datasets;
    std::map<std::string, std::string> contexts;
    TableReader reader(tables, into, file, stop);
    reader.each("datasets", datasetColumns, [&](Cells row) {
        datasets[textOrEmpty(row[0])] = datasetInput(
            textOrEmpty(row[1]), textOrEmpty(row[2]), textOrEmpty(row[3]), textOrEmpty(row[4]), "");
    });
    reader.each("input_tags", tagColumns, [&](Cells row) {
        if (textOrEmpty(row[1]) == "mlflow.data.context")
            contexts[textOrEmpty(row[0])] = textOrEmpty(row[2]);
    });
    reader.each("inputs", inputColumns, [&](Cells row) {
        const auto dataset = datasets.find(textOrEmpty(row[1]));
        if (dataset == datasets.end())
            return; // of a model or a trace
        ForeignFile input = dataset->second;
        const auto context = contexts.find(textOrEmpty(row[0]));
        if (context != contexts.end())
            input.metadata["context"] = context->second;
        take(textOrEmpty(row[2]), std::move(input));
    });
    return reader.result();
}

Result<> readModels(ForeignTables& tables, const ModelTaker& take, ForeignRuns& into, const std::string& file,
    const std::stop_token& stop)
{
    static constexpr std::array<std::string_view, 6> columns {
        "model_id", "experiment_id", "name", "artifact_location", "lifecycle_stage", "source_run_id"};
    TableReader reader(tables, into, file, stop);
    reader.each("logged_models", columns, [&](Cells row) {
        LoggedModel model {.id = textOrEmpty(row[0]),
            .name = textOrEmpty(row[2]),
            .experiment = textOrEmpty(row[1]),
            .uri = textOrEmpty(row[3])};
        if (!isPlainName(model.id))
            return reader.skip("logged_models", "a row has no id");
        if (textOrEmpty(row[4]) != "deleted")
            take(textOrEmpty(row[5]), std::move(model));
    });
    return reader.result();
}

Result<> readVersions(
    ForeignTables& tables, ForeignRuns& into, const std::string& file, const std::stop_token& stop)
{
    static constexpr std::array<std::string_view, 12> versionColumns {"name", "version", "creation_time",
        "description", "current_stage", "run_id", "status", "source", "run_link", "user_id", "status_message",
        "storage_location"};
    static constexpr std::array<std::string_view, 4> tagColumns {"name", "version", "key", "value"};
    static constexpr std::array<std::string_view, 3> aliasColumns {"name", "version", "alias"};
    std::map<std::pair<std::string, std::string>, ForeignVersion> versions;
    TableReader reader(tables, into, file, stop);
    const auto find = [&](Cells row) -> ForeignVersion* {
        const auto found = versions.find({textOrEmpty(row[0]), textOrEmpty(row[1])});
        return found == versions.end() ? nullptr : &found->second;
    };
    reader.each("model_versions", versionColumns, [&](Cells row) {
        ForeignVersion version;
        version.model = textOrEmpty(row[0]);
        version.version = textOrEmpty(row[1]);
        const std::string name = "models/" + version.model + "/" + version.version;
        if (version.model.empty() || version.version.empty())
            return reader.skip("model_versions", "a row has no name or no version");
        version.stage = stageOf(textOrEmpty(row[4]));
        if (version.stage == "Deleted_Internal")
            return reader.skip(name, "it was deleted");
        version.created = secondsOf(textOrEmpty(row[2]));
        version.description = textOrEmpty(row[3]);
        version.run = textOrEmpty(row[5]);
        version.status = textOrEmpty(row[6]);
        for (std::size_t i = 7; i < versionColumns.size(); ++i) {
            if (auto text = textOrEmpty(row[i]); !text.empty())
                version.properties[std::string(versionColumns[i])] = std::move(text);
        }
        versions[{version.model, version.version}] = std::move(version);
    });
    reader.each("model_version_tags", tagColumns, [&](Cells row) {
        if (ForeignVersion* version = find(row))
            version->properties[textOrEmpty(row[2])] = textOrEmpty(row[3]);
    });
    reader.each("registered_model_aliases", aliasColumns, [&](Cells row) {
        if (ForeignVersion* version = find(row))
            version->aliases.push_back(textOrEmpty(row[2]));
    });
    for (auto& [name, version] : versions)
        into.versions.push_back(std::move(version));
    sortVersions(into.versions);
    return reader.result();
}

} // namespace touchstone::mlflow
