#include "core/data/releaserecord.h"

#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/data/jsondocument.h"

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::array kinds {
    std::pair(ReleaseKind::Add, std::string_view("add")),
    std::pair(ReleaseKind::Approve, std::string_view("approve")),
    std::pair(ReleaseKind::Reject, std::string_view("reject")),
    std::pair(ReleaseKind::Move, std::string_view("move")),
    std::pair(ReleaseKind::Rollback, std::string_view("rollback")),
    std::pair(ReleaseKind::Protect, std::string_view("protect")),
};

constexpr std::size_t longestAlias = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Error damaged(std::string_view what)
{
    return machineError("damaged-release-record", "a record of the releases is damaged: " + std::string(what),
        "'touchstone release verify' says which; bring back a backup of workspace.sqlite");
}

bool isDecision(ReleaseKind kind)
{
    return kind == ReleaseKind::Approve || kind == ReleaseKind::Reject;
}

bool isMove(ReleaseKind kind)
{
    return kind == ReleaseKind::Move || kind == ReleaseKind::Rollback;
}

json orNull(const std::string& text)
{
    return text.empty() ? json(nullptr) : json(text);
}

/// Throws json's exceptions, and parse() catches them.
std::string textOf(const json& object, const char* name)
{
    const json& value = object.at(name);
    return value.is_null() ? std::string() : value.get<std::string>();
}

ReleaseRecord read(const json& object)
{
    ReleaseRecord record;
    record.number = object.at("number").get<std::int64_t>();
    record.previous = textOf(object, "previous");
    record.kind = parseReleaseKind(object.at("kind").get<std::string>()).value();
    record.when = parseTime(object.at("when").get<std::string>()).value();
    record.who = object.at("who").get<std::string>();
    record.why = object.at("why").get<std::string>();
    if (record.kind != ReleaseKind::Protect)
        record.version = object.at("version").get<std::string>();
    if (record.kind == ReleaseKind::Add) {
        record.execution = ExecutionNumber(object.at("execution").get<std::int64_t>());
        record.model = object.at("model").get<std::string>();
        record.recipe = object.at("recipe");
    } else if (isDecision(record.kind)) {
        record.report = textOf(object, "report");
        record.evidence = object.at("evidence");
    } else {
        record.alias = object.at("alias").get<std::string>();
    }
    if (isMove(record.kind)) {
        record.from = textOf(object, "from");
        if (!object.at("decision").is_null())
            record.decision = object.at("decision").get<std::int64_t>();
    } else if (record.kind == ReleaseKind::Protect) {
        record.approvals = object.at("approvals").get<std::int64_t>();
    }
    return record;
}

} // namespace

std::string_view releaseKindName(ReleaseKind kind)
{
    return std::ranges::find(kinds, kind, [](const auto& pair) { return pair.first; })->second;
}

std::optional<ReleaseKind> parseReleaseKind(std::string_view name)
{
    const auto found = std::ranges::find(kinds, name, [](const auto& pair) { return pair.second; });
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

std::string ReleaseRecord::text() const
{
    json object {{"number", number}, {"previous", orNull(previous)}, {"kind", releaseKindName(kind)},
        {"when", formatUtc(when)}, {"who", who}, {"why", why}};
    if (kind != ReleaseKind::Protect)
        object["version"] = version;
    if (kind == ReleaseKind::Add) {
        object["execution"] = execution.value();
        object["model"] = model;
        object["recipe"] = recipe;
    } else if (isDecision(kind)) {
        object["report"] = orNull(report);
        object["evidence"] = evidence;
    } else {
        object["alias"] = alias;
    }
    if (isMove(kind)) {
        object["from"] = orNull(from);
        object["decision"] = decision ? json(*decision) : json(nullptr);
    } else if (kind == ReleaseKind::Protect) {
        object["approvals"] = approvals.value_or(0);
    }
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string ReleaseRecord::hash() const
{
    Sha256 hash;
    hash.add(text());
    return hash.finish();
}

Result<ReleaseRecord> ReleaseRecord::parse(std::string_view text)
{
    const auto document = parseJson(text, "a record of the releases");
    if (!document)
        return fail(damaged(document.error().what));
    try {
        ReleaseRecord record = read(*document);
        if (record.text() != text)
            return fail(damaged("it is not in its canonical form"));
        return record;
    } catch (const json::exception& error) {
        return fail(damaged(error.what()));
    } catch (const std::bad_optional_access&) {
        return fail(damaged("a kind or a time that is not known"));
    }
}

bool isVersionName(std::string_view text)
{
    return text.find('.') == 8 && text.size() > 9 && text.size() < 20
        && std::ranges::all_of(text.substr(0, 8), isDigit) && std::ranges::all_of(text.substr(9), isDigit);
}

bool isAliasName(std::string_view text)
{
    return !text.empty() && text.size() <= longestAlias && text.front() >= 'a' && text.front() <= 'z'
        && std::ranges::all_of(
            text, [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '_' || c == '-'; });
}

} // namespace touchstone
