#pragma once

#include "core/data/releaserecord.h"
#include "core/jobs/pendingreleases.h"
#include "core/jobs/releaseverify.h"
#include "core/release/gatereport.h"
#include "core/release/gates.h"
#include "core/release/releasestate.h"
#include "widgets/models/recordsmodel.h"

#include <string>
#include <vector>

/// Tables about releases, for RecordsModel: their columns, and their rows with the keys that are named.
namespace touchstone::releaserows {

/// Key: the name of the alias. Sorted by it; `production` and what is protected is there before anything points to it.
std::vector<RecordColumn> aliasColumns();
std::vector<RecordRow> aliases(const ReleaseState& state);

/// Key: the name of the version. The newest first.
std::vector<RecordColumn> versionColumns();
std::vector<RecordRow> versions(const ReleaseState& state);

/// Key: the name of the version.
std::vector<RecordColumn> pendingColumns();
std::vector<RecordRow> pending(const std::vector<JudgedVersion>& judged);

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
std::vector<RecordColumn> auditColumns();
std::vector<RecordRow> audit(const std::vector<ReleaseRecord>& records);

/// One row a stretch of time in which an alias pointed to one version, the latest first. Key: the number of the record.
std::vector<RecordColumn> timelineColumns();
std::vector<RecordRow> timeline(const std::vector<ReleaseRecord>& records, const std::string& alias);

/// Key: the name of the gate.
std::vector<RecordColumn> gateColumns();
std::vector<RecordRow> gates(const GateReport& report);

/// Key: a number from 0.
std::vector<RecordColumn> problemColumns();
std::vector<RecordRow> problems(const VerifyReport& report);

} // namespace touchstone::releaserows
