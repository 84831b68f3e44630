#include "widgets/comparison/measurespage.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/models/cellsmodel.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/sortproxy.h"

#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace touchstone {

namespace {

constexpr int shortTable = 7;    // rows that are seen without scrolling
constexpr double moderate = 0.1; // the usual reading of a population stability index
constexpr double large = 0.25;

QString verdict(bool known, bool outside)
{
    if (!known)
        return displayformat::absent();
    return outside ? MeasuresPage::tr("%1 more than chance").arg(QChar(0x25B2))
                   : MeasuresPage::tr("within chance");
}

QString plain(std::optional<double> value, int decimals)
{
    return value ? QLocale().toString(*value, 'f', decimals) : displayformat::absent();
}

/// `decimals` of numbers; 0: shares, as percentages.
CellsModel::Row measureRow(const QString& name, const DriftMeasure& measure, int decimals)
{
    const bool isShare = decimals == 0;
    const auto text = [decimals](std::optional<double> value) {
        return decimals == 0 ? comparisonformat::percent(value, 2) : plain(value, decimals);
    };
    QString change = displayformat::absent();
    QString band = displayformat::absent();
    if (isShare) {
        if (measure.change)
            change = MeasuresPage::tr("%1 points").arg(comparisonformat::change(100 * *measure.change, 2));
        if (measure.nullBand)
            band = comparisonformat::interval(
                Interval {100 * measure.nullBand->lower, 100 * measure.nullBand->upper}, 2);
    } else {
        change = comparisonformat::change(measure.change, decimals);
        band = comparisonformat::interval(measure.nullBand, decimals);
    }
    return {Cell {name, {}}, Cell {text(measure.baseline), {}}, Cell {text(measure.candidate), {}},
        Cell {change, {}}, Cell {band, {}},
        Cell {verdict(measure.change && measure.nullBand, measure.isOutside()), {}}};
}

CellsModel::Row distanceRow(const QString& name, const DriftDistance& distance)
{
    const QString band = distance.nullBand
        ? MeasuresPage::tr("up to %1").arg(displayformat::rate(distance.nullBand->upper))
        : displayformat::absent();
    return {Cell {name, {}}, Cell {displayformat::absent(), {}}, Cell {displayformat::absent(), {}},
        Cell {displayformat::rate(distance.value), {}}, Cell {band, {}},
        Cell {verdict(distance.value && distance.nullBand, distance.isOutside()), {}}};
}

QString readingOf(double psi)
{
    if (psi < moderate)
        return MeasuresPage::tr("hardly a shift");
    return psi < large ? MeasuresPage::tr("a moderate shift") : MeasuresPage::tr("a large shift");
}

QString unknownWords(const DriftMeasure& words)
{
    const QString moved
        = MeasuresPage::tr("Of all words, the side's model does not know %1 on the baseline and %2 on "
                           "the candidate")
              .arg(comparisonformat::percent(words.baseline, 2),
                  comparisonformat::percent(words.candidate, 2));
    if (!words.nullBand)
        return moved + QLatin1Char('.');
    return words.isOutside() ? MeasuresPage::tr(
               "%1: more of a change than chance allows. Words that the model never saw say nothing to it.")
                                   .arg(moved)
                             : MeasuresPage::tr("%1: no more of a change than chance allows.").arg(moved);
}

void fitRows(TableView* table, int rows)
{
    const int height = table->verticalHeader()->defaultSectionSize();
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() + height * rows + 6);
}

} // namespace

QStringList driftSentences(const ComparisonReport& report)
{
    const Drift& drift = report.drift;
    if (!drift.predicted.psi.value)
        return {MeasuresPage::tr(
            "Nothing can be said yet: the comparison is being computed, or a side has no rows.")};
    QStringList sentences;
    if (!drift.sameModel)
        sentences += MeasuresPage::tr(
            "The sides are of different models: a change may come from the model instead of the rows. "
            "Compare one model on both rows to see the rows alone.");
    if (drift.paired)
        sentences
            += MeasuresPage::tr("Both sides hold the same rows: what differs here comes from the models.");
    const PredictedMix& mix = drift.predicted;
    QString psi = MeasuresPage::tr(
        "Label mix: the population stability index of the labels that the models gave is %1, by the "
        "usual reading (below 0.1 hardly, up to 0.25 moderate, above large) %2.")
                      .arg(displayformat::rate(mix.psi.value), readingOf(*mix.psi.value));
    if (mix.psi.nullBand)
        psi += QLatin1Char(' ')
            + (mix.psi.isOutside()
                    ? MeasuresPage::tr("If nothing had changed, it would stay below %1 in 95 of 100 cases.")
                    : MeasuresPage::tr(
                        "That is no more than chance gives with so many rows and labels (up to %1)."))
                  .arg(displayformat::rate(mix.psi.nullBand->upper));
    sentences += psi;
    if (mix.zLimit)
        sentences += MeasuresPage::tr(
            "%1 of %2 labels are given more or less often than chance allows for any of them.")
                         .arg(comparisonformat::count(mix.beyondLimit), comparisonformat::count(mix.labels));
    sentences += unknownWords(drift.unknownWords);
    if (report.p1.jensenShannon)
        sentences += MeasuresPage::tr(
            "The p@1 of both sides are %1 apart (Jensen-Shannon distance, 0 equal, 1 nothing in "
            "common).")
                         .arg(displayformat::rate(report.p1.jensenShannon));
    return sentences;
}

