#include "core/tracking/yamldocument.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;
using nlohmann::json;

class TestYamlDocument : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void scalarsAreTexts_data()
    {
        QTest::addColumn<std::string>("text");
        for (const char* text :
            {"0e12", "1:30", "0x1F", "017", "true", "yes", "1.0", "-1", ".nan", "2020-03-31"})
            QTest::newRow(text) << std::string(text);
    }
    void scalarsAreTexts()
    {
        QFETCH(std::string, text);
        const auto document = parseYaml("a: " + text + "\n", "a.yaml");
        VERIFY_RESULT(document);
        QVERIFY((*document)["a"] == json(text));
    }

    void plainScalarsHaveTypesWhenAsked_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("expected");
        QTest::newRow("whole") << std::string("100") << std::string("100");
        QTest::newRow("negative") << std::string("-7") << std::string("-7");
        QTest::newRow("float") << std::string("0.05") << std::string("0.05");
        QTest::newRow("exponent") << std::string("1e-3") << std::string("0.001");
        QTest::newRow("infinite") << std::string(".inf") << std::string("null");
        QTest::newRow("flag") << std::string("True") << std::string("true");
        QTest::newRow("null") << std::string("~") << std::string("null");
        QTest::newRow("quoted number") << std::string("'100'") << std::string("\"100\"");
        QTest::newRow("yes is a text in YAML 1.2") << std::string("yes") << std::string("\"yes\"");
        QTest::newRow("leading zero") << std::string("007") << std::string("\"007\"");
        QTest::newRow("beyond 64 bits")
            << std::string("123456789012345678901") << std::string("\"123456789012345678901\"");
        QTest::newRow("a version") << std::string("1.2.3") << std::string("\"1.2.3\"");
        QTest::newRow("a sign") << std::string("+") << std::string("\"+\"");
        QTest::newRow("a tag") << std::string("!!str 5") << std::string("\"5\"");
    }
    void plainScalarsHaveTypesWhenAsked()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, expected);
        const auto document = parseYaml("a: " + text + "\n", "a.yaml", YamlScalars::Typed);
        VERIFY_RESULT(document);
        QCOMPARE((*document)["a"].dump(), expected);
    }

    void nanIsANumber()
    {
        const auto document = parseYaml("a: .nan", "a.yaml", YamlScalars::Typed);
        VERIFY_RESULT(document);
        QVERIFY((*document)["a"].is_number() && std::isnan((*document)["a"].get<double>()));
    }

    void listsMapsAliasesAndMerges()
    {
        const auto document = parseYaml(
            "base: &base {dim: 100, lr: 0.05}\nmore: &more {lr: 1, ws: 5}\nrun:\n  <<: [*base, *more]\n"
            "  dim: 50\none:\n  <<: *base\nlist: [a, [b], {c: d}]\nagain: *base\nquoted:\n  '<<': x\n? "
            "*text\n: 1\n"
            "t: &text2 u\n",
            "a.yaml");
        QCOMPARE(document ? std::string() : document.error().code,
            std::string("invalid-yaml")); // *text is unknown
        const auto good = parseYaml(
            "base: &base {dim: 100, lr: 0.05}\nmore: &more {lr: 1, ws: 5}\nrun:\n  <<: [*base, *more]\n"
            "  dim: 50\none:\n  <<: *base\nlist: [a, [b], {c: d}]\nagain: *base\nquoted:\n  '<<': x\n",
            "a.yaml");
        VERIFY_RESULT(good);
        QVERIFY((*good)["run"] == (json {{"dim", "50"}, {"lr", "0.05"}, {"ws", "5"}}));
        QVERIFY((*good)["one"] == (json {{"dim", "100"}, {"lr", "0.05"}}));
        QVERIFY((*good)["list"] == json::parse(R"(["a",["b"],{"c":"d"}])"));
        QVERIFY((*good)["again"] == (*good)["base"]);
        QVERIFY((*good)["quoted"] == (json {{"<<", "x"}}));
    }

    void oddDocuments_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("outcome"); // JSON, or the code of an error
        QTest::newRow("empty") << std::string() << std::string("null");
        QTest::newRow("only a comment") << std::string("# a\n") << std::string("null");
        QTest::newRow("a scalar") << std::string("a") << std::string("\"a\"");
        QTest::newRow("two documents") << std::string("a: 1\n---\nb: 2\n") << std::string("{\"a\":\"1\"}");
        QTest::newRow("equal keys") << std::string("a: 1\na: 2\n") << std::string("{\"a\":\"2\"}");
        QTest::newRow("no key") << std::string(": 1\n") << std::string("{\"\":\"1\"}");
        QTest::newRow("bytes that are no text")
            << std::string("a: \xff\n") << std::string("{\"a\":\"\xef\xbf\xbd\"}");
        QTest::newRow("escapes") << std::string("a: \"\\u4e2d\\x41\"\n")
                                 << std::string("{\"a\":\"\xe4\xb8\xad"
                                                "A\"}");
        QTest::newRow("a list as a key") << std::string("? [a]\n: b\n") << std::string("invalid-yaml");
        QTest::newRow("a node within itself") << std::string("&a [*a]") << std::string("invalid-yaml");
        QTest::newRow("an unknown alias") << std::string("a: *b") << std::string("invalid-yaml");
        QTest::newRow("an open quote") << std::string("a: \"b\nc: d\n") << std::string("invalid-yaml");
        QTest::newRow("an open list") << std::string("a: [b, c\n") << std::string("invalid-yaml");
        QTest::newRow("a tab") << std::string("a:\n\tb: c\n") << std::string("invalid-yaml");
        QTest::newRow("deep lists") << std::string(200, '[') + std::string(200, ']')
                                    << std::string("yaml-too-deep");
        QTest::newRow("a million open lists") << std::string(1'000'000, '[') << std::string("invalid-yaml");
        QTest::newRow("deep maps") << [] {
            std::string text;
            for (int i = 0; i < 500; ++i)
                text += std::string(i, ' ') + "a:\n";
            return text;
        }() << std::string("yaml-too-deep");
        QTest::newRow("too large") << std::string(maximumYamlBytes + 1, 'a') << std::string("yaml-too-large");
    }
    void oddDocuments()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, outcome);
        const auto document = parseYaml(text, "a.yaml");
        QCOMPARE(document ? document->dump() : document.error().code, outcome);
    }

    void bombsDoNotGrow_data()
    {
        QTest::addColumn<std::string>("first");
        QTest::newRow("of nodes") << std::string("[x,x,x,x,x,x,x,x,x,x]");
        QTest::newRow("of text") << "[" + std::string(1'000'000, 'x') + "]";
        QTest::newRow("of maps") << std::string("{a: 1, b: 2, c: 3, d: 4}");
    }
    void bombsDoNotGrow()
    {
        QFETCH(std::string, first);
        std::string bomb = "a0: &a0 " + first + "\n";
        for (int i = 1; i < 20; ++i) {
            const std::string alias = "*a" + std::to_string(i - 1);
            bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
            for (int j = 0; j < 9; ++j)
                bomb += alias + " ,";
            bomb += alias + " ]\n";
        }
        const auto document = parseYaml(bomb, "a.yaml");
        QVERIFY(!document);
        QCOMPARE(document.error().code, std::string("yaml-too-large"));
    }

    void mistakesHaveALine()
    {
        const auto document = parseYaml("a: 1\nb: [c\n", "meta.yaml");
        QVERIFY(!document);
        QCOMPARE(document.error().where, std::string("meta.yaml"));
        QVERIFY2(document.error().what.find("in line ") != std::string::npos, document.error().what.c_str());
    }
};

QTEST_GUILESS_MAIN(TestYamlDocument)
#include "tst_yamldocument.moc"
