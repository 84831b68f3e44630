#include "app/pdf.h"

#include <QCoreApplication>

namespace touchstone {

// The build without Qt Gui (TOUCHSTONE_GUI=OFF).

PdfWriter pdfWriter()
{
    return {};
}

std::unique_ptr<QCoreApplication> drawingApplication(int& argc, char** argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace touchstone
