#pragma once

#include "core/base/result.h"
#include "core/learning/modelvalidator.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// A fastText model file, looked at without its numbers.
struct ModelInspection {
    std::filesystem::path file;
    ModelHead head;
    std::string sha256; ///< empty: not asked for
};

/// Of a file of any size in the time that its dictionary takes; with `hash` in the time that reading it takes.
/// Errors: as readModelHead(), sha256OfFile().
Result<ModelInspection> inspectModel(
    const std::filesystem::path& file, bool hash, const std::stop_token& stop = {});

/// One thing that a model file says of itself: "dim", 100.
struct ModelSetting {
    std::string name; ///< fastText's own, where it has one; else "format_version", "qout_dsub" ...
    nlohmann::json value;
};

/// Everything but the labels, in an order for reading; the same names for every model.
std::vector<ModelSetting> modelSettings(const ModelHead& head);

/// A label of one of two models or of both, with the rows that it was trained on.
struct InspectedLabel {
    std::string label;
    std::optional<std::int64_t> left; ///< nothing: that model does not know it
    std::optional<std::int64_t> right;
};

/// A setting in which two models differ.
struct SettingDifference {
    std::string name;
    nlohmann::json left;
    nlohmann::json right;
};

struct InspectedWord {
    std::string word; ///< valid UTF-8
    std::int64_t count = 0;
};

/// The words of two dictionaries.
struct VocabularyOverlap {
    std::int64_t shared = 0;
    std::int64_t onlyLeft = 0;
    std::int64_t onlyRight = 0;
    std::vector<InspectedWord> mostOnlyLeft; ///< those seen most often in training, at most exampleWords
    std::vector<InspectedWord> mostOnlyRight;

    static constexpr std::size_t exampleWords = 20;
};

/// Two model files side by side.
struct ModelPairInspection {
    ModelInspection left;
    ModelInspection right;
    std::vector<SettingDifference> differences;
    std::vector<InspectedLabel> labels; ///< of both, by name
    VocabularyOverlap vocabulary;

    std::int64_t commonLabels() const;
    std::int64_t labelsOnlyLeft() const;
    std::int64_t labelsOnlyRight() const;
};

/// Errors: as inspectModel().
Result<ModelPairInspection> inspectModels(const std::filesystem::path& left,
    const std::filesystem::path& right, bool hash, const std::stop_token& stop = {});

/// Settings by name, labels with their counts in the model's order, and what no model file holds.
nlohmann::json inspectionToJson(const ModelInspection& inspection);
/// Both, and what differs.
nlohmann::json inspectionToJson(const ModelPairInspection& pair);

} // namespace touchstone
