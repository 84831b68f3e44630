#include "widgets/comparison/evidencelines.h"

#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QCoreApplication>

namespace touchstone {

namespace {

constexpr int mostNames = 8; ///< of protected labels in one sentence

/// The context of the texts below.
class EvidenceLines
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceLines)
};

/// "0.412 > 0.398, -0.014 [-0.020, -0.008]"
QString movement(const MetricChange& metric)
{
    QString text = QStringLiteral("%1 %2 %3")
                       .arg(displayformat::rate(metric.baseline), QString(QChar(0x2192)),
                           displayformat::rate(metric.candidate));
    if (metric.change)
        text += QStringLiteral(", ") + comparisonformat::changeWithArrow(metric.change);
    if (metric.interval)
        text += QLatin1Char(' ') + comparisonformat::interval(metric.interval);
    return text;
}

QString protectedSentence(const ComparisonReport& report, Protection protection, const QString& sentence)
{
    QStringList names;
    int count = 0;
    for (const LabelChange& label : report.labels) {
        if (label.protection != protection)
            continue;
        if (++count <= mostNames)
            names += QString::fromStdString(label.label);
    }
    if (count > mostNames)
        names += EvidenceLines::tr("%n more", nullptr, count - mostNames);
    return count == 0 ? QString() : sentence.arg(names.join(QStringLiteral(", ")));
}

} // namespace

QStringList evidenceSentences(const ComparisonReport& report)
{
    QStringList sentences;
    if (report.overlap)
        sentences
            += EvidenceLines::tr("On the %1 rows that both sides predicted, row by row: P@1 %2; f1 macro %3.")
                   .arg(comparisonformat::count(report.overlap->rows), movement(report.overlap->headline.p1),
                       movement(report.overlap->headline.f1Macro));
    if (report.importance) {
        sentences += EvidenceLines::tr("Weighted by %1: f1 %2; recall %3.")
                         .arg(QString::fromStdString(report.importance->source),
                             movement(report.importance->f1), movement(report.importance->recall));
        if (report.importance->unmeasured > 0)
            sentences.back() += QLatin1Char(' ')
                + EvidenceLines::tr("%1 of the weight lies on labels without rows on a side.")
                      .arg(comparisonformat::percent(report.importance->unmeasured));
    }
    for (const auto& [protection, sentence] :
        {std::pair(Protection::Degraded, EvidenceLines::tr("%1 Protected and degraded: %2.")),
            std::pair(Protection::Lost,
                EvidenceLines::tr("%1 Protected and unknown to the candidate's model: %2.")),
            std::pair(Protection::Inconclusive,
                EvidenceLines::tr("%1 Protected, neither kept nor lost for certain: %2.")),
            std::pair(Protection::Held, EvidenceLines::tr("%1 Protected and kept: %2."))}) {
        const bool isBad = protection == Protection::Degraded || protection == Protection::Lost;
        const QChar sign(isBad ? 0x25BC : protection == Protection::Held ? 0x2713 : 0x003F);
        const QString text = protectedSentence(report, protection, sentence.arg(sign, QStringLiteral("%1")));
        if (!text.isEmpty())
            sentences += text;
    }
    if (report.resampled)
        sentences
            += EvidenceLines::tr("By %1 resamples, the changes lie in: P@1 %2; f1 macro %3; f1 weighted %4.")
                   .arg(comparisonformat::count(report.resampled->resamples),
                       comparisonformat::interval(report.resampled->p1),
                       comparisonformat::interval(report.resampled->f1Macro),
                       comparisonformat::interval(report.resampled->f1Weighted));
    return sentences;
}

} // namespace touchstone
