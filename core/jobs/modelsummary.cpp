#include "core/jobs/modelsummary.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/base/time.h"

#include <system_error>

namespace touchstone {

nlohmann::json summaryToRecord(const ModelSummary& summary)
{
    nlohmann::json record = summary.toJson();
    nlohmann::json labels = nlohmann::json::array();
    for (std::size_t i = 0; i < summary.labels.size(); ++i)
        labels.push_back({summary.labels[i], summary.labelCounts[i]});
    record["label_counts"] = std::move(labels);
    return record;
}

Result<ModelRecord> storeModel(
    StepRun& run, const std::filesystem::path& aside, const TextRecipe& recipe, const std::string& origin)
{
    const auto model = Model::load(aside);
    if (!model)
        return failure(model);
    auto hash = sha256OfFile(aside);
    if (!hash)
        return failure(hash);
    ModelRecord record;
    record.execution = run.execution().number;
    record.sha256 = std::move(*hash);
    std::error_code error;
    record.bytes = static_cast<std::int64_t>(std::filesystem::file_size(aside, error));
    record.recipe = recipe;
    record.summary = summaryToRecord(model->summary());
    record.origin = origin;
    record.created = currentTime();
    const auto place = run.workspace().modelFile(record.sha256);
    if (auto locked = makeReadOnly(aside); !locked)
        return failure(locked);
    if (auto synced = syncPath(aside); !synced)
        return failure(synced);
    // Over an equal file, if the model is there already, or over a damaged one.
    if (auto published = publish(aside, place); !published)
        return failure(published);
    run.execution().outputs.push_back(Artifact {.name = "model",
        .kind = "model",
        .sha256 = record.sha256,
        .bytes = record.bytes,
        .reference = {},
        .resolved = "#" + run.execution().number.toString()});
    run.model = record;
    return record;
}

} // namespace touchstone
