#pragma once

#include "core/comparison/comparisonreport.h"

#include <QWidget>

namespace touchstone {

class HistogramChart;
class PlainLabel;

/// The distribution of p@1 on both sides, in a choice of forms, with the distance between them in words.
class P1Tab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(P1Tab)

public:
    explicit P1Tab(QWidget* parent = nullptr);

    void setReport(const ComparisonReport& report);
    HistogramChart* chart() const { return m_chart; }

private:
    QWidget* makeControls();

    HistogramChart* m_chart;
    PlainLabel* m_words;
};

/// What the distances of p@1 mean, one sentence each; says why when they are withheld.
QStringList p1DistanceSentences(const ComparisonReport& report);

} // namespace touchstone
