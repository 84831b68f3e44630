#include "app/reportoptions.h"

#include "app/pdf.h"
#include "app/stepsummary.h"
#include "core/report/comparisonmarkdown.h"
#include "core/report/comparisontext.h"
#include "core/report/labeldetailsjson.h"
#include "core/report/labeldetailstext.h"
#include "core/report/reviewjson.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace touchstone {

namespace {

/// What the gates say to a script.
ExitCode answerOf(const GateReport& gates)
{
    switch (gates.verdict()) {
    case GateVerdict::Fail:
        return ExitCode::Negative;
    case GateVerdict::Inconclusive:
        return ExitCode::Inconclusive;
    case GateVerdict::Pass:
    case GateVerdict::NotApplicable:
        break;
    }
    return ExitCode::Done;
}

/// The report that goes to standard output, by its option; empty: none.
std::string optionOfStandardOutput(const ReportOutputs& outputs)
{
    for (const auto& [option, file] :
        {std::pair("--html", &outputs.html), std::pair("--markdown", &outputs.markdown),
            std::pair("--junit", &outputs.junit), std::pair("json", &outputs.json)}) {
        if (*file == "-")
            return option;
    }
    return {};
}

} // namespace

void addReportFileOptions(CLI::App& command, ReportFileOptions& options)
{
    const auto add = [&command](const char* name, std::string& file, const char* text, const char* type) {
        command.add_option(name, file, text)->type_name(type)->check([](const std::string& given) {
            return given.empty() ? "the name is empty; name a file" : std::string();
        });
    };
    ReportOutputs& outputs = options.outputs;
    add("--html", outputs.html, "Write the report as one HTML file; '-' is standard output", "FILE");
    add("--pdf", outputs.pdf, "Write the report as PDF (needs no display)", "FILE");
    add("--markdown", outputs.markdown, "Write a summary for a pull request; '-' is standard output", "FILE");
    add("--junit", outputs.junit, "Write the gates as JUnit XML, one test case each; '-' is standard output",
        "FILE");
    add("--csv", outputs.csv, "Write the tables of the report as CSV files, for spreadsheets", "FOLDER");
    command.add_flag("--no-posts", options.noPosts,
        "Leave examples of posts, and their texts, out of the HTML and the PDF");
}

bool wantsStandardOutput(const ReportOutputs& outputs)
{
    return !optionOfStandardOutput(outputs).empty();
}

Result<ReportOutputs> outputsOf(const CommandLine& line, const ReportOutputs& outputs)
{
    if (const std::string option = optionOfStandardOutput(outputs); line.json && !option.empty())
        return fail(inputError("two-outputs", "--json and " + option + " - both want standard output",
            "give the report a file"));
    return checkOutputs(outputs, pdfWriter() != nullptr);
}

Result<> sayReport(
    CommandLine& line, const std::filesystem::path& workspace, FinishedReport finished, bool decides)
{
    const ReportOutputs& outputs = finished.settings.outputs;
    const bool showsPosts = (!outputs.html.empty() || !outputs.pdf.empty())
        && finished.settings.choice.shows(ReportSection::Posts);
    std::vector<Warning> warnings;
    const auto material = collectReport(line.context(workspace), finished.report, std::move(finished.gates),
        showsPosts ? finished.settings.posts : 0, warnings);
    if (!material)
        return failure(material);
    sayWarnings(warnings);
    if (decides)
        line.answer = answerOf(material->gates);
    addToStepSummary(comparisonMarkdown(*material->report,
        {.gates = &material->gates,
            .marks = &material->marks,
            .probes = material->probes,
            .choice = finished.settings.choice}));
    if (auto written = writeReport(line.context(workspace), *material, finished.settings, pdfWriter());
        !written)
        return written;
    if (wantsStandardOutput(outputs))
        return {};
    const std::vector<double>& edges = material->report->p1.edges;
    if (line.json) {
        nlohmann::json document = materialToJson(*material, finished.takers, finished.detail);
        nlohmann::json& list = document["label_details"] = nlohmann::json::array();
        for (const LabelDetails& label : finished.details)
            list.push_back(labelDetailsToJson(label, edges));
        return printJson(document);
    }
    std::string text = comparisonText(
        *material->report, {.labels = finished.labels, .detail = finished.detail, .gates = &material->gates});
    for (const LabelDetails& label : finished.details)
        text += labelDetailsText(label, edges);
    return print(text + reviewText(material->marks, material->probes));
}

} // namespace touchstone
