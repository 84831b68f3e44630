#pragma once

#include "core/comparison/comparisonreport.h"

#include <QWidget>

#include <memory>

namespace touchstone {

class LedgerModel;
class PlainLabel;
class SelectionModel;
class TableView;

/// The labels that only one side has: what came, what went, and how many rows each is.
class LedgerView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LedgerView)

public:
    /// `selection` must outlive the view; choosing rows marks their labels.
    explicit LedgerView(SelectionModel& selection, QWidget* parent = nullptr);

    /// Null: nothing to show.
    void setReport(const std::shared_ptr<const ComparisonReport>& report);

signals:
    /// By Return or a double click.
    void labelActivated(const QString& label);

private:
    struct Part {
        LedgerModel* model;
        PlainLabel* title;
        PlainLabel* none;
        TableView* table;
    };
    Part makePart(LabelStatus status);
    QWidget* panel(const Part& part);
    void takeSelection(const Part& part);

    SelectionModel& m_selection;
    Part m_new;
    Part m_removed;
};

} // namespace touchstone
