#pragma once

#include "core/base/error.h"

#include <QString>

#include <string>

/// Core's errors in the user's language.
namespace touchstone::errortext {

/// What kind of failure it is, in the user's language, and core's exact English message in brackets: it names files,
/// lines and values, and is what others can be asked about. In English the message alone.
QString text(const Error& error);

/// Whether that code has a text of its own here.
bool isKnown(const std::string& code);

} // namespace touchstone::errortext
