#pragma once

#include "core/data/releaserecord.h"
#include "core/jobs/pendingreleases.h"
#include "core/jobs/releaseverify.h"
#include "core/release/gatereport.h"
#include "core/release/gates.h"
#include "core/release/releasestate.h"
#include "widgets/models/keyedrowsmodel.h"

#include <string>
#include <vector>

/// Tables about releases, for KeyedRowsModel: their columns, and their rows with the keys that are named.
namespace touchstone::releaserows {

/// Key: the name of the alias. Sorted by it; `production` and what is protected is there before anything points to it.
std::vector<KeyedColumn> aliasColumns();
std::vector<KeyedRow> aliases(const ReleaseState& state);

/// Key: the name of the version. The newest first.
std::vector<KeyedColumn> versionColumns();
std::vector<KeyedRow> versions(const ReleaseState& state);

/// Key: the name of the version.
std::vector<KeyedColumn> pendingColumns();
std::vector<KeyedRow> pending(const std::vector<JudgedVersion>& judged);

/// Columns of the audit list, for its filters.
enum AuditColumn {
    AuditNumber,
    AuditTime,
    AuditKind,
    AuditAlias,
    AuditVersion,
    AuditWho,
    AuditVerdict,
    AuditWhy,
    AuditColumnCount,
};
/// Key: the number of the record. The newest first.
std::vector<KeyedColumn> auditColumns();
std::vector<KeyedRow> audit(const std::vector<ReleaseRecord>& records);

/// One row a stretch of time in which an alias pointed to one version, the latest first. Key: the number of the record.
std::vector<KeyedColumn> timelineColumns();
std::vector<KeyedRow> timeline(const std::vector<ReleaseRecord>& records, const std::string& alias);

/// Key: the name of the gate.
std::vector<KeyedColumn> gateColumns();
std::vector<KeyedRow> gates(const GateReport& report);

/// Key: a number from 0.
std::vector<KeyedColumn> problemColumns();
std::vector<KeyedRow> problems(const VerifyReport& report);

} // namespace touchstone::releaserows
