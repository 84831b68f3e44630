#pragma once

#include "core/data/releaserecord.h"

#include <QWidget>

#include <cstdint>
#include <vector>

class QComboBox;
class QDateEdit;

namespace touchstone {

class AliasTimeline;
class KeyedRowsModel;
class PlainLabel;
class TableView;

/// What an alias pointed to from when until when, as a picture and as a table, and an answer to what it was on a day.
class TimelineView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineView)

public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setRecords(const std::vector<ReleaseRecord>& records);
    void setAlias(const QString& alias);
    TableView* table() const { return m_table; }

signals:
    /// A move was chosen, by its number.
    void recordChosen(std::int64_t record);

private:
    void showAlias();
    void answer();
    void chooseRecord(std::int64_t record);

    std::vector<ReleaseRecord> m_records;
    QComboBox* m_alias;
    AliasTimeline* m_picture;
    KeyedRowsModel* m_model;
    TableView* m_table;
    QDateEdit* m_day;
    PlainLabel* m_answer;
};

} // namespace touchstone
