#include "app/commands/recipeoptions.h"

#include <CLI/CLI.hpp>

namespace touchstone {

void RecipeOptions::addTo(CLI::App& command)
{
    command.add_option("--recipe", name, "How fields become the line that fastText sees: standard or plain")
        ->type_name("NAME");
    command.add_flag("--keep-case", keepCase, "Do not lower-case the text");
    command.add_flag("--keep-punctuation", keepPunctuation, "Do not delete ASCII punctuation");
    command.add_flag("--keep-whitespace", keepWhitespace, "Do not collapse white space");
}

Result<std::optional<TextRecipe>> RecipeOptions::recipe() const
{
    if (name.empty() && !keepCase && !keepPunctuation && !keepWhitespace)
        return std::nullopt;
    auto recipe = TextRecipe::fromName(name.empty() ? "standard" : name);
    if (!recipe)
        return failure(recipe);
    recipe->lowercase = recipe->lowercase && !keepCase;
    recipe->deletePunctuation = recipe->deletePunctuation && !keepPunctuation;
    recipe->collapseWhitespace = recipe->collapseWhitespace && !keepWhitespace;
    return *recipe;
}

} // namespace touchstone
