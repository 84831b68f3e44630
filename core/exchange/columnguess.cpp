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
constexpr std::array<std::string_view, 1> titleNames {"title"};
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

/// A column of ids: every row another short value. A value that is a number may be a mere count.
bool looksLikeId(const ColumnTraits& traits)
{
    constexpr std::size_t longestId = 64;
    return traits.filled == traits.values && traits.different == traits.filled && traits.values > 1
        && traits.longest <= longestId && 2 * traits.withDigit >= traits.filled && !traits.onlyTimes();
}

bool couldBeLabel(const ColumnTraits& traits)
{
    constexpr std::size_t longestLabel = 100;
    return traits.filled > 0 && traits.longest <= longestLabel && !traits.onlyTimes();
}

/// A column of labels: short values that come again.
bool looksLikeLabel(const ColumnTraits& traits)
{
    return couldBeLabel(traits) && traits.different > 1 && 5 * traits.different <= 4 * traits.filled;
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

    Result<Columns> resolve(std::vector<Warning>* warnings) const
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
            } else if (!wanted && m_sample.traits.empty()) {
                *target = firstOf(names);
            }
        }
        for (const std::string& name : m_choice.texts) {
            if (!isThere(name))
                return fail(noColumn(name));
        }
        columns.texts = m_choice.texts;
        bool byValues = false;
        if (columns.texts.empty() && m_sample.traits.empty())
            columns.texts = guessTexts(columns);
        if (columns.texts.empty()) {
            if (auto name = longest(columns); !name.empty()) {
                columns.texts.push_back(std::move(name));
                byValues = true;
            }
        }
        if (columns.texts.empty())
            return fail(noTextColumn());
        if (!m_sample.traits.empty())
            byValues = guessByValues(columns) || byValues;
        if (byValues && warnings != nullptr)
            warnings->push_back(guessed(columns));
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

    /// A post has a title, a body or both; other texts have one column.
    std::vector<std::string> guessTexts(const Columns& columns) const
    {
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
        return texts;
    }

    /// Label, time and id of a file without names, as far as they were not asked for. True: one was found.
    bool guessByValues(Columns& columns) const
    {
        const auto isText = [&columns](const std::string& name) {
            return std::ranges::find(columns.texts, name) != columns.texts.end();
        };
        const auto take = [&](const std::optional<std::string>& wanted, std::string& role, auto fits) {
            for (std::size_t i = 0; !wanted && role.empty() && i < m_sample.traits.size(); ++i) {
                const std::string& name = m_sample.names[i];
                if (isFree(name, columns) && !isText(name) && fits(m_sample.traits[i]))
                    role = name;
            }
        };
        const Columns before = columns;
        take(m_choice.time, columns.time, [](const ColumnTraits& t) { return t.onlyTimes(); });
        take(m_choice.label, columns.label,
            [](const ColumnTraits& t) { return looksLikeLabel(t) && !t.onlyNumbers(); });
        take(m_choice.id, columns.id, looksLikeId);
        take(m_choice.label, columns.label, looksLikeLabel);
        // In a short file no label comes again; with two columns there is no other use for the short one.
        if (m_sample.traits.size() == 2)
            take(m_choice.label, columns.label, couldBeLabel);
        return !(columns == before);
    }

    static Warning guessed(const Columns& columns)
    {
        const auto part = [](std::string_view role, const std::string& name) {
            return name.empty() ? "no " + std::string(role) : std::string(role) + " " + excerpt(name, 60);
        };
        return {"columns-guessed",
            "some columns were guessed from their values: " + part("label", columns.label) + ", "
                + part("text", columns.texts.front()) + ", " + part("time", columns.time) + ", "
                + part("id", columns.id)
                + "; name others with --label-column, --text-columns, --time-column and --id-column",
            {columns.label, columns.texts.front(), columns.time, columns.id}};
    }

    static bool isFree(const std::string& name, const Columns& columns)
    {
        return !name.empty() && name != columns.label && name != columns.time && name != columns.id;
    }

    /// The column with the longest values, if need be one without spaces.
    std::string longest(const Columns& columns) const
    {
        std::string best = longest(columns, true);
        return best.empty() ? longest(columns, false) : best;
    }

    std::string longest(const Columns& columns, bool withWords) const
    {
        std::string best;
        double length = 0;
        for (std::size_t i = 0; i < m_sample.meanLengths.size(); ++i) {
            if (m_sample.meanLengths[i] > length && isFree(m_sample.names[i], columns)
                && (!withWords || hasWords(i))) {
                best = m_sample.names[i];
                length = m_sample.meanLengths[i];
            }
        }
        return best;
    }

    bool hasWords(std::size_t column) const
    {
        if (m_sample.traits.empty())
            return true;
        const ColumnTraits& traits = m_sample.traits[column];
        return 4 * traits.withSpace >= traits.filled;
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

bool isKnownColumnName(std::string_view name)
{
    const auto isIn = [name](std::span<const std::string_view> names) {
        return std::ranges::any_of(
            names, [name](std::string_view known) { return equalIgnoringCase(known, name); });
    };
    return isIn(labelNames) || isIn(timeNames) || isIn(idNames) || isIn(titleNames) || isIn(bodyNames)
        || isIn(loneTextNames);
}

Result<Columns> resolveColumns(const ColumnChoice& choice, const ColumnSample& sample, std::string_view file,
    std::vector<Warning>* warnings)
{
    return Resolver(choice, sample, file).resolve(warnings);
}

} // namespace touchstone
