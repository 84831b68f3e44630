#pragma once

#include "core/report/reportsections.h"

#include <QString>

namespace touchstone::sectiontext {

/// What people call a section of a report.
QString title(ReportSection section);

} // namespace touchstone::sectiontext
