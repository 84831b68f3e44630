#include "app/commands/releasetext.h"

#include "app/commandline.h"
#include "core/base/time.h"
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
    for (const json& name : record.evidence.value("waived", json::array()))
        waived += (waived.empty() ? ", waived " : ", ") + name.get<std::string>();
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
    std::string text = section("Aliases", aliases) + section(view.day ? "Moved in that day" : "Moves", moves);
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
