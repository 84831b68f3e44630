#include "core/data/textrecipe.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <random>
#include <vector>

using namespace touchstone;
using namespace std::string_literals;

namespace {

std::string applied(const TextRecipe& recipe, const std::vector<std::string>& fields)
{
    std::string line = "left over from the row before";
    recipe.apply(fields, line);
    return line;
}

/// The recipe by its definition, all of it with Qt.
std::string byQt(const TextRecipe& recipe, const std::string& field)
{
    QString text;
    bool lastWasSpace = false;
    for (const QChar c : QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()))) {
        const bool ascii = c.unicode() < 128;
        const bool space = c.unicode() == 0 || c == QLatin1Char(' ') || (ascii && c.isSpace());
        if (space || (recipe.collapseWhitespace && c.isSpace())) {
            if (!recipe.collapseWhitespace || !lastWasSpace)
                text += QLatin1Char(' ');
            lastWasSpace = true;
            continue;
        }
        lastWasSpace = false;
        if (!(recipe.deletePunctuation && ascii && (c.isPunct() || c.isSymbol())))
            text += c;
    }
    if (recipe.lowercase)
        text = text.toLower();
    while (text.startsWith(QLatin1Char(' ')))
        text.remove(0, 1);
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text.toStdString();
}

const TextRecipe plain {.lowercase = false, .deletePunctuation = false, .collapseWhitespace = false};

} // namespace

