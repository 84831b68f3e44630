#include "core/jobs/releaseexport.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/exchange/rawfile.h"
#include "core/jobs/releasejob.h"
#include "core/report/jsontext.h"
#include "touchstone/version.h"

#include <vector>

namespace touchstone {

namespace {

/// Copies the model and compares its bytes with the record before they get their name.
Result<std::int64_t> copyModel(const std::filesystem::path& from, const std::filesystem::path& to,
    const std::string& sha256, const JobContext& context)
{
    auto source = RawFile::open(from);
    if (!source)
        return failure(source);
    auto target = WholeFile::create(to);
    if (!target)
        return failure(target);
    std::vector<char> block(4U << 20);
    std::int64_t bytes = 0;
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
        bytes += static_cast<std::int64_t>(*count);
        context.progress.report({.phase = "copying", .done = static_cast<double>(bytes), .unit = "bytes"});
    }
    if ((*source)->sha256() != sha256) {
        return fail(machineError("damaged-model", "the model file is not what was released",
            "bring back a backup of it; 'touchstone release verify' says what else is damaged")
                        .at(from.string()));
    }
    if (auto finished = target->finish(); !finished)
        return failure(finished);
    if (auto published = target->publish(); !published)
        return failure(published);
    return bytes;
}

} // namespace

Result<ExportedModel> exportVersion(
    const JobContext& context, const std::string& reference, const std::filesystem::path& folder)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto history = releaseHistory(*workspace);
    if (!history)
        return failure(history);
    const auto version = findVersion(history->state, reference);
    if (!version)
        return failure(version);
    const ReleasedVersion& released = **version;
    const auto target = outputFile(folder / "model.bin");
    if (!target)
        return failure(target);
    const auto sidecar = outputFile(folder / "model.touchstone.json");
    if (!sidecar)
        return failure(sidecar);
    if (auto made = createFolder(folder); !made)
        return failure(made);
    const auto bytes = copyModel(workspace->modelFile(released.model), *target, released.model, context);
    if (!bytes)
        return failure(bytes);
    const nlohmann::json document {{"format", 1}, {"version", released.name}, {"model", released.model},
        {"bytes", *bytes}, {"recipe", released.recipe}, {"execution", released.execution.value()},
        {"chain_head", history->state.head}, {"program", std::string("touchstone ") + programVersion}};
    if (auto written = writeFileAtomically(*sidecar, jsonText(document) + "\n"); !written)
        return failure(written);
    return ExportedModel {.version = released.name,
        .sha256 = released.model,
        .bytes = *bytes,
        .model = *target,
        .sidecar = *sidecar};
}

} // namespace touchstone
