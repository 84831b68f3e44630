#pragma once

#include "core/base/result.h"
#include "core/data/textrecipe.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace touchstone {

/// --recipe NAME and the switches that change one step of it.
struct RecipeOptions {
    std::string name;
    bool keepCase = false;
    bool keepPunctuation = false;
    bool keepWhitespace = false;

    void addTo(CLI::App& command);
    /// Nothing when none of the options was given.
    Result<std::optional<TextRecipe>> recipe() const;
};

} // namespace touchstone
