#include "widgets/common/banner.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/errortext.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace touchstone {

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_icon(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_title(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_details(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    for (PlainLabel* label : {m_title, m_details}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(
            Qt::NoFocus); // nothing to do there by keyboard but to copy; Tab goes to the button
    }
    m_close->setAutoRaise(true);
    m_close->setText(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_details);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 10, 10);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void Banner::showError(const QString& summary, const Error& error)
{
    show(Kind::Error, summary, errortext::text(error));
}

void Banner::showMessage(const QString& text)
{
    show(Kind::Message, text, {});
}

QString Banner::text() const
{
    return m_details->text().isEmpty() ? m_title->text()
                                       : m_title->text() + QLatin1Char('\n') + m_details->text();
}

void Banner::show(Kind kind, const QString& title, const QString& details)
{
    m_kind = kind;
    m_title->setText(title);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    setAccessibleName(text());
    updateIcon();
    setVisible(true);
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateIcon();
}

void Banner::updateIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const auto icon
        = m_kind == Kind::Error ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxInformation;
    m_icon->setPixmap(style()->standardIcon(icon, nullptr, this).pixmap(size, size));
}

QColor Banner::accent() const
{
    return m_kind == Kind::Error ? QColor(0xC6, 0x28, 0x28) : QColor(0x00, 0x72, 0xB2);
}

void Banner::paintEvent(QPaintEvent*)
{
    // A light tint keeps the text in the palette's own colour, so the contrast holds in light and dark.
    QPainter painter(this);
    QColor tint = accent();
    tint.setAlphaF(0.14F);
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(isRightToLeft() ? width() - 4 : 0, 0, 4, height()), accent());
}

} // namespace touchstone
