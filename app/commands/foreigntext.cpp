#include "app/commands/foreigntext.h"

#include "core/report/jsontext.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <algorithm>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::size_t mostRows = 200;

std::string textOf(const json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string plain(const json& value)
{
    return value.is_string() ? value.get<std::string>() : jsonText(value, -1);
}

std::string more(std::size_t all)
{
    return all > mostRows
        ? "  ... and " + countText(static_cast<std::int64_t>(all - mostRows)) + " more (--json has all)\n"
        : std::string();
}

std::string metricsText(const json& metrics)
{
    TextTable table({"metric", "latest", "at step", "values"});
    for (std::size_t i = 0; i < std::min(metrics.size(), mostRows); ++i) {
        const json& metric = metrics[i];
        const json latest = metric.value("latest", json::array());
        if (latest.size() == 3) {
            table.addRow({textOf(metric, "key"), plain(latest[2]), plain(latest[0]),
                countText(static_cast<std::int64_t>(metric.value("history", json::array()).size()))});
        }
    }
    return table.toString(2) + more(metrics.size());
}

std::string filesText(const json& files)
{
    TextTable table({"file", "bytes", "digest", "where"});
    for (std::size_t i = 0; i < std::min(files.size(), mostRows); ++i) {
        const json& file = files[i];
        table.addRow({textOf(file, "name"), countText(file.value("bytes", std::int64_t {0})),
            textOf(file, "digest"), textOf(file, "address")});
    }
    return table.toString(2) + more(files.size());
}

} // namespace

std::string foreignRecordText(const json& record)
{
    std::string text = "\nrecorded by " + printable(textOf(record, "tracker")) + " as "
        + printable(textOf(record, "id")) + ", status " + printable(textOf(record, "status")) + "\n";
    const auto section = [&](const char* name, const char* title, auto write) {
        const json list = record.value(name, json::array());
        if (list.is_array() && !list.empty())
            text += std::string("\n") + title + "\n" + write(list);
    };
    section("metrics", "metrics there", metricsText);
    section("inputs", "inputs there", filesText);
    section("outputs", "outputs there", filesText);
    return text;
}

} // namespace touchstone
