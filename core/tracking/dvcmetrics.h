#pragma once

#include "core/tracking/foreignrun.h"
#include "core/tracking/histories.h"
#include "core/tracking/partwarnings.h"
#include "core/tracking/projectfiles.h"

#include <string>
#include <vector>

namespace touchstone::dvc {

/// Adds the metrics of a file, a tree whose leaves' names are joined with '.'. A name that the run has already is told
/// apart by the file: "eval/train.json:acc". Beside a metrics.json of DVCLive the histories lie in plots/metrics/*.tsv;
/// then `step` of the file is that of its values.
void addMetrics(const ProjectFiles& files, const std::string& path, ForeignRun& run, HistoryRoom& room,
    PartWarnings& warnings);

/// The metrics.json of folders that DVCLive has written: those with plots/metrics beside them.
std::vector<std::string> liveFiles(const ProjectFiles& files);

} // namespace touchstone::dvc
