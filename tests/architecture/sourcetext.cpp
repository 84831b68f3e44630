#include "tests/architecture/sourcetext.h"

#include <algorithm>
#include <cctype>
#include <regex>

namespace architecture {

namespace {

bool isIdentifier(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

/// Walks over a text and writes it down again, with spaces for what is to be ignored.
class Blanker
{
public:
    Blanker(std::string_view text, bool keepStrings)
        : m_text(text)
        , m_keepStrings(keepStrings)
    {
        m_out.reserve(text.size());
    }

    std::string run()
    {
        while (m_at < m_text.size()) {
            const std::string_view rest = m_text.substr(m_at);
            const bool afterIdentifier = m_at > 0 && isIdentifier(m_text[m_at - 1]);
            if (rest.starts_with("//"))
                blankTo(std::min(m_text.find('\n', m_at), m_text.size()));
            else if (rest.starts_with("/*"))
                blankTo(after(m_text.find("*/", m_at + 2), 2));
            else if (rest.starts_with("R\"") && !isWordBefore())
                rawString();
            else if (rest.starts_with('"'))
                literal('"');
            else if (rest.starts_with('\'') && !afterIdentifier) // 1'000 is a number
                literal('\'');
            else
                m_out += m_text[m_at++];
        }
        return std::move(m_out);
    }

private:
    std::size_t after(std::size_t found, std::size_t length) const
    {
        return found == std::string_view::npos ? m_text.size() : found + length;
    }

    /// Whether R belongs to a longer name; u8R"(...)" and its like are raw strings all the same.
    bool isWordBefore() const
    {
        std::size_t start = m_at;
        while (start > 0 && isIdentifier(m_text[start - 1]))
            --start;
        const std::string_view prefix = m_text.substr(start, m_at - start);
        return !(prefix.empty() || prefix == "u" || prefix == "U" || prefix == "L" || prefix == "u8");
    }

    void blankTo(std::size_t end)
    {
        for (; m_at < end; ++m_at)
            m_out += m_text[m_at] == '\n' ? '\n' : ' ';
    }

    void copyOrBlankTo(std::size_t end)
    {
        if (!m_keepStrings) {
            blankTo(end);
            return;
        }
        m_out += m_text.substr(m_at, end - m_at);
        m_at = end;
    }

    void rawString()
    {
        const std::size_t open = m_text.find('(', m_at);
        if (open == std::string_view::npos) {
            m_out += m_text[m_at++];
            return;
        }
        const std::string close = ")" + std::string(m_text.substr(m_at + 2, open - m_at - 2)) + "\"";
        copyOrBlankTo(after(m_text.find(close, open), close.size()));
    }

    void literal(char quote)
    {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n')
            end += m_text[end] == '\\' ? 2 : 1;
        copyOrBlankTo(std::min(end + 1, m_text.size()));
    }

    std::string_view m_text;
    bool m_keepStrings;
    std::size_t m_at = 0;
    std::string m_out;
};

std::string_view trimmedFront(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

} // namespace

std::string withoutComments(std::string_view text, bool keepStrings)
{
    return Blanker(text, keepStrings).run();
}

std::vector<Include> includesOf(std::string_view text)
{
    const std::string code = withoutComments(text, true);
    std::vector<Include> includes;
    int number = 0;
    for (std::size_t start = 0; start < code.size();) {
        const std::size_t end = std::min(code.find('\n', start), code.size());
        std::string_view line = trimmedFront(std::string_view(code).substr(start, end - start));
        start = end + 1;
        ++number;
        if (!line.starts_with('#'))
            continue;
        line = trimmedFront(line.substr(1));
        if (!line.starts_with("include"))
            continue;
        line = trimmedFront(line.substr(7));
        if (line.empty() || (line.front() != '"' && line.front() != '<'))
            continue;
        const bool quoted = line.front() == '"';
        const std::size_t close = line.find(quoted ? '"' : '>', 1);
        if (close != std::string_view::npos)
            includes.push_back(
                {.line = number, .path = std::string(line.substr(1, close - 1)), .quoted = quoted});
    }
    return includes;
}

std::vector<int> linesWithWord(std::string_view code, std::string_view word)
{
    std::vector<int> lines;
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at > 0 && isIdentifier(code[at - 1])) || (end < code.size() && isIdentifier(code[end])))
            continue;
        const auto line = static_cast<int>(std::ranges::count(code.substr(0, at), '\n')) + 1;
        if (lines.empty() || lines.back() != line)
            lines.push_back(line);
    }
    return lines;
}

std::vector<Type> typesOf(std::string_view code)
{
    static const std::regex definition(
        R"(^(?:class|struct|enum class|enum) ([A-Za-z_]\w*)(?: final)?\s*(?::[^:;{][^;{]*)?\{)",
        std::regex::ECMAScript | std::regex::multiline);
    std::vector<Type> types;
    const std::string text(code);
    for (std::sregex_iterator found(text.begin(), text.end(), definition), end; found != end; ++found) {
        const auto line = std::count(text.begin(), text.begin() + found->position(), '\n') + 1;
        types.push_back({.line = static_cast<int>(line), .name = (*found)[1].str()});
    }
    return types;
}

std::string namespaceOf(std::string_view code)
{
    static const std::regex opening(
        R"(^namespace ([A-Za-z_][\w:]*)\s*\{)", std::regex::ECMAScript | std::regex::multiline);
    std::match_results<std::string_view::const_iterator> found;
    return std::regex_search(code.begin(), code.end(), found, opening) ? found[1].str() : std::string();
}

int countLines(std::string_view text)
{
    const auto breaks = static_cast<int>(std::ranges::count(text, '\n'));
    return text.empty() || text.back() == '\n' ? breaks : breaks + 1;
}

} // namespace architecture
