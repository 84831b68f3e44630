#include "widgets/comparison/card.h"

#include <QPainter>

namespace touchstone {

Card::Card(QWidget* parent)
    : QFrame(parent)
{
}

Card::Card(SideRole strip, QWidget* parent)
    : QFrame(parent)
    , m_strip(strip)
{
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartColors colors = ChartColors::of(palette());
    painter.setPen(QPen(colors.grid, 1));
    painter.setBrush(colors.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (m_strip != SideRole::Neutral)
        painter.fillRect(QRect(0, 1, 4, height() - 2), colors.side(m_strip));
}

} // namespace touchstone
