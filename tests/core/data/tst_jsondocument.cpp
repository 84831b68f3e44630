#include "core/data/jsondocument.h"
#include "tests/support/testing.h"

#include <QTest>

using namespace touchstone;

class TestJsonDocument : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void readsADocument()
    {
        const auto document = parseJson(R"({"limits":[1,2.5,null,true],"name":"a"})", "gates.json");
        VERIFY_RESULT(document);
        QCOMPARE(document->at("limits").size(), std::size_t(4));
        QCOMPARE(document->at("name").get<std::string>(), std::string("a"));
    }

    void aMistakeIsNamedByLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("first character") << QByteArray("x") << QByteArray("line 1, column 1");
        QTest::newRow("third line") << QByteArray("{\n  \"a\": 1,\n  b\n}") << QByteArray("line 3, column 3");
        QTest::newRow("behind letters of two bytes")
            << QByteArray("{\"\xc3\xa4\xc3\xb6\": x}") << QByteArray("line 1, column 8");
        QTest::newRow("missing bracket") << QByteArray("[1,\n2") << QByteArray("line 2, column 2");
        QTest::newRow("empty") << QByteArray() << QByteArray("line 1, column 1");
    }
    void aMistakeIsNamedByLineAndColumn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, place);
        const auto document = parseJson(text.toStdString(), "gates.json");
        QVERIFY(!document);
        QCOMPARE(document.error().code, std::string("invalid-json"));
        const std::string message = document.error().message();
        QVERIFY2(message.find(place.toStdString()) != std::string::npos, message.c_str());
        QVERIFY2(message.starts_with("gates.json: "), message.c_str());
    }

    void hostileDocuments_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("100,000 open lists") << QByteArray(100'000, '[') << QByteArray("json-too-deep");
        QTest::newRow("closed again")
            << QByteArray(100'000, '[') + QByteArray(100'000, ']') << QByteArray("json-too-deep");
        QTest::newRow("65 levels") << QByteArray(65, '[') + QByteArray(65, ']')
                                   << QByteArray("json-too-deep");
        QTest::newRow("number beyond double") << QByteArray("[1e999]") << QByteArray("invalid-json");
        QTest::newRow("lone surrogate") << QByteArray("[\"\\ud800\"]") << QByteArray("invalid-json");
        QTest::newRow("invalid UTF-8") << QByteArray("[\"\xff\"]") << QByteArray("invalid-json");
        QTest::newRow("NUL") << QByteArray("\0", 1) << QByteArray("invalid-json");
        QTest::newRow("two documents") << QByteArray("{} {}") << QByteArray("invalid-json");
        QTest::newRow("17 MiB") << QByteArray(17 << 20, ' ') << QByteArray("json-too-large");
    }
    void hostileDocuments()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        const auto document = parseJson(text.toStdString(), "x.json");
        QVERIFY(!document);
        QCOMPARE(document.error().code, code.toStdString());
        QVERIFY(document.error().message().size() < 500);
    }

    void sixtyFourLevelsAreAllowed()
    {
        VERIFY_RESULT(parseJson(std::string(64, '[') + std::string(64, ']'), "x.json"));
    }
};

QTEST_APPLESS_MAIN(TestJsonDocument)

#include "tst_jsondocument.moc"
