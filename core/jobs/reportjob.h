#pragma once

#include "core/jobs/comparejob.h"
#include "core/jobs/steprunner.h"
#include "core/publishing/documentblocks.h"
#include "core/publishing/reportmaterial.h"
#include "core/publishing/reportsettings.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// Reports of a comparison: what goes into them, and the files that they become.
namespace touchstone {

/// Sets a document as a PDF file and publishes it. Where the program is built without Qt Gui there is none.
using PdfWriter = std::function<Result<>(const ReportDocument& document, const std::filesystem::path& file)>;

/// What the workspace knows beside the comparison: marks, probe texts as both models see them, hashes of the
/// predictions, and `posts` examples of each kind of flip (0: none, no text is read). Where a model or the posts cannot be
/// read, `warnings` says so and the rest is there.
/// Errors: the workspace cannot be read; cancelled.
Result<ReportMaterial> collectReport(const JobContext& context,
    std::shared_ptr<const ComparisonReport> report, GateReport gates, std::size_t posts,
    std::vector<Warning>& warnings);

/// Checks that every file can be written, before anything is computed: gives them with the targets of their links.
/// Errors: those of outputFile(); "two-outputs" where more than one wants standard output; "no-pdf" where a PDF is wanted
/// and `hasPdf` is false; "not-to-standard-output" for what is no text.
Result<ReportOutputs> checkOutputs(const ReportOutputs& outputs, bool hasPdf);

/// Writes every file that is wanted, each whole or not at all, all with the same numbers.
/// Errors: of the files; cancelled.
Result<> writeReport(const JobContext& context, const ReportMaterial& material,
    const ReportSettings& settings, const PdfWriter& pdf);

/// The comparison that the settings name. `latest`: an execution stands for its model, evaluated (where that is missing)
/// on the newest version of the dataset part that it was on; a version in `on` does not count.
/// Errors: those of compareExecutions().
Result<ComparisonReport> compareForReport(
    const JobContext& context, const ReportSettings& settings, bool latest);

/// The settings that `asked` names: with a '/' or ending in .json it is a file; any other NAME is reports/NAME.json of the
/// workspace. Errors: no such file (with the names that there are); those of parseReportSettings().
Result<ReportSettings> reportSettingsNamed(const std::filesystem::path& workspace, const std::string& asked);

} // namespace touchstone
