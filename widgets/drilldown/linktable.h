#pragma once

#include "core/jobs/postsource.h"
#include "widgets/models/cellsmodel.h"

#include <QWidget>

#include <optional>
#include <vector>

class QModelIndex;

namespace touchstone {

class TableView;

/// Where a cell leads to: posts, or a label.
struct Link {
    std::optional<PostsFilter> posts;
    QString label; ///< with no posts
};

/// Rows and columns with what their cells lead to: Cell::link is a place in `links`.
struct LinkedCells {
    std::vector<CellsModel::Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<Link> links;

    /// A count that leads to its posts, unless it is 0.
    Cell count(std::int64_t count, PostsFilter posts);
    Cell count(std::int64_t count, std::optional<PostsFilter> posts);
    /// A text that leads to a label.
    Cell label(const QString& text, const QString& label);
    /// A text that leads to posts.
    Cell posts(const QString& text, PostsFilter posts);
    static Cell text(const QString& text) { return {.text = text}; }
    /// A number that leads nowhere.
    static Cell number(const QString& text, std::optional<double> number)
    {
        return {.text = text, .number = number};
    }
};

/// A table whose cells are followed by Return or a double click; of a cell that leads nowhere, the first of its row that
/// does. The first column, which says what a row is, takes the room that the others leave, and is never cut for them.
class LinkTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkTable)

public:
    explicit LinkTable(const QString& name, QWidget* parent = nullptr);

    void setCells(LinkedCells cells);
    /// As high as its rows, at most `most` of them; the others scroll.
    void setMostRows(int most);
    TableView* table() const { return m_table; }
    int rowCount() const { return m_model->rowCount(); }

signals:
    void postsRequested(const touchstone::PostsFilter& filter);
    void labelRequested(const QString& label);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(const QModelIndex& index);
    void fit();
    void fitFirstColumn();

    CellsModel* m_model;
    TableView* m_table;
    std::vector<Link> m_links;
    int m_mostRows = 0; ///< 0: as high as there is room
};

} // namespace touchstone
