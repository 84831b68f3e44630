#include "core/report/jsonvalues.h"

#include "core/report/jsontext.h"

namespace touchstone {

using nlohmann::json;

json intervalToJson(const std::optional<Interval>& interval)
{
    return interval ? json::array({interval->lower, interval->upper}) : json(nullptr);
}

json bothToJson(const Both<std::int64_t>& both)
{
    return json::array({both.baseline, both.candidate});
}

json bothToJson(const Both<std::optional<double>>& both)
{
    return json::array({orNull(both.baseline), orNull(both.candidate)});
}

json textOrNull(const std::string& text)
{
    return text.empty() ? json(nullptr) : json(text);
}

} // namespace touchstone
