#pragma once

#include "core/comparison/comparisonreport.h"

#include <QStringList>
#include <QWidget>

namespace touchstone {

class PlainLabel;
class ReliabilityChart;

/// What a p@1 means on both sides: how often the first label is right, by p@1.
class CalibrationPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalibrationPage)

public:
    explicit CalibrationPage(QWidget* parent = nullptr);

    void setReport(const ComparisonReport& report);
    ReliabilityChart* chart() const { return m_chart; }

private:
    ReliabilityChart* m_chart;
    PlainLabel* m_words;
};

/// The calibration errors in words; empty where no side has labels.
QStringList calibrationSentences(const ComparisonReport& report);

} // namespace touchstone
