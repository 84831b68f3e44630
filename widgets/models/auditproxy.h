#pragma once

#include <QDate>
#include <QSortFilterProxyModel>
#include <QString>

#include <optional>

namespace touchstone {

/// What the audit list is narrowed to; what is empty lets everything through.
struct AuditFilter {
    QString text;     ///< in any column
    QString kind;     ///< as releasetext::kind()
    QString reviewer; ///< who
    QString alias;
    QDate first; ///< local days, both included
    QDate last;

    friend bool operator==(const AuditFilter&, const AuditFilter&) = default;
    bool isEmpty() const { return *this == AuditFilter {}; }
};

/// Sorts and filters the audit list, whose columns are releaserows::AuditColumn.
class AuditProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditProxy)

public:
    explicit AuditProxy(QObject* parent = nullptr);

    void setFilter(const AuditFilter& filter);
    const AuditFilter& filter() const { return m_filter; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    AuditFilter m_filter;
};

} // namespace touchstone
