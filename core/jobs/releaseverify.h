#pragma once

#include "core/base/result.h"
#include "core/jobs/steprunner.h"

#include <cstdint>
#include <string>
#include <vector>

namespace touchstone {

/// One thing in the records of releases, or in what they name, that is not as it was.
struct VerifyProblem {
    std::string
        code; ///< stable: "changed-record", "broken-chain", "missing-artifact", "changed-artifact" ...
    std::int64_t record = 0; ///< number of the record; 0: of none
    std::string text;
};

struct VerifyReport {
    std::int64_t records = 0;
    std::int64_t artifacts = 0; ///< models, reports, datasets, predictions and gates files that were read
    std::string head;           ///< hash of the last record; empty without any
    std::vector<VerifyProblem> problems;

    bool isSound() const { return problems.empty(); }
};

enum class VerifyScope {
    Everything,
    OwnFiles, ///< records and frozen reports only: the rest is what checkWholeWorkspace() looks at anyhow
};

/// Reads every record of the chain and every artifact that a record names, and compares them with their hashes. `head`:
/// the hash of a record that must be there, as a report printed it; a chain that was cut off before it lacks it. Only
/// reads. Errors: cancelled; a workspace that cannot be opened.
Result<VerifyReport> verifyReleases(
    const JobContext& context, const std::string& head = {}, VerifyScope scope = VerifyScope::Everything);

} // namespace touchstone
