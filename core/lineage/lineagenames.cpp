#include "core/lineage/lineagenames.h"

#include "core/storage/reference.h"

#include <filesystem>
#include <utility>

namespace touchstone {

namespace {

/// "md5:0cc175b9c0f1b6a831c399e269772661", and not a path.
bool isDigest(std::string_view text)
{
    const auto colon = text.find(':');
    return colon != std::string_view::npos && colon > 0 && colon + 1 < text.size()
        && text.find('/') == std::string_view::npos;
}

} // namespace

LineageNodeId executionNode(ExecutionNumber number)
{
    return LineageNodeId("execution:" + number.toString());
}

LineageNodeId datasetNode(const std::string& reference, const std::string& sha256)
{
    return LineageNodeId("dataset:" + reference + (sha256.empty() ? "" : ":" + sha256));
}

LineageNodeId modelNode(const std::string& sha256)
{
    return LineageNodeId("model:" + sha256);
}

LineageNodeId versionNode(const std::string& name)
{
    return LineageNodeId("version:" + name);
}

LineageNodeId aliasNode(const std::string& name)
{
    return LineageNodeId("alias:" + name);
}

LineageNodeId recordNode(std::int64_t number)
{
    return LineageNodeId("record:" + std::to_string(number));
}

LineageNodeId comparisonNode(ExecutionNumber baseline, ExecutionNumber candidate)
{
    return LineageNodeId("comparison:" + baseline.toString() + ":" + candidate.toString());
}

std::optional<ExecutionNumber> lineageNumber(const nlohmann::json& object, const char* member)
{
    if (!object.is_object())
        return std::nullopt;
    const auto found = object.find(member);
    if (found == object.end() || !found->is_number_integer())
        return std::nullopt;
    const auto number = found->get<std::int64_t>();
    return number > 0 ? std::optional(ExecutionNumber(number)) : std::nullopt;
}

std::string memberText(const nlohmann::json& object, const char* member)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(member);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

nlohmann::json orNull(const std::string& text)
{
    return text.empty() ? nlohmann::json(nullptr) : nlohmann::json(text);
}

void addRepeated(nlohmann::json& object, const std::string& member, const std::string& text)
{
    if (!object.contains(member)) {
        object[member] = text;
        return;
    }
    nlohmann::json& value = object[member];
    if (!value.is_array()) {
        nlohmann::json list = nlohmann::json::array();
        list.push_back(std::move(value));
        value = std::move(list);
    }
    value.push_back(text);
}

RowsName rowsName(const Artifact& artifact)
{
    const std::string& named = artifact.resolved.empty() ? artifact.reference : artifact.resolved;
    const auto parsed = DatasetReference::parse(named);
    if (!parsed)
        return {.dataset = named.empty() ? artifact.name : named, .split = {}};
    return {.dataset = parsed->version ? parsed->name + "@" + std::to_string(*parsed->version) : parsed->name,
        .split = parsed->split};
}

bool statesDigest(const Artifact& artifact)
{
    return artifact.sha256.empty() && isDigest(artifact.resolved);
}

std::string nameOfFile(const Artifact& artifact)
{
    const std::string& path
        = statesDigest(artifact) || artifact.resolved.empty() ? artifact.reference : artifact.resolved;
    return path.empty() ? artifact.name : path;
}

Artifact fileOfSource(const SourceFile& source)
{
    return {.name = std::filesystem::path(source.path).filename().string(),
        .kind = "file",
        .sha256 = source.sha256,
        .bytes = source.bytes,
        .reference = source.path,
        .resolved = source.path};
}

} // namespace touchstone
