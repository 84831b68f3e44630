#pragma once

#include <QByteArray>
#include <QTableView>

#include <filesystem>
#include <functional>
#include <optional>

class QMenu;

namespace touchstone {

/// A read-only table of rows: sortable, whole rows selected, Ctrl+C copies the selection as tab-separated text and as
/// an HTML table, both with the header; a context menu says so.
class TableView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableView)

public:
    explicit TableView(QWidget* parent = nullptr);

    /// Chooses that row alone. QTableView::selectRow() chooses nothing in a table that was never shown where reading
    /// begins at the right.
    void chooseRow(int row);
    /// Columns as shown, tabs and line breaks inside a cell become spaces; empty when nothing is selected.
    QString selectionAsText() const;
    /// The same as an HTML table.
    QString selectionAsHtml() const;

    /// Lets the user choose which columns there are, from the context menus of the header and of the table. What is
    /// shown now is what "Reset columns" goes back to. Call it once the model and the widths are set; the column
    /// `always` stays, those of `notOffered` come and go by other reasons.
    void enableColumnChoice(int always, const QList<int>& notOffered = {});
    /// Order, widths, sorting and choice of columns.
    QByteArray columnState() const;
    /// Nothing happens for a state of other columns.
    void restoreColumnState(const QByteArray& state);
    /// What there was when enableColumnChoice() was called.
    void resetColumns();

    /// Asks where to, with a title and a proposed file name; nothing: cancelled.
    using FileQuestion = std::function<std::optional<std::filesystem::path>(
        QWidget* parent, const QString& title, const std::filesystem::path& suggestion)>;
    /// Adds "Save the table as CSV..." to the context menu: all rows that are there, as they are sorted and filtered,
    /// with the columns as shown. `valueRole`: see tableAsCsv(). For tables whose rows the model holds.
    void enableSaving(const QString& fileName, int valueRole);
    /// Instead of the desktop's dialog.
    void setFileQuestion(FileQuestion question) { m_fileQuestion = std::move(question); }

private:
    QList<int> shownColumns() const;
    QList<QStringList> selectedCells() const;
    void copySelection();
    void copyCell();
    void fillColumnMenu();
    void showColumnMenu(const QPoint& place);
    void saveTable(const QString& fileName, int valueRole);

    FileQuestion m_fileQuestion;
    QMenu* m_columnMenu = nullptr;
    QList<int> m_notOffered;
    QByteArray m_defaultColumns;
    int m_alwaysShown = -1;
};

} // namespace touchstone
