#include "widgets/common/plainlabel.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

namespace touchstone {

namespace {

/// `share` of the way from `from` to `to`.
QColor mixed(const QColor& from, const QColor& to, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(
        mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()), mix(from.blueF(), to.blueF()));
}

} // namespace

PlainLabel::PlainLabel(const QString& text, Role role, QWidget* parent)
    : QLabel(parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    if (role == Role::Command)
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    applyRole();
}

void PlainLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::ParentChange)
        applyRole();
}

void PlainLabel::applyRole()
{
    if (m_applying) // setFont() and setPalette() come back as change events
        return;
    m_applying = true;
    QFont labelFont = QApplication::font(this);
    switch (m_role) {
    case Role::Body:
        break;
    case Role::Title:
        labelFont.setPointSizeF(labelFont.pointSizeF() * 1.8);
        labelFont.setWeight(QFont::DemiBold);
        break;
    case Role::Heading:
        labelFont.setWeight(QFont::DemiBold);
        break;
    case Role::Secondary: {
        // A quarter of the way to the background keeps the contrast above 4.5:1 in light and dark palettes.
        QPalette colours = QApplication::palette(this);
        const QColor text = colours.color(QPalette::WindowText);
        colours.setColor(QPalette::WindowText, mixed(text, colours.color(QPalette::Window), 0.25F));
        setPalette(colours);
        break;
    }
    case Role::Command:
        labelFont.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        break;
    }
    setFont(labelFont);
    m_applying = false;
}

} // namespace touchstone
