#pragma once

#include <QStringList>

#include <optional>
#include <string>

namespace touchstone {

/// What git prints for these arguments, without white space around it, run in the current folder; nothing where there
/// is no git, it fails, or it takes more than two seconds: a huge or remote repository must not hold a job up.
std::optional<std::string> gitAnswer(const QStringList& arguments);

} // namespace touchstone
