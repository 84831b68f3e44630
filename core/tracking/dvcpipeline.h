#pragma once

#include "core/tracking/foreignrun.h"
#include "core/tracking/projectfiles.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What DVC's dvc.yaml and dvc.lock say.
namespace touchstone::dvc {

/// A dependency or an output of a stage.
struct Item {
    std::string path;   ///< from the folder of the project: "data/posts.csv"; or an address
    std::string digest; ///< "md5:0cc1..."; a folder's ends in ".dir"; empty: not stated
    std::int64_t bytes = 0;
    std::int64_t files = 0; ///< of a folder
};

/// A stage that was run, as dvc.lock has it; of a stage with foreach or matrix each one: "train@en".
struct Stage {
    std::string name;
    std::string command;
    std::string description;
    std::vector<Item> deps;
    std::vector<Item> outs;
    nlohmann::json params = nlohmann::json::object(); ///< names joined with '.'
    std::vector<std::string> metrics;                 ///< paths
};

/// One dvc.yaml with its dvc.lock.
struct Pipeline {
    std::string folder; ///< "" or "sub/"
    std::vector<Stage> stages;
    std::vector<std::string> metrics; ///< of no stage: paths that the file names itself
    std::vector<std::string> params;  ///< files of parameters that it names itself
    std::vector<SkippedItem> skipped; ///< stages that were not run, documents that are damaged
};

/// All of a project, at most a hundred.
std::vector<Pipeline> readPipelines(const ProjectFiles& files);

/// A document by the ending of its name: JSON (with NaN and Infinity, as Python writes them), YAML or TOML.
/// Errors: it is not there, is damaged, is none of these.
Result<nlohmann::json> readDocument(const ProjectFiles& files, const std::string& name);
Result<nlohmann::json> parseDocument(const std::string& text, const std::string& name);

/// Leaves of a tree by their names joined with '.'; numbers that JSON has not are words.
void flatten(const nlohmann::json& tree, const std::string& prefix, nlohmann::json& into);

/// "eval/metrics.json" -> "eval/", "metrics.json" -> ""
std::string folderOf(std::string_view path);

/// A path seen from the project's folder, without "." and ".."; one that leads out begins with "../" or '/'.
std::string joined(std::string_view folder, std::string_view path);

} // namespace touchstone::dvc
