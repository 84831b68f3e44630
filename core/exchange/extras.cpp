#include "core/exchange/extras.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace touchstone {

namespace {

template <typename Number>
void appendChars(Number number, std::string& text)
{
    std::array<char, 40> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
}

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void appendJsonString(std::string_view value, std::string& json)
{
    json += '"';
    while (true) {
        const auto special = std::ranges::find_if(value, needsEscape);
        json.append(value.begin(), special);
        if (special == value.end())
            break;
        const char c = *special;
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else {
            constexpr std::string_view hex = "0123456789abcdef";
            json += "\\u00";
            json += hex[static_cast<unsigned char>(c) >> 4U];
            json += hex[static_cast<unsigned char>(c) & 15U];
        }
        value.remove_prefix(static_cast<std::size_t>(special - value.begin()) + 1);
    }
    json += '"';
}

} // namespace

void appendNumber(std::int64_t number, std::string& text)
{
    appendChars(number, text);
}

void appendNumber(std::uint64_t number, std::string& text)
{
    appendChars(number, text);
}

void appendNumber(double number, std::string& text)
{
    const std::size_t begin = text.size();
    appendChars(number, text);
    if (text.find_first_not_of("-0123456789", begin) == std::string::npos)
        text += ".0";
}

void Extras::clear()
{
    m_entries.clear();
    m_values.clear();
}

void Extras::addText(std::string_view key, std::string_view value)
{
    if (value.size() > maximumExtraBytes) {
        remove(key);
        return;
    }
    const std::size_t begin = m_values.size();
    appendJsonString(value, m_values);
    m_entries.push_back({key, begin, m_values.size()});
}

template <typename Number>
void Extras::addNumberText(std::string_view key, Number value)
{
    const std::size_t begin = m_values.size();
    appendNumber(value, m_values);
    m_entries.push_back({key, begin, m_values.size()});
}

void Extras::addNumber(std::string_view key, std::int64_t value)
{
    addNumberText(key, value);
}

void Extras::addNumber(std::string_view key, std::uint64_t value)
{
    addNumberText(key, value);
}

void Extras::addNumber(std::string_view key, double value)
{
    addNumberText(key, value);
}

void Extras::addBool(std::string_view key, bool value)
{
    const std::size_t begin = m_values.size();
    m_values += value ? "true" : "false";
    m_entries.push_back({key, begin, m_values.size()});
}

void Extras::addField(std::string_view key, std::string_view value)
{
    const char* const end = value.data() + value.size();
    std::int64_t integer = 0;
    double number = 0;
    std::string again;
    if (value.size() <= 32 && value.find_first_not_of("-0123456789.e") == std::string_view::npos) {
        if (const auto [stop, error] = std::from_chars(value.data(), end, integer);
            error == std::errc() && stop == end)
            appendNumber(integer, again);
        else if (const auto [at, problem] = std::from_chars(value.data(), end, number);
                 problem == std::errc() && at == end && std::isfinite(number))
            appendNumber(number, again);
    }
    if (again.empty() || again != value) {
        addText(key, value);
        return;
    }
    const std::size_t begin = m_values.size();
    m_values += again;
    m_entries.push_back({key, begin, m_values.size()});
}

void Extras::remove(std::string_view key)
{
    m_entries.push_back({key, 0, 0});
}

void Extras::write(std::string& json)
{
    json.clear();
    if (!std::ranges::is_sorted(m_entries, {}, &Entry::key))
        std::ranges::stable_sort(m_entries, {}, &Entry::key);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        if (entry.begin == entry.end || (i + 1 < m_entries.size() && m_entries[i + 1].key == entry.key))
            continue;
        json += json.empty() ? '{' : ',';
        appendJsonString(entry.key, json);
        json += ':';
        json.append(m_values, entry.begin, entry.end - entry.begin);
    }
    if (!json.empty())
        json += '}';
}

} // namespace touchstone
