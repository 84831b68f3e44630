#pragma once

#include <string_view>

namespace touchstone {

/// Appends Markdown to the summary of a GitHub Actions step: the file that $GITHUB_STEP_SUMMARY names; without the
/// variable nothing happens. GitHub drops a summary of more than 1 MiB whole, so what would not fit is left out. That
/// it could not be written is said on standard error and changes no exit code.
void addToStepSummary(std::string_view markdown);

} // namespace touchstone
