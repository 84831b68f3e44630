#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/partwarnings.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How MLflow's words become Touchstone's, whichever store they come from.
namespace touchstone::mlflow {

/// Files of a run; what is beyond is left out with a warning.
inline constexpr std::size_t mostArtifacts = 10'000;

/// Whether it can be the name of a file without leading anywhere else.
bool isPlainName(std::string_view name);

/// "FINISHED" as the database has it, or "3" as the file store. Nothing for other words.
std::optional<ExecutionStatus> statusOf(std::string_view word);
/// Milliseconds since 1970 as seconds; nothing for other texts and for zero.
std::optional<std::int64_t> secondsOf(std::string_view milliseconds);

/// "<milliseconds> <value>[ <step>[ <dataset> <digest>]]" with one blank between; nothing for other lines.
std::optional<MetricPoint> parsePoint(std::string_view line);

/// Puts a tag where it belongs: name, user, code, parent, environment, notes; else among the tags (without a value)
/// or the properties.
void takeTag(ForeignRun& run, std::string_view key, std::string_view value);
/// A dataset as an input of a run. `source` is a JSON document that says where it lies, or any text; `kind` its type.
ForeignFile datasetInput(std::string_view name, std::string_view digest, std::string_view kind,
    std::string_view source, std::string_view context);
/// "None" is none.
std::string stageOf(std::string_view word);
/// Sorts metrics by key and files by name, and moves the warnings.
void finishRun(ForeignRun& run, PartWarnings& warnings);
/// Oldest first, those without a time last.
void sortRuns(std::vector<ForeignRun>& runs);
/// The same for the registered versions: by model, then by number.
void sortVersions(std::vector<ForeignVersion>& versions);

} // namespace touchstone::mlflow
