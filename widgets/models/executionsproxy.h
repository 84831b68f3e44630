#pragma once

#include "core/data/execution.h"

#include <QSortFilterProxyModel>
#include <QStringList>

#include <set>
#include <string>

namespace touchstone {

/// Which executions are wanted; an empty set wants all.
struct ExecutionsFilter {
    std::set<Step> steps;
    std::set<ExecutionStatus> statuses;
    std::set<std::string> tags; ///< an execution has at least one of them
    bool withoutParts = false;  ///< not the trials of a search, nor what is a part of a run from elsewhere

    bool isEmpty() const { return *this == ExecutionsFilter(); }
    bool accepts(const Execution& execution) const;
    friend bool operator==(const ExecutionsFilter&, const ExecutionsFilter&) = default;
};

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
    /// Narrows it further. The source must be an ExecutionsModel.
    void setFilter(ExecutionsFilter filter);
    const ExecutionsFilter& filter() const { return m_filter; }

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    ExecutionsFilter m_filter;
};

} // namespace touchstone
