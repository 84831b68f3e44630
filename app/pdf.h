#pragma once

#include "core/jobs/reportjob.h"

#include <memory>

class QCoreApplication;

namespace touchstone {

/// Sets a report as a PDF file; nothing in the build without Qt Gui.
PdfWriter pdfWriter();

/// What a command that draws needs instead of QCoreApplication: it finds fonts, and needs no display. In the build without
/// Qt Gui a QCoreApplication.
std::unique_ptr<QCoreApplication> drawingApplication(int& argc, char** argv);

} // namespace touchstone
