#pragma once

#include "widgets/models/posttext.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace touchstone {

/// What people choose posts by most: words, agreement, marks; the order; whose rows; and the way to everything else.
class PostsFilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsFilterBar)

public:
    explicit PostsFilterBar(QWidget* parent = nullptr);

    void setFilter(const PostsFilter& filter);
    /// `both`: there are rows that both executions predicted.
    void setScope(PostsScope scope, bool both);
    void setSort(const RowSort& sort);
    void setBackVisible(bool visible);
    void focusSearch();
    QToolButton* exportButton() const { return m_export; }

signals:
    void filterChanged(const touchstone::PostsFilter& filter);
    void scopeChosen(touchstone::PostsScope scope);
    void sortChosen(const touchstone::RowSort& sort);
    void moreFiltersRequested();
    void reviewRequested();
    void backRequested();
    void leftDownwards(); ///< from the search into the list

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* addChoice(const char* name, const QString& accessibleName);
    void search();
    void takeCell(int index);
    void takeMark(int index);

    PostsFilter m_filter;
    QToolButton* m_back;
    QLineEdit* m_search;
    QTimer m_typing;
    QToolButton* m_export;
    QComboBox* m_scope;
    QComboBox* m_cell;
    QComboBox* m_mark;
    QComboBox* m_sort;
};

} // namespace touchstone
