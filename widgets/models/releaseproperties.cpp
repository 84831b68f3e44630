#include "widgets/models/releaseproperties.h"

#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/lineagewords.h"
#include "widgets/models/properties.h"
#include "widgets/models/releasetext.h"

#include <QCoreApplication>

#include <utility>

namespace touchstone::properties {

namespace {

using nlohmann::json;

/// The context of the texts.
class ReleaseFacts
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseFacts)
};

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString orAbsent(const QString& value)
{
    return value.isEmpty() ? displayformat::absent() : value;
}

/// A member of a record as text; records that were tampered with may hold anything.
QString member(const json& object, const char* name)
{
    const auto found = object.is_object() ? object.find(name) : object.end();
    if (!object.is_object() || found == object.end() || found->is_null())
        return displayformat::absent();
    return text(found->is_string() ? found->get<std::string>()
                                   : found->dump(-1, ' ', false, json::error_handler_t::replace));
}

json part(const json& object, const char* name)
{
    return object.is_object() && object.contains(name) ? object[name] : json();
}

ItemLink modelLink(ExecutionNumber execution)
{
    return {.kind = ItemLink::Kind::Model, .target = QString::number(execution.value())};
}

QString numbered(std::int64_t number)
{
    return QLatin1Char('#') + QString::number(number);
}

PropertySection sideSection(const QString& title, const json& side)
{
    PropertySection section {.title = title, .rows = {}};
    if (!side.is_object())
        return section;
    const json execution = part(side, "execution");
    const std::int64_t number = execution.is_number_integer() ? execution.get<std::int64_t>() : 0;
    section.rows = {{.name = ReleaseFacts::tr("Evaluation"),
                        .value = numbered(number),
                        .link = linkTo(ExecutionNumber(number))},
        {.name = ReleaseFacts::tr("Rows"), .value = member(side, "dataset")},
        {.name = ReleaseFacts::tr("Model, sha-256"), .value = member(side, "model")},
        {.name = ReleaseFacts::tr("Dataset, sha-256"), .value = member(side, "dataset_sha256")},
        {.name = ReleaseFacts::tr("Predictions, sha-256"), .value = member(side, "predictions")}};
    return section;
}

QString verdictNamed(const QString& name)
{
    for (const GateVerdict verdict :
        {GateVerdict::Pass, GateVerdict::Fail, GateVerdict::Inconclusive, GateVerdict::NotApplicable}) {
        if (text(std::string(gateVerdictName(verdict))) == name)
            return releasetext::verdict(verdict);
    }
    return name;
}

PropertySection gatesSection(const json& evidence)
{
    PropertySection section {.title = ReleaseFacts::tr("Gates"), .rows = {}};
    const json gates = part(evidence, "gates");
    if (!gates.is_object())
        return section;
    section.rows = {{.name = ReleaseFacts::tr("Verdict"), .value = verdictNamed(member(gates, "verdict"))},
        {.name = ReleaseFacts::tr("From"), .value = member(gates, "source")},
        {.name = ReleaseFacts::tr("Gates file, sha-256"), .value = member(gates, "sha256")}};
    const json results = part(gates, "results");
    const json waived = part(evidence, "waived");
    const json reasons = part(evidence, "waiver_reasons");
    for (const json& gate : results.is_array() ? results : json::array()) {
        const QString name = member(gate, "name");
        QString value = verdictNamed(member(gate, "verdict"));
        for (const json& one : waived.is_array() ? waived : json::array()) {
            if (!one.is_string() || text(one.get<std::string>()) != name)
                continue;
            const std::string key = one.get<std::string>();
            value += reasons.is_object() && reasons.contains(key)
                ? ReleaseFacts::tr(", waived: %1").arg(member(reasons, key.c_str()))
                : ReleaseFacts::tr(", waived");
        }
        section.rows.push_back({.name = name, .value = value});
    }
    return section;
}

PropertySection reviewSection(const json& review)
{
    PropertySection section {.title = ReleaseFacts::tr("Marks on posts"), .rows = {}};
    if (!review.is_object())
        return section;
    section.rows
        = {{.name = ReleaseFacts::tr("Candidate better"), .value = member(review, "candidate_better")},
            {.name = ReleaseFacts::tr("Baseline better"), .value = member(review, "baseline_better")},
            {.name = ReleaseFacts::tr("Label wrong"), .value = member(review, "label_wrong")},
            {.name = ReleaseFacts::tr("Unclear"), .value = member(review, "unclear")}};
    return section;
}

PropertySection recordSection(const ReleaseRecord& record)
{
    PropertySection section {.title = ReleaseFacts::tr("Record"), .rows = {}};
    const auto add = [&](const QString& name, const QString& value, const ItemLink& link = {}) {
        if (!value.isEmpty())
            section.rows.push_back({.name = name, .value = value, .link = link});
    };
    add(ReleaseFacts::tr("What"), releasetext::kind(record.kind));
    add(ReleaseFacts::tr("When"), displayformat::dateTimeUtc(record.when));
    add(ReleaseFacts::tr("Who"), text(record.who));
    add(ReleaseFacts::tr("Why"), orAbsent(text(record.why)));
    add(ReleaseFacts::tr("Alias"), text(record.alias));
    add(ReleaseFacts::tr("From"), text(record.from));
    add(ReleaseFacts::tr("Version"), text(record.version));
    if (record.approvals)
        add(ReleaseFacts::tr("Protection"), releasetext::protection(*record.approvals));
    if (record.decision)
        add(ReleaseFacts::tr("Follows the approval"), numbered(*record.decision));
    if (record.execution.isValid())
        add(ReleaseFacts::tr("Model"), numbered(record.execution.value()), modelLink(record.execution));
    add(ReleaseFacts::tr("Model, sha-256"), text(record.model));
    if (record.kind == ReleaseKind::Approve || record.kind == ReleaseKind::Reject) {
        add(ReleaseFacts::tr("Frozen report"),
            record.report.empty() ? ReleaseFacts::tr("none: it was decided without a comparison")
                                  : QStringLiteral("reports/%1.json").arg(text(record.report)));
        if (!record.report.empty())
            add(ReleaseFacts::tr("Report, sha-256"), text(record.report));
    }
    return section;
}

} // namespace

