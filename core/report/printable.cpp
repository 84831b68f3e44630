#include "core/report/printable.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace touchstone {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t bytesPerColumn = 12; // a letter with three marks; an emoji of several parts

/// Takes one code point off the front of `text`; U+FFFD for a byte that starts none.
char32_t takeCodePoint(std::string_view& text)
{
    const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    std::size_t length = 0;
    char32_t code = 0;
    if (lead < 0x80) {
        length = 1;
        code = lead;
    } else if (lead >= 0xC2 && lead < 0xE0) {
        length = 2;
        code = lead & 0x1FU;
    } else if (lead >= 0xE0 && lead < 0xF0) {
        length = 3;
        code = lead & 0x0FU;
    } else if (lead >= 0xF0 && lead < 0xF5) {
        length = 4;
        code = lead & 0x07U;
    }
    bool valid = length > 0 && length <= text.size();
    for (std::size_t i = 1; valid && i < length; ++i) {
        valid = (byte(i) & 0xC0U) == 0x80;
        code = code << 6 | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (!valid || overlong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
        text.remove_prefix(1);
        return replacement;
    }
    text.remove_prefix(length);
    return code;
}

void append(std::string& out, char32_t code)
{
    const auto put = [&out](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

struct Range {
    char32_t first;
    char32_t last;
};

// The ranges that matter in practice; Unicode's own tables have hundreds.
constexpr std::array zeroWidth {Range {0x0300, 0x036F}, Range {0x0483, 0x0489}, Range {0x0591, 0x05BD},
    Range {0x064B, 0x065F}, Range {0x1AB0, 0x1AFF}, Range {0x1DC0, 0x1DFF}, Range {0x200B, 0x200D},
    Range {0x20D0, 0x20FF}, Range {0xFE00, 0xFE0F}, Range {0xFE20, 0xFE2F}, Range {0xFEFF, 0xFEFF}};
constexpr std::array doubleWidth {Range {0x1100, 0x115F}, Range {0x2E80, 0x303E}, Range {0x3041, 0x4DBF},
    Range {0x4E00, 0xA4CF}, Range {0xA960, 0xA97F}, Range {0xAC00, 0xD7A3}, Range {0xF900, 0xFAFF},
    Range {0xFE30, 0xFE6F}, Range {0xFF00, 0xFF60}, Range {0xFFE0, 0xFFE6}, Range {0x1F300, 0x1F64F},
    Range {0x1F680, 0x1F6FF}, Range {0x1F900, 0x1F9FF}, Range {0x20000, 0x3FFFD}};
// Left-to-right and right-to-left marks, embeddings, overrides and isolates.
constexpr std::array directional {
    Range {0x061C, 0x061C}, Range {0x200E, 0x200F}, Range {0x202A, 0x202E}, Range {0x2066, 0x2069}};
// C0, DEL and C1, and the two separators that some programs take for line breaks.
constexpr std::array control {Range {0x0000, 0x001F}, Range {0x007F, 0x009F}, Range {0x2028, 0x2029}};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t code)
{
    return std::ranges::any_of(
        ranges, [code](Range range) { return code >= range.first && code <= range.last; });
}

int widthOf(char32_t code)
{
    if (code < 0x300)
        return 1;
    if (contains(zeroWidth, code))
        return 0;
    return contains(doubleWidth, code) ? 2 : 1;
}

} // namespace

std::string printable(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const char32_t code = takeCodePoint(text);
        if (contains(control, code))
            out.push_back(' ');
        else if (!contains(directional, code))
            append(out, code);
    }
    return out;
}

int displayWidth(std::string_view text)
{
    int width = 0;
    while (!text.empty())
        width += widthOf(takeCodePoint(text));
    return width;
}

std::string shortened(std::string_view text, int width)
{
    std::string clean = printable(text);
    // Combining marks and joiners take no column: without a second limit a heap of them had no end.
    const std::size_t mostBytes = bytesPerColumn * static_cast<std::size_t>(std::max(width, 1));
    if (clean.size() <= mostBytes && displayWidth(clean) <= width)
        return clean;
    constexpr int dots = 3;
    std::string out;
    std::string_view rest = clean;
    int used = 0;
    while (!rest.empty()) {
        const char32_t code = takeCodePoint(rest);
        used += widthOf(code);
        if (used > width - dots || out.size() + 4 > mostBytes)
            break;
        append(out, code);
    }
    return out + std::string(static_cast<std::size_t>(std::clamp(width, 0, dots)), '.');
}

} // namespace touchstone
