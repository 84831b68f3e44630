#include "core/exchange/jsonline.h"

#include "core/base/time.h"
#include "core/exchange/rejection.h"
#include "core/exchange/textbuffer.h"
#include "core/exchange/utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <unordered_set>
#include <utility>

namespace touchstone {

static_assert(TextBuffer::padding >= simdjson::SIMDJSON_PADDING);

namespace {

/// The code unit of "\uXXXX" at `escape`; -1: it is none.
int codeUnit(const char* escape, const char* end)
{
    if (end - escape < 6 || escape[0] != '\\' || escape[1] != 'u')
        return -1;
    int unit = 0;
    const auto [stop, error] = std::from_chars(escape + 2, escape + 6, unit, 16);
    return error == std::errc() && stop == escape + 6 ? unit : -1;
}

/// Replaces escapes of lone surrogate halves by that of U+FFFD, which has the same length. The JSON library
/// decodes some of them to invalid UTF-8 or to another character.
void mendSurrogates(std::span<char> line)
{
    char* at = line.data();
    char* const end = at + line.size();
    while (at < end) {
        at = static_cast<char*>(std::memchr(at, '\\', static_cast<std::size_t>(end - at)));
        if (at == nullptr)
            return;
        const int unit = codeUnit(at, end);
        if (unit < 0xD800 || unit > 0xDFFF) {
            at += 2;
            continue;
        }
        const int next = codeUnit(at + 6, end);
        if (unit <= 0xDBFF && next >= 0xDC00 && next <= 0xDFFF) {
            at += 12;
            continue;
        }
        std::memcpy(at + 2, "fffd", 4);
        at += 6;
    }
}

std::pair<std::string_view, std::string_view> reasonOf(simdjson::error_code error)
{
    switch (error) {
    case simdjson::DEPTH_ERROR:
        return {rejectedTooDeep, "the line is nested too deeply"};
    case simdjson::NUMBER_ERROR:
        return {rejectedNumber, "a number is malformed or too large"};
    case simdjson::UNCLOSED_STRING:
        return {rejectedInvalidJson, "a string is not closed"};
    case simdjson::UNESCAPED_CHARS:
        return {rejectedInvalidJson, "a string holds a raw control character"};
    case simdjson::STRING_ERROR:
        return {rejectedInvalidJson, "a string holds a bad escape"};
    default:
        return {rejectedInvalidJson, "not valid JSON"};
    }
}

std::optional<std::int64_t> timeOf(simdjson::dom::element value)
{
    std::string text;
    switch (value.type()) {
    case simdjson::dom::element_type::INT64: {
        const auto number = value.get_int64().value_unsafe();
        if (number >= 0 && number <= 100'000'000'000) // the common case; parseTime() knows the others
            return number;
        appendNumber(number, text);
        return parseTime(text);
    }
    case simdjson::dom::element_type::DOUBLE: {
        const double number = value.get_double().value_unsafe();
        if (std::abs(number) > 1e15)
            return std::nullopt;
        std::array<char, 64> digits {};
        const auto end
            = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, 6)
                  .ptr;
        return parseTime({digits.data(), end});
    }
    case simdjson::dom::element_type::STRING:
        return parseTime(value.get_string().value_unsafe());
    default:
        return std::nullopt;
    }
}

/// Text of a scalar; false for lists and objects. null is "".
bool textOf(simdjson::dom::element value, std::string& text)
{
    text.clear();
    switch (value.type()) {
    case simdjson::dom::element_type::STRING:
        text = value.get_string().value_unsafe();
        return true;
    case simdjson::dom::element_type::INT64:
        appendNumber(value.get_int64().value_unsafe(), text);
        return true;
    case simdjson::dom::element_type::UINT64:
        appendNumber(value.get_uint64().value_unsafe(), text);
        return true;
    case simdjson::dom::element_type::DOUBLE:
        appendNumber(value.get_double().value_unsafe(), text);
        return true;
    case simdjson::dom::element_type::BOOL:
        text = value.get_bool().value_unsafe() ? "true" : "false";
        return true;
    case simdjson::dom::element_type::NULL_VALUE:
        return true;
    default:
        return false;
    }
}

void addExtra(Extras& extras, std::string_view key, simdjson::dom::element value)
{
    switch (value.type()) {
    case simdjson::dom::element_type::STRING:
        return extras.addText(key, value.get_string().value_unsafe());
    case simdjson::dom::element_type::INT64:
        return extras.addNumber(key, value.get_int64().value_unsafe());
    case simdjson::dom::element_type::UINT64:
        return extras.addNumber(key, value.get_uint64().value_unsafe());
    case simdjson::dom::element_type::DOUBLE:
        return extras.addNumber(key, value.get_double().value_unsafe());
    case simdjson::dom::element_type::BOOL:
        return extras.addBool(key, value.get_bool().value_unsafe());
    default:
        return extras.remove(key); // lists and objects are no scalars; null is no value
    }
}

} // namespace

struct JsonLineParser::Simdjson {
    simdjson::dom::parser parser;
    std::string repaired;
    bool wasRepaired = false;
    std::unordered_set<std::string> known; ///< keys that addKeys() has met

