#include "widgets/common/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace touchstone::theme {

namespace {

struct Colours {
    QColor window, base, alternate, text, faded, button, border, accent, onAccent, link;
};

QPalette paletteOf(const Colours& colours)
{
    QPalette palette(colours.button, colours.window);
    const auto set = [&](QPalette::ColorRole role, const QColor& colour) { palette.setColor(role, colour); };
    set(QPalette::Window, colours.window);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::ToolTipBase, colours.base);
    set(QPalette::ToolTipText, colours.text);
    set(QPalette::Button, colours.button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        set(role, colours.text);
    set(QPalette::PlaceholderText, colours.faded);
    set(QPalette::Mid, colours.border);
    set(QPalette::Highlight, colours.accent);
    set(QPalette::HighlightedText, colours.onAccent);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colours.faded);
    return palette;
}

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QPalette light()
{
    return paletteOf({.window = {0xF4, 0xF6, 0xF8},
        .base = {0xFF, 0xFF, 0xFF},
        .alternate = {0xF7, 0xF9, 0xFB},
        .text = {0x11, 0x18, 0x27},
        .faded = {0x6B, 0x72, 0x80},
        .button = {0xFC, 0xFD, 0xFE},
        .border = {0xD5, 0xDA, 0xE1},
        .accent = {0x00, 0x72, 0xB2},
        .onAccent = {0xFF, 0xFF, 0xFF},
        .link = {0x00, 0x5F, 0x96}});
}

QPalette dark()
{
    return paletteOf({.window = {0x1B, 0x1E, 0x23},
        .base = {0x22, 0x26, 0x2C},
        .alternate = {0x27, 0x2B, 0x32},
        .text = {0xE6, 0xE9, 0xEE},
        .faded = {0x9A, 0xA3, 0xB0},
        .button = {0x2C, 0x31, 0x39},
        .border = {0x45, 0x4C, 0x57},
        .accent = {0x1F, 0x6F, 0xA8},
        .onAccent = {0xFF, 0xFF, 0xFF},
        .link = {0x6C, 0xB8, 0xEA}});
}

void apply(const QString& colours)
{
    // Fusion is what Qt falls back to where the desktop has no style for it; then its greys are nobody's choice.
    const bool fallback
        = QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
    if (colours.isEmpty()) {
        QApplication::setPalette(QPalette()); // the desktop's again
        if (fallback)
            QApplication::setPalette(isDark(QApplication::palette()) ? dark() : light());
        return;
    }
    if (!fallback)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion"))); // takes any palette
    QApplication::setPalette(colours == QLatin1String("dark") ? dark() : light());
}

} // namespace touchstone::theme