std::vector<PropertySection> of(const ReleaseRecord& record)
{
    PropertySection said = recordSection(record);
    said.rows.push_back(lineagewords::lineageProperty(lineagewords::itemOf(record)));
    return {std::move(said),
        {.title = ReleaseFacts::tr("Chain"),
            .rows = {{.name = ReleaseFacts::tr("Number"), .value = numbered(record.number)},
                {.name = ReleaseFacts::tr("Hash"), .value = text(record.hash())},
                {.name = ReleaseFacts::tr("Hash of the one before"),
                    .value = orAbsent(text(record.previous))}}},
        gatesSection(record.evidence),
        sideSection(ReleaseFacts::tr("Baseline"), part(record.evidence, "baseline")),
        sideSection(ReleaseFacts::tr("Candidate"), part(record.evidence, "candidate")),
        reviewSection(part(record.evidence, "review"))};
}

std::vector<PropertySection> of(const ReleasedVersion& version, const ReleaseState& state)
{
    PropertySection approvals {.title = ReleaseFacts::tr("Approvals"), .rows = {}};
    for (const auto& [who, number] : version.approvals)
        approvals.rows.push_back(
            {.name = text(who), .value = ReleaseFacts::tr("record %1").arg(numbered(number))});
    return {{.title = ReleaseFacts::tr("Version"),
                .rows = {{.name = ReleaseFacts::tr("Name"), .value = text(version.name)},
                    {.name = ReleaseFacts::tr("Status"), .value = releasetext::standing(version)},
                    {.name = ReleaseFacts::tr("Aliases"),
                        .value = orAbsent(releasetext::aliasesOf(state, version.name))},
                    {.name = ReleaseFacts::tr("Model"),
                        .value = numbered(version.execution.value()),
                        .link = modelLink(version.execution)},
                    {.name = ReleaseFacts::tr("Model, sha-256"), .value = text(version.model)},
                    {.name = ReleaseFacts::tr("Text recipe"),
                        .value = text(version.recipe.dump(-1, ' ', false, json::error_handler_t::replace))},
                    {.name = ReleaseFacts::tr("Added"), .value = displayformat::dateTimeUtc(version.added)},
                    {.name = ReleaseFacts::tr("Added by"), .value = text(version.who)},
                    {.name = ReleaseFacts::tr("Why"), .value = orAbsent(text(version.why))},
                    lineagewords::lineageProperty(QStringLiteral("version:") + text(version.name))}},
        std::move(approvals)};
}

std::vector<PropertySection> ofAlias(const std::string& alias, const ReleaseState& state)
{
    PropertySection section {.title = ReleaseFacts::tr("Alias"),
        .rows = {{.name = ReleaseFacts::tr("Name"), .value = text(alias)},
            {.name = ReleaseFacts::tr("Protection"),
                .value = releasetext::protection(state.approvalsFor(alias))}}};
    const auto found = state.aliases.find(alias);
    if (found == state.aliases.end()) {
        section.rows.push_back({.name = ReleaseFacts::tr("Version"), .value = displayformat::absent()});
        return {section};
    }
    const AliasState& now = found->second;
    QStringList path;
    for (const std::string& version : now.path)
        path.append(text(version));
    section.rows.insert(section.rows.end(),
        {{.name = ReleaseFacts::tr("Version"), .value = text(now.version)},
            {.name = ReleaseFacts::tr("Since"), .value = displayformat::dateTimeUtc(now.since)},
            {.name = ReleaseFacts::tr("Set by"), .value = text(now.who)},
            {.name = ReleaseFacts::tr("Why"), .value = orAbsent(text(now.why))},
            {.name = ReleaseFacts::tr("Came by"), .value = path.join(QStringLiteral(" \u2192 "))},
            lineagewords::lineageProperty(QStringLiteral("alias:") + text(alias))});
    std::vector<PropertySection> sections {section};
    if (const ReleasedVersion* version = state.find(now.version)) {
        for (PropertySection& more : of(*version, state))
            sections.push_back(std::move(more));
    }
    return sections;
}

QString asText(const std::vector<PropertySection>& sections)
{
    QString all;
    for (const PropertySection& section : sections) {
        if (section.rows.empty())
            continue;
        all += (all.isEmpty() ? QString() : QStringLiteral("\n")) + section.title + QLatin1Char('\n');
        for (const Property& row : section.rows) {
            if (row.link.kind != ItemLink::Kind::Lineage) // it says nothing, it leads somewhere
                all += QStringLiteral("  %1: %2\n").arg(row.name, row.value);
        }
    }
    return all;
}

} // namespace touchstone::properties
