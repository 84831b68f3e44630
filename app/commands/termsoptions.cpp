#include "app/commands/termsoptions.h"

#include <CLI/CLI.hpp>

namespace touchstone {

void addTermsOptions(CLI::App& command, TermsParameters& parameters)
{
    auto* terms = command
                      .add_option("--terms", parameters.terms,
                          "Read the texts, and list so many terms that rose and so many that fell")
                      ->type_name("N")
                      ->check(CLI::Range(1, 1000));
    command
        .add_option("--terms-of", parameters.labels,
            "With --terms: a label to list terms of; may be given several times; otherwise the ten with most "
            "posts")
        ->type_name("LABEL")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->needs(terms);
}

} // namespace touchstone
