#include "widgets/models/reruntext.h"

#include "widgets/models/displayformat.h"
#include "widgets/models/executiontext.h"
#include "widgets/models/properties.h"
#include "widgets/models/recordwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>
#include <string>
#include <string_view>

namespace touchstone::reruntext {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("reruntext", text);
}

QString number(ExecutionNumber execution)
{
    return QLatin1Char('#') + QString::number(execution.value());
}

QString count(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString value(const nlohmann::json& value)
{
    const QString text = recordwords::value(value);
    return text == displayformat::absent() ? translated(QT_TRANSLATE_NOOP("reruntext", "nothing")) : text;
}

/// "label@2": a kind of answer and its place.
std::optional<int> placeIn(const std::string& what, std::string_view kind)
{
    bool isNumber = false;
    const int place
        = what.starts_with(kind) ? QString::fromStdString(what.substr(kind.size())).toInt(&isNumber) : 0;
    return isNumber ? std::optional(place) : std::nullopt;
}

/// What differs of outputs; settings of a model and metrics have their own names.
QString outputName(const std::string& what)
{
    constexpr std::string_view filesOf = "files of ";
    if (what.starts_with(filesOf)) {
        return translated(QT_TRANSLATE_NOOP("reruntext", "files of %1"))
            .arg(QString::fromStdString(what.substr(filesOf.size())));
    }
    if (const auto place = placeIn(what, "label@"))
        return translated(QT_TRANSLATE_NOOP("reruntext", "label at place %1")).arg(*place);
    if (const auto place = placeIn(what, "p@"))
        return translated(QT_TRANSLATE_NOOP("reruntext", "probability at place %1")).arg(*place);
    if (what == "truth")
        return translated(QT_TRANSLATE_NOOP("reruntext", "true label"));
    if (what == "label")
        return translated(QT_TRANSLATE_NOOP("reruntext", "label and its rows"));
    if (what == "part")
        return translated(QT_TRANSLATE_NOOP("reruntext", "part of the split"));
    if (what == "model")
        return translated(QT_TRANSLATE_NOOP("reruntext", "sha-256 of the model"));
    if (what == "dataset")
        return translated(QT_TRANSLATE_NOOP("reruntext", "sha-256 of the dataset"));
    return QString::fromStdString(what);
}

/// With a name, and what stood there before and now.
const char* sentenceOf(std::string_view where)
{
    if (where == "inputs")
        return QT_TRANSLATE_NOOP("reruntext", "Input, %1: before %2, now %3");
    if (where == "parameters")
        return QT_TRANSLATE_NOOP("reruntext", "Parameter, %1: before %2, now %3");
    if (where == "code")
        return QT_TRANSLATE_NOOP("reruntext", "Code, %1: before %2, now %3");
    if (where == "environment")
        return QT_TRANSLATE_NOOP("reruntext", "Environment, %1: before %2, now %3");
    return QT_TRANSLATE_NOOP("reruntext", "Output, %1: before %2, now %3");
}

QString noteText(const std::string& note)
{
    if (note == "old-record")
        return translated(QT_TRANSLATE_NOOP(
            "reruntext", "the record does not say all that was asked for; the rest was left to be guessed"));
    if (note == "original-gone")
        return translated(QT_TRANSLATE_NOOP(
            "reruntext", "what the original made is gone: it was compared by what is recorded of it"));
    if (note == "original-restored") {
        return translated(QT_TRANSLATE_NOOP("reruntext",
            "what the original made was not there any more; the same was made again and has its place"));
    }
    if (note == "original-damaged") {
        return translated(QT_TRANSLATE_NOOP(
            "reruntext", "what the original made is not what was recorded: it was damaged or changed"));
    }
    if (note == "original-repaired") {
        return translated(QT_TRANSLATE_NOOP("reruntext",
            "what the original made was damaged or changed; what was recorded was made again and has taken "
            "its "
            "place"));
    }
    if (note == "not-measured")
        return translated(QT_TRANSLATE_NOOP("reruntext", "there are no rows to measure both models on"));
    return QString::fromStdString(note);
}

QString noiseText(const RerunNoise& noise)
{
    if (noise.basis == "rounding") {
        return translated(
            QT_TRANSLATE_NOOP("reruntext", "probabilities differ by at most %1; rounding makes up to %2"))
            .arg(QLocale().toString(noise.change, 'g', 2), QLocale().toString(noise.limit, 'g', 2));
    }
    return translated(
        QT_TRANSLATE_NOOP("reruntext", "P@1 %1, now %2, on %3 rows of %4; noise makes up to %5"))
        .arg(displayformat::rate(noise.original), displayformat::rate(noise.now), count(noise.count),
            QString::fromStdString(noise.rows), displayformat::rate(noise.limit));
}

/// How many rows have another first label, and what that made right and wrong.
QString flipsText(const RerunNoise& noise)
{
    if (!noise.onlyOriginal || !noise.onlyNow) {
        return translated(QT_TRANSLATE_NOOP("reruntext", "%1 of %2 rows"))
            .arg(count(noise.changedRows), count(noise.count));
    }
    return translated(
        QT_TRANSLATE_NOOP("reruntext", "%1 of %2 rows; right only before: %3, right only now: %4"))
        .arg(count(noise.changedRows), count(noise.count), count(*noise.onlyOriginal), count(*noise.onlyNow));
}

void addNoise(const RerunNoise& noise, std::vector<Property>& rows)
{
    rows.push_back({.name = translated(QT_TRANSLATE_NOOP("reruntext", "Noise")), .value = noiseText(noise)});
    rows.push_back({.name = translated(QT_TRANSLATE_NOOP("reruntext", "Other first labels")),
        .value = flipsText(noise)});
    if (!noise.twinChangedRows)
        return;
    rows.push_back({.name = translated(QT_TRANSLATE_NOOP("reruntext", "Other first labels of the twin")),
        .value = number(noise.twin) + QStringLiteral(": ") + count(*noise.twinChangedRows),
        .link = properties::linkTo(noise.twin)});
}

void addReport(const RerunReport& report, std::vector<Property>& rows)
{
    rows.push_back({.name = translated(QT_TRANSLATE_NOOP("reruntext", "Repeats")),
        .value = number(report.original) + QStringLiteral(": ") + verdict(report.verdict),
        .link = properties::linkTo(report.original)});
    const bool same = report.verdict == RerunVerdict::Identical;
    bool first = true;
    for (const Parting& entry : same ? report.circumstances : report.parted) {
        const QString name = same ? translated(QT_TRANSLATE_NOOP("reruntext", "Although"))
            : first               ? translated(QT_TRANSLATE_NOOP("reruntext", "Parted at"))
                                  : translated(QT_TRANSLATE_NOOP("reruntext", "Also at"));
        rows.push_back({.name = name, .value = parting(entry)});
        first = false;
    }
    if (report.rowsThatDiffer)
        rows.push_back({.name = translated(QT_TRANSLATE_NOOP("reruntext", "Rows that differ")),
            .value = count(*report.rowsThatDiffer)});
    if (report.noise)
        addNoise(*report.noise, rows);
    if (!report.noiseProblem.empty()) {
        rows.push_back({.name = translated(QT_TRANSLATE_NOOP("reruntext", "Noise")),
            .value = translated(QT_TRANSLATE_NOOP("reruntext", "could not be measured: %1"))
                         .arg(QString::fromStdString(report.noiseProblem))});
    }
    for (const std::string& note : report.notes)
        rows.push_back({.name = translated(QT_TRANSLATE_NOOP("reruntext", "Note")), .value = noteText(note)});
}

} // namespace

