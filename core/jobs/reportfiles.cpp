#include "core/base/files.h"
#include "core/jobs/reportjob.h"
#include "core/publishing/csvtables.h"
#include "core/publishing/documenthtml.h"
#include "core/publishing/junitxml.h"
#include "core/publishing/reportdocument.h"
#include "core/report/comparisonmarkdown.h"
#include "core/report/jsontext.h"

#include <filesystem>
#include <string_view>
#include <utility>

/// The files of a report.
namespace touchstone {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view standardOutput = "-";

Result<> publishText(const std::string& file, std::string_view text)
{
    return file == standardOutput ? writeStandardOutput(text) : writeFileAtomically(file, text);
}

Result<> writeTables(const JobContext& context, const ReportMaterial& material, const fs::path& folder)
{
    const auto tables = csvTables(material);
    if (!tables)
        return failure(tables);
    if (auto made = createFolder(folder); !made)
        return made;
    for (const CsvTable& table : *tables) {
        if (context.stop.stop_requested())
            return fail(cancelledError());
        const auto target = outputFile(folder / table.name);
        if (!target)
            return failure(target);
        if (auto written = writeFileAtomically(*target, table.content); !written)
            return written;
    }
    return {};
}

} // namespace

Result<ReportOutputs> checkOutputs(const ReportOutputs& outputs, bool hasPdf)
{
    ReportOutputs checked = outputs;
    int toStandardOutput = 0;
    for (std::string* file : {&checked.html, &checked.markdown, &checked.junit, &checked.json}) {
        if (file->empty())
            continue;
        if (*file == standardOutput) {
            ++toStandardOutput;
            continue;
        }
        const auto target = outputFile(*file);
        if (!target)
            return failure(target);
        *file = target->string();
    }
    if (toStandardOutput > 1)
        return fail(inputError(
            "two-outputs", "more than one report wants standard output", "give the others a file"));
    if (checked.pdf == standardOutput || checked.csv == standardOutput)
        return fail(inputError("not-to-standard-output",
            checked.pdf == standardOutput ? "a PDF does not go to standard output"
                                          : "CSV tables are several files",
            checked.pdf == standardOutput ? "give --pdf a file" : "give --csv a folder"));
    if (!checked.pdf.empty() && !hasPdf)
        return fail(
            inputError("no-pdf", "this build of touchstone cannot write PDF: it was made without Qt Gui",
                "write --html and print it, or use a build with the window"));
    if (!checked.pdf.empty()) {
        const auto target = outputFile(checked.pdf);
        if (!target)
            return failure(target);
        checked.pdf = target->string();
    }
    if (!checked.csv.empty()) {
        // A file in it stands for all: the folder itself need not be there yet.
        if (const auto inside = outputFile(fs::path(checked.csv) / "labels.csv"); !inside)
            return failure(inside);
    }
    return checked;
}

Result<> writeReport(const JobContext& context, const ReportMaterial& material,
    const ReportSettings& settings, const PdfWriter& pdf)
{
    const ReportOutputs& outputs = settings.outputs;
    if (context.stop.stop_requested())
        return fail(cancelledError());
    if (!outputs.html.empty() || !outputs.pdf.empty()) {
        const ReportDocument document = reportDocument(
            material, {.title = settings.title, .choice = settings.choice, .listed = settings.listed});
        if (!outputs.html.empty()) {
            if (auto written = publishText(outputs.html, documentHtml(document)); !written)
                return written;
        }
        if (!outputs.pdf.empty()) {
            if (auto written = pdf(document, outputs.pdf); !written)
                return written;
        }
    }
    if (!outputs.markdown.empty()) {
        const std::string text = comparisonMarkdown(*material.report,
            {.gates = &material.gates,
                .marks = &material.marks,
                .probes = material.probes,
                .choice = settings.choice});
        if (auto written = publishText(outputs.markdown, text); !written)
            return written;
    }
    if (!outputs.junit.empty()) {
        if (auto written = publishText(outputs.junit, junitXml(material)); !written)
            return written;
    }
    if (!outputs.json.empty()) {
        if (auto written = publishText(outputs.json, jsonText(materialToJson(material)) + "\n"); !written)
            return written;
    }
    return outputs.csv.empty() ? Result<> {} : writeTables(context, material, outputs.csv);
}

} // namespace touchstone
