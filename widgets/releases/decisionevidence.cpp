#include "widgets/releases/decisionevidence.h"

#include "widgets/models/comparisonformat.h"
#include "widgets/models/comparisonwarningtext.h"
#include "widgets/models/releasetext.h"

#include <QCoreApplication>

namespace touchstone::decisionevidence {

namespace {

/// The context of the texts.
class DecisionEvidence
{
    Q_DECLARE_TR_FUNCTIONS(DecisionEvidence)
};

} // namespace

QStringList warnings(const DecisionOutcome& outcome)
{
    QStringList lines;
    for (const Warning& warning : outcome.warnings) {
        if (warning.code == "baseline-not-in-production" && !warning.arguments.empty())
            lines.append(DecisionEvidence::tr("The baseline is not what is in production (%1).")
                             .arg(QString::fromStdString(warning.arguments.front())));
        else
            lines.append(comparisonWarningText(warning));
    }
    if (outcome.comparison) {
        for (const Warning& warning : outcome.comparison->warnings)
            lines.append(comparisonWarningText(warning));
    }
    return lines;
}

QString marks(const DecisionOutcome& outcome)
{
    if (!outcome.review || outcome.review->marks() == 0)
        return DecisionEvidence::tr("Nobody marked a post of this comparison.");
    const ReviewCounts& counts = *outcome.review;
    return DecisionEvidence::tr(
        "%1 marks on posts: candidate better %2, baseline better %3, label wrong %4, unclear %5.")
        .arg(comparisonformat::count(counts.marks()), comparisonformat::count(counts.candidateBetter),
            comparisonformat::count(counts.baselineBetter), comparisonformat::count(counts.labelWrong),
            comparisonformat::count(counts.unclear));
}

QStringList notChecked(const DecisionOutcome& outcome)
{
    QStringList lines;
    if (outcome.gates) {
        for (const GateResult& gate : outcome.gates->gates) {
            if (gate.verdict == GateVerdict::NotApplicable)
                lines.append(QStringLiteral("%1: %2").arg(
                    QString::fromStdString(gate.name), releasetext::reason(gate)));
        }
    }
    if (!outcome.comparison)
        return lines;
    const ComparisonReport& report = *outcome.comparison;
    const bool labelled = report.baseline->isLabelled() && report.candidate->isLabelled();
    if (!labelled)
        lines.append(DecisionEvidence::tr("f1, recall and every label: a side has no labelled rows."));
    if (!report.flips)
        lines.append(DecisionEvidence::tr("Which posts flipped: the sides have different rows."));
    if (!report.twin)
        lines.append(
            DecisionEvidence::tr("What training with another seed alone changes: no twin was named."));
    if (labelled) {
        std::int64_t few = 0;
        for (const LabelChange& label : report.labels)
            few += label.status == LabelStatus::Common && label.verdict == Verdict::TooFew ? 1 : 0;
        if (few > 0)
            lines.append(DecisionEvidence::tr(
                "%n label(s) with too few rows to be judged.", nullptr, static_cast<int>(few)));
    }
    return lines;
}

} // namespace touchstone::decisionevidence
