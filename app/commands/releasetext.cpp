#include "app/commands/releasetext.h"

#include "app/commandline.h"
#include "core/base/time.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

namespace touchstone {

namespace {

using nlohmann::json;

constexpr int textWidth = 50;

bool isMove(const ReleaseRecord& record)
{
    return record.kind == ReleaseKind::Move || record.kind == ReleaseKind::Rollback;
}

bool isDecision(const ReleaseRecord& record)
{
    return record.kind == ReleaseKind::Approve || record.kind == ReleaseKind::Reject;
}

bool isShown(const ReleaseRecord& record, const HistoryView& view)
{
    return (view.alias.empty() || record.alias == view.alias) && (!view.day || record.when >= *view.day);
}

std::string orDash(const std::string& text)
{
    return text.empty() ? "-" : text;
}

std::string verdictOf(const ReleaseRecord& record)
{
    if (!record.evidence.is_object() || !record.evidence.contains("gates"))
        return "no comparison";
    std::string text = "gates " + record.evidence["gates"].value("verdict", "");
    std::string waived;
    const json reasons = record.evidence.value("waiver_reasons", json::object());
    const json names = record.evidence.value("waived", json::array());
    for (const json& name : names) {
        const std::string rule = name.get<std::string>();
        waived += (waived.empty() ? ", waived " : ", ") + rule;
        if (reasons.contains(rule))
            waived += " (" + reasons.value(rule, "") + ")";
    }
    return text + waived;
}

std::string stateOf(const ReleasedVersion& version)
{
    if (version.rejected)
        return "rejected";
    return version.isApproved() ? "approved" : "pending";
}

std::string aliasesOf(const ReleaseState& state, const std::string& version)
{
    std::string names;
    for (const auto& [name, alias] : state.aliases) {
        if (alias.version == version)
            names += (names.empty() ? "" : ", ") + name;
    }
    return orDash(names);
}

std::string section(const std::string& title, const TextTable& table)
{
    return table.isEmpty() ? std::string() : "\n" + title + "\n\n" + table.toString();
}

/// "3 days", "5 h", "12 min"
std::string spanText(std::int64_t seconds)
{
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    constexpr std::int64_t day = 24 * hour;
    if (seconds >= 2 * day)
        return countText(seconds / day) + " days";
    if (seconds >= 2 * hour)
        return countText(seconds / hour) + " h";
    return seconds >= minute ? countText(seconds / minute) + " min" : countText(seconds) + " s";
}

/// What the alias pointed to, one after the other; until `at` where that is given.
TextTable timelineOf(const ReleaseHistory& history, const HistoryView& view)
{
    TextTable table({"from", "until", "for", "version", "what", "who", "decision", "why"});
    table.limitWidth(5, textWidth).limitWidth(7, textWidth);
    for (const AliasStretch& stretch : aliasStretches(history.records, view.alias)) {
        const std::int64_t end = stretch.until.value_or(view.at.value_or(currentTime()));
        table.addRow({formatUtc(stretch.from),
            stretch.until ? formatUtc(*stretch.until)
                : view.at ? "-"
                          : "now",
            spanText(end - stretch.from), stretch.version,
            stretch.record->kind == ReleaseKind::Rollback ? "rolled back" : "moved", stretch.record->who,
            stretch.record->decision ? std::to_string(*stretch.record->decision) : "-",
            orDash(stretch.record->why)});
    }
    return table;
}

} // namespace

json recordToJson(const ReleaseRecord& record)
{
    json document = json::parse(record.text());
    document["hash"] = record.hash();
    return document;
}

std::string recordToText(const ReleaseRecord& record)
{
    switch (record.kind) {
    case ReleaseKind::Add:
        return record.version + " is model #" + record.execution.toString();
    case ReleaseKind::Approve:
        return record.version + " approved by " + printable(record.who);
    case ReleaseKind::Reject:
        return record.version + " rejected by " + printable(record.who);
    case ReleaseKind::Move:
        return record.from.empty() ? record.alias + " -> " + record.version
                                   : record.alias + ": " + record.from + " -> " + record.version;
    case ReleaseKind::Rollback:
        return record.alias + " rolled back: " + record.from + " -> " + record.version;
    case ReleaseKind::Protect:
        break;
    }
    return record.alias + " asks for " + std::to_string(record.approvals.value_or(0)) + " approvals";
}

json historyToJson(const ReleaseHistory& history, const HistoryView& view)
{
    json document {{"aliases", json::array()}, {"moves", json::array()}, {"decisions", json::array()},
        {"versions", json::array()},
        {"head", history.state.head.empty() ? json(nullptr) : json(history.state.head)}};
    if (view.at)
        document["at"] = formatUtc(*view.at);
    for (const auto& [name, alias] : history.state.aliases) {
        if (view.alias.empty() || view.alias == name)
            document["aliases"].push_back({{"alias", name}, {"version", alias.version},
                {"since", formatUtc(alias.since)}, {"who", alias.who}, {"why", alias.why},
                {"approvals_needed", history.state.approvalsFor(name)}});
    }
    for (const ReleaseRecord& record : history.records) {
        if (isShown(record, view) && isMove(record))
            document["moves"].push_back(recordToJson(record));
        // A rollback is a decision too.
        const bool ofVersion
            = isDecision(record) && (view.alias.empty() || view.day) && isShown(record, {.day = view.day});
        if (ofVersion || (record.kind == ReleaseKind::Rollback && isShown(record, view)))
            document["decisions"].push_back(recordToJson(record));
    }
    if (!view.alias.empty()) {
        json& timeline = document["timeline"] = json::array();
        for (const AliasStretch& stretch : aliasStretches(history.records, view.alias))
            timeline.push_back({{"version", stretch.version}, {"from", formatUtc(stretch.from)},
                {"until", stretch.until ? json(formatUtc(*stretch.until)) : json(nullptr)},
                {"what", releaseKindName(stretch.record->kind)}, {"who", stretch.record->who},
                {"why", stretch.record->why}, {"record", stretch.record->number}});
    }
    for (const ReleasedVersion& version : history.state.versions) {
        json reviewers = json::array();
        for (const auto& [who, number] : version.approvals)
            reviewers.push_back(who);
        document["versions"].push_back({{"version", version.name}, {"execution", version.execution.value()},
            {"model", version.model}, {"added", formatUtc(version.added)}, {"who", version.who},
            {"state", stateOf(version)}, {"approved_by", std::move(reviewers)}});
    }
    return document;
}

std::string historyToText(const ReleaseHistory& history, const HistoryView& view)
{
    TextTable aliases({"alias", "version", "since", "who", "why"});
    aliases.limitWidth(3, textWidth).limitWidth(4, textWidth);
    for (const auto& [name, alias] : history.state.aliases) {
        if (view.alias.empty() || view.alias == name)
            aliases.addRow({name, alias.version, formatUtc(alias.since), alias.who, orDash(alias.why)});
    }
    TextTable moves({"when", "alias", "from", "to", "who", "decision", "why"});
    moves.limitWidth(4, textWidth).limitWidth(6, textWidth);
    TextTable decisions({"number", "when", "what", "version", "who", "gates", "why"});
    decisions.limitWidth(4, textWidth).limitWidth(5, textWidth).limitWidth(6, textWidth);
    for (const ReleaseRecord& record : history.records) {
        if (isMove(record) && isShown(record, view))
            moves.addRow({formatUtc(record.when), record.alias, orDash(record.from), record.version,
                record.who, record.decision ? std::to_string(*record.decision) : "-", orDash(record.why)});
        if (isDecision(record) && isShown(record, {.day = view.day}))
            decisions.addRow({std::to_string(record.number), formatUtc(record.when),
                std::string(releaseKindName(record.kind)), record.version, record.who, verdictOf(record),
                record.why});
    }
    TextTable versions({"version", "model", "added", "state", "aliases"});
    for (const ReleasedVersion& version : history.state.versions)
        versions.addRow({version.name, "#" + version.execution.toString(), formatUtc(version.added),
            stateOf(version), aliasesOf(history.state, version.name)});
    std::string text = section("Aliases", aliases);
    if (view.day || view.alias.empty())
        text += section(view.day ? "Moved in that day" : "Moves", moves);
    if (!view.alias.empty())
        text += section("Timeline", timelineOf(history, view));
    if (view.alias.empty())
        text += section(view.day ? "Decided in that day" : "Decisions", decisions)
            + section("Versions", versions);
    if (text.empty())
        return view.at ? "nothing was released at " + formatUtc(*view.at) + "\n"
                       : "nothing was released; 'touchstone release add EXECUTION' makes a version\n";
    if (view.at)
        text = "At " + formatUtc(*view.at) + "\n" + text;
    return text + "\nhead of the chain: " + history.state.head + "\n";
}

} // namespace touchstone
