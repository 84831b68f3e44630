#pragma once

#include "core/jobs/rerunreport.h"
#include "widgets/models/propertiesmodel.h"

#include <QString>

#include <vector>

/// How a repetition of an execution came out, in words.
namespace touchstone::reruntext {

/// "identical", "within noise", "differs"
QString verdict(RerunVerdict verdict);
/// "#4 is reproduced to the byte"
QString sentence(const RerunReport& report);
/// "Row 17, label at place 1: before cats, now dogs"
QString parting(const Parting& parting);

/// What an execution repeats and where the two parted, and which executions repeat it, with links. No rows where there is
/// nothing of that. `executions`: all of the workspace.
PropertySection section(const Execution& execution, const std::vector<Execution>& executions);

} // namespace touchstone::reruntext
