#include "core/data/textrecipe.h"

#include <QString>

#include <algorithm>
#include <array>

namespace touchstone {

namespace {

bool isAsciiSpace(unsigned char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isAsciiPunctuation(unsigned char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
}

/// Characters between which fastText splits; all become a space, so that one post stays one line.
bool splitsTokens(unsigned char c)
{
    return isAsciiSpace(c) || c == '\0';
}

void applyToAscii(const TextRecipe& recipe, std::string& line)
{
    std::size_t out = 0;
    bool lastWasSpace = false;
    for (const char character : line) {
        auto c = static_cast<unsigned char>(character);
        if (splitsTokens(c)) {
            if (recipe.collapseWhitespace && lastWasSpace)
                continue;
            lastWasSpace = true;
            line[out++] = ' ';
            continue;
        }
        lastWasSpace = false;
        if (recipe.deletePunctuation && isAsciiPunctuation(c))
            continue;
        if (recipe.lowercase && c >= 'A' && c <= 'Z')
            c = static_cast<unsigned char>(c + ('a' - 'A'));
        line[out++] = static_cast<char>(c);
    }
    line.resize(out);
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
    line.clear();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += ' ';
        line += fields[i];
    }
    const bool ascii = std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 128; });
    if (ascii)
        applyToAscii(*this, line);
    else
        applyToUnicode(*this, line);
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
