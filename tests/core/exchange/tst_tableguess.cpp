#include "core/exchange/tableguess.h"
#include "tests/core/exchange/reading.h"

using namespace touchstone;
using testing::readRows;
using namespace std::string_literals;

class TestTableGuess : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void delimiters_data();
    void delimiters();
    void headers_data();
    void headers();
    void noHeaderIsSaid();
    void optionsDecide();
    void columnsOfATableWithoutHeader_data();
    void columnsOfATableWithoutHeader();
    void guessedTextOfATableWithHeader();
    void chosenByTheirNumbers();
    void mostRecordsDecideTheWidth();
    void nothingReadable();
    void badDelimiter_data();
    void badDelimiter();
    void wideTableTakesNoTime();

private:
    testing::TemporaryFolder m_folder;
};

void TestTableGuess::delimiters_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<char>("delimiter");
    const auto add = [](const char* name, const char* content, char delimiter) {
        QTest::newRow(name) << QByteArray(content) << delimiter;
    };
    add("comma", "id,text\n1,a;b\n", ',');
    add("tab", "id\ttext\n1\ta,b\n", '\t');
    add("semicolon", "id;text\n1;a,b\n", ';');
    add("bar", "id|text\n1|a,b\n", '|');
    add("none", "text\na\n", ',');
    add("prose in the first row", "politics\tWell, well, and so, on\nscience\tNo commas\nart\tone, two\n",
        '\t');
    add("bars in prose", "a,see x | y\nb,no bars\nc,x | y | z\n", ',');
    add("quoted", "\"a;b;c\",\"d\"\n\"x\",\"y\"\n", ',');
    add("damaged rows", "id,text\n1\n2,a,b,c\n3,b\n", ',');
    add("lines of prose", "Well, well, and so, on\nNo commas\nNone here\none, two\n", '\t');
    add("a name above prose", "text\nWell, well\nNo commas\n", ',');
    add("first quote not closed", "id;\"text,x\n1;a\n", ';');
}

void TestTableGuess::delimiters()
{
    QFETCH(QByteArray, content);
    QFETCH(char, delimiter);
    QCOMPARE(guessDialect(content.toStdString()).delimiter, delimiter);
    QCOMPARE(guessDialect(content.toStdString(), '#').delimiter, '#');
}

void TestTableGuess::headers_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("header");
    const auto add = [](const char* name, const char* content, bool header) {
        QTest::newRow(name) << QByteArray(content) << header;
    };
    add("known names", "id,title\n1,a\n", true);
    add("one known name, in any case", "foo bar baz qux,TEXT\nx,y\n", true);
    add("known name and an empty one", ",title\n0,a\n1,b\n", true);
    add("known name, quoted and padded", "\" text \",x\na,b\n", true);
    add("words above numbers", "my column of words,a b c d\nhello,5\nhello,6\n", true);
    add("words above times", "when it was,what was said\n2013-05-01,a b\n2013-05-02,c\n", true);
    add("words that do not come again", "reddit,words\na,b\nc,d\n", true);
    add("words alone", "a,b\n", true);
    add("short above long",
        "post title,post words\nSome longer title of a post,and the many words of its text that follow it\n"
        "Some other title of a post,and the many words of its text that follow it\n",
        true);
    add("a label that comes again", "politics,Hello\nscience,World\npolitics,Again\n", false);
    add("a label called like a column", "time,some words\nspace,other words\ntime,more words\n", false);
    add("a number", "1,hello\n2,world\n", false);
    add("a time", "2013-05-01T10:00:00Z,hello\n2013-05-02T10:00:00Z,world\n", false);
    add("an empty field", "a,,hello\nb,x,world\n", false);
    add("a long text",
        "a,this text goes on and on and on until it is much too long to be any name\nb,short\n", false);
    add("the same twice", "a,a\nb,c\n", false);
    add("sentences", "art,This is a whole sentence.\nmusic,This is another sentence.\n", false);
}

void TestTableGuess::headers()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, header);
    QCOMPARE(looksLikeHeader(lookAtTable(content.toStdString(), true, {})), header);
    QVERIFY(readRows(m_folder.write("a", content.toStdString())).error.empty()
        || content == "a,b\n"); // no text is known there
    QCOMPARE(readRows(m_folder.write("a", content.toStdString()), {.columns = {.texts = {"nope"}}}).errorCode,
        "no-such-column"s);
}

