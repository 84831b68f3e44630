#include "core/jobs/loadjob.h"

#include "core/base/files.h"
#include "core/exchange/rawfile.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/modelsummary.h"

#include <string>
#include <vector>

namespace touchstone {

namespace {

/// Returns the hash of what was copied.
Result<std::string> copyFile(const std::filesystem::path& from, const std::filesystem::path& to, double bytes,
    const JobContext& context)
{
    auto source = RawFile::open(from);
    if (!source)
        return failure(source);
    auto target = FileWriter::create(to);
    if (!target)
        return failure(target);
    std::vector<char> block(4U << 20);
    double done = 0;
    while (true) {
        if (context.stop.stop_requested())
            return fail(cancelledError());
        const auto count = (*source)->read(block);
        if (!count)
            return failure(count);
        if (*count == 0)
            break;
        if (auto written = target->write(std::string_view(block.data(), *count)); !written)
            return failure(written);
        done += static_cast<double>(*count);
        context.progress.report({.phase = "copying", .done = done, .total = bytes, .unit = "bytes"});
    }
    if (auto finished = target->finish(); !finished)
        return failure(finished);
    return (*source)->sha256();
}

} // namespace

Result<LoadOutcome> loadModel(const JobContext& context, const LoadParameters& parameters)
{
    // A name without '/' is a file here: nothing else can be loaded.
    const auto source = resolveModelFile(parameters.file.string(), parameters.recipe, context.stop);
    if (!source)
        return failure(source);
    // Before anything is made: a damaged file costs nothing but a message.
    if (const auto model = Model::load(source->file); !model)
        return failure(model);
    if (!Workspace::exists(context.workspace)) {
        if (const auto created
            = Workspace::create(context.workspace, context.command, context.wait, context.stop);
            !created)
            return failure(created);
    }
    LoadOutcome outcome;
    outcome.warnings = source->warnings;
    Execution description;
    description.step = Step::External;
    description.name = parameters.name.empty() ? "load " + source->file.filename().string() : parameters.name;
    description.parameters = {{"file", source->file.string()}, {"recipe", source->recipe.toJson()},
        {"recipe_assumed", !parameters.recipe}};
    description.inputs.push_back(Artifact {.name = source->file.filename().string(),
        .kind = "file",
        .sha256 = source->sha256,
        .bytes = source->bytes,
        .reference = parameters.file.string(),
        .resolved = source->resolved});
    auto execution = runStep(context, std::move(description), [&](StepRun& run) -> Result<> {
        const auto aside = run.temporary() / "model.bin";
        const auto copied = copyFile(source->file, aside, static_cast<double>(source->bytes), context);
        if (!copied)
            return failure(copied);
        // Before it is stored, so that a model that was never whole does not stay in the workspace.
        if (*copied != source->sha256)
            return fail(inputError("file-changed", "the file changed while it was copied", "try again")
                            .at(source->resolved));
        auto record = storeModel(run, aside, source->recipe, source->resolved);
        if (!record)
            return failure(record);
        for (const Warning& warning : outcome.warnings)
            run.log("warning (" + warning.code + "): " + warning.text);
        run.execution().metrics = {
            {"labels", record->summary["label_counts"].size()}, {"words", record->summary.value("words", 0)}};
        outcome.model = std::move(*record);
        return {};
    });
    if (!execution)
        return failure(execution);
    outcome.execution = std::move(*execution);
    return outcome;
}

} // namespace touchstone
