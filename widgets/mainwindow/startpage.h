#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace touchstone {

/// What a newcomer sees: the three things that can be done first, and the workspaces opened before.
class StartPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Folders, the latest first. One that is missing stays in the list, greyed, until it is removed.
    void setRecent(const QStringList& folders);
    /// While it is made nobody begins another one.
    void setDemoRunning(bool running);

signals:
    void newRequested();
    void openRequested();
    void demoRequested();
    void recentChosen(const QString& folder);
    void recentRemoved(const QString& folder);

protected:
    /// Gives the texts of the cards the height that they need: the cards' grid asks with other widths than it gives.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* card(const QString& title, const QString& explanation, QPushButton* action, QWidget* parent);
    QWidget* recentRow(const QString& folder);

    QPushButton* m_demo;
    QWidget* m_recentBlock;
    QVBoxLayout* m_recent;
};

} // namespace touchstone
