#pragma once

#include "widgets/charts/chartcolors.h"

#include <QFrame>

namespace touchstone {

/// A calm block with a thin border, in the colour of the palette's Base; with a strip of a side's colour at its left.
class Card : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    explicit Card(QWidget* parent = nullptr);
    Card(SideRole strip, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SideRole m_strip = SideRole::Neutral;
};

} // namespace touchstone
