#include "core/data/jsonfields.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

using nlohmann::json;

namespace {

constexpr std::size_t longestShown = 100; // bytes of what was written

std::string shown(std::string_view text)
{
    return std::string(text.substr(0, longestShown)) + (text.size() > longestShown ? "..." : "");
}

} // namespace

JsonFields::JsonFields(const json& object, std::string pointer, const JsonPlaces& places,
    std::string_view source, std::string_view code)
    : m_object(object)
    , m_pointer(std::move(pointer))
    , m_places(places)
    , m_source(source)
    , m_code(code)
{
}

std::string JsonFields::pointerOf(std::string_view name) const
{
    return m_pointer + "/" + JsonPlaces::part(name);
}

void JsonFields::allow(std::initializer_list<const char*> names)
{
    std::string list;
    for (const char* name : names)
        list += (list.empty() ? "" : ", ") + std::string(name);
    for (const auto& [name, value] : m_object.items()) {
        if (std::ranges::find(names, name) == names.end())
            wrong("unknown field '" + shown(name) + "'", "the fields here are: " + list,
                m_places.ofName(pointerOf(name)));
    }
}

std::string JsonFields::text(const char* name, bool needed)
{
    const json* value = find(name, needed);
    if (value == nullptr)
        return {};
    if (!value->is_string()) {
        wrongType(name, *value, "a text in quotes");
        return {};
    }
    return value->get<std::string>();
}

std::optional<bool> JsonFields::flag(const char* name)
{
    const json* value = find(name, false);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_boolean()) {
        wrongType(name, *value, "true or false");
        return std::nullopt;
    }
    return value->get<bool>();
}

std::optional<double> JsonFields::number(const char* name, const Bounds& bounds)
{
    const json* value = find(name, false);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_number()) {
        wrongType(name, *value, "a number");
        return std::nullopt;
    }
    const auto number = value->get<double>();
    if (!(number >= bounds.lower && number <= bounds.upper)) {
        wrongValue(name, value->dump() + " is not possible here",
            "it lies between " + json(bounds.lower).dump() + " and " + json(bounds.upper).dump());
        return std::nullopt;
    }
    return number;
}

std::optional<std::int64_t> JsonFields::count(const char* name, const Bounds& bounds)
{
    const auto value = number(name, bounds);
    if (value && *value != std::floor(*value)) {
        wrongType(name, *find(name, true), "a whole number");
        return std::nullopt;
    }
    return value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
}

std::vector<std::string> JsonFields::texts(const char* name, std::size_t most)
{
    std::vector<std::string> list;
    const json* value = find(name, false);
    if (value == nullptr)
        return list;
    if (!value->is_array() || value->size() > most) {
        wrongType(name, *value, "a list of at most " + std::to_string(most) + " texts");
        return list;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        if (!(*value)[i].is_string()) {
            wrongElement(name, i, "this should be a text, not " + std::string((*value)[i].type_name()),
                "write it in quotes");
            return list;
        }
        list.push_back((*value)[i].get<std::string>());
    }
    return list;
}

const json* JsonFields::object(const char* name)
{
    const json* value = find(name, false);
    if (value != nullptr && !value->is_object()) {
        wrongType(name, *value, "an object {...}");
        return nullptr;
    }
    return value;
}

void JsonFields::wrongValue(const char* name, const std::string& what, const std::string& hint)
{
    wrong("'" + std::string(name) + "': " + what, hint, m_places.ofValue(pointerOf(name)));
}

void JsonFields::wrongElement(
    const char* name, std::size_t index, const std::string& what, const std::string& hint)
{
    wrong("'" + std::string(name) + "': " + what, hint,
        m_places.ofValue(pointerOf(name) + "/" + std::to_string(index)));
}

const json* JsonFields::find(const char* name, bool needed)
{
    const auto found = m_object.find(name);
    if (found != m_object.end())
        return &*found;
    if (needed)
        wrong("the field '" + std::string(name) + "' is missing", "add it", m_places.ofValue(m_pointer));
    return nullptr;
}

void JsonFields::wrongType(const char* name, const json& value, const std::string& wanted)
{
    wrongValue(
        name, "this should be " + wanted + ", not " + std::string(value.type_name()), "write " + wanted);
}

void JsonFields::wrong(const std::string& what, const std::string& hint, const std::string& place)
{
    if (m_mistake)
        return;
    Error error = inputError(m_code, what, hint);
    error.arguments = {place};
    m_mistake = error.at(place + " of " + std::string(m_source));
}

} // namespace touchstone
