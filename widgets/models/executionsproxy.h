#pragma once

#include <QSortFilterProxyModel>

namespace touchstone {

/// Sorts executions by the values behind their texts, and keeps those where any column contains the filter text.
/// Rows without a value come last in either direction.
class ExecutionsProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExecutionsProxy)

public:
    explicit ExecutionsProxy(QObject* parent = nullptr);

    /// Words separated by spaces; a row stays when each word occurs in one of its columns, whatever its case.
    void setFilterText(const QString& text);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace touchstone