void TestTableGuess::noHeaderIsSaid()
{
    const auto reading = readRows(m_folder.write("a.tsv",
        "politics\t1367366400\tSome words here\nscience\t1367366401\tOther words\npolitics\t1367366402\tMore "
        "words\npolitics\t1367366403\tLast words\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.columns, (Columns {"column1", {"column3"}, "column2", ""}));
    QCOMPARE(reading.available, (std::vector<std::string> {"column1", "column2", "column3"}));
    QCOMPARE(reading.texts(), "Some words here|Other words|More words|Last words"s);
    QCOMPARE(reading.labels(), "politics|science|politics|politics"s);
    QCOMPARE(reading.rows[0].time.value_or(0), std::int64_t(1367366400));
    QCOMPARE(reading.rows[0].line, std::int64_t(1));
    QVERIFY(!reading.layout.header && !reading.layout.namedColumns);
    QVERIFY(reading.layout.format == RowFormat::Tsv && reading.layout.delimiter == '\t');
    QCOMPARE(reading.warningList(), "header-assumed-missing columns-guessed"s);
    QVERIFY(reading.warnings[0].text.find("--header") != std::string::npos);
    QVERIFY(reading.warnings[1].text.find("label column1, text column3, time column2, no id")
        != std::string::npos);
}

void TestTableGuess::optionsDecide()
{
    const auto file = m_folder.write("a", "id;text\n1;a,b\n");
    auto reading = readRows(file, {.header = false});
    QCOMPARE(reading.texts(), "text|a,b"s);
    QCOMPARE(reading.warningList(), "columns-guessed"s);
    reading = readRows(file, {.columns = {.label = std::nullopt, .texts = {"b"}}, .delimiter = ','});
    QCOMPARE(reading.errorCode, "no-such-column"s);
    reading = readRows(m_folder.write("b", "1,some words\n2,other words\n"), {.header = true});
    QCOMPARE(reading.texts(), "other words"s);
    QCOMPARE(reading.available, (std::vector<std::string> {"1", "some words"}));
    QVERIFY(reading.layout.header && reading.layout.namedColumns);
    reading = readRows(m_folder.write("c", "id#text\n1#a\n"), {.delimiter = '#'});
    QCOMPARE(reading.texts(), "a"s);
}

void TestTableGuess::columnsOfATableWithoutHeader_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("guess"); // label/text/time/id
    const auto add = [](const char* name, const char* content, const char* guess) {
        QTest::newRow(name) << QByteArray(content) << QByteArray(guess);
    };
    add("class numbers, title, text",
        "3,Short title,Some longer description of it\n3,Other title,And another long description\n"
        "1,Third title,The last of the descriptions\n1,And again,One more of the descriptions\n",
        "column1/column3//");
    add("id, label, text",
        "t3_1,art,some words\nt3_2,music,other words\nt3_3,art,more words\nt3_4,art,last words\n",
        "column2/column3//column1");
    add("text, label", "some words;art\nother words;music\n", "column2/column1//");
    add("time, text", "2013-05-01,some words\n2013-05-02,other words\n", "/column2/column1/");
    add("long ids", "0123456789abcdef0123456789abcdef,a b,x\n0123456789abcdef0123456789abcdee,c d,y\n",
        "/column2//column1");
    add("text alone", "some words, and more.\nother words\n", "/column1//");
    add("label of one word and text of one", "1,a\n2,b\n1,c\n2,d\n", "column1/column2//");
}

void TestTableGuess::columnsOfATableWithoutHeader()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, guess);
    const auto reading = readRows(m_folder.write("a", content.toStdString()), {.header = false});
    QCOMPARE(reading.error + reading.problemList(), "");
    const Columns& columns = reading.columns;
    QCOMPARE(columns.label + "/" + columns.texts.at(0) + "/" + columns.time + "/" + columns.id,
        guess.toStdString());
}

void TestTableGuess::guessedTextOfATableWithHeader()
{
    auto reading = readRows(m_folder.write("a", "id,label,words\n1,a,some words\n"));
    QCOMPARE(reading.columns, (Columns {"label", {"words"}, "", "id"}));
    QCOMPARE(reading.warningList(), "columns-guessed"s);
    reading = readRows(m_folder.write("a", "id,label,text\n1,a,some words\n"));
    QCOMPARE(reading.warningList(), "");
}

void TestTableGuess::chosenByTheirNumbers()
{
    const auto file = m_folder.write("a", "1,art,some words,a b\n2,art,other words,c d\n");
    const auto reading = readRows(file,
        {.columns = {.label = "column1", .texts = {"column4", "column3"}, .time = "", .id = "column2"}});
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.columns, (Columns {"column1", {"column4", "column3"}, "", "column2"}));
    QCOMPARE(reading.texts(), "a b|c d"s);
    QCOMPARE(reading.warningList(), "header-assumed-missing"s);
    QCOMPARE(readRows(file, {.columns = {.label = "column5"}}).error,
        "a: no column 'column5'; the file has: column1, column2, column3, column4"s);
}

void TestTableGuess::mostRecordsDecideTheWidth()
{
    const auto reading
        = readRows(m_folder.write("a", "1,2,3\nart,some words\nart,other words\n"), {.header = false});
    QCOMPARE(reading.texts(), "some words|other words"s);
    QCOMPARE(reading.problemList(), "wrong-field-count:1"s);
}

void TestTableGuess::nothingReadable()
{
    QCOMPARE(readRows(m_folder.write("a", "\"x\n"), {.header = false}).errorCode, "bad-table"s);
}

void TestTableGuess::badDelimiter_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::newRow("quote") << '"';
    QTest::newRow("LF") << '\n';
    QTest::newRow("CR") << '\r';
}

void TestTableGuess::badDelimiter()
{
    QFETCH(char, delimiter);
    QCOMPARE(readRows(m_folder.write("a", "id,text\n1,a\n"), {.delimiter = delimiter}).errorCode,
        "bad-delimiter"s);
}

void TestTableGuess::wideTableTakesNoTime()
{
    std::string content;
    for (int row = 0; row < 1000; ++row) {
        for (int column = 0; column < 4000; ++column)
            content += std::to_string(row % 10) + std::to_string(column % 10) + (column == 3999 ? "\n" : ",");
    }
    const auto reading = readRows(m_folder.write("a", content));
    QCOMPARE(reading.errorCode, "no-text-column"s);
    QVERIFY(reading.error.size() < 2000);
}

QTEST_APPLESS_MAIN(TestTableGuess)
#include "tst_tableguess.moc"
