#pragma once

#include "core/comparison/comparisonreport.h"

#include <QStringList>
#include <QWidget>

namespace touchstone {

class CellsModel;
class PlainLabel;
class TableView;

/// What can be seen without gold labels: unknown words, lengths, mean p@1, the labels that the models gave, each with the
/// band that it stays in when nothing changed.
class MeasuresPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasuresPage)

public:
    explicit MeasuresPage(QWidget* parent = nullptr);

    void setReport(const ComparisonReport& report);

private:
    void fillMeasures(const ComparisonReport& report);
    void fillShares(const PredictedMix& mix);

    CellsModel* m_measures;
    CellsModel* m_shares;
    TableView* m_measuresTable;
    TableView* m_sharesTable;
    PlainLabel* m_words;
};

/// What the measures say, one sentence each.
QStringList driftSentences(const ComparisonReport& report);

} // namespace touchstone