class TestTextRecipe : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void agreesWithQtOnAnyBytes()
    {
        static const std::vector<std::string> pieces {"Word", "it's", " ", "\t", "\r\n", "\0"s, "\xc2\xa0",
            "\xe2\x80\x99", "\xe2\x80\xa8", "\xe3\x80\x80", "\xc3\x89", "\xc3\xa9", "\xc4\xb0",
            "\xef\xbb\xbf", "\xef\xbf\xbf", "\xf0\x9f\x98\x80", "\xf0\x90\x90\x80", "\xc0\x80",
            "\xe0\x80\xa0", "\xed\xa0\x80", "\xe2\x80", "\xc3", "\xff", "\x80", "\xce\xa3", "\xe1\xba\x9e"};
        std::mt19937 random(5);
        const auto below = [&random](std::size_t n) { return random() % n; };
        for (int round = 0; round < 20000; ++round) {
            std::string field;
            for (std::size_t i = below(12); i > 0; --i)
                field += below(5) == 0 ? std::string(1, static_cast<char>(below(256)))
                                       : pieces[below(pieces.size())];
            const TextRecipe recipe {.lowercase = below(2) == 0,
                .deletePunctuation = true, // without it, labels and ends of line are defused too
                .collapseWhitespace = below(2) == 0};
            QCOMPARE(QByteArray::fromStdString(applied(recipe, {field})).toHex(' '),
                QByteArray::fromStdString(byQt(recipe, field)).toHex(' '));
        }
    }

    void standard_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("selftext");
        QTest::addColumn<QString>("line");
        QTest::newRow("joins with a space") << "Title"
                                            << "Text"
                                            << "title text";
        QTest::newRow("empty field") << "Only a title"
                                     << ""
                                     << "only a title";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
        QTest::newRow("only punctuation") << "?!"
                                          << "..."
                                          << "";
        QTest::newRow("all punctuation") << "a!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~b"
                                         << ""
                                         << "ab";
        QTest::newRow("line breaks") << "a\r\nb\n\nc"
                                     << "d\te"
                                     << "a b c d e";
        QTest::newRow("punctuation between spaces leaves two") << "a - b"
                                                               << ""
                                                               << "a  b";
        QTest::newRow("Unicode spaces") << QStringLiteral("a\u00a0\u2003b\u2028c") << ""
                                        << "a b c";
        QTest::newRow("Unicode case") << QStringLiteral("\u00c4\u00d6 \u0130STANBUL \u0394") << ""
                                      << QStringLiteral("\u00e4\u00f6 i\u0307stanbul \u03b4");
        QTest::newRow("Unicode punctuation stays") << QStringLiteral("\u201cquoted\u201d \u2014 dash") << ""
                                                   << QStringLiteral("\u201cquoted\u201d \u2014 dash");
        QTest::newRow("emoji") << QStringLiteral("Hi \U0001F600!") << "" << QStringLiteral("hi \U0001F600");
        QTest::newRow("label injection") << "__label__evil"
                                         << "x"
                                         << "labelevil x";
        QTest::newRow("end of line injection") << "a </s> b"
                                               << ""
                                               << "a s b";
    }
    void standard()
    {
        QFETCH(QString, title);
        QFETCH(QString, selftext);
        QFETCH(QString, line);
        QCOMPARE(applied({}, {title.toStdString(), selftext.toStdString()}), line.toStdString());
    }

    void theShortWayForAsciiEqualsTheLongOne()
    {
        // A non-ASCII last character takes the other path through the same text.
        std::string all;
        for (int c = 0; c < 128; ++c)
            all += static_cast<char>(c);
        for (const TextRecipe& recipe : {TextRecipe {}, plain, TextRecipe {.lowercase = false},
                 TextRecipe {.collapseWhitespace = false}}) {
            const std::string ascii = applied(recipe, {all + " \r\n x"});
            QCOMPARE(applied(recipe, {all + " \r\n x\u00e9"}), ascii + "\u00e9");
        }
    }

    void nothingInjectsLabelsOrRows()
    {
        const std::string line = applied(plain, {"a\n__label__evil\r</s>\0b </s>__label__x"s, "__label__y"});
        QVERIFY(line.find('\n') == std::string::npos && line.find('\r') == std::string::npos
            && line.find('\0') == std::string::npos);
        std::vector<std::string> tokens;
        std::string token;
        for (const char c : line + " ") {
            if (c == ' ') {
                tokens.push_back(token);
                token.clear();
            } else {
                token += c;
            }
        }
        QVERIFY(std::ranges::none_of(
            tokens, [](const std::string& t) { return t.starts_with(labelPrefix) || t == "</s>"; }));
    }

    void invalidUtf8BecomesReplacementCharacters()
    {
        QCOMPARE(applied({}, {"A\xff\xfe Z"}), std::string("a\xef\xbf\xbd\xef\xbf\xbd z"));
    }

    void namesAndJson()
    {
        QCOMPARE(TextRecipe {}.name(), std::string("standard"));
        QCOMPARE(plain.name(), std::string("plain"));
        const TextRecipe custom {.lowercase = false};
        QCOMPARE(custom.name(), std::string("custom"));
        for (const TextRecipe& recipe : {TextRecipe {}, plain, custom}) {
            const auto read = TextRecipe::fromJson(recipe.toJson());
            VERIFY_RESULT(read);
            QVERIFY(*read == recipe);
        }
        QVERIFY(TextRecipe::fromJson("standard").value() == TextRecipe {});
        QVERIFY(!TextRecipe::fromJson(nlohmann::json {{"lowercase", 1}}));
        QVERIFY(!TextRecipe::fromJson(nullptr));
        QVERIFY(!TextRecipe::fromName("Standard"));
    }

    void labelsReadBack()
    {
        for (const std::string& label :
            {std::string("politics"), std::string("two words"), std::string("50%"), std::string("a%20b"),
                std::string("tab\tnul\0end", 11), std::string("\u00e9 \u2003"), std::string()}) {
            const std::string encoded = encodeLabel(label);
            QVERIFY(encoded.find_first_of(std::string(" \t\n\r\v\f\0", 7)) == std::string::npos);
            QCOMPARE(decodeLabel(encoded), label);
        }
        QCOMPARE(decodeLabel("100%41%"), std::string("100%41%")); // not ours: left alone
    }
};

QTEST_APPLESS_MAIN(TestTextRecipe)
#include "tst_textrecipe.moc"
