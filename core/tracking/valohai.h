#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignrun.h"

#include <filesystem>
#include <stop_token>

namespace touchstone {

/// Whether it is the JSON of a Valohai execution or of several, or a folder with such files directly in it. False when
/// it was stopped.
bool holdsValohaiJson(const std::filesystem::path& source, const std::stop_token& stop);
/// The same, or a folder of such folders.
bool looksLikeValohai(const std::filesystem::path& source, const std::stop_token& stop);

/// Executions as Valohai's API and `vh execution info --output-format json` give them: one object, a list, or
/// {"results": [...]}; or a folder of such files, also one folder for each execution. Beside the JSON, and below outputs/
/// there or a folder called as the counter, are looked for: what it names as outputs, their sidecars
/// (<file>.metadata.json, valohai.metadata.jsonl), and lines of metadata (metadata.json, metadata.jsonl, log.txt).
/// Errors: nothing of this is there; the only file is damaged.
Result<ForeignRuns> readValohai(const std::filesystem::path& source, const std::stop_token& stop);

} // namespace touchstone
