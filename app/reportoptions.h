#pragma once

#include "app/commandline.h"
#include "core/comparison/labeldetails.h"
#include "core/jobs/reportjob.h"

#include <memory>
#include <string>
#include <vector>

namespace touchstone {

/// The files that a command writes a report to, as options of its command line.
struct ReportFileOptions {
    ReportOutputs outputs;
    bool noPosts = false;
};

/// Adds --html, --pdf, --markdown, --junit, --csv and --no-posts. `options` must live as long as the command.
void addReportFileOptions(CLI::App& command, ReportFileOptions& options);

/// checkOutputs(), and that not --json and a report both want standard output.
Result<ReportOutputs> outputsOf(const CommandLine& line, const ReportOutputs& outputs);

/// A report goes to standard output, where nothing else may go then.
bool wantsStandardOutput(const ReportOutputs& outputs);

/// What is said of a comparison once it is made.
struct FinishedReport {
    std::shared_ptr<const ComparisonReport> report;
    GateReport gates;
    ReportSettings settings;           ///< with outputs that checkOutputs() gave
    int labels = 10;                   ///< in each list of the table
    std::vector<std::string> detail;   ///< --confusion
    std::vector<LabelDetails> details; ///< --label
    std::size_t takers = 5;
};

/// The gates' answer as exit code, where `decides`; writes the files and the summary of the step, then prints the table
/// or, with --json, the document, unless a report went to standard output.
Result<> sayReport(
    CommandLine& line, const std::filesystem::path& workspace, FinishedReport finished, bool decides);

} // namespace touchstone
