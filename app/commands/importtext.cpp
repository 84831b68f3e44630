#include "app/commands/importtext.h"

#include "core/report/numbers.h"
#include "core/report/printable.h"

namespace touchstone {

namespace {

bool isTable(const FileLayout& layout)
{
    return layout.format == RowFormat::Csv || layout.format == RowFormat::Tsv;
}

} // namespace

nlohmann::json layoutToJson(const FileLayout& layout)
{
    const bool isText = layout.format != RowFormat::Sqlite;
    const nlohmann::json null;
    return {
        {"format", rowFormatName(layout.format)},
        {"compression", layout.compression.empty() ? null : nlohmann::json(layout.compression)},
        {"encoding", isText ? nlohmann::json(textEncodingName(layout.encoding)) : null},
        {"delimiter", isTable(layout) ? nlohmann::json(std::string(1, layout.delimiter)) : null},
        {"header", isTable(layout) ? nlohmann::json(layout.header) : null},
        {"table", isText ? null : nlohmann::json(layout.table)},
    };
}

std::string columnsText(const Columns& columns)
{
    const auto nameOr = [](const std::string& name) { return name.empty() ? "(none)" : name; };
    std::string texts;
    for (const std::string& text : columns.texts)
        texts += (texts.empty() ? "" : ", ") + text;
    return "label " + nameOr(columns.label) + ", texts " + texts + ", time " + nameOr(columns.time) + ", id "
        + nameOr(columns.id);
}

nlohmann::json columnsToJson(const Columns& columns)
{
    return {{"label", columns.label}, {"texts", columns.texts}, {"time", columns.time}, {"id", columns.id}};
}

std::string rejectionsText(const std::vector<Rejection>& rejected)
{
    std::int64_t count = 0;
    for (const Rejection& rejection : rejected)
        count += rejection.count;
    if (count == 0)
        return {};
    std::string text = "  " + countText(count) + " bad rows were left out:\n";
    for (const Rejection& rejection : rejected) {
        text += "    " + countText(rejection.count) + "  " + rejection.reason + "\n";
        for (const std::string& example : rejection.examples)
            text += "        " + printable(example) + "\n";
    }
    return text;
}

nlohmann::json rejectionsToJson(const std::vector<Rejection>& rejected)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Rejection& rejection : rejected)
        list.push_back(
            {{"reason", rejection.reason}, {"count", rejection.count}, {"examples", rejection.examples}});
    return list;
}

nlohmann::json countsToJson(const ReaderCounts& counts)
{
    return {
        {"extra_labels", counts.extraLabels},
        {"removed_texts", counts.removedTexts},
        {"repaired_rows", counts.repairedRows},
    };
}

} // namespace touchstone
