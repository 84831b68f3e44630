#pragma once

#include "core/base/result.h"
#include "core/publishing/documentblocks.h"

#include <filesystem>

namespace touchstone {

/// Sets a report on A4 pages and publishes it as one PDF file, whole or not at all. Figures stay vectors. Text is put in
/// as plain text, never as mark-up. Folded tables show their first rows. Needs a QGuiApplication, for the fonts, and may
/// run in any thread. Errors: of the file.
Result<> writeReportPdf(const ReportDocument& document, const std::filesystem::path& file);

} // namespace touchstone
