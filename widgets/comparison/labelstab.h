#pragma once

#include "core/comparison/comparisonreport.h"

#include <QWidget>

#include <memory>

class QTabBar;

namespace touchstone {

class LabelsModel;
class LabelsView;
class LedgerView;
class SelectionModel;
class Settings;

/// The f1-change table of all labels, and the ledger of those that came and went.
class LabelsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsTab)

public:
    /// All must outlive the tab.
    LabelsTab(LabelsModel& labels, SelectionModel& selection, Settings& settings, QWidget* parent = nullptr);

    void setReport(const std::shared_ptr<const ComparisonReport>& report);
    LabelsView* labelsView() const { return m_labels; }
    void showTable();

private:
    QTabBar* m_bar;
    LabelsView* m_labels;
    LedgerView* m_ledger;
};

} // namespace touchstone
