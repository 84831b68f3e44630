#include "widgets/models/reruntext.h"

#include "widgets/models/displayformat.h"
#include "widgets/models/executiontext.h"
#include "widgets/models/properties.h"

#include <QCoreApplication>
#include <QLocale>

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

QString value(const nlohmann::json& json)
{
    if (json.is_null())
        return displayformat::absent();
    if (json.is_string())
        return QString::fromStdString(json.get<std::string>());
    if (json.is_number_float())
        return QLocale().toString(json.get<double>(), 'g', 6);
    return QString::fromStdString(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

QString place(std::string_view where)
{
    if (where == "inputs")
        return translated(QT_TRANSLATE_NOOP("reruntext", "Inputs"));
    if (where == "parameters")
        return translated(QT_TRANSLATE_NOOP("reruntext", "Parameters"));
    if (where == "code")
        return translated(QT_TRANSLATE_NOOP("reruntext", "Code"));
    if (where == "environment")
        return translated(QT_TRANSLATE_NOOP("reruntext", "Environment"));
    return translated(QT_TRANSLATE_NOOP("reruntext", "Outputs"));
}

QString noteText(const std::string& note)
{
    if (note == "old-record")
        return translated(QT_TRANSLATE_NOOP(
            "reruntext", "the record does not say all that was asked for; the rest was left to be guessed"));
    if (note == "original-gone")
        return translated(QT_TRANSLATE_NOOP(
            "reruntext", "what the original made is gone, so only its metrics were compared"));
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
    const QString text
        = translated(QT_TRANSLATE_NOOP("reruntext",
                         "P@1 %1, now %2, on %3 rows of %4; noise makes up to %5; %6 rows have another first "
                         "label"))
              .arg(displayformat::rate(noise.original), displayformat::rate(noise.now), count(noise.count),
                  QString::fromStdString(noise.rows), displayformat::rate(noise.limit),
                  count(noise.changedRows));
    if (!noise.twinChangedRows)
        return text;
    return text
        + translated(QT_TRANSLATE_NOOP("reruntext", ", of the twin %1 %2"))
              .arg(number(noise.twin), count(*noise.twinChangedRows));
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
        rows.push_back(
            {.name = translated(QT_TRANSLATE_NOOP("reruntext", "Noise")), .value = noiseText(*report.noise)});
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
    const QString differs
        = translated(QT_TRANSLATE_NOOP("reruntext", "It differs from %1")).arg(number(report.original));
    return report.parted.empty() ? differs : differs + QStringLiteral(". ") + parting(report.parted.front());
}

QString parting(const Parting& parting)
{
    const QString where = parting.row ? translated(QT_TRANSLATE_NOOP("reruntext", "%1, row %2"))
                                            .arg(place(parting.where), count(*parting.row))
                                      : place(parting.where);
    return translated(QT_TRANSLATE_NOOP("reruntext", "%1: %2 was %3, is %4"))
        .arg(where, QString::fromStdString(parting.what), value(parting.original), value(parting.now));
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
