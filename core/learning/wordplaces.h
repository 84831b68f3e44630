#pragma once

#include "core/data/textrecipe.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Where in a text a word stands that a model sees.
struct WordPlace {
    std::size_t begin = 0;  ///< in UTF-16 units, as a QString counts them
    std::size_t length = 0; ///< of the text as it was written, with capitals and punctuation
    std::string word;       ///< as the recipe makes it: WordInfluence::word

    friend bool operator==(const WordPlace&, const WordPlace&) = default;
};

/// The words of a post's text in their order; what the recipe deletes altogether has no place. The words are those of the
/// line that the recipe makes of the text.
std::vector<WordPlace> wordPlaces(std::string_view text, const TextRecipe& recipe);

} // namespace touchstone
