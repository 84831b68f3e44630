#include "core/exchange/utf8.h"
#include "tests/support/testing.h"

using namespace touchstone;
using namespace std::string_literals;

class TestUtf8 : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void repair_data();
    void repair();
    void allTwoByteSequencesBecomeValid();
    void census();
    void excerpts();
};

void TestUtf8::repair_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text"); // '?' for U+FFFD
    QTest::newRow("valid") << QByteArray("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80")
                           << QByteArray("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << QByteArray("a?z");
    QTest::newRow("cut off") << QByteArray("\xE2\x82") << QByteArray("?");
    QTest::newRow("cut off before a letter") << QByteArray("\xF0\x9F\x98z") << QByteArray("?z");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("??");
    QTest::newRow("overlong, three bytes") << QByteArray("\xE0\x80\xAF") << QByteArray("???");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("???");
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << QByteArray("????");
    QTest::newRow("0xFF") << QByteArray("\xFF") << QByteArray("?");
}

void TestUtf8::repair()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    std::string repaired;
    appendRepairedUtf8(bytes.toStdString(), repaired);
    QCOMPARE(repaired, text.replace("?", "\xEF\xBF\xBD").toStdString());
    QVERIFY(isValidUtf8(repaired));
}

void TestUtf8::allTwoByteSequencesBecomeValid()
{
    for (int i = 0; i < 0x10000; ++i) {
        const std::string bytes {static_cast<char>(i >> 8), static_cast<char>(i)};
        std::string repaired;
        appendRepairedUtf8(bytes, repaired);
        QVERIFY(isValidUtf8(repaired));
        QCOMPARE(isValidUtf8(bytes), repaired == bytes);
    }
}

void TestUtf8::census()
{
    const auto counted = [](std::string_view bytes) {
        const Utf8Census census = countUtf8(bytes);
        return std::to_string(census.beyondAscii) + " " + std::to_string(census.invalid);
    };
    QCOMPARE(counted(""), "0 0"s);
    QCOMPARE(counted("plain"), "0 0"s);
    QCOMPARE(counted("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"), "3 0"s);
    QCOMPARE(counted("caf\xE9 \xFF."), "0 2"s);
    QCOMPARE(counted("\xF0\x9F\x98."), "0 3"s);
    QCOMPARE(counted("cut off \xF0\x9F\x98"), "0 0"s);
    QCOMPARE(counted("no beginning \x98"), "0 1"s);
}

void TestUtf8::excerpts()
{
    QCOMPARE(excerpt("a\tb\n"), "a b "s);
    QCOMPARE(excerpt(std::string(100, 'x'), 10), "xxxxxxx\xE2\x80\xA6"s);
    for (std::size_t limit = 4; limit < 20; ++limit) {
        const auto text = excerpt("\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xFF\xFF\xFF\xFF", limit);
        QVERIFY(text.size() <= limit);
        QVERIFY(isValidUtf8(text));
    }
}

QTEST_APPLESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
