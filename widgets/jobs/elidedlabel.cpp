#include "widgets/jobs/elidedlabel.h"

#include <QPainter>

namespace touchstone {

ElidedLabel::ElidedLabel(Role role, QWidget* parent)
    : QWidget(parent)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text.simplified();
    setToolTip(text.toHtmlEscaped());
    setAccessibleName(m_text);
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text), fontMetrics().height() + 4};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height() + 4};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor ink = palette().color(QPalette::WindowText);
    if (m_role == Role::Secondary)
        ink.setAlphaF(0.75F); // above 4.5:1 in light and dark palettes
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft),
        fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

} // namespace touchstone
