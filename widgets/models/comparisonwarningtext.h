#pragma once

#include "core/base/error.h"

#include <QString>

namespace touchstone {

/// A warning of a comparison in the user's language, by its code and arguments; the plain English of core for codes
/// that are not known here.
QString comparisonWarningText(const Warning& warning);

} // namespace touchstone
