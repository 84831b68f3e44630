#include "core/report/markdown.h"

#include "core/report/printable.h"

namespace touchstone {

namespace {

/// Ends a word for the programs that turn #4 and @name into links, and is not shown.
constexpr std::string_view invisibleBreak = "<!-- -->";

bool isWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

char at(std::string_view text, std::size_t i)
{
    return i < text.size() ? text[i] : ' ';
}

/// An @ that starts a mention, or stands in what looks like a mail address.
bool linksPeople(std::string_view text, std::size_t i)
{
    if (i == 0 || !isWord(text[i - 1]))
        return true;
    for (std::size_t next = i + 1; next < text.size(); ++next) {
        if (text[next] == '.')
            return isWord(at(text, next + 1));
        if (!isWord(text[next]) && text[next] != '-')
            return false;
    }
    return false;
}

/// Whether the character would mean something at this place; escaping all punctuation would make the source
/// unreadable.
bool isEscaped(std::string_view text, std::size_t i)
{
    const std::string_view before = text.substr(0, i);
    switch (text[i]) {
    case ':': // an address, an emoji
        return at(text, i + 1) != ' ';
    case '-':
    case '+':
    case '=': // list, rule, heading
        return i == 0;
    case '.':
    case ')': // numbered list, address without a scheme
        return (i > 0 && before.find_first_not_of("0123456789") == std::string_view::npos)
            || before.ends_with("www") || before.ends_with("WWW");
    default:
        return std::string_view("\\`*_[]|~$#").find(text[i]) != std::string_view::npos;
    }
}

} // namespace

std::string markdownText(std::string_view text, int width)
{
    std::string out;
    const std::string clean = shortened(text, width);
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const char c = clean[i];
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '@' && linksPeople(clean, i))
            (out += c) += invisibleBreak;
        else if (c == '#' && isWord(at(clean, i + 1)))
            (out += "\\#") += invisibleBreak;
        else if (isEscaped(clean, i))
            (out += '\\') += c;
        else
            out += c;
    }
    return out;
}

std::string markdownRow(const std::vector<std::string>& cells)
{
    std::string line = "|";
    for (const std::string& cell : cells)
        line += " " + cell + " |";
    return line + "\n";
}

std::string markdownHeader(const std::vector<std::string>& titles)
{
    std::string rule = "|";
    for (std::size_t i = 0; i < titles.size(); ++i)
        rule += i == 0 ? " --- |" : " ---: |";
    return markdownRow(titles) + rule + "\n";
}

} // namespace touchstone
