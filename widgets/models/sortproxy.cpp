#include "widgets/models/sortproxy.h"

namespace touchstone {

SortProxy::SortProxy(int role, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(role);
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void SortProxy::setFilterText(const QString& text)
{
    setFilterFixedString(text.simplified());
}

bool SortProxy::isLess(const QVariant& left, const QVariant& right, Qt::SortOrder order)
{
    if (left.isValid() != right.isValid())
        return left.isValid() == (order == Qt::AscendingOrder);
    if (left.userType() == QMetaType::QString)
        return QString::localeAwareCompare(left.toString(), right.toString()) < 0;
    return QVariant::compare(left, right) == QPartialOrdering::Less;
}

bool SortProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    return isLess(left.data(sortRole()), right.data(sortRole()), sortOrder());
}

} // namespace touchstone
