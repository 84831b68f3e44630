#include "core/exchange/utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <cstddef>

namespace touchstone {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned char at(std::string_view bytes, std::size_t i)
{
    return static_cast<unsigned char>(bytes[i]);
}

struct Sequence {
    std::size_t length = 1; ///< bytes of the character, or of the invalid part
    bool valid = false;
};

/// The character at the front (Unicode 15, table 3-7).
Sequence firstSequence(std::string_view bytes)
{
    const unsigned char lead = at(bytes, 0);
    if (lead < 0x80)
        return {1, true};
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        low = lead == 0xE0 ? 0xA0 : low;
        high = lead == 0xED ? 0x9F : high;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        low = lead == 0xF0 ? 0x90 : low;
        high = lead == 0xF4 ? 0x8F : high;
    } else {
        return {1, false};
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= bytes.size() || at(bytes, i) < low || at(bytes, i) > high)
            return {i, false};
        low = 0x80;
        high = 0xBF;
    }
    return {length, true};
}

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    return simdjson::validate_utf8(bytes.data(), bytes.size());
}

Utf8Census countUtf8(std::string_view bytes)
{
    constexpr std::size_t longestCharacter = 4;
    Utf8Census census;
    while (!bytes.empty()) {
        const Sequence sequence = firstSequence(bytes);
        if (sequence.valid && sequence.length > 1)
            ++census.beyondAscii;
        const bool cutOff = sequence.length == bytes.size() && bytes.size() < longestCharacter
            && at(bytes, 0) >= 0xC2 && at(bytes, 0) <= 0xF4;
        if (!sequence.valid && !cutOff)
            census.invalid += sequence.length;
        bytes.remove_prefix(sequence.length);
    }
    return census;
}

void appendRepairedUtf8(std::string_view bytes, std::string& text)
{
    while (!bytes.empty()) {
        const Sequence sequence = firstSequence(bytes);
        text += sequence.valid ? bytes.substr(0, sequence.length) : replacement;
        bytes.remove_prefix(sequence.length);
    }
}

std::string excerpt(std::string_view bytes, std::size_t limit)
{
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    std::string text;
    appendRepairedUtf8(bytes.substr(0, limit), text);
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    if (text.size() <= limit && bytes.size() <= limit)
        return text;
    std::size_t end = std::min(text.size(), limit - ellipsis.size());
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    return text.substr(0, end).append(ellipsis);
}

} // namespace touchstone
