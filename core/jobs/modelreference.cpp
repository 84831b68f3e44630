#include "core/jobs/modelreference.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/data/jsondocument.h"
#include "core/jobs/trainingdata.h"
#include "core/learning/modelvalidator.h"
#include "core/release/releasestate.h"
#include "core/storage/releasestore.h"

#include <system_error>

namespace touchstone {

namespace {

Result<ResolvedModel> fromExecution(Workspace& workspace, ExecutionNumber number, std::string_view reference)
{
    const auto execution = workspace.execution(number);
    if (!execution)
        return failure(execution);
    const bool ranElsewhere = execution->step == Step::External && execution->output("model") == nullptr;
    if (execution->step == Step::Evaluate || execution->step == Step::Predict || ranElsewhere) {
        const Artifact* model = execution->input("model");
        if (model == nullptr && ranElsewhere)
            return fail(modelNotHere(number));
        if (model == nullptr)
            return fail(inputError("no-model", "execution #" + number.toString() + " names no model"));
        std::optional<ExecutionNumber> maker = parseExecutionNumber(model->resolved);
        if (!maker) { // of a file: the workspace may hold the same one
            const auto record = modelWithContent(workspace, model->sha256);
            if (!record)
                return failure(record);
            const auto recipe = execution->parameters.value("recipe", nlohmann::json());
            if (*record && (*record)->recipe.toJson() == recipe)
                maker = (*record)->execution;
        }
        if (!maker) {
            return fail(inputError("model-not-in-workspace",
                "the model of execution #" + number.toString() + " is the file " + model->resolved
                    + ", not a model of the workspace",
                "name the file, or bring it in with 'touchstone load'"));
        }
        return fromExecution(workspace, *maker, reference);
    }
    const auto record = workspace.model(number);
    if (!record)
        return failure(record);
    return ResolvedModel {
        .file = workspace.modelFile(record->sha256),
        .sha256 = record->sha256,
        .bytes = record->bytes,
        .recipe = record->recipe,
        .execution = record->execution,
        .reference = std::string(reference),
        .resolved = "#" + record->execution.toString(),
    };
}

/// What `release export` wrote beside a model: NAME.touchstone.json of NAME.bin; nothing where there is none.
Result<std::optional<TextRecipe>> recipeBeside(const std::filesystem::path& model, const std::string& sha256)
{
    std::filesystem::path file = model;
    file.replace_extension(".touchstone.json");
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return std::optional<TextRecipe>();
    const auto text = readFile(file, maximumJsonBytes);
    if (!text)
        return failure(text);
    const auto document = parseJson(*text, file.string());
    if (!document)
        return failure(document);
    const bool readable = document->is_object() && document->contains("model")
        && (*document)["model"].is_string() && document->contains("recipe");
    if (!readable || (*document)["model"].get<std::string>() != sha256) {
        return fail(inputError("sidecar-of-another-model",
            readable ? "it describes another model than the file beside it" : "it does not describe a model",
            "export the version again, or move the file away and give --recipe")
                        .at(file.string()));
    }
    const auto recipe = TextRecipe::fromJson((*document)["recipe"]);
    if (!recipe)
        return fail(recipe.error().at(file.string()));
    return std::optional(*recipe);
}

/// A file whose content the workspace knows is that model: who made it, from what and with which recipe is on record.
Result<ResolvedModel> fileOfWorkspace(
    Workspace& workspace, Result<ResolvedModel> file, const std::optional<TextRecipe>& recipe)
{
    if (!file)
        return file;
    const auto known = modelWithContent(workspace, file->sha256);
    if (!known)
        return failure(known);
    if (!*known)
        return file;
    const ModelRecord& record = **known;
    file->execution = record.execution;
    if (recipe && *recipe != record.recipe)
        return file; // other lines than that model sees: only the file says which model this is
    file->recipe = record.recipe;
    file->resolved = "#" + record.execution.toString();
    file->warnings.clear();
    return file;
}

} // namespace

Error modelNotHere(ExecutionNumber execution)
{
    Error error = inputError("model-not-here",
        "execution #" + execution.toString() + " ran elsewhere, and this workspace does not have its model",
        "if it was a fastText model, take the predictions in once more with --model FILE");
    error.arguments = {execution.toString()};
    return error;
}

Result<std::optional<ModelRecord>> modelWithContent(Workspace& workspace, std::string_view sha256)
{
    const auto models = workspace.models();
    if (!models)
        return failure(models);
    std::optional<ModelRecord> found;
    for (const ModelRecord& model : *models) {
        if (model.sha256 == sha256 && (!found || (found->origin != "trained" && model.origin == "trained")))
            found = model;
    }
    return found;
}

Result<std::optional<Execution>> trainingOf(
    Workspace& workspace, std::optional<ExecutionNumber> maker, std::string_view sha256)
{
    if (maker) {
        auto execution = workspace.execution(*maker);
        if (!execution)
            return failure(execution);
        if (madeByTraining(*execution))
            return std::optional(std::move(*execution));
    }
    const auto record = modelWithContent(workspace, sha256);
    if (!record)
        return failure(record);
    if (!*record)
        return std::optional<Execution>();
    auto execution = workspace.execution((*record)->execution);
    if (!execution)
        return failure(execution);
    return madeByTraining(*execution) ? std::optional(std::move(*execution)) : std::nullopt;
}

bool namesModelFile(std::string_view reference)
{
    return reference.find('/') != std::string_view::npos || reference.ends_with(".bin")
        || reference.ends_with(".ftz");
}

Result<ResolvedModel> resolveModelFile(
    std::string_view reference, const std::optional<TextRecipe>& recipe, const std::stop_token& stop)
{
    std::error_code error;
    std::filesystem::path file = std::string(reference);
    // Fails where the current folder is gone; then the file is not there either.
    if (const auto absolute = std::filesystem::absolute(file, error); !error)
        file = absolute.lexically_normal();
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return fail(
            inputError("no-such-file", "no such model file", "check the path").at(std::string(reference)));
    if (!std::filesystem::is_regular_file(status))
        return fail(inputError("not-a-file", "not a regular file", "give a fastText .bin file")
                        .at(std::string(reference)));
    // A file that is no model may be of any size: it is not hashed.
    if (const auto sound = checkModelFile(file, stop); !sound)
        return failure(sound);
    auto hash = sha256OfFile(file, stop);
    if (!hash)
        return failure(hash);
    ResolvedModel model;
    model.file = file;
    model.sha256 = std::move(*hash);
    model.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, error));
    const auto known = recipeBeside(file, model.sha256);
    if (!known)
        return failure(known);
    if (recipe && *known && *recipe != **known) {
        return fail(inputError("recipe-belongs-to-model",
            "the file beside the model says that it has the text recipe '" + (*known)->name()
                + "', it cannot be used with '" + recipe->name() + "'",
            "leave out --recipe")
                        .at(std::string(reference)));
    }
    model.recipe = recipe.value_or(known->value_or(TextRecipe {}));
    model.reference = reference;
    model.resolved = file.string();
    if (!recipe && !*known) {
        model.warnings.push_back({"recipe-assumed",
            "the model file does not say how its training texts were prepared; the recipe 'standard' is "
            "assumed (--recipe names another)",
            {model.recipe.name()}});
    }
    return model;
}

Result<ResolvedModel> resolveModel(Workspace& workspace, std::string_view reference,
    const std::optional<TextRecipe>& recipe, const std::stop_token& stop)
{
    if (namesModelFile(reference))
        return fileOfWorkspace(workspace, resolveModelFile(reference, recipe, stop), recipe);
    Result<ResolvedModel> model
        = fail(inputError("no-such-model", "no model '" + std::string(reference) + "'"));
    if (const auto number = parseExecutionNumber(reference)) {
        model = fromExecution(workspace, *number, reference);
    } else {
        const auto records = readReleases(workspace.database());
        if (!records)
            return failure(records);
        const ReleaseState state = releaseState(*records);
        const auto version = findVersion(state, reference);
        if (!version)
            return failure(version);
        model = fromExecution(workspace, (*version)->execution, reference);
    }
    if (model && recipe && *recipe != model->recipe) {
        return fail(inputError("recipe-belongs-to-model",
            "model " + std::string(reference) + " has the text recipe '" + model->recipe.name()
                + "', it cannot be used with '" + recipe->name() + "'",
            "leave out --recipe"));
    }
    return model;
}

} // namespace touchstone
