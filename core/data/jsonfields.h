#pragma once

#include "core/base/error.h"
#include "core/data/jsonplaces.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// One object of a JSON document that a person wrote, with its fields being taken one by one. Every mistake has a place,
/// and the first one is kept; what is wrong or missing gives an empty value.
class JsonFields
{
public:
    struct Bounds {
        double lower = 0;
        double upper = 1;
    };

    /// `object` is the one that `pointer` names in the document of `places`; all three must outlive this. `source` names
    /// the document in messages, `code` is that of the errors.
    JsonFields(const nlohmann::json& object, std::string pointer, const JsonPlaces& places,
        std::string_view source, std::string_view code);

    const std::optional<Error>& mistake() const { return m_mistake; }
    bool has(const char* name) const { return m_object.contains(name); }
    std::string pointerOf(std::string_view name) const;

    /// Refuses every member that is not named here.
    void allow(std::initializer_list<const char*> names);
    std::string text(const char* name, bool needed = false);
    std::optional<bool> flag(const char* name);
    std::optional<double> number(const char* name, const Bounds& bounds);
    /// A whole number.
    std::optional<std::int64_t> count(const char* name, const Bounds& bounds);
    /// A list of at most `most` texts.
    std::vector<std::string> texts(const char* name, std::size_t most);
    /// A member that is an object; nullptr where there is none.
    const nlohmann::json* object(const char* name);
    void wrongValue(const char* name, const std::string& what, const std::string& hint);
    /// As wrongValue(), of one element of a list.
    void wrongElement(const char* name, std::size_t index, const std::string& what, const std::string& hint);

private:
    const nlohmann::json* find(const char* name, bool needed);
    void wrongType(const char* name, const nlohmann::json& value, const std::string& wanted);
    void wrong(const std::string& what, const std::string& hint, const std::string& place);

    const nlohmann::json& m_object;
    std::string m_pointer;
    const JsonPlaces& m_places;
    std::string_view m_source;
    std::string_view m_code;
    std::optional<Error> m_mistake;
};

} // namespace touchstone
