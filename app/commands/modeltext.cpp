#include "app/commands/modeltext.h"

#include "core/base/time.h"
#include "core/report/jsontext.h"
#include "core/report/numbers.h"
#include "core/report/texttable.h"

namespace touchstone {

namespace {

constexpr std::size_t labelsShown = 20;

nlohmann::json settingsOf(const ModelRecord& model)
{
    nlohmann::json settings = model.summary;
    settings.erase("label_counts");
    return settings;
}

} // namespace

nlohmann::json modelToJson(const ModelRecord& model)
{
    nlohmann::json labels = nlohmann::json::array();
    for (const nlohmann::json& label : model.summary.value("label_counts", nlohmann::json::array()))
        labels.push_back({{"label", label.at(0)}, {"rows", label.at(1)}});
    return {
        {"model", model.sha256},
        {"execution", model.execution.value()},
        {"bytes", model.bytes},
        {"recipe", model.recipe.toJson()},
        {"origin", model.origin},
        {"created", formatUtc(model.created)},
        {"settings", settingsOf(model)},
        {"labels", labels},
    };
}

std::string modelToText(const ModelRecord& model)
{
    TextTable table({"", ""});
    table.addRow({"sha-256", model.sha256});
    table.addRow({"bytes", countText(model.bytes)});
    table.addRow({"text recipe", model.recipe.name()});
    table.addRow({"origin", model.origin});
    const nlohmann::json settings = settingsOf(model);
    for (const auto& [key, value] : settings.items())
        table.addRow({key, value.is_string() ? value.get<std::string>() : jsonText(value, -1)});
    const nlohmann::json labels = model.summary.value("label_counts", nlohmann::json::array());
    TextTable names({"label", "training rows"});
    for (std::size_t i = 0; i < labels.size() && i < labelsShown; ++i)
        names.addRow({labels[i].at(0).get<std::string>(), countText(labels[i].at(1).get<std::int64_t>())});
    std::string text = table.toString(2) + "\n" + names.toString(2);
    if (labels.size() > labelsShown)
        text += "  ... and " + countText(static_cast<std::int64_t>(labels.size() - labelsShown))
            + " more (--json lists all)\n";
    return text;
}

} // namespace touchstone
