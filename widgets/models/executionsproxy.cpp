#include "widgets/models/executionsproxy.h"

#include "widgets/models/executionsmodel.h"

#include <algorithm>

namespace touchstone {

ExecutionsProxy::ExecutionsProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ExecutionsModel::SortRole);
}

void ExecutionsProxy::setFilterText(const QString& text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ExecutionsProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant leftValue = left.data(sortRole());
    const QVariant rightValue = right.data(sortRole());
    if (leftValue.isValid() != rightValue.isValid())
        return leftValue.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (leftValue.userType() == QMetaType::QString)
        return QString::localeAwareCompare(leftValue.toString(), rightValue.toString()) < 0;
    return QVariant::compare(leftValue, rightValue) == QPartialOrdering::Less;
}

bool ExecutionsProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto occurs = [&](const QString& word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
            const QString text = sourceModel()->index(row, column, parent).data().toString();
            if (text.contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    };
    return std::ranges::all_of(m_words, occurs);
}

} // namespace touchstone
