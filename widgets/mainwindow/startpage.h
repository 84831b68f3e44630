#pragma once

#include <QWidget>

class QVBoxLayout;

namespace touchstone {

/// What a newcomer sees: the three things that can be done first, and the workspaces opened before.
class StartPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Folders, the latest first. One that is missing stays in the list, greyed, until the list is cleared.
    void setRecent(const QStringList& folders);

signals:
    void openRequested();
    void recentChosen(const QString& folder);

private:
    QWidget* m_recentBlock;
    QVBoxLayout* m_recent;
};

} // namespace touchstone
