#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <string_view>

namespace touchstone {

/// How the fields of a post become the line that fastText sees. It belongs to the model, so that training,
/// evaluation and serving cannot differ.
struct TextRecipe {
    bool lowercase = true;          ///< QString::toLower
    bool deletePunctuation = true;  ///< the 32 ASCII punctuation characters
    bool collapseWhitespace = true; ///< runs of Unicode white space -> one space

    /// "standard" (all three), "plain" (none), otherwise "custom".
    std::string name() const;
    nlohmann::json toJson() const;
    static Result<TextRecipe> fromJson(const nlohmann::json& json);
    /// "standard" or "plain".
    static Result<TextRecipe> fromName(std::string_view name);

    /// Joins the fields with a space and applies the recipe, in the order: white space, punctuation, case, trim.
    /// The result never contains a line break or a NUL, no token that fastText would read as a label
    /// (`__label__x` gets a zero-width space in front) and no `</s>` token (it becomes `< /s>`).
    /// `line` is overwritten; passing the same string again saves allocations.
    void apply(std::span<const std::string> fields, std::string& line) const;

    friend bool operator==(const TextRecipe&, const TextRecipe&) = default;
};

/// Prefix that marks a label in fastText's files.
inline constexpr std::string_view labelPrefix = "__label__";

/// A label as it can stand in a fastText file: white space, NUL and '%' are percent-encoded.
std::string encodeLabel(std::string_view label);
/// The inverse of encodeLabel; other text is left alone.
std::string decodeLabel(std::string_view encoded);

} // namespace touchstone
