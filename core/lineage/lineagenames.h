#pragma once

#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/lineage/lineagegraph.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone {

/// \name Ids
/// @{
LineageNodeId executionNode(ExecutionNumber number);
LineageNodeId datasetNode(const std::string& reference, const std::string& sha256);
LineageNodeId modelNode(const std::string& sha256);
LineageNodeId versionNode(const std::string& name);
LineageNodeId aliasNode(const std::string& name);
LineageNodeId recordNode(std::int64_t number);
LineageNodeId comparisonNode(ExecutionNumber baseline, ExecutionNumber candidate);
/// @}

/// A positive number of a member; nothing where there is none, or the document is no object.
std::optional<ExecutionNumber> lineageNumber(const nlohmann::json& object, const char* member);
/// A text of a member; empty where there is none, or the document is no object.
std::string memberText(const nlohmann::json& object, const char* member);
/// null instead of an empty text.
nlohmann::json orNull(const std::string& text);
/// Sets a member of an object; what comes again under one name makes a list of it.
void addRepeated(nlohmann::json& object, const std::string& member, const std::string& text);

/// What an artifact of rows names.
struct RowsName {
    std::string dataset;                  ///< "old@1"
    std::optional<ExecutionNumber> split; ///< of which they are a part
};
RowsName rowsName(const Artifact& artifact);

/// Runs from elsewhere state a hash of another kind, "md5:0cc175b9...", where files of ours have their place.
bool statesDigest(const Artifact& artifact);
/// The path or address of a file, else its name.
std::string nameOfFile(const Artifact& artifact);
/// A file that rows of a dataset came from, as its import read it.
Artifact fileOfSource(const SourceFile& source);

} // namespace touchstone
