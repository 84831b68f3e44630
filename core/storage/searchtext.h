#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace touchstone {

/// Appends `text` to `out` as the search index takes it in. The index cuts words at everything but letters and numbers,
/// folds their case and takes their accents off; what it cannot cut or does not know is prepared here:
/// - scripts that write words without spaces (Han, kana, Thai ...) become one word a character, so that a search for
///   some of them in a row finds them anywhere;
/// - emoji and other symbols become a word each, made of two private-use characters;
/// - characters that nobody sees (joiners, directions, soft hyphens, variation selectors) are left out, also inside of
///   words.
/// Bytes that are no UTF-8 count as spaces.
void appendSearchableText(std::string_view text, std::string& out);

/// What a person typed, in the index's own language: posts must hold every word and every "quoted phrase"; a word that
/// ends in * stands for all that begin so. Nothing else of it has a meaning, whatever it is.
/// Errors: "empty-search" when there is no letter, number or symbol in it; "long-search" beyond maximumSearchBytes.
Result<std::string> searchExpression(std::string_view typed);

inline constexpr std::size_t maximumSearchBytes = 4096;

} // namespace touchstone
