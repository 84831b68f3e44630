#include "core/tracking/tomldocument.h"

#include "core/exchange/utf8.h"
#include "core/tracking/scalars.h"

#include <algorithm>
#include <new>
#include <sstream>
#include <string>

#include <cpptoml.h>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::size_t mostBytes = 1U << 20;
constexpr int deepest = 64;

/// Whether something could be nested deeper than the library's recursion bears: by brackets, or by the dots of one key.
/// Brackets within texts count too, which only refuses what no file of metrics holds.
bool isDeep(std::string_view text)
{
    int brackets = 0;
    int dots = 0;
    for (const char c : text) {
        if (c == '[' || c == '{')
            ++brackets;
        else if (c == ']' || c == '}')
            brackets = std::max(0, brackets - 1);
        if (c == '.')
            ++dots;
        else if (c == '\n' || c == ',' || c == '=' || c == '[' || c == ']' || c == '{' || c == '}')
            dots = 0;
        if (brackets > deepest || dots > deepest)
            return true;
    }
    return false;
}

template <typename T>
std::string printed(const T& value)
{
    std::ostringstream stream;
    stream << value;
    return stream.str();
}

json valueOf(cpptoml::base& value)
{
    if (const auto text = value.as<std::string>())
        return asText(text->get());
    if (const auto number = value.as<std::int64_t>())
        return number->get();
    if (const auto number = value.as<double>())
        return number->get();
    if (const auto flag = value.as<bool>())
        return flag->get();
    if (const auto date = value.as<cpptoml::local_date>())
        return printed(date->get());
    if (const auto time = value.as<cpptoml::local_time>())
        return printed(time->get());
    if (const auto time = value.as<cpptoml::local_datetime>())
        return printed(time->get());
    if (const auto time = value.as<cpptoml::offset_datetime>())
        return printed(time->get());
    return nullptr;
}

json treeOf(cpptoml::base& value, int depth)
{
    if (depth > 2 * deepest)
        return nullptr;
    if (value.is_table()) {
        json map = json::object();
        for (const auto& [key, member] : *value.as_table())
            map[asText(key)] = treeOf(*member, depth + 1);
        return map;
    }
    json list = json::array();
    if (value.is_table_array()) {
        for (const auto& member : *value.as_table_array())
            list.push_back(treeOf(*member, depth + 1));
        return list;
    }
    if (value.is_array()) {
        for (const auto& member : *value.as_array())
            list.push_back(treeOf(*member, depth + 1));
        return list;
    }
    return valueOf(value);
}

} // namespace

Result<json> parseToml(std::string_view text, std::string_view place)
{
    if (text.size() > mostBytes || isDeep(text))
        return fail(
            inputError("toml-too-large", "the document is larger than 1 MiB, or nested too deep").at(place));
    try {
        std::istringstream stream {std::string(text)};
        cpptoml::parser parser(stream);
        return treeOf(*parser.parse(), 0);
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to read the document").at(place));
    } catch (const std::exception& error) {
        return fail(inputError(
            "invalid-toml", "not valid TOML: " + excerpt(error.what(), 200), "correct the document")
                        .at(place));
    }
}

} // namespace touchstone
