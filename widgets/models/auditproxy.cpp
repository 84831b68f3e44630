#include "widgets/models/auditproxy.h"

#include "widgets/models/recordsmodel.h"
#include "widgets/models/releaserows.h"
#include "widgets/models/sortproxy.h"

#include <QDateTime>

namespace touchstone {

AuditProxy::AuditProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(RecordsModel::SortRole);
}

void AuditProxy::setFilter(const AuditFilter& filter)
{
    m_filter = filter;
    m_filter.text = filter.text.simplified();
    invalidateFilter();
}

bool AuditProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto textOf
        = [&](int column) { return sourceModel()->index(row, column, parent).data().toString(); };
    const auto fits
        = [&](const QString& wanted, int column) { return wanted.isEmpty() || textOf(column) == wanted; };
    if (!fits(m_filter.kind, releaserows::AuditKind) || !fits(m_filter.reviewer, releaserows::AuditWho)
        || !fits(m_filter.alias, releaserows::AuditAlias))
        return false;
    const QDate day = QDateTime::fromSecsSinceEpoch(
        sourceModel()->index(row, releaserows::AuditTime, parent).data(RecordsModel::SortRole).toLongLong())
                          .date();
    if ((m_filter.first.isValid() && day < m_filter.first)
        || (m_filter.last.isValid() && day > m_filter.last))
        return false;
    if (m_filter.text.isEmpty())
        return true;
    for (int column = 0; column < releaserows::AuditColumnCount; ++column) {
        if (textOf(column).contains(m_filter.text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool AuditProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    return SortProxy::isLess(left.data(sortRole()), right.data(sortRole()), sortOrder());
}

} // namespace touchstone
