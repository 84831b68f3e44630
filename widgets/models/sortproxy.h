#pragma once

#include <QSortFilterProxyModel>

namespace touchstone {

/// Sorts by the values of a role; rows without a value come last in either direction. Keeps the rows in which the
/// filter text occurs in some column.
class SortProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SortProxy)

public:
    explicit SortProxy(int role, QObject* parent = nullptr);

    void setFilterText(const QString& text);
    /// The order of lessThan(), for other proxies too.
    static bool isLess(const QVariant& left, const QVariant& right, Qt::SortOrder order);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace touchstone
