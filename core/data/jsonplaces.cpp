#include "core/data/jsonplaces.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace touchstone {

std::string lineAndColumn(std::string_view text, std::size_t byte)
{
    const auto before = text.substr(0, std::min(byte, text.size()));
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t begin = before.find_last_of('\n') + 1; // npos + 1 is 0
    // Characters, not bytes: what follows the first byte of a character does not count.
    const auto column = std::ranges::count_if(before.substr(begin), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Walks a text that is known to be JSON: nothing is checked, everything is found. Recursion is as deep as the
/// document, which parseJson() limits.
class JsonPlaces::Scanner
{
public:
    explicit Scanner(JsonPlaces& places)
        : m_places(places)
        , m_text(places.m_text)
    {
        if (m_text.starts_with("\xEF\xBB\xBF"))
            m_at = 3;
    }

    void scan(const std::string& pointer)
    {
        skipSpace();
        m_places.m_values.emplace(pointer, m_at);
        switch (current()) {
        case '{':
            scanObject(pointer);
            break;
        case '[':
            scanArray(pointer);
            break;
        case '"':
            skipString();
            break;
        default: // a number or a word
            m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        }
    }

private:
    char current() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    void skipString()
    {
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        ++m_at;
    }

    /// Past a comma, or past what closes the list: false.
    bool next()
    {
        skipSpace();
        return m_text.size() > m_at && m_text[m_at++] == ',';
    }

    void scanArray(const std::string& pointer)
    {
        ++m_at;
        skipSpace();
        if (current() == ']') {
            ++m_at;
            return;
        }
        std::size_t index = 0;
        do
            scan(pointer + "/" + std::to_string(index++));
        while (next());
    }

    void scanObject(const std::string& pointer)
    {
        ++m_at;
        skipSpace();
        if (current() == '}') {
            ++m_at;
            return;
        }
        do {
            skipSpace();
            const std::size_t begin = m_at;
            skipString();
            const std::string name = nlohmann::json::parse(m_text.substr(begin, m_at - begin));
            const std::string member = pointer + "/" + part(name);
            if (!m_places.m_names.emplace(member, begin).second)
                m_places.m_repeated.emplace_back(member, lineAndColumn(m_text, begin));
            skipSpace();
            ++m_at; // the colon
            scan(member);
        } while (next());
    }

    JsonPlaces& m_places;
    const std::string& m_text;
    std::size_t m_at = 0;
};

JsonPlaces::JsonPlaces(std::string text)
    : m_text(std::move(text))
{
    Scanner(*this).scan("");
}

std::string JsonPlaces::part(std::string_view name)
{
    std::string escaped;
    for (const char c : name) {
        if (c == '~')
            escaped += "~0";
        else if (c == '/')
            escaped += "~1";
        else
            escaped += c;
    }
    return escaped;
}

std::string JsonPlaces::ofValue(const std::string& pointer) const
{
    const auto found = m_values.find(pointer);
    return lineAndColumn(m_text, found == m_values.end() ? 0 : found->second);
}

std::string JsonPlaces::ofName(const std::string& pointer) const
{
    const auto found = m_names.find(pointer);
    return lineAndColumn(m_text, found == m_names.end() ? 0 : found->second);
}

} // namespace touchstone
