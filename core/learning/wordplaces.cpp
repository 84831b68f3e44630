#include "core/learning/wordplaces.h"

#include "core/learning/features.h"

#include <QString>

namespace touchstone {

namespace {

bool isAsciiSpace(QChar c)
{
    return c == QLatin1Char(' ') || (c >= QLatin1Char('\t') && c <= QLatin1Char('\r')) || c.isNull();
}

} // namespace

std::vector<WordPlace> wordPlaces(std::string_view text, const TextRecipe& recipe)
{
    const QString letters = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const auto isSpace = [&recipe](QChar c) {
        return isAsciiSpace(c) || (recipe.collapseWhitespace && c.unicode() >= 128 && c.isSpace());
    };
    std::vector<WordPlace> places;
    std::vector<std::string> field(1);
    std::string line;
    std::vector<Token> tokens;
    qsizetype begin = 0;
    while (begin < letters.size()) {
        if (isSpace(letters[begin])) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < letters.size() && !isSpace(letters[end]))
            ++end;
        field.front() = letters.mid(begin, end - begin).toStdString();
        recipe.apply(field, line);
        splitTokens(line, tokens);
        for (const Token& token : tokens)
            places.push_back({.begin = static_cast<std::size_t>(begin),
                .length = static_cast<std::size_t>(end - begin),
                .word = std::string(token.text)});
        begin = end;
    }
    return places;
}

} // namespace touchstone
