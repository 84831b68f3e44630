#include "core/storage/searchtext.h"

#include <QChar>

#include <cstdint>

namespace touchstone {

namespace {

enum class Kind {
    Plain,     ///< left to the index
    Alone,     ///< a word of its own
    Symbol,    ///< the same, but the index would not take it for a word
    Invisible, ///< left out
    Space,
};

bool isUnsegmented(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

Kind kindOf(char32_t c)
{
    constexpr char32_t firstSelector = 0xfe00;
    constexpr char32_t lastSelector = 0xfe0f;
    constexpr char32_t firstOfPlane2 = 0x20000; // newer than the tables of the index, in part
    constexpr char32_t firstOfPlane4 = 0x40000;
    if (c >= firstSelector && c <= lastSelector)
        return Kind::Invisible;
    if (c == QChar::ReplacementCharacter) // where no character could be read
        return Kind::Space;
    switch (QChar::category(c)) {
    case QChar::Other_Format:
        return Kind::Invisible;
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
        return Kind::Space;
    case QChar::Symbol_Other:
    case QChar::Symbol_Modifier:
    case QChar::Other_NotAssigned: // emoji that are newer than Qt's tables
        return c < firstOfPlane4 ? Kind::Symbol : Kind::Space;
    default:
        break;
    }
    if (!isUnsegmented(c))
        return Kind::Plain;
    return c < firstOfPlane2 ? Kind::Alone : Kind::Symbol;
}

/// Decodes one character; a space for bytes that are none.
char32_t next(std::string_view& text)
{
    const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    constexpr char32_t broken = 0x20;
    const unsigned char first = byte(0);
    const std::size_t size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (size == 0 || text.size() < size) {
        text.remove_prefix(1);
        return broken;
    }
    char32_t c = first & (0xffU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0U) != 0x80U) {
            text.remove_prefix(i);
            return broken;
        }
        c = c << 6U | (byte(i) & 0x3fU);
    }
    text.remove_prefix(size);
    return c;
}

/// Of the private use area, U+E000 to U+F8FF.
void appendPrivate(char32_t c, std::string& out)
{
    out += static_cast<char>(0xe0U | c >> 12U);
    out += static_cast<char>(0x80U | (c >> 6U & 0x3fU));
    out += static_cast<char>(0x80U | (c & 0x3fU));
}

bool isAsciiWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether the index finds a word in what appendSearchableText() made.
bool hasWord(std::string_view text)
{
    while (!text.empty()) {
        const char c = text.front();
        if (static_cast<unsigned char>(c) < 0x80) {
            if (isAsciiWord(c))
                return true;
            text.remove_prefix(1);
            continue;
        }
        const char32_t character = next(text);
        if (QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Other_PrivateUse)
            return true;
    }
    return false;
}

/// Takes a typed word or phrase off the front.
struct Term {
    std::string_view text;
    bool prefix = false;
};

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
}

Term takeTerm(std::string_view& typed)
{
    if (typed.front() == '"') {
        typed.remove_prefix(1);
        const std::size_t end = typed.find('"');
        const Term term {.text = typed.substr(0, end)};
        typed.remove_prefix(end == std::string_view::npos ? typed.size() : end + 1);
        return term;
    }
    std::size_t end = 0;
    while (end < typed.size() && !isSpace(typed[end]) && typed[end] != '"')
        ++end;
    const Term term {.text = typed.substr(0, end), .prefix = typed[end - 1] == '*'};
    typed.remove_prefix(end);
    return term;
}

} // namespace

void appendSearchableText(std::string_view text, std::string& out)
{
    constexpr char32_t firstHalf = 0xe000;
    constexpr char32_t secondHalf = 0xe400;
    while (!text.empty()) {
        std::size_t ascii = 0;
        while (ascii < text.size() && static_cast<unsigned char>(text[ascii]) < 0x80)
            ++ascii;
        out += text.substr(0, ascii);
        text.remove_prefix(ascii);
        if (text.empty())
            return;
        std::string_view rest = text;
        const char32_t c = next(rest);
        const std::string_view bytes = text.substr(0, text.size() - rest.size());
        text = rest;
        switch (kindOf(c)) {
        case Kind::Plain:
            if (c == U' ')
                out += ' '; // no UTF-8
            else
                out += bytes;
            break;
        case Kind::Alone:
            out.append(1, ' ').append(bytes).append(1, ' ');
            break;
        case Kind::Symbol:
            out += ' ';
            appendPrivate(firstHalf + (c >> 8U), out);
            appendPrivate(secondHalf + (c & 0xffU), out);
            out += ' ';
            break;
        case Kind::Invisible:
            break;
        case Kind::Space:
            out += ' ';
            break;
        }
    }
}

Result<std::string> searchExpression(std::string_view typed)
{
    if (typed.size() > maximumSearchBytes)
        return fail(
            inputError("long-search", "a search of " + std::to_string(typed.size()) + " bytes is too long",
                "search for some of its words, at most " + std::to_string(maximumSearchBytes) + " bytes"));
    std::string expression;
    std::string words;
    while (!typed.empty()) {
        if (isSpace(typed.front())) {
            typed.remove_prefix(1);
            continue;
        }
        const Term term = takeTerm(typed);
        words.clear();
        appendSearchableText(term.text, words);
        if (!hasWord(words)) // the index would take it for something that no post holds
            continue;
        if (!expression.empty())
            expression += " AND ";
        expression += '"';
        for (const char c : words)
            expression += c == '"' || c == '\0' ? ' ' : c;
        expression += term.prefix ? "\" *" : "\"";
    }
    if (expression.empty())
        return fail(inputError("empty-search", "there is no word in the search",
            "give some words, or a \"phrase\" in quotation marks; word* finds what begins so"));
    return expression;
}

} // namespace touchstone
