#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/jobs/steprunner.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace touchstone {

/// What the demo made, as execution numbers.
struct DemoWorkspace {
    ExecutionNumber oldModelOnOldTest;
    ExecutionNumber oldModelOnNewTest;
    ExecutionNumber newModelOnNewTest;
};

/// Makes a workspace with generated posts of two periods, a model trained on the first and one on both, and their
/// evaluations. What is there already (by name) is kept, so that an interrupted demo goes on where it was.
/// `tell` hears what is being done, one line each.
Result<DemoWorkspace> makeDemo(const JobContext& context, const std::function<void(std::string_view)>& tell);

} // namespace touchstone
