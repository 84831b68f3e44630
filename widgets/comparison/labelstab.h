#pragma once

#include "core/comparison/comparisonreport.h"

#include <QWidget>

#include <memory>

class QSplitter;
class QTabBar;
class QToolButton;

namespace touchstone {

class JobRunner;
class LabelDrillDown;
class LabelsModel;
class LabelsView;
class LedgerView;
class SelectionModel;
class Settings;

/// The f1-change table of all labels, and the ledger of those that came and went; beside them, everything about the one
/// that is chosen.
class LabelsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsTab)

public:
    /// All must outlive the tab.
    LabelsTab(LabelsModel& labels, SelectionModel& selection, JobRunner& jobs, Settings& settings,
        QWidget* parent = nullptr);

    void setReport(const std::shared_ptr<const ComparisonReport>& report);
    LabelsView* labelsView() const { return m_labels; }
    LabelDrillDown* details() const { return m_details; }
    void showTable();
    /// Opens the details of a label and goes there.
    void showLabel(const QString& label);
    /// Remembers the table's columns and how the tab is divided.
    void saveState();

private:
    void setUpDetails();
    void showDetails(bool shown);

    SelectionModel& m_selection;
    Settings& m_settings;
    QTabBar* m_bar;
    QToolButton* m_toggle;
    QSplitter* m_splitter;
    LabelsView* m_labels;
    LedgerView* m_ledger;
    LabelDrillDown* m_details;
};

} // namespace touchstone
