#pragma once

#include "core/publishing/documentblocks.h"

#include <string>

namespace touchstone {

/// The report as one HTML file that needs nothing else: no script, no font, no request (a policy in it forbids them),
/// light and dark as the reader's system is, fit to print. Below 2 MiB: rows of tables beyond that are left out, with a
/// remark. The same document gives the same bytes.
std::string documentHtml(const ReportDocument& document);

} // namespace touchstone
