#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QHBoxLayout;

namespace touchstone {

/// One active filter.
struct FilterChip {
    QString id;   ///< for the program
    QString text; ///< "status: error"

    friend bool operator==(const FilterChip&, const FilterChip&) = default;
};

/// The active filters in a row, each with a way to take it off, and one for all. Takes no room when there are none.
class ChipBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipBar)

public:
    explicit ChipBar(QWidget* parent = nullptr);

    void setChips(const QList<FilterChip>& chips);
    const QList<FilterChip>& chips() const { return m_chips; }

signals:
    void removed(const QString& id);
    void allRemoved();

private:
    QHBoxLayout* m_row;
    QList<FilterChip> m_chips;
};

} // namespace touchstone
