#pragma once

#include "core/jobs/steprunner.h"
#include "core/storage/workspacecheck.h"

namespace touchstone {

/// Checks everything in a workspace (see checkWorkspace()), models included. Records nothing and waits for nobody. A
/// database that cannot even be opened is the one problem of the report.
/// Errors: not a workspace; made by a newer program; cancelled.
Result<CheckReport> checkWholeWorkspace(const JobContext& context, bool quick);

} // namespace touchstone
