#include "core/jobs/trainingparts.h"

#include "core/base/sha256.h"

#include <algorithm>
#include <system_error>

namespace touchstone {

std::int64_t commonRows(const ResolvedRows& one, const ResolvedRows& other)
{
    if (one.dataset.sha256 != other.dataset.sha256)
        return 0;
    auto a = one.rows.begin();
    auto b = other.rows.begin();
    std::int64_t common = 0;
    while (a != one.rows.end() && b != other.rows.end()) {
        if (*a == *b) {
            ++common;
            ++b;
            ++a;
        } else {
            *a < *b ? ++a : ++b;
        }
    }
    return common;
}

Result<std::vector<ResolvedRows>> resolveTrainingParts(
    Workspace& workspace, const std::vector<std::string>& references)
{
    std::vector<ResolvedRows> parts;
    for (const std::string& reference : references) {
        auto part = resolveRows(workspace, reference);
        if (!part)
            return failure(part);
        for (const ResolvedRows& other : parts) {
            if (other.resolved == part->resolved)
                return fail(inputError(
                    "same-part-twice", "'" + reference + "' is named twice", "name each part once"));
            if (commonRows(other, *part) > 0) {
                return fail(inputError("overlapping-parts",
                    "'" + other.reference + "' and '" + reference + "' have rows in common",
                    "name parts of one split, so that no row is learned twice"));
            }
        }
        if (part->dataset.labels == 0) {
            return fail(inputError("no-labels",
                part->dataset.reference() + " has no labels, nothing can be learned from it",
                "import it with --label-column, or train on another dataset"));
        }
        parts.push_back(std::move(*part));
    }
    return parts;
}

Artifact rowsAsInput(const ResolvedRows& part, const std::string& name)
{
    return Artifact {.name = name,
        .kind = "dataset",
        .sha256 = part.dataset.sha256,
        .bytes = 0,
        .reference = part.reference,
        .resolved = part.resolved};
}

Result<Artifact> vectorsAsInput(const std::filesystem::path& file)
{
    std::error_code error;
    const auto absolute = std::filesystem::absolute(file, error).lexically_normal();
    if (!std::filesystem::is_regular_file(absolute, error)) {
        return fail(inputError("no-such-file", "no such file of word vectors", "check --pretrained")
                        .at(file.string()));
    }
    auto hash = sha256OfFile(absolute);
    if (!hash)
        return failure(hash);
    return Artifact {.name = absolute.filename().string(),
        .kind = "file",
        .sha256 = std::move(*hash),
        .bytes = static_cast<std::int64_t>(std::filesystem::file_size(absolute, error)),
        .reference = file.string(),
        .resolved = absolute.string()};
}

} // namespace touchstone
