#pragma once

#include "core/base/result.h"
#include "core/data/releaserecord.h"
#include "core/storage/sqlite.h"
#include "core/storage/workspace.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace touchstone {

/// A row of the audit list as it lies in workspace.sqlite.
struct StoredRelease {
    std::int64_t number = 0;
    std::string hash; ///< that was stored with it
    std::string text;
};

/// All rows in their order; none in a workspace of an older format.
Result<std::vector<StoredRelease>> readStoredReleases(Database& database);
/// The same, read. Errors: `damaged-release-record`.
Result<std::vector<ReleaseRecord>> readReleases(Database& database);

/// Adds records at the end of the chain in one transaction, each with its number and the hash of the one before, and
/// gives them back so. Acknowledged when it returns. What they may say is the caller's to check, while it holds the
/// session. Errors: the disk; `damaged-release-record` where the last row is not what its hash says.
Result<std::vector<ReleaseRecord>> appendReleases(WriteSession& session, std::vector<ReleaseRecord> records);

/// sha-256 of every model that is or was a version; it cannot be discarded.
Result<std::set<std::string>> releasedModels(Database& database);
/// sha-256 of every frozen report that a record names. Nothing where a record cannot be read: then nobody knows.
Result<std::optional<std::set<std::string>>> namedReports(Database& database);

} // namespace touchstone
