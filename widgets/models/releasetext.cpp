#include "widgets/models/releasetext.h"

#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace touchstone::releasetext {

namespace {

constexpr std::int64_t secondsOfDay = 24 * 3600;

/// The context of the texts.
class Releases
{
    Q_DECLARE_TR_FUNCTIONS(Releases)
};

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString marked(char16_t mark, const QString& word)
{
    return QString(QChar(mark)) + QLatin1Char(' ') + word;
}

struct Sentence {
    const char* code;
    const char* text;
};

/// The sentence of a code, and core's exact words behind it; in English those alone, which say the same and more.
template <std::size_t n>
QString translated(
    const std::array<Sentence, n>& sentences, const std::string& code, const std::string& exact)
{
    const QLocale::Language language = QLocale().language();
    if (language == QLocale::English || language == QLocale::C)
        return text(exact);
    for (const Sentence& sentence : sentences) {
        if (code == sentence.code)
            return Releases::tr(sentence.text) + QStringLiteral(" (") + text(exact) + QLatin1Char(')');
    }
    return text(exact);
}

/// "20200602.0 (since 2020-06-02 12:00:00 UTC, set by Ada)"
QString pointed(const AliasState& alias)
{
    return Releases::tr("%1 (since %2, set by %3)")
        .arg(text(alias.version), displayformat::dateTimeUtc(alias.since), text(alias.who));
}

} // namespace

QString verdict(GateVerdict verdict)
{
    switch (verdict) {
    case GateVerdict::Pass:
        return marked(u'\u2714', Releases::tr("pass"));
    case GateVerdict::Fail:
        return marked(u'\u2718', Releases::tr("fail"));
    case GateVerdict::Inconclusive:
        return marked(u'\u25D0', Releases::tr("inconclusive"));
    case GateVerdict::NotApplicable:
        break;
    }
    return marked(u'\u25CB', Releases::tr("not applicable"));
}

QString summary(const GateReport& report)
{
    QString sentence = Releases::tr("%1: of %2 gates %3 pass, %4 fail, %5 inconclusive")
                           .arg(verdict(report.verdict()), comparisonformat::count(report.gates.size()),
                               comparisonformat::count(report.count(GateVerdict::Pass)),
                               comparisonformat::count(report.count(GateVerdict::Fail)),
                               comparisonformat::count(report.count(GateVerdict::Inconclusive)));
    if (const auto none = report.count(GateVerdict::NotApplicable); none > 0)
        sentence += Releases::tr(", %1 not applicable").arg(comparisonformat::count(none));
    return sentence;
}

QString kind(ReleaseKind kind)
{
    switch (kind) {
    case ReleaseKind::Add:
        return Releases::tr("Version added");
    case ReleaseKind::Approve:
        return marked(u'\u2714', Releases::tr("Approved"));
    case ReleaseKind::Reject:
        return marked(u'\u2718', Releases::tr("Rejected"));
    case ReleaseKind::Move:
        return marked(u'\u2192', Releases::tr("Alias moved"));
    case ReleaseKind::Rollback:
        return marked(u'\u21B6', Releases::tr("Rolled back"));
    case ReleaseKind::Protect:
        break;
    }
    return marked(u'\u25C6', Releases::tr("Protection changed"));
}

QString standing(const ReleasedVersion& version)
{
    if (version.rejected)
        return marked(u'\u2718', Releases::tr("rejected"));
    const auto approvals = static_cast<int>(version.approvals.size());
    if (approvals == 0)
        return marked(u'\u25CB', Releases::tr("waits for a decision"));
    return marked(u'\u2714',
        approvals == 1 ? Releases::tr("approved")
                       : Releases::tr("approved by %n person(s)", nullptr, approvals));
}

QString protection(std::int64_t approvals)
{
    if (approvals == 0)
        return Releases::tr("not protected");
    return marked(
        u'\u25C6', Releases::tr("protected: needs %n approval(s)", nullptr, static_cast<int>(approvals)));
}

QString aliasesOf(const ReleaseState& state, const std::string& version)
{
    QStringList names;
    for (const auto& [name, alias] : state.aliases) {
        if (alias.version == version)
            names.append(text(name));
    }
    return names.join(QStringLiteral(", "));
}

QString number(GateUnit unit, std::optional<double> value)
{
    if (!value || !std::isfinite(*value))
        return displayformat::absent();
    switch (unit) {
    case GateUnit::Change:
        return comparisonformat::change(value);
    case GateUnit::Share:
        return comparisonformat::percent(value);
    case GateUnit::Count:
        return comparisonformat::count(std::llround(*value));
    case GateUnit::Rate:
    case GateUnit::Number:
        break;
    }
    return displayformat::rate(value);
}

QString limit(const GateResult& gate)
{
    if (!gate.limit)
        return displayformat::absent();
    const QString value = number(gate.unit, gate.limit);
    return gate.atLeast ? Releases::tr("at least %1").arg(value) : Releases::tr("at most %1").arg(value);
}

