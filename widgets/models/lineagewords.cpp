#include "widgets/models/lineagewords.h"

#include "core/lineage/lineagejson.h"
#include "widgets/models/displayformat.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <vector>

namespace touchstone::lineagewords {

namespace {

constexpr qsizetype shownDigits = 12; // of a hash, as everywhere

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Lineage)

public:
    static QString kind(LineageKind kind)
    {
        switch (kind) {
        case LineageKind::File:
            return tr("file");
        case LineageKind::Dataset:
            return tr("dataset");
        case LineageKind::Import:
            return tr("import");
        case LineageKind::Split:
            return tr("split");
        case LineageKind::Training:
            return tr("training");
        case LineageKind::Search:
            return tr("search");
        case LineageKind::Evaluation:
            return tr("evaluation");
        case LineageKind::Prediction:
            return tr("prediction");
        case LineageKind::External:
            return tr("run from elsewhere");
        case LineageKind::Model:
            return tr("model");
        case LineageKind::Comparison:
            return tr("comparison");
        case LineageKind::Decision:
            return tr("decision");
        case LineageKind::Version:
            return tr("version");
        case LineageKind::Move:
            return tr("alias move");
        case LineageKind::Alias:
            return tr("alias");
        }
        return {};
    }

    static QString relation(LineageRelation relation)
    {
        switch (relation) {
        case LineageRelation::Read:
            return tr("was read by");
        case LineageRelation::Made:
            return tr("made");
        case LineageRelation::Trial:
            return tr("was a trial of");
        case LineageRelation::PartOf:
            return tr("is a part of");
        case LineageRelation::Twin:
            return tr("has the twin");
        case LineageRelation::Resumed:
            return tr("was gone on with by");
        case LineageRelation::Repeated:
            return tr("was repeated by");
        case LineageRelation::Side:
            return tr("is a side of");
        case LineageRelation::Evidence:
            return tr("was the evidence of");
        case LineageRelation::Released:
            return tr("was released as");
        case LineageRelation::DecidedOn:
            return tr("was judged by");
        case LineageRelation::Allowed:
            return tr("allowed");
        case LineageRelation::Moved:
            return tr("was put in place by");
        case LineageRelation::Pointed:
            return tr("moved");
        case LineageRelation::Same:
            return tr("has the same bytes as");
        }
        return {};
    }

    static QString mark(const Warning& warning)
    {
        const auto argument = [&](std::size_t place) {
            return place < warning.arguments.size() ? text(warning.arguments[place]) : QString();
        };
        if (warning.code == "newer-dataset-version")
            return tr("%1 is newer").arg(argument(0));
        if (warning.code == "newer-input")
            return tr("%1 is newer than %2, which it read").arg(argument(0), argument(1));
        if (warning.code == "older-than-data")
            return tr("trained on %1, whose posts end on %2; those of %3 end on %4")
                .arg(argument(3), argument(0), argument(1), argument(2));
        if (warning.code == "older-than-import")
            return tr("trained on %1, but %2 was imported on %3").arg(argument(0), argument(1), argument(2));
        if (warning.code == "newer-version")
            return tr("%1 is newer than %2, to which it points").arg(argument(0), argument(1));
        if (warning.code == "alias-moved-on")
            return tr("%1 points to the newer %2 now").arg(argument(0), argument(1));
        if (warning.code == "lineage-cycle" && warning.arguments.size() == 1)
            return tr("%1 claims to come from itself").arg(argument(0));
        if (warning.code == "lineage-cycle") {
            QStringList names;
            for (const std::string& name : warning.arguments)
                names.append(text(name));
            return tr("Each of these claims to come from the others, so no order is true: %1")
                .arg(names.join(QStringLiteral(", ")));
        }
        if (warning.code == "releases-unread")
            return tr("Versions, aliases and decisions are left out: their records cannot be read.");
        if (warning.code == "report-unread")
            return tr("The report %1 is left out: it cannot be read.").arg(argument(0));
        return text(warning.text);
    }

