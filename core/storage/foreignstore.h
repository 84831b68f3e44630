#pragma once

#include "core/storage/workspace.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// What another program recorded of an execution that was taken in from it.
struct ForeignRecord {
    std::string tracker; ///< "mlflow" ...
    std::string run;     ///< its id there
    std::string record;  ///< all of it, as JSON
};

/// An execution that ended elsewhere and left nothing bulky, so that many are recorded at once.
struct ForeignExecution {
    Execution execution; ///< with a final status; its number is given by insertForeignRuns()
    ForeignRecord record;
    /// Position in the same list, further ahead, of the execution that this is a part of: its number becomes the parameter
    /// "parent_execution".
    std::optional<std::size_t> parent {};
};

/// Records executions in one transaction: all of them or none. Gives their numbers, ascending.
Result<std::vector<ExecutionNumber>> insertForeignRuns(
    WriteSession& session, std::span<const ForeignExecution> executions);
/// In the transaction that is open.
Result<> insertForeignRecord(Database& database, ExecutionNumber execution, const ForeignRecord& record);

/// Nothing: the execution was not taken in from elsewhere. In a workspace of an older format there is none.
Result<std::optional<ForeignRecord>> readForeignRecord(Database& database, ExecutionNumber execution);
/// The executions that were taken in from this run with just this record, whatever became of it there; the newest first.
Result<std::vector<ExecutionNumber>> findForeignRuns(Database& database, const ForeignRecord& record);

} // namespace touchstone
