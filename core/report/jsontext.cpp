#include "core/report/jsontext.h"

namespace touchstone {

std::string jsonText(const nlohmann::json& document, int indent)
{
    return document.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace touchstone
