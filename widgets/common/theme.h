#pragma once

#include <QPalette>
#include <QString>

/// The window's colours. Where the desktop brings a style of its own, that one decides.
namespace touchstone::theme {

bool isDark(const QPalette& palette);
/// Calm greys with the baseline's blue as the accent; text has a contrast of at least 4.5:1.
QPalette light();
QPalette dark();

/// "light", "dark"; empty: as the desktop has it.
void apply(const QString& colours);

} // namespace touchstone::theme
