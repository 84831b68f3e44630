#pragma once

#include "core/publishing/documentblocks.h"
#include "core/publishing/reportmaterial.h"
#include "core/report/reportsections.h"

#include <string>

namespace touchstone {

struct DocumentOptions {
    std::string title; ///< empty: "#6 and #7" are named
    ReportChoice choice;
    std::size_t listed = 20; ///< labels in each list of the most degraded, improved, new ...
};

/// The whole report, in the order in which it is read: verdict and headline, both sides, what makes them incomparable,
/// gates, why it moved, p@1, f1 changes, labels, flips with examples, drift, marks, probes, what was not checked, hashes.
ReportDocument reportDocument(const ReportMaterial& material, const DocumentOptions& options = {});

} // namespace touchstone
