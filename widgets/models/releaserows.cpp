#include "widgets/models/releaserows.h"

#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"
#include "widgets/models/releasetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <set>

namespace touchstone::releaserows {

namespace {

/// The context of the texts.
class ReleaseTables
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseTables)
};

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

KeyedCell count(std::int64_t value)
{
    return {.text = comparisonformat::count(value), .sort = QVariant::fromValue<qlonglong>(value)};
}

KeyedCell time(std::int64_t seconds)
{
    return {.text = displayformat::dateTime(seconds), .sort = QVariant::fromValue<qlonglong>(seconds)};
}

/// One line, as a cell shows it.
KeyedCell line(const std::string& value)
{
    return {.text = text(value).simplified()};
}

KeyedCell modelCell(ExecutionNumber execution)
{
    return {.text = QLatin1Char('#') + QString::number(execution.value()),
        .sort = QVariant::fromValue<qlonglong>(execution.value())};
}

bool isMove(const ReleaseRecord& record)
{
    return record.kind == ReleaseKind::Move || record.kind == ReleaseKind::Rollback;
}

/// "pass", "fail" as the record has it.
QString recordedVerdict(const ReleaseRecord& record)
{
    if (!record.evidence.is_object() || !record.evidence.contains("gates"))
        return {};
    const auto& gates = record.evidence["gates"];
    const std::string name = gates.is_object() ? gates.value("verdict", "") : "";
    for (const GateVerdict verdict :
        {GateVerdict::Pass, GateVerdict::Fail, GateVerdict::Inconclusive, GateVerdict::NotApplicable}) {
        if (gateVerdictName(verdict) == name)
            return releasetext::verdict(verdict);
    }
    return text(name);
}

QString whyNotJudged(const PendingVersion& pending)
{
    const QString version
        = pending.missing.arguments.empty() ? QString() : text(pending.missing.arguments.front());
    if (pending.missing.code == "first-version")
        return ReleaseTables::tr(
            "The first version: there is nothing to compare it with, and none is needed.");
    if (pending.missing.code == "no-evaluation")
        return ReleaseTables::tr("Evaluate its model: without an evaluation there is nothing to compare.");
    return ReleaseTables::tr("Evaluate the model of %1 on the same rows first.").arg(version);
}

/// "#8 -> #11"
QString sides(const PendingVersion& pending)
{
    if (!pending.candidate.isValid())
        return {};
    return QStringLiteral("#%1 \u2192 #%2%3")
        .arg(QString::number(pending.baseline.value()), QString::number(pending.candidate.value()),
            pending.sameRows ? QString() : ReleaseTables::tr(" (other rows)"));
}

/// What is first in the way: the first gate that fails, else the first that is open.
QString firstObstacle(const GateReport& report)
{
    for (const GateVerdict verdict : {GateVerdict::Fail, GateVerdict::Inconclusive}) {
        const auto found = std::ranges::find(report.gates, verdict, &GateResult::verdict);
        if (found != report.gates.end())
            return text(found->name) + QStringLiteral(": ") + releasetext::reason(*found);
    }
    return {};
}

/// Rows that would settle every open gate for which that can be said.
std::optional<std::int64_t> rowsNeeded(const GateReport& report)
{
    std::optional<std::int64_t> most;
    for (const GateResult& gate : report.gates) {
        if (gate.verdict != GateVerdict::Pass && gate.needsRows)
            most = std::max(most.value_or(0), *gate.needsRows);
    }
    return most;
}

} // namespace

std::vector<KeyedColumn> aliasColumns()
{
    return {{ReleaseTables::tr("Alias"),
                ReleaseTables::tr("A name for what is used; commands take it as a model")},
        {ReleaseTables::tr("Version"), ReleaseTables::tr("What it points to")},
        {ReleaseTables::tr("Protection"),
            ReleaseTables::tr("How many people must approve what it is moved to")},
        {ReleaseTables::tr("Since"), ReleaseTables::tr("When it was moved there, local time")},
        {ReleaseTables::tr("Set by"), ReleaseTables::tr("Who moved it")},
        {ReleaseTables::tr("Why"), ReleaseTables::tr("The reason that was given")}};
}

