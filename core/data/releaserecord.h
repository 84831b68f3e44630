#pragma once

#include "core/base/result.h"
#include "core/base/strongid.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone {

enum class ReleaseKind {
    Add,      ///< a model became a version
    Approve,  ///< a person let a version be used
    Reject,   ///< a person refused it; an earlier approval does not hold any more
    Move,     ///< an alias points to another version
    Rollback, ///< an alias points to a version that it pointed to before
    Protect,  ///< how many people must approve what an alias is moved to
};

/// "add", "approve", "reject", "move", "rollback", "protect"
std::string_view releaseKindName(ReleaseKind kind);
std::optional<ReleaseKind> parseReleaseKind(std::string_view name);

/// One row of the audit list: what was done, by whom, when and why, and the hash of the row before. Rows are only added,
/// never changed; everything about releases follows from them.
struct ReleaseRecord {
    std::int64_t number = 0; ///< from 1, without a gap
    std::string previous;    ///< hash of the record before; empty for the first
    ReleaseKind kind = ReleaseKind::Add;
    std::int64_t when = 0; ///< seconds since 1970-01-01 UTC
    std::string who;
    std::string why;                       ///< may be empty where no reason is asked
    std::string version;                   ///< Move, Rollback: where to; Protect: empty
    std::string alias;                     ///< Move, Rollback, Protect
    std::string from;                      ///< Move, Rollback: where it pointed before; empty: nowhere
    std::optional<std::int64_t> decision;  ///< Move: the approval that it follows
    ExecutionNumber execution;             ///< Add: that made the model or brought it in
    std::string model;                     ///< Add: sha-256
    nlohmann::json recipe;                 ///< Add: the text recipe of the model
    std::optional<std::int64_t> approvals; ///< Protect: 0 lets the alias go
    /// Approve, Reject: hash of the frozen comparison, reports/<sha256>.json; empty without one.
    std::string report;
    /// Approve, Reject: what was decided on: "gates", "waived", "baseline", "candidate", "review".
    nlohmann::json evidence;

    /// The canonical text: one JSON object with the fields that the kind has, names sorted by bytes, no space between,
    /// whole numbers and texts only, UTF-8 (docs/release.md). The hash of the record goes over these bytes.
    std::string text() const;
    std::string hash() const;
    /// Errors: `damaged-release-record`, where it is not such a text.
    static Result<ReleaseRecord> parse(std::string_view text);
};

/// "20200602.0"
bool isVersionName(std::string_view text);
/// [a-z][a-z0-9_-]*, at most 64
bool isAliasName(std::string_view text);

} // namespace touchstone
