#pragma once

#include "core/data/releaserecord.h"

#include <QWidget>

#include <cstdint>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace touchstone {

class AuditProxy;
class RecordsModel;
class PlainLabel;
class TableView;

/// Every decision and every move, the newest first, with filters.
class AuditView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditView)

public:
    explicit AuditView(QWidget* parent = nullptr);

    void setRecords(const std::vector<ReleaseRecord>& records);
    /// Number of the record that is chosen; 0: none.
    std::int64_t chosen() const;
    /// Takes off filters that hide it.
    void showRecord(std::int64_t record);
    void focusFilter();
    TableView* table() const { return m_table; }

signals:
    void recordChosen(std::int64_t record);

private:
    QWidget* makeFilters();
    void fill(QComboBox* box, int column);
    void applyFilter();
    void clearFilters();

    RecordsModel* m_model;
    AuditProxy* m_proxy;
    TableView* m_table;
    QLineEdit* m_text;
    QComboBox* m_kind;
    QComboBox* m_reviewer;
    QComboBox* m_alias;
    QCheckBox* m_between;
    QDateEdit* m_first;
    QDateEdit* m_last;
    PlainLabel* m_count;
};

} // namespace touchstone
