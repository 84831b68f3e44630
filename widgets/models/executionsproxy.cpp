#include "widgets/models/executionsproxy.h"

#include "core/jobs/autotunetrials.h"
#include "widgets/models/executionsmodel.h"
#include "widgets/models/sortproxy.h"

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

bool isPart(const Execution& execution)
{
    return searchOf(execution).isValid() || execution.parameters.contains("parent_execution");
}

} // namespace

bool ExecutionsFilter::accepts(const Execution& execution) const
{
    return !(withoutParts && isPart(execution)) && (steps.empty() || steps.contains(execution.step))
        && (statuses.empty() || statuses.contains(execution.status))
        && (tags.empty() || std::ranges::any_of(execution.tags, [this](const std::string& tag) {
               return tags.contains(tag);
           }));
}

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

void ExecutionsProxy::setFilter(ExecutionsFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    invalidateFilter();
}

bool ExecutionsProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    return SortProxy::isLess(left.data(sortRole()), right.data(sortRole()), sortOrder());
}

bool ExecutionsProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (!m_filter.isEmpty()) {
        const auto* model = qobject_cast<const ExecutionsModel*>(sourceModel());
        if (model == nullptr || !m_filter.accepts(model->execution(row)))
            return false;
    }
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
