#pragma once

#include <QWidget>

class QStackedLayout;

namespace touchstone {

class EmptyState;
class LabelFilterBar;
class LabelsModel;
class PlainLabel;
class SelectionModel;
class Settings;
class TableView;

/// The f1-change table of a comparison with its filters. Several views may share one model and one selection; choosing
/// rows marks their labels in all other views.
class LabelsView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsView)

public:
    /// All three must outlive the view.
    LabelsView(LabelsModel& labels, SelectionModel& selection, Settings& settings, QWidget* parent = nullptr);

    void focusFilter();
    /// Goes to the next degraded label (step 1) or the one before (step -1) and marks it.
    void goToDegraded(int step);
    /// Remembers the table's columns.
    void saveState();
    TableView* table() const { return m_table; }

signals:
    /// By Return or a double click.
    void labelActivated(const QString& label);

private:
    void setUpTable();
    void takeSelection();
    void showSelection();
    void updateCount();

    LabelsModel& m_labels;
    SelectionModel& m_selection;
    Settings& m_settings;
    LabelFilterBar* m_filters;
    PlainLabel* m_count;
    TableView* m_table;
    EmptyState* m_noMatch;
    EmptyState* m_pending; ///< a first look has no labels yet
    QStackedLayout* m_views;
    bool m_showing = false;
};

} // namespace touchstone
