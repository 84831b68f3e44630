#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A change to what people write about an execution; what is left out stays.
struct Annotation {
    std::optional<std::string> name;
    std::vector<std::string> addTags;    ///< one that is there already is not added twice
    std::vector<std::string> removeTags; ///< one that is not there is no error
    std::optional<std::string> note;     ///< replaces the old one; empty: no note
};

inline constexpr std::size_t maximumNameBytes = 255;
inline constexpr std::size_t maximumTagBytes = 64;
inline constexpr std::size_t maximumTags = 100;
inline constexpr std::size_t maximumNoteBytes = 1U << 20;

/// Refuses what could not be shown or found again: text that is not UTF-8, control characters in a name or tag, a
/// comma or white space at the ends of a tag, and what is too long.
/// Errors: `bad-name`, `bad-tag`, `bad-note`.
Result<> checkAnnotation(const Annotation& annotation);

/// `tags` with the change applied, in order. Error `bad-tag` when they become more than maximumTags.
Result<std::vector<std::string>> changedTags(std::vector<std::string> tags, const Annotation& annotation);

} // namespace touchstone
