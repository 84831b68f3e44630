#include "core/exchange/columnguess.h"

#include "core/exchange/utf8.h"

#include <algorithm>
#include <array>
#include <span>

namespace touchstone {

namespace {

constexpr std::array<std::string_view, 6> labelNames {
    "subreddit", "label", "category", "class", "target", "gold"};
constexpr std::array<std::string_view, 7> timeNames {
    "created_utc", "created_at", "created", "timestamp", "time", "date", "datetime"};
constexpr std::array<std::string_view, 4> idNames {"id", "post_id", "uid", "uuid"};
constexpr std::array<std::string_view, 4> bodyNames {"selftext", "text", "body", "content"};
constexpr std::array<std::string_view, 3> loneTextNames {"message", "comment", "post"};

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string listOf(const std::vector<std::string>& names)
{
    constexpr std::size_t shown = 40;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), shown); ++i)
        text += (i == 0 ? "" : ", ") + excerpt(names[i], 60);
    if (names.size() > shown)
        text += " and " + std::to_string(names.size() - shown) + " more";
    return text;
}

class Resolver
{
public:
    Resolver(const ColumnChoice& choice, const ColumnSample& sample, std::string_view file)
        : m_choice(choice)
        , m_sample(sample)
        , m_file(file)
    {
    }

    Result<Columns> resolve() const
    {
        Columns columns;
        for (const auto& [wanted, names, target] : {
                 Single {m_choice.label, labelNames, &columns.label},
                 Single {m_choice.time, timeNames, &columns.time},
                 Single {m_choice.id, idNames, &columns.id},
             }) {
            if (wanted && !wanted->empty()) {
                if (!isThere(*wanted))
                    return fail(noColumn(*wanted));
                *target = *wanted;
            } else if (!wanted) {
                *target = firstOf(names);
            }
        }
        for (const std::string& name : m_choice.texts) {
            if (!isThere(name))
                return fail(noColumn(name));
        }
        columns.texts = m_choice.texts.empty() ? guessTexts(columns) : m_choice.texts;
        if (columns.texts.empty())
            return fail(noTextColumn());
        return columns;
    }

private:
    struct Single {
        const std::optional<std::string>& wanted;
        std::span<const std::string_view> names;
        std::string* target;
    };

    bool isThere(std::string_view name) const
    {
        return std::ranges::find(m_sample.names, name) != m_sample.names.end();
    }

    /// The column that bears the first of `names` which is there, as the file spells it.
    std::string firstOf(std::span<const std::string_view> names) const
    {
        for (const std::string_view name : names) {
            for (const std::string& column : m_sample.names) {
                if (equalIgnoringCase(column, name))
                    return column;
            }
        }
        return {};
    }

    /// A post has a title, a body or both; other texts have one column, which in a table is the longest.
    std::vector<std::string> guessTexts(const Columns& columns) const
    {
        constexpr std::array<std::string_view, 1> titleNames {"title"};
        std::vector<std::string> texts;
        for (const auto& names :
            {std::span<const std::string_view>(titleNames), std::span<const std::string_view>(bodyNames)}) {
            if (auto name = firstOf(names); isFree(name, columns))
                texts.push_back(std::move(name));
        }
        if (texts.empty()) {
            if (auto name = firstOf(loneTextNames); isFree(name, columns))
                texts.push_back(std::move(name));
        }
        if (texts.empty()) {
            if (auto name = longest(columns); !name.empty())
                texts.push_back(std::move(name));
        }
        return texts;
    }

    static bool isFree(const std::string& name, const Columns& columns)
    {
        return !name.empty() && name != columns.label && name != columns.time && name != columns.id;
    }

    std::string longest(const Columns& columns) const
    {
        std::string best;
        double length = 0;
        for (std::size_t i = 0; i < m_sample.meanLengths.size(); ++i) {
            if (m_sample.meanLengths[i] > length && isFree(m_sample.names[i], columns)) {
                best = m_sample.names[i];
                length = m_sample.meanLengths[i];
            }
        }
        return best;
    }

    Error noColumn(const std::string& name) const
    {
        Error error = inputError(
            "no-such-column", "no column '" + excerpt(name) + "'", "the file has: " + listOf(m_sample.names));
        error.arguments = {name, listOf(m_sample.names)};
        return error.at(m_file);
    }

    Error noTextColumn() const
    {
        Error error = inputError("no-text-column", "no column of text was recognised",
            "the file has: " + listOf(m_sample.names) + "; name the ones to use with --text-columns");
        error.arguments = {listOf(m_sample.names)};
        return error.at(m_file);
    }

    const ColumnChoice& m_choice;
    const ColumnSample& m_sample;
    std::string_view m_file;
};

} // namespace

Result<Columns> resolveColumns(const ColumnChoice& choice, const ColumnSample& sample, std::string_view file)
{
    return Resolver(choice, sample, file).resolve();
}

} // namespace touchstone
