#include "core/data/textrecipe.h"
#include "tests/support/testing.h"

#include <algorithm>
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

const TextRecipe plain {.lowercase = false, .deletePunctuation = false, .collapseWhitespace = false};

} // namespace

class TestTextRecipe : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

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
