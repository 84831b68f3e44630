#pragma once

#include "widgets/models/postsmodel.h"

#include <QTableView>

#include <vector>

namespace touchstone {

/// The list of posts. It never looks at more rows than it shows: the model may have millions. Letters are commands of
/// whoever listens to keyPressed(), not a search in all rows.
class PostsTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsTable)

public:
    /// More rows than these are neither copied nor marked at once.
    static constexpr int mostChosen = 1000;

    explicit PostsTable(PostsModel& model, QWidget* parent = nullptr);

    /// Chosen rows, ascending; the current one where none is chosen. Nothing when there are more than `mostChosen`.
    std::vector<int> chosenRows() const;
    void goTo(int row);
    /// Gives the texts what room the other columns leave.
    void fitText();

signals:
    void currentRowChanged(int row);
    void tooManyChosen();
    /// A letter or a digit without Ctrl or Alt.
    void letterTyped(QChar letter);
    void opened(int row); ///< Return, or a double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void copyRows();

    PostsModel& m_model;
};

} // namespace touchstone
