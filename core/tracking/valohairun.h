#pragma once

#include "core/base/result.h"
#include "core/tracking/folderfiles.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/histories.h"

#include <stop_token>
#include <vector>

/// One execution of Valohai, from its JSON and the files beside it.
namespace touchstone::valohai {

/// The executions in a document; none where it holds something else.
std::vector<nlohmann::json> executionsIn(const nlohmann::json& document);

/// Its outputs, their sidecars and its metadata are looked for among the files of a folder: below the counter or the id,
/// and, where the folder is of this execution `alone`, everywhere. Errors: cancelled.
Result<ForeignRun> readExecution(const nlohmann::json& execution, const FolderFiles& listing,
    HistoryRoom& room, bool alone, const std::stop_token& stop);

} // namespace touchstone::valohai
