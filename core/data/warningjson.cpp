#include "core/data/warningjson.h"

#include <string>
#include <utility>

namespace touchstone {

namespace {

std::string textOf(const nlohmann::json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

nlohmann::json warningsToJson(const std::vector<Warning>& warnings)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Warning& warning : warnings)
        list.push_back({{"code", warning.code}, {"text", warning.text}, {"arguments", warning.arguments}});
    return list;
}

std::vector<Warning> warningsIn(const nlohmann::json& parameters)
{
    std::vector<Warning> warnings;
    const auto list = parameters.find("warnings");
    if (list == parameters.end() || !list->is_array())
        return warnings;
    for (const nlohmann::json& entry : *list) {
        if (!entry.is_object())
            continue;
        Warning warning {textOf(entry, "code"), textOf(entry, "text"), {}};
        if (const auto arguments = entry.find("arguments");
            arguments != entry.end() && arguments->is_array()) {
            for (const nlohmann::json& argument : *arguments)
                warning.arguments.push_back(
                    argument.is_string() ? argument.get<std::string>() : std::string());
        }
        warnings.push_back(std::move(warning));
    }
    return warnings;
}

} // namespace touchstone
