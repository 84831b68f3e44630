#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/release/gatereport.h"
#include "core/report/reportsections.h"
#include "core/review/marks.h"
#include "core/review/probes.h"

#include <span>
#include <string>

namespace touchstone {

struct MarkdownOptions {
    const GateReport* gates = nullptr; ///< what was asked of the comparison
    const MarkCounts* marks = nullptr; ///< what people said of it
    std::span<const ProbeResult> probes;
    ReportChoice choice;
};

/// The report for a pull request or a step summary, always below 60,000 bytes: with many labels the lists get shorter,
/// and what is still too long is cut at a line, with a remark. Texts of posts are not in it; probe texts are.
std::string comparisonMarkdown(const ComparisonReport& report, const MarkdownOptions& options = {});

} // namespace touchstone
