#include "core/data/jsondocument.h"

#include <algorithm>
#include <string>

namespace touchstone {

namespace {

/// "line 3, column 14" of the byte that a parser stumbled over (1-based; 0 and beyond the end: the end).
std::string placeOf(std::string_view text, std::size_t byte)
{
    const auto before = text.substr(0, byte == 0 ? text.size() : std::min(byte - 1, text.size()));
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t begin = before.find_last_of('\n') + 1; // npos + 1 is 0
    // Characters, not bytes: what follows the first byte of a character does not count.
    const auto column = std::ranges::count_if(before.substr(begin), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
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
