#pragma once

#include <QWidget>

namespace touchstone {

/// What a page shows instead of an empty table: why it is empty, what to do next, and the command for it.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    /// `command` may be empty.
    EmptyState(
        const QString& title, const QString& explanation, const QString& command, QWidget* parent = nullptr);
};

} // namespace touchstone
