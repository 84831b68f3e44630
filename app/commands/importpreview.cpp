#include "app/commands/importpreview.h"

#include "app/commands/importtext.h"
#include "core/base/time.h"
#include "core/data/warningjson.h"
#include "core/exchange/layouttext.h"
#include "core/jobs/importpreview.h"
#include "core/report/jsontext.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <sys/ioctl.h>
#include <unistd.h>

namespace touchstone {

namespace {

/// What somebody who is short of memory must know before the file is read.
void sayMemory(const std::filesystem::path& file, const std::vector<Warning>& warnings)
{
    for (const Warning& warning : warnings) {
        if (warning.code == "large-window")
            sayWarnings({{warning.code, file.string() + ": " + warning.text, warning.arguments}});
    }
}

nlohmann::json rowToJson(const SourceRow& row, const Columns& columns)
{
    nlohmann::json texts = nlohmann::json::object();
    for (std::size_t i = 0; i < row.texts.size() && i < columns.texts.size(); ++i)
        texts[columns.texts[i]] = row.texts[i];
    nlohmann::json extras = nlohmann::json::parse(row.extras, nullptr, false);
    return {
        {"line", row.line},
        {"id", row.id},
        {"label", row.label},
        {"time", timeToJson(row.time)},
        {"texts", texts},
        {"extras", extras.is_object() ? extras : nlohmann::json::object()},
    };
}

nlohmann::json errorToJson(const Error& error)
{
    return {{"code", error.code}, {"message", error.message()}};
}

nlohmann::json entryToJson(const PreviewedFile& entry)
{
    if (!entry.preview)
        return {{"file", entry.path.string()}, {"error", errorToJson(*entry.error)}};
    const FilePreview& preview = *entry.preview;
    nlohmann::json document = layoutToJson(preview.layout);
    nlohmann::json first = nlohmann::json::array();
    for (const SourceRow& row : preview.first)
        first.push_back(rowToJson(row, preview.columns));
    document.update({
        {"file", entry.path.string()},
        {"columns", columnsToJson(preview.columns)},
        {"available", preview.available},
        {"warnings", warningsToJson(preview.warnings)},
        {"rows", preview.rows},
        {"rejected", rejectionsToJson(preview.rejected)},
        {"counts", countsToJson(preview.counts)},
        {"first", first},
        {"error", preview.error ? errorToJson(*preview.error) : nlohmann::json(nullptr)},
    });
    return document;
}

int terminalWidth()
{
    constexpr int usual = 100;
    constexpr int least = 60;
    winsize size {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return usual;
    return std::max<int>(size.ws_col, least);
}

std::string firstRows(const FilePreview& preview)
{
    constexpr int labelWidth = 20;
    constexpr int lineWidth = 10;
    constexpr int timeWidth = 20;
    constexpr int leastText = 12;
    const auto texts = static_cast<int>(preview.columns.texts.size());
    const int room = terminalWidth() - lineWidth - labelWidth - timeWidth - 8;
    std::vector<std::string> titles {"line", "label", "time"};
    titles.insert(titles.end(), preview.columns.texts.begin(), preview.columns.texts.end());
    TextTable table(std::move(titles));
    table.limitWidth(1, labelWidth);
    for (int i = 0; i < texts; ++i)
        table.limitWidth(static_cast<std::size_t>(i) + 3, std::max(leastText, room / texts - 2));
    for (const SourceRow& row : preview.first) {
        std::vector<std::string> cells {
            std::to_string(row.line), row.label, row.time ? formatUtc(*row.time) : "-"};
        // Text may be a megabyte; no terminal shows more than this of a cell.
        constexpr std::size_t mostBytes = 4096;
        for (const std::string& text : row.texts)
            cells.push_back(text.substr(0, mostBytes));
        table.addRow(std::move(cells));
    }
    return table.isEmpty() ? std::string() : table.toString(2);
}

std::string entryToText(const PreviewedFile& entry)
{
    if (!entry.preview)
        return printable(entry.path.string()) + "\n  cannot be read: " + printable(entry.error->message())
            + "\n\n";
    const FilePreview& preview = *entry.preview;
    std::string available;
    constexpr std::size_t shown = 40;
    for (std::size_t i = 0; i < std::min(preview.available.size(), shown); ++i)
        available += (i == 0 ? "" : ", ") + preview.available[i];
    if (preview.available.size() > shown)
        available += " and " + std::to_string(preview.available.size() - shown) + " more";
    TextTable table({"", ""});
    table.addRow({"read as", layoutText(preview.layout)});
    table.addRow({"columns", columnsText(preview.columns)});
    table.addRow({"the file has", available});
    table.addRow({"rows", countText(preview.rows)});
    for (const auto& [count, what] :
        {std::pair {preview.counts.extraLabels, "further labels dropped"},
            {preview.counts.removedTexts, "removed texts"}, {preview.counts.repairedRows, "repaired rows"}}) {
        if (count > 0)
            table.addRow({what, countText(count)});
    }
    std::string text = printable(entry.path.string()) + "\n" + table.toString(2);
    for (const Warning& warning : preview.warnings)
        text += "  warning: " + printable(warning.text) + " [" + warning.code + "]\n";
    text += rejectionsText(preview.rejected);
    if (preview.error)
        text += "  damaged: " + printable(preview.error->message()) + "\n";
    return text + firstRows(preview) + "\n";
}

} // namespace

Result<> previewImport(const CommandLine& line, const ImportPreviewOptions& options)
{
    const auto preview = previewFiles({.files = options.files,
                                          .reader = options.reader,
                                          .labels = options.labels,
                                          .firstRows = options.rows,
                                          .announce = sayMemory},
        *line.progress, line.stop);
    if (!preview)
        return failure(preview);
    sayWarnings(preview->warnings);
    std::int64_t rejected = 0;
    for (const Rejection& rejection : preview->rejected())
        rejected += rejection.count;
    if (line.json) {
        nlohmann::json files = nlohmann::json::array();
        for (const PreviewedFile& entry : preview->files)
            files.push_back(entryToJson(entry));
        const nlohmann::json document {{"files", files}, {"rows", preview->rows()}, {"rejected", rejected}};
        if (auto printed = printJson(document); !printed)
            return printed;
    } else {
        std::string text;
        for (const PreviewedFile& entry : preview->files)
            text += entryToText(entry);
        const auto counted = [](std::int64_t count, const char* noun) {
            return countText(count) + " " + noun + (count == 1 ? "" : "s");
        };
        text += "together: " + counted(static_cast<std::int64_t>(preview->files.size()), "file") + ", "
            + counted(preview->rows(), "row") + ", " + counted(rejected, "bad row")
            + "; nothing was imported\n";
        if (auto printed = print(text); !printed)
            return printed;
    }
    for (const PreviewedFile& entry : preview->files) { // an import would end with the same error
        const auto& error = entry.preview ? entry.preview->error : entry.error;
        if (error)
            return fail(*error);
    }
    return {};
}

} // namespace touchstone
