#include "core/report/printable.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestPrintable : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void terminalsAreNotCommanded();
    void textIsNotReversed();
    void brokenBytes_data();
    void brokenBytes();
    void widths();
    void shortens();
};

void TestPrintable::terminalsAreNotCommanded()
{
    QCOMPARE(printable("a\x1b[31mb\tc\nd\x7f"), "a [31mb c d ");
    QCOMPARE(printable("a\xC2\x9B"
                       "31m"),
        "a 31m"); // C1: a control sequence in one character
    QCOMPARE(printable(std::string_view("a\0b", 3)), "a b");
    QCOMPARE(printable("a\u2028b"), "a b");
}

void TestPrintable::textIsNotReversed()
{
    QCOMPARE(printable("a\u202Eb\u2066c\u200Fd"), "abcd");
}

void TestPrintable::brokenBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("continuation alone") << QByteArray("a\x80z") << QByteArray("a\uFFFDz");
    QTest::newRow("cut at the end") << QByteArray("a\xE2\x82") << QByteArray("a\uFFFD\uFFFD");
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << QByteArray("\uFFFD\uFFFD");
    QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF") << QByteArray("\uFFFD\uFFFD\uFFFD");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("\uFFFD\uFFFD\uFFFD");
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80")
                                    << QByteArray("\uFFFD\uFFFD\uFFFD\uFFFD");
    QTest::newRow("valid") << QByteArray("\u00E4\u20AC\U0001F600") << QByteArray("\u00E4\u20AC\U0001F600");
}

void TestPrintable::brokenBytes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, expected);
    QCOMPARE(printable(bytes.toStdString()), expected.toStdString());
}

void TestPrintable::widths()
{
    QCOMPARE(displayWidth(""), 0);
    QCOMPARE(displayWidth("abc"), 3);
    QCOMPARE(displayWidth("\u00E4\u20AC"), 2);
    QCOMPARE(displayWidth("e\u0301"), 1);      // combining accent
    QCOMPARE(displayWidth("\u65E5\u672C"), 4); // East Asian wide
    QCOMPARE(displayWidth("\U0001F600"), 2);
}

void TestPrintable::shortens()
{
    QCOMPARE(shortened("abcdef", 6), "abcdef");
    QCOMPARE(shortened("abcdefg", 6), "abc...");
    QCOMPARE(shortened("\u65E5\u672C\u8A9E", 5), "\u65E5...");
    QCOMPARE(shortened("abc", 2), "..");
    QCOMPARE(shortened("a\nb", 10), "a b");
}

QTEST_APPLESS_MAIN(TestPrintable)
#include "tst_printable.moc"
