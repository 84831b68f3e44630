#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace touchstone {

/// One post of a preview.
struct PreviewRow {
    QString label; ///< empty: unlabelled
    std::optional<std::int64_t> time;
    QString id;
    QStringList texts; ///< in the order of the dataset's text columns
};

/// The posts of a dataset, of which only those that are looked at are in memory: it asks for pages when a view
/// wants to show them, and shows an ellipsis until they come.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowsModel)

public:
    enum Column { RowColumn, LabelColumn, TimeColumn, IdColumn, FirstTextColumn };
    static constexpr qint64 rowsOfPage = 128;
    static constexpr std::size_t pagesKept = 64;
    /// A longer text is cut: a cell shows a line, a tool tip some.
    static constexpr qsizetype lettersKept = 2000;

    explicit RowsModel(QObject* parent = nullptr);

    /// Another dataset, of which nothing is known yet but its number of rows and the names of its columns.
    void setDataset(qint64 rows, const QString& labelTitle, const QStringList& textTitles);
    /// The answer to pagesWanted(): the rows from page * rowsOfPage on.
    void setPage(qint64 page, std::vector<PreviewRow> rows);
    /// What was asked for will not come: it is asked for again when a view wants it.
    void forgetWishes();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// Pages that a view tried to show and that are not here, the latest ones. Sent once a turn of the event loop.
    void pagesWanted(const QList<qint64>& pages);

private:
    const PreviewRow* row(qint64 number) const;
    void tellWishes();

    qint64 m_rows = 0;
    QString m_labelTitle;
    QStringList m_textTitles;
    std::map<qint64, std::vector<PreviewRow>> m_pages;
    std::deque<qint64> m_order; ///< of their coming, the oldest first
    mutable QList<qint64> m_wanted;
    mutable bool m_tellingSoon = false;
};

} // namespace touchstone
