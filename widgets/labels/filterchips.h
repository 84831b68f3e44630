#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace touchstone {

class PlainLabel;
class SelectionModel;

/// The active parts of a selection as buttons that take them away, with the way back and forward through earlier
/// selections.
class FilterChips final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterChips)

public:
    /// `selection` must outlive the widget.
    explicit FilterChips(SelectionModel& selection, QWidget* parent = nullptr);

private:
    void refresh();
    void updateSteps();

    SelectionModel& m_selection;
    QToolButton* m_back;
    QToolButton* m_forward;
    QHBoxLayout* m_chips;
    PlainLabel* m_none;
    QToolButton* m_clear;
};

} // namespace touchstone