MeasuresPage::MeasuresPage(QWidget* parent)
    : QWidget(parent)
    , m_measures(new CellsModel(this))
    , m_shares(new CellsModel(this))
    , m_measuresTable(new TableView(this))
    , m_sharesTable(new TableView(this))
    , m_words(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    m_words->setObjectName(QStringLiteral("driftWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_measuresTable->setModel(m_measures);
    m_measuresTable->setObjectName(QStringLiteral("driftMeasures"));
    m_measuresTable->setAccessibleName(tr("What moved without looking at labels"));
    auto* sorted = new SortProxy(CellsModel::SortRole, this);
    sorted->setSourceModel(m_shares);
    m_sharesTable->setModel(sorted);
    m_sharesTable->setObjectName(QStringLiteral("driftShares"));
    m_sharesTable->setAccessibleName(tr("How often each label is given"));
    m_sharesTable->setSortingEnabled(true);
    m_sharesTable->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    fitRows(m_measuresTable, shortTable);
    fitRows(m_sharesTable, 3);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_words);
    rows->addWidget(m_measuresTable);
    rows->addWidget(m_sharesTable, 1);
}

void MeasuresPage::setReport(const ComparisonReport& report)
{
    m_words->setText(driftSentences(report).join(QLatin1Char('\n')));
    const bool there = report.drift.predicted.psi.value.has_value();
    m_measuresTable->setVisible(there);
    m_sharesTable->setVisible(there);
    if (!there)
        return;
    fillMeasures(report);
    fillShares(report.drift.predicted);
}

void MeasuresPage::fillMeasures(const ComparisonReport& report)
{
    const Drift& drift = report.drift;
    std::vector<CellsModel::Row> rows {measureRow(tr("Unknown words"), drift.unknownWords, 0),
        measureRow(tr("Words a row"), drift.words, 2),
        distanceRow(tr("Words a row, distance"), drift.wordsDistance),
        measureRow(tr("Mean p@1"), drift.meanP1, 3),
        distanceRow(tr("Label mix, stability index"), drift.predicted.psi),
        distanceRow(tr("Label mix, share that moved"), drift.predicted.totalVariation)};
    if (report.p1.psi)
        rows.push_back(distanceRow(tr("p@1, stability index"), {report.p1.psi, report.p1.psiNull}));
    m_measures->setCells(
        {{tr("Measure"), false, {}}, {tr("Baseline"), true, {}}, {tr("Candidate"), true, {}},
            {tr("Change or distance"), true, {}},
            {tr("When nothing changed"), true, tr("In 95 of 100 cases")}, {tr("Verdict"), false, {}}},
        std::move(rows));
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    QHeaderView* header = m_measuresTable->horizontalHeader();
    for (const auto& [column, characters] : {std::pair(0, 30), std::pair(1, 13), std::pair(2, 13),
             std::pair(3, 22), std::pair(4, 24), std::pair(5, 24)})
        header->resizeSection(column, characters * digit);
}

void MeasuresPage::fillShares(const PredictedMix& mix)
{
    std::vector<CellsModel::Row> rows;
    for (const PredictedShare& share : mix.shares) {
        const bool beyond = mix.zLimit && std::abs(share.z) > *mix.zLimit;
        rows.push_back(
            {Cell {
                 share.label.empty() ? tr("no label") : oneLine(QString::fromStdString(share.label), 80), {}},
                Cell {comparisonformat::percent(share.share.baseline, 2), share.share.baseline},
                Cell {comparisonformat::percent(share.share.candidate, 2), share.share.candidate},
                Cell {comparisonformat::changeWithArrow(100 * share.change, 2), share.change},
                Cell {comparisonformat::change(share.z, 1), share.z},
                Cell {beyond ? tr("more than chance") : tr("within chance"), beyond ? 1 : 0}});
    }
    m_shares->setCells(
        {{tr("Label given"), false, {}}, {tr("Baseline"), true, {}}, {tr("Candidate"), true, {}},
            {tr("Points"), true, {}}, {tr("z"), true, tr("The change over its deviation under no change")},
            {tr("Verdict"), false, {}}},
        std::move(rows));
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    QHeaderView* header = m_sharesTable->horizontalHeader();
    for (const auto& [column, characters] : {std::pair(0, 30), std::pair(1, 13), std::pair(2, 13),
             std::pair(3, 16), std::pair(4, 10), std::pair(5, 24)})
        header->resizeSection(column, characters * digit);
}

} // namespace touchstone
