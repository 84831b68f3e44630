#pragma once

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace touchstone {

class PlainLabel;
class SelectionModel;
class Settings;

/// The active parts of a selection as buttons that take them away, with the way back and forward through earlier
/// selections and a menu of the filters that the user keeps under a name.
class FilterChips final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterChips)

public:
    /// Both must outlive the widget.
    FilterChips(SelectionModel& selection, Settings& settings, QWidget* parent = nullptr);

private:
    void refresh();
    void updateSteps();
    void fillSavedMenu();
    void askForName();
    void save(const QString& name);
    void forget(const QString& name);

    SelectionModel& m_selection;
    Settings& m_settings;
    QToolButton* m_back;
    QToolButton* m_forward;
    QHBoxLayout* m_chips;
    PlainLabel* m_none;
    QToolButton* m_clear;
    QToolButton* m_saved;
    QMenu* m_savedMenu;
};

} // namespace touchstone
