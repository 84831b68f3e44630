#pragma once

#include <QDialog>

namespace touchstone {

/// Every shortcut that works in the window, by menu and page, to be searched.
class ShortcutsWindow final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutsWindow)

public:
    /// Collects the actions below `window` that have a shortcut.
    explicit ShortcutsWindow(QWidget* window);
};

} // namespace touchstone
