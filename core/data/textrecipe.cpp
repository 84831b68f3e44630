#include "core/data/textrecipe.h"

#include <QString>

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>

namespace touchstone {

namespace {

constexpr bool isAsciiSpace(unsigned char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr bool isAsciiPunctuation(unsigned char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
}

/// Characters between which fastText splits; all become a space, so that one post stays one line.
constexpr bool splitsTokens(unsigned char c)
{
    return isAsciiSpace(c) || c == '\0';
}

/// What becomes of an ASCII character: itself or its lower case letter, a space, or nothing.
struct AsciiFate {
    char becomes = 0;
    bool stays = false;
    bool space = false;
};
using AsciiFates = std::array<AsciiFate, 128>;

constexpr AsciiFates fatesOf(bool lowercase, bool deletePunctuation)
{
    AsciiFates fates {};
    for (std::size_t i = 0; i < fates.size(); ++i) {
        const auto c = static_cast<unsigned char>(i);
        if (splitsTokens(c))
            fates[i] = {' ', false, true};
        else if (lowercase && c >= 'A' && c <= 'Z')
            fates[i] = {static_cast<char>(c + ('a' - 'A')), true, false};
        else
            fates[i] = {static_cast<char>(c), !(deletePunctuation && isAsciiPunctuation(c)), false};
    }
    return fates;
}

constexpr AsciiFates fates[2][2] = {
    {fatesOf(false, false), fatesOf(false, true)},
    {fatesOf(true, false), fatesOf(true, true)},
};

/// Characters beyond ASCII that every recipe leaves alone, as nearly all are: not white space and their own lower case.
/// The byte order mark is not among them, since QString::fromUtf8 takes it away at the start of a text.
const std::bitset<0x10000>& constantCharacters()
{
    static const auto table = [] {
        auto constant = std::make_unique<std::bitset<0x10000>>();
        for (char32_t c = 0x80; c < 0x10000; ++c) {
            const QChar character(static_cast<char16_t>(c));
            if (!character.isSpace() && !character.isSurrogate() && c != QChar::ByteOrderMark)
                constant->set(c, QString(character).toLower() == character);
        }
        return constant;
    }();
    return *table;
}

/// Bytes of the valid sequence of a constant character of two or three bytes at `text`, or 0.
int constantSequence(const char* text, const char* end)
{
    const auto byte = [text](int i) { return static_cast<unsigned char>(text[i]); };
    const auto continues = [&byte](int i) { return (byte(i) & 0xC0U) == 0x80U; };
    if (end - text >= 2 && byte(0) >= 0xC2 && byte(0) < 0xE0 && continues(1))
        return constantCharacters()[(byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU)] ? 2 : 0;
    if (end - text >= 3 && byte(0) >= 0xE0 && byte(0) < 0xF0 && continues(1) && continues(2)) {
        const std::size_t c = (byte(0) & 0xFU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        return c >= 0x800 && constantCharacters()[c] ? 3 : 0;
    }
    return 0;
}

/// The recipe without Qt, in place. False, and the line spoilt, where it holds a character that needs Qt.
bool applyToBytes(const TextRecipe& recipe, std::string& line)
{
    const AsciiFates& fate = fates[recipe.lowercase ? 1 : 0][recipe.deletePunctuation ? 1 : 0];
    const char* at = line.data();
    const char* const end = at + line.size();
    char* out = line.data();
    bool lastWasSpace = false;
    while (at != end) {
        const auto c = static_cast<unsigned char>(*at);
        if (c < 128) { // without branches: where words end cannot be foreseen
            const AsciiFate& f = fate[c];
            *out = f.becomes;
            const bool spaceStays = f.space && !(recipe.collapseWhitespace && lastWasSpace);
            out += f.stays || spaceStays ? 1 : 0;
            lastWasSpace = f.space;
            ++at;
            continue;
        }
        const int size = constantSequence(at, end);
        if (size == 0)
            return false;
        for (int i = 0; i < size; ++i)
            *out++ = *at++;
        lastWasSpace = false;
    }
    line.resize(static_cast<std::size_t>(out - line.data()));
    return true;
}

void applyToUnicode(const TextRecipe& recipe, std::string& line)
{
    const QString source = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
    QString text;
    text.reserve(source.size());
    bool lastWasSpace = false;
    for (const QChar c : source) {
        const bool space
            = c.unicode() < 128 ? splitsTokens(static_cast<unsigned char>(c.unicode())) : c.isSpace();
        if (space && (recipe.collapseWhitespace || c.unicode() < 128)) {
            if (!(recipe.collapseWhitespace && lastWasSpace))
                text += QLatin1Char(' ');
            lastWasSpace = true;
            continue;
        }
        lastWasSpace = false;
        if (recipe.deletePunctuation && c.unicode() < 128
            && isAsciiPunctuation(static_cast<unsigned char>(c.unicode())))
            continue;
        text += c;
    }
    if (recipe.lowercase)
        text = text.toLower();
    const QByteArray bytes = text.toUtf8();
    line.assign(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

void join(std::span<const std::string> fields, std::string& line)
{
    line.clear();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += ' ';
        line += fields[i];
    }
}

void trimSpaces(std::string& line)
{
    const auto first = line.find_first_not_of(' ');
    if (first == std::string::npos) {
        line.clear();
        return;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    line.erase(0, first);
}

/// Keeps a post from injecting labels or line ends. Only recipes that keep punctuation ever need it.
void defuseTokens(std::string& line)
{
    static constexpr std::string_view endOfLine = "</s>";
    static constexpr std::string_view zeroWidthSpace = "\xe2\x80\x8b";
    if (line.find(labelPrefix) == std::string::npos && line.find(endOfLine) == std::string::npos)
        return;
    std::string safe;
    std::size_t position = 0;
    while (position < line.size()) {
        const auto end = std::min(line.find(' ', position), line.size());
        const std::string_view token(line.data() + position, end - position);
        if (token.starts_with(labelPrefix))
            safe += zeroWidthSpace;
        if (token == endOfLine)
            safe += "< /s>";
        else
            safe += token;
        if (end < line.size())
            safe += ' ';
        position = end + 1;
    }
    line = std::move(safe);
}

} // namespace

std::string TextRecipe::name() const
{
    if (*this == TextRecipe {})
        return "standard";
    if (!lowercase && !deletePunctuation && !collapseWhitespace)
        return "plain";
    return "custom";
}

nlohmann::json TextRecipe::toJson() const
{
    return {
        {"name", name()},
        {"lowercase", lowercase},
        {"delete_punctuation", deletePunctuation},
        {"collapse_whitespace", collapseWhitespace},
    };
}

Result<TextRecipe> TextRecipe::fromJson(const nlohmann::json& json)
{
    if (json.is_string())
        return fromName(json.get<std::string>());
    if (!json.is_object())
        return fail(inputError("bad-recipe", "a text recipe must be a name or an object"));
    TextRecipe recipe;
    for (const auto& [key, field] : {std::pair("lowercase", &TextRecipe::lowercase),
             std::pair("delete_punctuation", &TextRecipe::deletePunctuation),
             std::pair("collapse_whitespace", &TextRecipe::collapseWhitespace)}) {
        const auto found = json.find(key);
        if (found == json.end() || !found->is_boolean())
            return fail(
                inputError("bad-recipe", std::string("the text recipe lacks '") + key + "' (true or false)"));
        recipe.*field = found->get<bool>();
    }
    return recipe;
}

Result<TextRecipe> TextRecipe::fromName(std::string_view name)
{
    if (name == "standard")
        return TextRecipe {};
    if (name == "plain")
        return TextRecipe {.lowercase = false, .deletePunctuation = false, .collapseWhitespace = false};
    return fail(inputError(
        "no-such-recipe", "no text recipe '" + std::string(name) + "'", "there are: standard, plain"));
}

void TextRecipe::apply(std::span<const std::string> fields, std::string& line) const
{
    join(fields, line);
    if (!applyToBytes(*this, line)) {
        join(fields, line);
        applyToUnicode(*this, line);
    }
    trimSpaces(line);
    if (!deletePunctuation)
        defuseTokens(line);
}

std::string encodeLabel(std::string_view label)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(label.size());
    for (const char character : label) {
        const auto c = static_cast<unsigned char>(character);
        if (splitsTokens(c) || c == '%') {
            encoded += '%';
            encoded += digits[c >> 4];
            encoded += digits[c & 15];
        } else {
            encoded += character;
        }
    }
    return encoded;
}

std::string decodeLabel(std::string_view encoded)
{
    static constexpr std::array<std::pair<std::string_view, char>, 8> sequences {{
        {"%20", ' '},
        {"%09", '\t'},
        {"%0A", '\n'},
        {"%0B", '\v'},
        {"%0C", '\f'},
        {"%0D", '\r'},
        {"%00", '\0'},
        {"%25", '%'},
    }};
    std::string label;
    label.reserve(encoded.size());
    while (!encoded.empty()) {
        const auto found = std::ranges::find_if(
            sequences, [&](const auto& sequence) { return encoded.starts_with(sequence.first); });
        label += found == sequences.end() ? encoded.front() : found->second;
        encoded.remove_prefix(found == sequences.end() ? 1 : 3);
    }
    return label;
}

} // namespace touchstone
