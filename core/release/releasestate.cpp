#include "core/release/releasestate.h"

#include "core/base/time.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::string_view usuallyProtected = "production";

ReleasedVersion* findIn(ReleaseState& state, std::string_view version)
{
    const auto found = std::ranges::find(state.versions, version, &ReleasedVersion::name);
    return found == state.versions.end() ? nullptr : &*found;
}

void decide(ReleaseState& state, const ReleaseRecord& record)
{
    ReleasedVersion* version = findIn(state, record.version);
    if (version == nullptr)
        return;
    version->rejected = record.kind == ReleaseKind::Reject;
    if (version->rejected)
        version->approvals.clear();
    else
        version->approvals[record.who] = record.number;
    state.anyApproved = state.anyApproved || record.kind == ReleaseKind::Approve;
}

void move(ReleaseState& state, const ReleaseRecord& record)
{
    AliasState& alias = state.aliases[record.alias];
    alias.version = record.version;
    alias.since = record.when;
    alias.who = record.who;
    alias.why = record.why;
    if (record.kind == ReleaseKind::Rollback) {
        // Back along the path; a version that was rolled back itself becomes its new end.
        const auto at = std::ranges::find(alias.path.rbegin(), alias.path.rend(), record.version);
        if (at != alias.path.rend()) {
            alias.path.erase(at.base(), alias.path.end());
            return;
        }
    }
    alias.path.push_back(record.version);
    alias.seen.insert(record.version);
}

std::string listOf(const auto& items, const auto& nameOf)
{
    constexpr std::size_t most = 8;
    std::string list;
    std::size_t count = 0;
    for (const auto& item : items) {
        if (count++ == most)
            return list + " and " + std::to_string(std::size(items) - most) + " more";
        list += (list.empty() ? "" : ", ") + std::string(nameOf(item));
    }
    return list;
}

Error noSuchAlias(const ReleaseState& state, std::string_view alias)
{
    const std::string list = listOf(state.aliases, [](const auto& pair) { return pair.first; });
    return inputError("no-such-alias", "no alias '" + std::string(alias) + "' in this workspace",
        list.empty() ? "it has no aliases; name an execution (3 or #3) or a .bin file"
                     : "there are: " + list);
}

} // namespace

const ReleasedVersion* ReleaseState::find(std::string_view version) const
{
    const auto found = std::ranges::find(versions, version, &ReleasedVersion::name);
    return found == versions.end() ? nullptr : &*found;
}

std::int64_t ReleaseState::approvalsFor(std::string_view alias) const
{
    const auto found = protection.find(alias);
    if (found != protection.end())
        return found->second;
    return alias == usuallyProtected ? 1 : 0;
}

ReleaseState releaseState(const std::vector<ReleaseRecord>& records, std::optional<std::int64_t> until)
{
    ReleaseState state;
    for (const ReleaseRecord& record : records) {
        if (until && record.when > *until)
            continue;
        switch (record.kind) {
        case ReleaseKind::Add:
            state.versions.push_back({.name = record.version,
                .execution = record.execution,
                .model = record.model,
                .recipe = record.recipe,
                .added = record.when,
                .who = record.who,
                .why = record.why});
            break;
        case ReleaseKind::Approve:
        case ReleaseKind::Reject:
            decide(state, record);
            break;
        case ReleaseKind::Move:
        case ReleaseKind::Rollback:
            move(state, record);
            break;
        case ReleaseKind::Protect:
            state.protection[record.alias] = record.approvals.value_or(0);
            break;
        }
        state.head = record.hash();
    }
    return state;
}

std::string nextVersionName(const ReleaseState& state, std::int64_t when)
{
    std::string day = formatUtc(when).substr(0, 10);
    std::erase(day, '-');
    for (int counter = 0;; ++counter) {
        std::string name = day + "." + std::to_string(counter);
        if (state.find(name) == nullptr)
            return name;
    }
}

