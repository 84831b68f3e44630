#pragma once

#include "core/data/releaserecord.h"
#include "core/data/textrecipe.h"
#include "core/jobs/steprunner.h"
#include "core/release/releasestate.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Versions and aliases. Each of these adds one record to the chain of releases, and is acknowledged when it returns.
/// `who` that is empty is currentPerson().
namespace touchstone {

struct AddVersionParameters {
    std::string model;                ///< MODEL, or a file, which is brought into the workspace
    std::optional<TextRecipe> recipe; ///< of a file; see resolveModel()
    std::string who;
    std::string why;
};

struct AddedVersion {
    ReleaseRecord record;
    std::vector<Warning> warnings; ///< "recipe-assumed", "released-before"
};

/// Makes a model a version, named by today's date (UTC) and a counter.
/// Errors: those of resolveModel() and loadModel(); a damaged or missing model file.
Result<AddedVersion> addVersion(const JobContext& context, const AddVersionParameters& parameters);

struct AliasParameters {
    std::string alias;
    std::string version; ///< version or alias; of a rollback: empty for the one before
    std::string who;
    std::string why;
};

/// Points an alias to a version. Errors: those of mayMove().
Result<ReleaseRecord> moveAlias(const JobContext& context, const AliasParameters& parameters);
/// Points an alias back. Errors: those of rollbackTarget(); `no-reason`.
Result<ReleaseRecord> rollBack(const JobContext& context, const AliasParameters& parameters);
/// Says how many people must approve what an alias is moved to. Errors: `bad-alias`, `bad-approvals`, `no-reason`.
Result<ReleaseRecord> protectAlias(
    const JobContext& context, const AliasParameters& parameters, std::int64_t approvals);

/// Everything about releases, as records and as what follows from them.
struct ReleaseHistory {
    std::vector<ReleaseRecord> records;
    ReleaseState state;
};

/// As it was at `until` (seconds since 1970-01-01 UTC), or as it is.
Result<ReleaseHistory> releaseHistory(Workspace& workspace, std::optional<std::int64_t> until = {});

/// For the functions of this room: takes the lock, lets `make` look at what holds now, and adds what it gives.
Result<ReleaseRecord> appendRelease(
    const JobContext& context, const std::function<Result<ReleaseRecord>(const ReleaseState&)>& make);

} // namespace touchstone
