#pragma once

#include "core/data/reviewrecord.h"
#include "core/storage/workspace.h"

#include <optional>
#include <vector>

namespace touchstone {

/// \name What reviewers leave in a workspace. In one of an older format there is nothing to read.
/// @{

/// Adds a step to the history; nothing is ever changed or removed. Gives the id.
/// Errors: an execution that is not there; disk full.
Result<std::int64_t> insertMark(WriteSession& session, const Mark& mark);
/// Every step for one comparison, the oldest first; nothing else is looked at.
Result<std::vector<Mark>> readMarks(Database& database, ExecutionNumber baseline, ExecutionNumber candidate);
/// Of every comparison in which an execution is one of the sides.
Result<std::vector<Mark>> readMarksOf(Database& database, ExecutionNumber execution);

/// In one transaction. Gives the id.
Result<std::int64_t> insertQueue(WriteSession& session, const ReviewQueue& queue);
/// Error "no-such-queue".
Result<ReviewQueue> readQueue(Database& database, std::int64_t id);
/// Of one comparison, the oldest first, without their items.
Result<std::vector<ReviewQueue>> readQueues(
    Database& database, ExecutionNumber baseline, ExecutionNumber candidate);

/// Gives the id: that of the probe, a new one where it has none (0). Error: "probe-exists" when the id is taken.
Result<std::int64_t> insertProbe(WriteSession& session, const Probe& probe);
/// Stores text, label, author and time of the probe with that id; gives what it was before. Error "no-such-probe".
Result<Probe> updateProbe(WriteSession& session, const Probe& probe);
/// Error "no-such-probe".
Result<> removeProbe(WriteSession& session, std::int64_t id);
/// In the order of their adding.
Result<std::vector<Probe>> readProbes(Database& database);
/// @}

} // namespace touchstone