QString reason(const GateResult& gate)
{
    static constexpr std::array sentences {
        Sentence {"within-limit", QT_TRANSLATE_NOOP("Releases", "It lies on the good side of the limit.")},
        Sentence {"beyond-limit", QT_TRANSLATE_NOOP("Releases", "It lies beyond the limit.")},
        Sentence {"straddles-limit",
            QT_TRANSLATE_NOOP("Releases", "The limit lies within the interval: more rows are needed.")},
        Sentence {"too-few-rows", QT_TRANSLATE_NOOP("Releases", "There are too few rows.")},
        Sentence {"too-few-marks", QT_TRANSLATE_NOOP("Releases", "Too few posts were marked.")},
        Sentence {"no-marks", QT_TRANSLATE_NOOP("Releases", "No mark prefers a side.")},
        Sentence {"not-counted", QT_TRANSLATE_NOOP("Releases", "Marks were not counted.")},
        Sentence {"no-labels", QT_TRANSLATE_NOOP("Releases", "A side has no labels.")},
        Sentence {"no-such-labels", QT_TRANSLATE_NOOP("Releases", "There is no such label.")},
        Sentence {"no-twin", QT_TRANSLATE_NOOP("Releases", "There is no twin to measure it against.")},
        Sentence {"unpaired", QT_TRANSLATE_NOOP("Releases", "The sides have different rows.")},
    };
    return translated(sentences, gate.why.code, gate.why.text);
}

QString problem(const VerifyProblem& problem)
{
    static constexpr std::array sentences {
        Sentence {"changed-record", QT_TRANSLATE_NOOP("Releases", "A record was changed.")},
        Sentence {"broken-chain", QT_TRANSLATE_NOOP("Releases", "The records are no chain.")},
        Sentence {"head-missing", QT_TRANSLATE_NOOP("Releases", "The record of that hash is missing.")},
        Sentence {"missing-artifact", QT_TRANSLATE_NOOP("Releases", "What a record names cannot be read.")},
        Sentence {"changed-artifact", QT_TRANSLATE_NOOP("Releases", "What a record names was changed.")},
    };
    const QString exact = translated(sentences, problem.code, problem.text);
    return problem.record > 0 ? Releases::tr("Record %1: %2").arg(QString::number(problem.record), exact)
                              : exact;
}

QString answerAt(const std::vector<ReleaseRecord>& records, const std::string& alias, std::int64_t day)
{
    const ReleaseState then = releaseState(records, day + secondsOfDay - 1);
    const auto found = then.aliases.find(alias);
    const QString date = displayformat::dateTimeUtc(day).left(10);
    QString answer = found == then.aliases.end()
        ? Releases::tr("On %1 nothing was in %2.").arg(date, text(alias))
        : Releases::tr("On %1 %2 pointed to %3.").arg(date, text(alias), pointed(found->second));
    QStringList moves;
    for (const ReleaseRecord& record : records) {
        const bool moved = record.kind == ReleaseKind::Move || record.kind == ReleaseKind::Rollback;
        if (!moved || record.alias != alias || record.when < day || record.when >= day + secondsOfDay)
            continue;
        moves.append(
            Releases::tr("%1 %2 -> %3")
                .arg(displayformat::dateTimeUtc(record.when).mid(11, 8),
                    record.from.empty() ? displayformat::absent() : text(record.from), text(record.version)));
    }
    if (!moves.isEmpty())
        answer += QLatin1Char('\n') + Releases::tr("In that day: %1").arg(moves.join(QStringLiteral("; ")));
    return answer;
}

QString rollbackConsequence(const ReleaseState& state, const std::string& alias, const std::string& target)
{
    const auto found = state.aliases.find(alias);
    if (found == state.aliases.end() || target.empty())
        return {};
    const ReleasedVersion* before = state.find(found->second.version);
    const ReleasedVersion* after = state.find(target);
    if (before == nullptr || after == nullptr)
        return {};
    QStringList lines;
    lines.append(
        Releases::tr("%1 points to %2 (model #%3) now. After it, everything that asks for %1 gets %4 "
                     "(model #%5).")
            .arg(text(alias), text(before->name),
                before->execution.isValid() ? QString::number(before->execution.value())
                                            : displayformat::absent(),
                text(target), QString::number(after->execution.value())));
    lines.append(
        Releases::tr("%1 stays a version with its decisions; nothing is deleted. The step, your name "
                     "and the reason are recorded for good.")
            .arg(text(before->name)));
    if (after->rejected)
        lines.append(Releases::tr("Take care: %1 was rejected meanwhile.").arg(text(target)));
    return lines.join(QLatin1Char('\n'));
}

QString moveConsequence(const ReleaseState& state, const std::string& alias, const std::string& version)
{
    const auto found = state.aliases.find(alias);
    if (found == state.aliases.end())
        return Releases::tr("%1 is new: whoever asks for it gets %2.").arg(text(alias), text(version));
    return Releases::tr("%1 leaves %2: whoever asks for it gets %3. Roll back brings %2 back in one step.")
        .arg(text(alias), text(found->second.version), text(version));
}

QString moveProblem(const ReleaseState& state, const std::string& alias, const std::string& version)
{
    const auto allowed = mayMove(state, alias, version);
    if (allowed)
        return {};
    const Error& error = allowed.error();
    if (error.code == "not-approved" && error.arguments.size() == 4) {
        return Releases::tr("%1 is protected: %2 has %3 of the %4 approvals that it needs, each of another "
                            "person.")
            .arg(text(error.arguments[0]), text(error.arguments[1]), text(error.arguments[2]),
                text(error.arguments[3]));
    }
    return errortext::text(error);
}

} // namespace touchstone::releasetext
