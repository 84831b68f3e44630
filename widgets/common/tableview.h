#pragma once

#include <QTableView>

namespace touchstone {

/// A read-only table of rows: sortable, whole rows selected, Ctrl+C copies the selection as tab-separated text
/// with its header, and a context menu says so.
class TableView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableView)

public:
    explicit TableView(QWidget* parent = nullptr);

    /// Columns as shown, tabs and line breaks inside a cell become spaces; empty when nothing is selected.
    QString selectionAsText() const;

private:
    void copySelection();
};

} // namespace touchstone
