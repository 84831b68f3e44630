#pragma once

#include "core/tracking/foreignfolder.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/projectfiles.h"

#include <string>
#include <vector>

namespace touchstone::dvc {

/// The runs of a project at one moment. Their id is the stage with its folder, "sub/train"; nothing of them says yet
/// which commit it was. Metrics that belong to no stage make a run of their own, named after their folder.
std::vector<ForeignRun> runsAt(const ProjectFiles& files, const ForeignFolder& folder,
    const std::string& project, std::vector<SkippedItem>& skipped);

} // namespace touchstone::dvc
