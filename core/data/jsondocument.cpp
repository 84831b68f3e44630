#include "core/data/jsondocument.h"

#include "core/data/jsonplaces.h"

#include <string>

namespace touchstone {

namespace {

/// Of the byte that a parser stumbled over, which it counts from 1; 0: the end.
std::string placeOf(std::string_view text, std::size_t byte)
{
    return lineAndColumn(text, byte == 0 ? text.size() : byte - 1);
}

/// The library's text without its own code and place: "syntax error while parsing value - ...".
std::string reasonOf(std::string_view what)
{
    for (const std::string_view start : {"syntax error", "attempting", "number overflow"}) {
        if (const auto at = what.find(start); at != std::string_view::npos)
            return std::string(what.substr(at, 200));
    }
    return std::string(what.substr(0, 200));
}

} // namespace

Result<nlohmann::json> parseJson(std::string_view text, std::string_view place)
{
    if (text.size() > maximumJsonBytes) {
        return fail(
            inputError("json-too-large", "the document is larger than 16 MiB", "check the path").at(place));
    }
    bool tooDeep = false;
    using Event = nlohmann::json::parse_event_t;
    const auto limitDepth = [&](int depth, Event event, nlohmann::json&) {
        const bool opens = event == Event::array_start || event == Event::object_start;
        tooDeep = tooDeep || (opens && depth >= maximumJsonDepth);
        return !tooDeep; // what is not kept needs no memory
    };
    try {
        auto document = nlohmann::json::parse(text, limitDepth);
        if (!tooDeep)
            return document;
    } catch (const nlohmann::json::parse_error& error) {
        if (!tooDeep) {
            Error mistake = inputError("invalid-json",
                "not valid JSON at " + placeOf(text, error.byte) + ": " + reasonOf(error.what()),
                "correct the document");
            mistake.arguments = {placeOf(text, error.byte)};
            return fail(mistake.at(place));
        }
    } catch (const nlohmann::json::exception& error) {
        return fail(
            inputError("invalid-json", "not valid JSON: " + reasonOf(error.what()), "correct the document")
                .at(place));
    }
    return fail(inputError("json-too-deep",
        "lists or objects are nested more than " + std::to_string(maximumJsonDepth) + " levels deep",
        "check that it is the right document")
                    .at(place));
}

} // namespace touchstone