QString verdict(RerunVerdict verdict)
{
    switch (verdict) {
    case RerunVerdict::Identical:
        return translated(QT_TRANSLATE_NOOP("reruntext", "identical"));
    case RerunVerdict::WithinNoise:
        return translated(QT_TRANSLATE_NOOP("reruntext", "within noise"));
    case RerunVerdict::Differs:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("reruntext", "differs"));
}

QString sentence(const RerunReport& report)
{
    switch (report.verdict) {
    case RerunVerdict::Identical:
        return translated(QT_TRANSLATE_NOOP("reruntext", "%1 is reproduced to the byte"))
            .arg(number(report.original));
    case RerunVerdict::WithinNoise:
        return translated(QT_TRANSLATE_NOOP("reruntext", "%1 is reproduced within noise"))
            .arg(number(report.original));
    case RerunVerdict::Differs:
        break;
    }
    if (report.parted.empty())
        return translated(QT_TRANSLATE_NOOP("reruntext", "It differs from %1")).arg(number(report.original));
    return translated(QT_TRANSLATE_NOOP("reruntext", "It differs from %1. %2"))
        .arg(number(report.original), parting(report.parted.front()));
}

QString parting(const Parting& parting)
{
    const bool recorded = parting.where == "code" || parting.where == "environment";
    const QString name = recorded    ? recordwords::name(parting.what)
        : parting.where == "outputs" ? outputName(parting.what)
                                     : QString::fromStdString(parting.what);
    if (parting.row) {
        return translated(QT_TRANSLATE_NOOP("reruntext", "Row %1, %2: before %3, now %4"))
            .arg(count(*parting.row), name, value(parting.original), value(parting.now));
    }
    return translated(sentenceOf(parting.where)).arg(name, value(parting.original), value(parting.now));
}

PropertySection section(const Execution& execution, const std::vector<Execution>& executions)
{
    PropertySection section {.title = translated(QT_TRANSLATE_NOOP("reruntext", "Repetition")), .rows = {}};
    if (const auto report = RerunReport::of(execution))
        addReport(*report, section.rows);
    for (const Execution* repetition : repetitionsOf(executions, execution.number)) {
        const auto report = RerunReport::of(*repetition);
        section.rows.push_back({.name = translated(QT_TRANSLATE_NOOP("reruntext", "Repeated by")),
            .value = number(repetition->number) + QStringLiteral(": ")
                + (report ? verdict(report->verdict) : executiontext::status(repetition->status)),
            .link = properties::linkTo(repetition->number)});
    }
    return section;
}

} // namespace touchstone::reruntext
