#pragma once

#include "core/base/result.h"
#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/storage/modelrecord.h"
#include "core/storage/trash.h"
#include "core/storage/workspace.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A dataset or model that was taken out of a workspace, with what it takes to bring it back.
struct Discarded {
    std::optional<DatasetInfo> dataset;
    std::optional<ModelRecord> model;
    std::optional<TrashItem> file; ///< none where another row still names the file
};

/// Numbers of the executions that read an artifact of this kind ("dataset", "model") and hash, ascending. The one that
/// made it is not among them.
std::vector<ExecutionNumber> usersOf(
    const std::vector<Execution>& executions, std::string_view kind, std::string_view sha256);

/// How many executions read each hash of this kind, in one pass. Hashes that none reads are not in it.
std::map<std::string, int> countUses(const std::vector<Execution>& executions, std::string_view kind);

/// Takes a dataset out and moves its file to trash/, where it stays for secondsToKeep; its search index goes. The
/// execution that imported it keeps its record.
/// Errors: `no-such-dataset`; `in-use` names the executions that read it.
Result<Discarded> discardDataset(
    WriteSession& session, const DatasetInfo& dataset, const std::string& command);
/// The same for a model. Errors: `no-model`; `in-use`; `released`.
Result<Discarded> discardModel(WriteSession& session, const ModelRecord& model, const std::string& command);

/// Brings back what was discarded. Errors: it is not in the trash any more (`not-in-trash`); its name is taken again.
Result<> restoreDiscarded(WriteSession& session, const Discarded& discarded);

} // namespace touchstone
