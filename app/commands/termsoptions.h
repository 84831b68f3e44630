#pragma once

#include "core/jobs/termsjob.h"

namespace CLI {
class App;
}

namespace touchstone {

/// --terms and --terms-of, of the commands that can read the texts for the terms that rose and fell.
void addTermsOptions(CLI::App& command, TermsParameters& parameters);

} // namespace touchstone