    /// The line's document; valid until the next call.
    simdjson::simdjson_result<simdjson::dom::element> parse(std::span<char> line)
    {
        mendSurrogates(line);
        auto document = parser.parse(line.data(), line.size(), false);
        wasRepaired = document.error() == simdjson::UTF8_ERROR;
        if (!wasRepaired)
            return document;
        repaired.clear();
        appendRepairedUtf8({line.data(), line.size()}, repaired);
        const std::size_t size = repaired.size();
        repaired.append(TextBuffer::padding, ' ');
        return parser.parse(repaired.data(), size, false);
    }
};

/// What a key of the object is used for; one key may have several roles.
struct JsonLineParser::Target {
    std::string name;
    bool label = false;
    bool time = false;
    bool id = false;
    std::vector<std::size_t> texts;
};

JsonLineParser::JsonLineParser()
    : m_json(std::make_unique<Simdjson>())
{
}

JsonLineParser::~JsonLineParser() = default;

bool JsonLineParser::addKeys(std::span<char> line, std::vector<std::string>& names)
{
    simdjson::dom::object object;
    if (m_json->parse(line).get(object) != simdjson::SUCCESS)
        return false;
    for (const auto [key, value] : object) {
        if (m_json->known.size() >= maximumColumns)
            break;
        if (m_json->known.emplace(key).second)
            names.emplace_back(key);
    }
    return true;
}

bool JsonLineParser::repaired() const
{
    return m_json->wasRepaired;
}

void JsonLineParser::setColumns(const Columns& columns, std::span<const std::string> leftOut)
{
    m_targets.clear();
    m_layout.clear();
    m_texts = columns.texts.size();
    m_targets.reserve(columns.texts.size() + 3 + leftOut.size()); // their addresses must not change
    const auto target = [this](const std::string& name) -> Target& {
        const auto found = std::ranges::find(m_targets, name, &Target::name);
        return found != m_targets.end() ? *found : m_targets.emplace_back(Target {.name = name});
    };
    if (!columns.label.empty())
        target(columns.label).label = true;
    if (!columns.time.empty())
        target(columns.time).time = true;
    if (!columns.id.empty())
        target(columns.id).id = true;
    for (std::size_t i = 0; i < columns.texts.size(); ++i)
        target(columns.texts[i]).texts.push_back(i);
    for (const std::string& name : leftOut)
        target(name);
}

const JsonLineParser::Target* JsonLineParser::targetOf(std::size_t position, std::string_view key)
{
    if (position < m_layout.size() && m_layout[position].first == key)
        return m_layout[position].second;
    const auto found = std::ranges::find(m_targets, key, &Target::name);
    const Target* target = found == m_targets.end() ? nullptr : &*found;
    constexpr std::size_t remembered = 256; // a hostile line may have millions of keys
    if (position < m_layout.size())
        m_layout[position] = {std::string(key), target};
    else if (position == m_layout.size() && position < remembered)
        m_layout.emplace_back(key, target);
    return target;
}

Result<bool> JsonLineParser::parse(std::span<char> line, SourceRow& row, RowProblem& problem)
{
    const auto reject = [&](std::string_view reason, std::string_view why) {
        problem.reason = reason;
        problem.detail = std::string(why) + ": " + excerpt({line.data(), line.size()}, 60);
        return false;
    };
    simdjson::dom::element document;
    if (const auto error = m_json->parse(line).get(document); error != simdjson::SUCCESS) {
        if (error == simdjson::MEMALLOC)
            return fail(machineError("out-of-memory", "not enough memory to read a line of the file"));
        const auto [reason, why] = reasonOf(error);
        return reject(reason, why);
    }
    simdjson::dom::object object;
    if (document.get(object) != simdjson::SUCCESS)
        return reject(rejectedNotAnObject, "not a JSON object");
    if (object.size() > maximumColumns)
        return reject(rejectedTooManyColumns, "more than 4,096 fields");
    row.clear();
    row.texts.resize(m_texts);
    m_extras.clear();
    std::size_t position = 0;
    for (const auto [key, value] : object) {
        const Target* target = targetOf(position++, key);
        if (target == nullptr) {
            addExtra(m_extras, key, value);
            continue;
        }
        if (target->label) {
            if (!textOf(value, row.label))
                return reject(rejectedBadLabel, "the label is a list or an object");
            if (row.label.size() > maximumLabelBytes)
                return reject(rejectedLabelTooLong, "the label is too long");
        }
        if (target->time)
            row.time = timeOf(value);
        if (target->id && (value.is_bool() || !textOf(value, row.id)))
            return reject(rejectedBadId, "the id is not text or a number");
        for (const std::size_t text : target->texts) {
            if (!textOf(value, row.texts[text]))
                return reject(rejectedBadText, excerpt(key, 40).append(" is a list or an object"));
        }
    }
    m_extras.write(row.extras);
    return true;
}

} // namespace touchstone
