#include "core/jobs/rerunfiles.h"

#include "core/base/sha256.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/datasetcheck.h"

#include <system_error>
#include <utility>

namespace touchstone {

namespace {

using Found = Result<std::optional<std::string>>;

Found foundHash(Result<std::string> hash)
{
    if (hash)
        return std::optional(std::move(*hash));
    if (hash.error().kind == ErrorKind::Cancelled)
        return failure(hash);
    return std::optional<std::string>();
}

Result<std::string> hashOf(Result<ArtifactDigest> digest)
{
    if (!digest)
        return failure(digest);
    return std::move(digest->sha256);
}

std::filesystem::path placeOf(const Workspace& workspace, const Execution& execution, const Artifact& output)
{
    if (output.kind == "dataset")
        return workspace.datasetFile(output.sha256);
    if (output.kind == "model")
        return workspace.modelFile(output.sha256);
    return output.kind == "split" ? workspace.splitFolder(execution.number)
                                  : workspace.predictionsFolder(execution.number);
}

Found foundAt(const Workspace& workspace, const std::filesystem::path& place, const Artifact& output,
    const std::stop_token& stop)
{
    if (output.kind == "dataset")
        return rowsThatLieThere(workspace, output.sha256, stop);
    if (output.kind == "model")
        return foundHash(sha256OfFile(place, stop));
    return foundHash(
        hashOf(output.kind == "split" ? digestOfSplit(place, stop) : digestOfPredictions(place, stop)));
}

} // namespace

Result<std::optional<std::string>> rowsThatLieThere(
    const Workspace& workspace, const std::string& dataset, const std::stop_token& stop)
{
    const auto content = readDatasetContent(workspace.datasetFile(dataset), {}, stop);
    if (!content)
        return foundHash(failure(content));
    return foundHash(content->sha256);
}

Result<RecordedFiles> filesOf(
    const Workspace& workspace, const Execution& execution, Progress& progress, const std::stop_token& stop)
{
    RecordedFiles files;
    progress.report({.phase = "checking"});
    for (const char* kind : {"dataset", "split", "model", "predictions"}) {
        const Artifact* output = execution.output(kind);
        if (output == nullptr)
            continue;
        files.recorded = output->sha256;
        const auto place = placeOf(workspace, execution, *output);
        std::error_code error;
        if (!std::filesystem::exists(place, error)) {
            files.state = RecordedFiles::State::Gone;
            return files;
        }
        auto found = foundAt(workspace, place, *output, stop);
        if (!found)
            return failure(found);
        files.found = std::move(*found);
        if (files.found != files.recorded)
            files.state = RecordedFiles::State::Damaged;
        return files;
    }
    return files;
}

} // namespace touchstone
