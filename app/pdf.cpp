#include "app/pdf.h"

#include "widgets/reporting/reportpdf.h"

#include <QGuiApplication>
#include <QLoggingCategory>

namespace touchstone {

PdfWriter pdfWriter()
{
    return writeReportPdf;
}

std::unique_ptr<QCoreApplication> drawingApplication(int& argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // also where there is a display: nothing is shown
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); // what Qt misses of a desktop
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace touchstone
