#pragma once

#include "core/base/result.h"
#include "core/comparison/comparisonside.h"
#include "core/report/reportsections.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone {

/// Files that a report is written to; empty: not wanted. "-" is standard output, but not for `pdf` and `csv`.
struct ReportOutputs {
    std::string html;
    std::string pdf;
    std::string markdown;
    std::string junit;
    std::string csv; ///< a folder
    std::string json;

    friend bool operator==(const ReportOutputs&, const ReportOutputs&) = default;
};

/// A report with its parameters, as a file keeps them, so that it can be made again on newer data. docs/report.md and
/// resources/report.schema.json say how the file spells them.
struct ReportSettings {
    std::string title;
    std::string baseline; ///< an evaluate execution; with `on`, any MODEL
    std::string candidate;
    std::optional<std::string> on; ///< dataset reference: both models on these rows
    std::int64_t twin = 0;
    std::string weights;
    std::string gates; ///< empty: the default ones, which then do not decide the exit code
    ComparisonParameters comparison;
    ReportChoice choice;
    std::size_t listed = 20; ///< labels in each list
    std::size_t posts = 10;  ///< examples of each kind of flip
    ReportOutputs outputs;
};

/// Largest file that is read.
inline constexpr std::size_t maximumReportBytes = 1U << 20;

/// Reads a file of parameters; `source` names it in errors.
/// Errors: `bad-report` with line and column for a field that is not known, missing or there twice, a value of the wrong
/// type or out of range, an unknown section or verdict; those of parseJson().
Result<ReportSettings> parseReportSettings(std::string_view text, std::string_view source);

/// What parseReportSettings() reads back.
std::string reportSettingsText(const ReportSettings& settings);

/// "month", "week" or a column, as --slice-by takes it, into the parameters of a comparison.
void setSliceBy(ComparisonParameters& parameters, const std::string& sliceBy);

} // namespace touchstone
