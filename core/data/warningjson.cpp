#include "core/data/warningjson.h"

namespace touchstone {

nlohmann::json warningsToJson(const std::vector<Warning>& warnings)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Warning& warning : warnings)
        list.push_back({{"code", warning.code}, {"text", warning.text}, {"arguments", warning.arguments}});
    return list;
}

} // namespace touchstone