Result<const ReleasedVersion*> findVersion(const ReleaseState& state, std::string_view reference)
{
    if (const ReleasedVersion* version = state.find(reference))
        return version;
    if (isVersionName(reference)) {
        const std::string list = listOf(state.versions, [](const ReleasedVersion& one) { return one.name; });
        return fail(
            inputError("no-such-version", "no version " + std::string(reference) + " in this workspace",
                list.empty() ? "it has no released versions; name an execution (3 or #3) or a .bin file"
                             : "there are: " + list));
    }
    const auto alias = state.aliases.find(reference);
    if (alias == state.aliases.end())
        return fail(noSuchAlias(state, reference));
    return state.find(alias->second.version);
}

Result<> mayMove(const ReleaseState& state, std::string_view alias, std::string_view version)
{
    if (!isAliasName(alias)) {
        return fail(inputError("bad-alias", "'" + std::string(alias) + "' cannot be the name of an alias",
            "an alias begins with a small letter and goes on with small letters, digits, - and _"));
    }
    const auto target = findVersion(state, version);
    if (!target)
        return failure(target);
    const ReleasedVersion& wanted = **target;
    const auto current = state.aliases.find(alias);
    if (current != state.aliases.end() && current->second.version == wanted.name) {
        return fail(
            inputError("already-there", std::string(alias) + " points to " + wanted.name + " already"));
    }
    const std::int64_t needed = state.approvalsFor(alias);
    const auto given = static_cast<std::int64_t>(wanted.approvals.size());
    if (given >= needed)
        return {};
    Error error = inputError("not-approved",
        std::string(alias) + " is protected: " + wanted.name + " has " + std::to_string(given) + " of "
            + std::to_string(needed) + " approvals" + (wanted.rejected ? " and was rejected" : ""),
        "approve it with 'touchstone release approve " + wanted.name + "'");
    error.arguments = {std::string(alias), wanted.name, std::to_string(given), std::to_string(needed)};
    return fail(std::move(error));
}

std::optional<std::int64_t> approvalOf(const ReleaseState& state, std::string_view version)
{
    const ReleasedVersion* found = state.find(version);
    std::optional<std::int64_t> last;
    if (found == nullptr)
        return last;
    for (const auto& [who, number] : found->approvals)
        last = std::max(last.value_or(0), number);
    return last;
}

Result<std::string> rollbackTarget(const ReleaseState& state, std::string_view alias, std::string_view wanted)
{
    const auto found = state.aliases.find(alias);
    if (found == state.aliases.end())
        return fail(noSuchAlias(state, alias));
    const AliasState& current = found->second;
    if (wanted.empty()) {
        if (current.path.size() < 2) {
            return fail(inputError("nothing-before",
                std::string(alias) + " points to " + current.version + " and to nothing before it",
                "move it with 'touchstone release alias'"));
        }
        return current.path[current.path.size() - 2];
    }
    if (wanted == current.version)
        return fail(inputError(
            "already-there", std::string(alias) + " points to " + std::string(wanted) + " already"));
    if (!current.seen.contains(std::string(wanted))) {
        return fail(inputError("never-there", std::string(alias) + " never pointed to " + std::string(wanted),
            "it was at: " + listOf(current.seen, [](const std::string& name) { return name; })));
    }
    return std::string(wanted);
}

std::vector<AliasStretch> aliasStretches(const std::vector<ReleaseRecord>& records, std::string_view alias)
{
    std::vector<AliasStretch> stretches;
    for (const ReleaseRecord& record : records) {
        const bool moved = record.kind == ReleaseKind::Move || record.kind == ReleaseKind::Rollback;
        if (!moved || record.alias != alias)
            continue;
        if (!stretches.empty())
            stretches.back().until = record.when;
        stretches.push_back({.version = record.version, .from = record.when, .record = &record});
    }
    return stretches;
}

std::vector<std::string> chainProblems(const std::vector<ReleaseRecord>& records)
{
    std::vector<std::string> problems;
    std::string previous;
    std::int64_t number = 0;
    for (const ReleaseRecord& record : records) {
        ++number;
        if (record.number != number) {
            problems.push_back("record " + std::to_string(number) + " is missing");
            number = record.number;
        } else if (record.previous != previous) {
            problems.push_back("record " + std::to_string(number) + " does not follow the one before it");
        }
        previous = record.hash();
    }
    return problems;
}

} // namespace touchstone