    static QString code(const CodeOrigin& code)
    {
        QString words = code.commit.empty() ? tr("not on record") : text(code.commit).left(shownDigits);
        if (!code.repository.empty())
            words = tr("%1 of %2").arg(words, text(code.repository));
        return code.dirty.value_or(false) ? tr("%1, with uncommitted changes").arg(words) : words;
    }

    static QString rows(const NumberOrigin& origin)
    {
        QStringList parts;
        for (const RowsOrigin& part : origin.rows) {
            parts.append(part.sha256.empty()
                    ? text(part.reference)
                    : tr("%1, dataset sha-256 %2")
                          .arg(text(part.reference), text(part.sha256).left(shownDigits)));
        }
        const QString words = parts.isEmpty() ? tr("not on record") : parts.join(QStringLiteral(" + "));
        return origin.rowCount
            ? tr("%1 of %2").arg(QLocale().toString(static_cast<qlonglong>(*origin.rowCount)), words)
            : words;
    }

    static QString parameters(const NumberOrigin& origin)
    {
        QStringList values;
        for (const auto& parameter : origin.parameters) {
            if (values.size() == qsizetype {namedParameters})
                break;
            QString value = text(parameter.second);
            if (value.size() > qsizetype {namedValue})
                value = value.left(qsizetype {namedValue} - 1) + QChar(u'\u2026');
            values.append(text(parameter.first) + QLatin1Char(' ') + value);
        }
        if (const auto more = static_cast<qsizetype>(origin.parameters.size()) - values.size(); more > 0)
            values.append(tr("%n more", "parameters", static_cast<int>(more)));
        return values.join(QStringLiteral(", "));
    }

    static QString origin(const NumberOrigin& origin)
    {
        QStringList parts;
        const QString number = QLatin1Char('#') + text(origin.execution.toString());
        if (!origin.tracker.empty()) {
            parts.append(
                tr("Run: %1 of %2 (%3).").arg(text(origin.run), text(origin.tracker), text(origin.source)));
        }
        parts.append(tr("Rows: %1.").arg(rows(origin)));
        if (!origin.model.empty()) {
            QString model = text(origin.model);
            if (!origin.modelSha256.empty())
                model = tr("%1, sha-256 %2").arg(model, text(origin.modelSha256).left(shownDigits));
            if (origin.training) {
                model = tr("%1, trained by #%2 on %3")
                            .arg(model, text(origin.training->toString()), text(origin.trainedOn));
            }
            parts.append(tr("Model: %1.").arg(model));
        }
        if (!origin.parameters.empty())
            parts.append(tr("Parameters: %1.").arg(parameters(origin)));
        QString ofCode = tr("Code: %1.").arg(code(origin.code));
        if (origin.training && origin.trainingCode != origin.code)
            ofCode += QLatin1Char(' ') + tr("Code of the training: %1.").arg(code(origin.trainingCode));
        parts.append(ofCode);
        return tr("Where the numbers of %1 come from. %2").arg(number, parts.join(QLatin1Char(' ')));
    }

    static QString name(const LineageNode& node)
    {
        const QString title = text(node.title);
        if (node.kind != LineageKind::Decision || node.isGroup())
            return title;
        const std::string* decision = node.fact("decision");
        if (decision == nullptr)
            return tr("record %1").arg(title);
        return *decision == releaseKindName(ReleaseKind::Approve) ? tr("%1 approved").arg(title)
                                                                  : tr("%1 rejected").arg(title);
    }

    static QString part(Part part)
    {
        switch (part) {
        case Part::Train:
            return tr("train", "part of a split");
        case Part::Validation:
            return tr("validation", "part of a split");
        case Part::Test:
            return tr("test", "part of a split");
        case Part::None:
            return tr("none", "part of a split");
        }
        return {};
    }

    static QString title(const LineageNode& node)
    {
        if (node.isGroup()) {
            return tr("%1 x %2  %3")
                .arg(QLocale().toString(static_cast<qulonglong>(node.members.size())), kind(node.kind),
                    text(node.title));
        }
        return tr("%1 %2", "kind and name").arg(kind(node.kind), name(node));
    }

