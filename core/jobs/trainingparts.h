#pragma once

#include "core/storage/reference.h"
#include "core/storage/workspace.h"

#include <filesystem>
#include <string>
#include <vector>

namespace touchstone {

/// Parts of datasets whose labelled rows are learned, each row once.
/// Errors: those of resolveRows(); `overlapping-parts`, `same-part-twice`, `no-labels`.
Result<std::vector<ResolvedRows>> resolveTrainingParts(
    Workspace& workspace, const std::vector<std::string>& references);

/// How many rows of the one are rows of the other too: both are of the same dataset.
std::int64_t commonRows(const ResolvedRows& one, const ResolvedRows& other);

/// Such a part as an input of an execution. `name`: "dataset", or "validation" for rows that only measure.
Artifact rowsAsInput(const ResolvedRows& part, const std::string& name = "dataset");

/// The word vectors to start from, as an input of an execution; `resolved` is their absolute path.
Result<Artifact> vectorsAsInput(const std::filesystem::path& file);

} // namespace touchstone