std::vector<KeyedRow> aliases(const ReleaseState& state)
{
    std::set<std::string> names {"production"};
    for (const auto& [name, alias] : state.aliases)
        names.insert(name);
    for (const auto& [name, approvals] : state.protection)
        names.insert(name);
    std::vector<KeyedRow> rows;
    for (const std::string& name : names) {
        const auto alias = state.aliases.find(name);
        KeyedRow row {.key = text(name),
            .cells = {{text(name)}, {}, {releasetext::protection(state.approvalsFor(name))}, {}, {}, {}}};
        if (alias != state.aliases.end()) {
            row.cells[1] = {text(alias->second.version)};
            row.cells[3] = time(alias->second.since);
            row.cells[4] = line(alias->second.who);
            row.cells[5] = line(alias->second.why);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<KeyedColumn> versionColumns()
{
    return {{ReleaseTables::tr("Version"), ReleaseTables::tr("Date (UTC) and counter")},
        {ReleaseTables::tr("Model"), ReleaseTables::tr("Execution that made the model"), true},
        {ReleaseTables::tr("Status"), ReleaseTables::tr("What was decided about it last")},
        {ReleaseTables::tr("Aliases"), ReleaseTables::tr("What points to it now")},
        {ReleaseTables::tr("Added"), ReleaseTables::tr("When it became a version, local time")},
        {ReleaseTables::tr("Added by"), ReleaseTables::tr("Who made it a version")},
        {ReleaseTables::tr("Decision"), ReleaseTables::tr("Number of the record that approves it"), true},
        {ReleaseTables::tr("Why"), ReleaseTables::tr("The reason that was given when it was added")}};
}

std::vector<KeyedRow> versions(const ReleaseState& state)
{
    std::vector<KeyedRow> rows;
    for (auto version = state.versions.rbegin(); version != state.versions.rend(); ++version) {
        const auto decision = approvalOf(state, version->name);
        rows.push_back({.key = text(version->name),
            .cells = {{text(version->name)}, modelCell(version->execution), {releasetext::standing(*version)},
                {releasetext::aliasesOf(state, version->name)}, time(version->added), line(version->who),
                decision ? count(*decision) : KeyedCell {}, line(version->why)}});
    }
    return rows;
}

std::vector<KeyedColumn> pendingColumns()
{
    return {{ReleaseTables::tr("Version"), ReleaseTables::tr("Waits for a decision")},
        {ReleaseTables::tr("Gates"), ReleaseTables::tr("What all gates together say")},
        {ReleaseTables::tr("Pass"), ReleaseTables::tr("Gates that pass"), true},
        {ReleaseTables::tr("Fail"), ReleaseTables::tr("Gates that fail"), true},
        {ReleaseTables::tr("Open"), ReleaseTables::tr("Gates that are inconclusive"), true},
        {ReleaseTables::tr("Rows needed"),
            ReleaseTables::tr("About so many rows more would settle what is open"), true},
        {ReleaseTables::tr("Compared"), ReleaseTables::tr("Evaluations: baseline and candidate")},
        {ReleaseTables::tr("Approvals"), ReleaseTables::tr("That it has, and that production asks for")},
        {ReleaseTables::tr("What is in the way"),
            ReleaseTables::tr("The first gate that does not pass, or why there is no answer")}};
}

std::vector<KeyedRow> pending(const std::vector<JudgedVersion>& judged)
{
    std::vector<KeyedRow> rows;
    for (const JudgedVersion& one : judged) {
        KeyedRow row {.key = text(one.pending.version), .cells = std::vector<KeyedCell>(9)};
        row.cells[0] = {text(one.pending.version)};
        row.cells[6] = {sides(one.pending)};
        row.cells[7]
            = {ReleaseTables::tr("%1 of %2")
                    .arg(QString::number(one.pending.approvals), QString::number(one.pending.needed))};
        if (one.gates) {
            const GateReport& gates = *one.gates;
            row.cells[1] = {releasetext::verdict(gates.verdict())};
            row.cells[2] = count(gates.count(GateVerdict::Pass));
            row.cells[3] = count(gates.count(GateVerdict::Fail));
            row.cells[4] = count(gates.count(GateVerdict::Inconclusive));
            if (const auto needed = rowsNeeded(gates))
                row.cells[5] = count(*needed);
            row.cells[8] = {firstObstacle(gates)};
        } else if (one.problem) {
            row.cells[8] = {errortext::text(*one.problem)};
        } else {
            row.cells[8] = {whyNotJudged(one.pending)};
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<KeyedColumn> auditColumns()
{
    return {{ReleaseTables::tr("#"), ReleaseTables::tr("Number of the record in the chain"), true},
        {ReleaseTables::tr("Time"), ReleaseTables::tr("When it was recorded, local time")},
        {ReleaseTables::tr("What"), ReleaseTables::tr("What was done")},
        {ReleaseTables::tr("Alias"), ReleaseTables::tr("The alias that moved or was protected")},
        {ReleaseTables::tr("Version"),
            ReleaseTables::tr("The version that it is about; of a move: from and to")},
        {ReleaseTables::tr("Who"), ReleaseTables::tr("Who did it")},
        {ReleaseTables::tr("Gates"), ReleaseTables::tr("What the gates said of a decision")},
        {ReleaseTables::tr("Why"), ReleaseTables::tr("The reason that was given")}};
}

std::vector<KeyedRow> audit(const std::vector<ReleaseRecord>& records)
{
    std::vector<KeyedRow> rows;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        QString version = text(record->version);
        if (isMove(*record) && !record->from.empty())
            version = QStringLiteral("%1 \u2192 %2").arg(text(record->from), version);
        if (record->kind == ReleaseKind::Protect)
            version = releasetext::protection(record->approvals.value_or(0));
        rows.push_back({.key = QString::number(record->number),
            .cells = {count(record->number), time(record->when), {releasetext::kind(record->kind)},
                {text(record->alias)}, {version}, line(record->who), {recordedVerdict(*record)},
                line(record->why)}});
    }
    return rows;
}

std::vector<KeyedColumn> timelineColumns()
{
    return {{ReleaseTables::tr("From"), ReleaseTables::tr("When it began to point there, local time")},
        {ReleaseTables::tr("Until"), ReleaseTables::tr("When it left, local time")},
        {ReleaseTables::tr("Version"), ReleaseTables::tr("What it pointed to")},
        {ReleaseTables::tr("How"), ReleaseTables::tr("Moved there, or rolled back")},
        {ReleaseTables::tr("Decision"), ReleaseTables::tr("Number of the approval that the move followed"),
            true},
        {ReleaseTables::tr("Who"), ReleaseTables::tr("Who moved it")},
        {ReleaseTables::tr("Why"), ReleaseTables::tr("The reason that was given")}};
}

std::vector<KeyedRow> timeline(const std::vector<ReleaseRecord>& records, const std::string& alias)
{
    std::vector<KeyedRow> rows;
    for (const AliasStretch& stretch : aliasStretches(records, alias)) {
        const ReleaseRecord& record = *stretch.record;
        rows.push_back({.key = QString::number(record.number),
            .cells = {time(stretch.from),
                stretch.until ? time(*stretch.until) : KeyedCell {ReleaseTables::tr("now")},
                {text(record.version)}, {releasetext::kind(record.kind)},
                record.decision ? count(*record.decision) : KeyedCell {}, line(record.who),
                line(record.why)}});
    }
    std::ranges::reverse(rows);
    return rows;
}

std::vector<KeyedColumn> gateColumns()
{
    return {{ReleaseTables::tr("Gate"), ReleaseTables::tr("Name of the rule")},
        {ReleaseTables::tr("Verdict"), ReleaseTables::tr("What it says of this comparison")},
        {ReleaseTables::tr("Value"), ReleaseTables::tr("What was measured"), true},
        {ReleaseTables::tr("Limit"), ReleaseTables::tr("What is asked of the value"), true},
        {ReleaseTables::tr("95 % interval"),
            ReleaseTables::tr("Where the true value lies; a verdict needs all of it on one side"), true},
        {ReleaseTables::tr("Rows needed"), ReleaseTables::tr("About so many rows more would settle it"),
            true},
        {ReleaseTables::tr("Why"), ReleaseTables::tr("What decided it")}};
}

std::vector<KeyedRow> gates(const GateReport& report)
{
    std::vector<KeyedRow> rows;
    for (const GateResult& gate : report.gates) {
        QString interval;
        if (gate.interval)
            interval = QStringLiteral("[%1, %2]")
                           .arg(releasetext::number(gate.unit, gate.interval->lower),
                               releasetext::number(gate.unit, gate.interval->upper));
        rows.push_back({.key = text(gate.name),
            .cells = {line(gate.name), {releasetext::verdict(gate.verdict)},
                {releasetext::number(gate.unit, gate.value), gate.value ? QVariant(*gate.value) : QVariant()},
                {releasetext::limit(gate), gate.limit ? QVariant(*gate.limit) : QVariant()}, {interval},
                gate.needsRows ? count(*gate.needsRows) : KeyedCell {}, {releasetext::reason(gate)}}});
    }
    return rows;
}

std::vector<KeyedColumn> problemColumns()
{
    return {{ReleaseTables::tr("Record"), ReleaseTables::tr("Number in the chain"), true},
        {ReleaseTables::tr("What is not as it was"), ReleaseTables::tr("What differs from its hash")}};
}

std::vector<KeyedRow> problems(const VerifyReport& report)
{
    std::vector<KeyedRow> rows;
    for (const VerifyProblem& problem : report.problems) {
        rows.push_back({.key = QString::number(rows.size()),
            .cells
            = {problem.record > 0 ? count(problem.record) : KeyedCell {}, {releasetext::problem(problem)}}});
    }
    return rows;
}

} // namespace touchstone::releaserows