    static QString state(LineageState state)
    {
        switch (state) {
        case LineageState::Here:
            return {};
        case LineageState::Missing:
            return tr("missing");
        case LineageState::Elsewhere:
            return tr("from elsewhere");
        }
        return {};
    }

    static QString relation(const LineageEdge& edge)
    {
        const QString words = relation(edge.relation);
        if (edge.count > 1)
            return tr("%1 x %2").arg(QString::number(edge.count), words);
        QString detail = text(edge.detail);
        if (edge.detail == "baseline")
            detail = tr("baseline");
        else if (edge.detail == "candidate")
            detail = tr("candidate");
        return detail.isEmpty() ? words : tr("%1 (%2)").arg(words, detail);
    }

    static Property lineageProperty(const QString& item)
    {
        return {.name = tr("Lineage"),
            .value = tr("Where it came from, what came of it"),
            .link = lineageOf(item)};
    }

    static Property whyProperty(ExecutionNumber execution)
    {
        return {.name = tr("Why?"),
            .value = tr("Why these numbers are here: rows, model, parameters, code"),
            .link = lineageOf(itemOf(execution))};
    }

    static QString sentence(const LineageNode& node)
    {
        QStringList parts {title(node)};
        if (!node.note.empty())
            parts.append(text(node.note));
        if (node.at)
            parts.append(displayformat::dateTimeUtc(*node.at));
        if (!node.sha256.empty())
            parts.append(QStringLiteral("sha-256 ") + text(node.sha256).left(shownDigits));
        if (const std::string* who = node.fact("who"))
            parts.append(tr("by %1").arg(text(*who)));
        if (node.state == LineageState::Missing)
            parts.append(tr("not in the workspace any more"));
        else if (node.state == LineageState::Elsewhere)
            parts.append(tr("from elsewhere, not in the workspace"));
        for (const Warning& warning : node.stale)
            parts.append(tr("stale: %1").arg(mark(warning)));
        return parts.join(QStringLiteral(" \u00b7 "));
    }
};

} // namespace

QString kind(LineageKind kind)
{
    return Words::kind(kind);
}

QString name(const LineageNode& node)
{
    return Words::name(node);
}

QString title(const LineageNode& node)
{
    return Words::title(node);
}

QString part(Part part)
{
    return Words::part(part);
}

QString relation(LineageRelation relation)
{
    return Words::relation(relation);
}

QString relation(const LineageEdge& edge)
{
    return Words::relation(edge);
}

QString state(LineageState state)
{
    return Words::state(state);
}

QString mark(const Warning& warning)
{
    return Words::mark(warning);
}

QString sentence(const LineageNode& node)
{
    return Words::sentence(node);
}

QString origin(const NumberOrigin& origin)
{
    return Words::origin(origin);
}

ItemLink link(const LineageNode& node)
{
    const nlohmann::json target = lineageTarget(node);
    if (!target.is_object())
        return {};
    const auto where = target.at("kind").get<std::string>();
    ItemLink found {
        .kind = ItemLink::Kind::Execution, .target = text(target.at("target").get<std::string>())};
    if (where == "dataset")
        found.kind = ItemLink::Kind::Dataset;
    else if (where == "model")
        found.kind = ItemLink::Kind::Model;
    else if (where == "comparison")
        found.kind = ItemLink::Kind::Comparison;
    else if (where == "release")
        found.kind = ItemLink::Kind::Release;
    return found;
}

ItemLink lineageOf(const QString& item)
{
    return {.kind = ItemLink::Kind::Lineage, .target = item};
}

Property lineageProperty(const QString& item)
{
    return Words::lineageProperty(item);
}

Property whyProperty(ExecutionNumber execution)
{
    return Words::whyProperty(execution);
}

QString itemOf(ExecutionNumber execution)
{
    return QLatin1Char('#') + QString::number(execution.value());
}

QString itemOf(const ReleaseRecord& record)
{
    if (record.kind == ReleaseKind::Add)
        return QStringLiteral("version:") + text(record.version);
    if (record.kind == ReleaseKind::Protect)
        return QStringLiteral("alias:") + text(record.alias);
    return QStringLiteral("decision:") + QString::number(record.number);
}

} // namespace touchstone::lineagewords
