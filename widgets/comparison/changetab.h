#pragma once

#include "core/comparison/comparisonreport.h"

#include <QWidget>

class QComboBox;

namespace touchstone {

class HistogramChart;
class PlainLabel;
class QqPlot;

/// How the labels' f1 changes are distributed: histogram with the normal curve and the band, QQ plot, and what they
/// say in words.
class ChangeTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeTab)

public:
    explicit ChangeTab(QWidget* parent = nullptr);

    void setReport(const ComparisonReport& report);
    HistogramChart* histogram() const { return m_histogram; }
    QqPlot* quantiles() const { return m_quantiles; }

signals:
    /// The user wants the changes as shares of the baseline's f1, or in points.
    void relativeRequested(bool relative);

private:
    QWidget* makeControls();

    QComboBox* m_scale;
    HistogramChart* m_histogram;
    QqPlot* m_quantiles;
    PlainLabel* m_words;
};

/// What the distribution of changes says, one sentence each.
QStringList changeSentences(const ComparisonReport& report);

} // namespace touchstone
