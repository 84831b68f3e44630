#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace touchstone {

struct LabelRows {
    QString label;
    qint64 rows = 0;
};

/// How many rows each label has, and its share of all of them.
class LabelCountsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelCountsModel)

public:
    enum Column { LabelColumn, RowsColumn, ShareColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< the value behind the text
    };

    explicit LabelCountsModel(QObject* parent = nullptr);

    /// `title` is the dataset's label column ("subreddit"); empty: "Label".
    void setLabels(std::vector<LabelRows> labels, const QString& title = {});

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<LabelRows> m_labels;
    QString m_title;
    qint64 m_sum = 0;
};

} // namespace touchstone
