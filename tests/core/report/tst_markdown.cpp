#include "core/report/markdown.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void escapes_data();
    void escapes();
    void cuts();
    void tables();
};

void TestMarkdown::escapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("plain", "AskReddit 2013", "AskReddit 2013");
    row("cell end", "a|b", "a\\|b");
    row("code", "a`b", "a\\`b");
    row("link", "[a](b)", "\\[a\\](b)");
    row("HTML", "<img src=x>&amp;", "&lt;img src=x&gt;&amp;amp;");
    row("emphasis", "*a* _b_ ~c~", "\\*a\\* \\_b\\_ \\~c\\~");
    row("backslash", "a\\|b", "a\\\\\\|b");
    row("line break", "a\nb", "a b");
    row("mention", "@everyone", "@<!-- -->everyone");
    row("no mention", "old@1", "old@1");
    row("issue", "#4", "\\#<!-- -->4");
    row("heading", "# a", "\\# a");
    row("number in the text", "v1.2 (a)", "v1.2 (a)");
    row("numbered list", "1. a", "1\\. a");
    row("list", "- a-b", "\\- a-b");
    row("emoji", ":smile:", "\\:smile:");
    row("sentence", "The rows: many.", "The rows: many.");
    row("mail", "a@b.c", "a@<!-- -->b.c");
    row("address without scheme", "www.a.b", "www\\.a.b");
    row("formula", "$a$", "\\$a\\$");
    row("address", "http://a.b", "http\\://a.b");
}

void TestMarkdown::escapes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    QCOMPARE(markdownText(text.toStdString()), expected.toStdString());
}

void TestMarkdown::cuts()
{
    QCOMPARE(markdownText(std::string(100, 'a'), 10), std::string(7, 'a') + "...");
}

void TestMarkdown::tables()
{
    QCOMPARE(markdownHeader({"a", "b"}), "| a | b |\n| --- | ---: |\n");
    QCOMPARE(markdownRow({"x", ""}), "| x |  |\n");
}

QTEST_APPLESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
