#include "core/exchange/rejection.h"
#include "tests/core/exchange/reading.h"

using testing::readRows;
using namespace std::string_literals;

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void readsATable();
    void lineEnds_data();
    void lineEnds();
    void delimiters_data();
    void delimiters();
    void quoting_data();
    void quoting();
    void quotedNewlinesCountAsLines();
    void loneReturnIsTextInALinefeedFile();
    void wrongFieldCount();
    void unterminatedQuoteCostsOneRow_data();
    void unterminatedQuoteCostsOneRow();
    void unterminatedQuoteDoesNotSwallowALongFile();
    void unescapedQuotesInside();
    void headerNames();
    void damagedHeader();
    void tooManyColumns();
    void tooLongFieldAndRecord();
    void extrasKeepTheText();
    void nulAndInvalidUtf8();
    void timesAndLabels();
    void headerAlone();
    void recordsAcrossBlocks();
    void quotesThatNeverBalanceTakeNoTime();

private:
    std::string read(std::string_view content) { return readRows(m_folder.write("a.csv", content)).texts(); }

    testing::TemporaryFolder m_folder;
};

void TestCsvReader::readsATable()
{
    const auto reading = readRows(m_folder.write("posts.csv",
        "id,subreddit,created_utc,title,selftext,score\nx1,politics,2013-05-01,\"A, title\",Body,5\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    const auto& row = reading.rows.at(0);
    QCOMPARE(row.id, "x1"s);
    QCOMPARE(row.label, "politics"s);
    QCOMPARE(row.time.value_or(0), std::int64_t(1367366400));
    QCOMPARE(row.texts, (std::vector<std::string> {"A, title", "Body"}));
    QCOMPARE(row.extras, R"({"score":5})"s);
    QCOMPARE(row.line, std::int64_t(2));
    QCOMPARE(
        reading.columns, (touchstone::Columns {"subreddit", {"title", "selftext"}, "created_utc", "id"}));
}

void TestCsvReader::lineEnds_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("LF") << QByteArray("text,id\na,1\nb,2\n");
    QTest::newRow("CRLF") << QByteArray("text,id\r\na,1\r\nb,2\r\n");
    QTest::newRow("CR") << QByteArray("text,id\ra,1\rb,2\r");
    QTest::newRow("no line end at the end") << QByteArray("text,id\na,1\nb,2");
    QTest::newRow("CR cut off") << QByteArray("text,id\r\na,1\r\nb,2\r");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFtext,id\na,1\nb,2\n");
    QTest::newRow("byte order mark and quote") << QByteArray("\xEF\xBB\xBF\"text\",id\n\"a\",1\nb,2\n");
    QTest::newRow("blank lines") << QByteArray("\n\ntext,id\n\na,1\n  \n\nb,2\n\n");
    QTest::newRow("mixed") << QByteArray("text,id\r\na,1\nb,2\r\n");
    QTest::newRow("quoted at the end") << QByteArray("id,text\n1,\"a\"\n2,\"b\"");
    QTest::newRow("spaces behind a quote") << QByteArray("text,id\n\"a\"  ,1\n\"b\" ,\"2\" \n");
}

void TestCsvReader::lineEnds()
{
    QFETCH(QByteArray, content);
    const auto reading = readRows(m_folder.write("a.csv", content.toStdString()));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), "a|b"s);
    QCOMPARE(reading.rows[1].id, "2"s);
}

void TestCsvReader::delimiters_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("comma") << QByteArray("id,text\n1,a;b\tc\n");
    QTest::newRow("semicolon") << QByteArray("id;text\n1;a;\n").replace("a;", "\"a;b\tc\"");
    QTest::newRow("tab") << QByteArray("id\ttext\n1\t\"a;b\tc\"\n");
    QTest::newRow("comma in a quoted name") << QByteArray("\"id\";text;\"a,b,c,d\"\n1;\"a;b\tc\";x\n");
}

void TestCsvReader::delimiters()
{
    QFETCH(QByteArray, content);
    const auto reading = readRows(m_folder.write("a.txt", content.toStdString()));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), "a;b\tc"s);
}

void TestCsvReader::quoting_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("a b") << QByteArray("a b");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("quoted empty") << QByteArray("\"\"") << QByteArray("");
    QTest::newRow("doubled") << QByteArray("\"a \"\"b\"\" c\"") << QByteArray("a \"b\" c");
    QTest::newRow("only a doubled quote") << QByteArray("\"\"\"\"") << QByteArray("\"");
    QTest::newRow("lone quote inside plain text") << QByteArray("5\" disk") << QByteArray("5\" disk");
    QTest::newRow("newlines") << QByteArray("\"a\nb\r\nc\rd\"") << QByteArray("a\nb\r\nc\rd");
    QTest::newRow("delimiter") << QByteArray("\"a,b\"") << QByteArray("a,b");
    QTest::newRow("leading space") << QByteArray(" \"a\"") << QByteArray(" \"a\"");
}

void TestCsvReader::quoting()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, text);
    const auto reading
        = readRows(m_folder.write("a.csv", "id,text,n\n1," + field.toStdString() + ",2\n3,next,4\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), text.toStdString() + "|next");
}

void TestCsvReader::quotedNewlinesCountAsLines()
{
    const auto reading
        = readRows(m_folder.write("a.csv", "id,\"te\nxt\",text\n1,\"a\r\nb\nc\",x\n2,b,y\n3,c\n"));
    QCOMPARE(reading.rows.at(0).line, std::int64_t(3));
    QCOMPARE(reading.rows.at(1).line, std::int64_t(6));
    QCOMPARE(reading.problemList(), "wrong-field-count:7"s);
}

void TestCsvReader::loneReturnIsTextInALinefeedFile()
{
    QCOMPARE(read("id,text\n1,a\rb\n2,c\r\n"), "a\rb|c"s);
}

void TestCsvReader::wrongFieldCount()
{
    const auto reading = readRows(m_folder.write("a.csv", "id,text\n1\n1,a\n1,b,c\n,\n1,\n"));
    QCOMPARE(reading.problemList(), "wrong-field-count:2 wrong-field-count:4"s);
    QCOMPARE(reading.problems[0].detail, "1 fields instead of 2: 1"s);
    QCOMPARE(reading.rows.size(), std::size_t(3));
}

void TestCsvReader::unterminatedQuoteCostsOneRow_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("nothing quoted behind it")
        << QByteArray("1,\"a") << QByteArray("2,b\n3,c\n") << QByteArray("unterminated-quote");
    QTest::newRow("a quoted field behind it")
        << QByteArray("1,\"a") << QByteArray("2,\"b\"\n3,c\n") << QByteArray("stray-quote");
    QTest::newRow("closed in the middle")
        << QByteArray("1,\"a\" and more") << QByteArray("2,b\n3,\"c\"\n") << QByteArray("stray-quote");
    QTest::newRow("only a quote") << QByteArray("\"") << QByteArray("2,b\n3,c\n")
                                  << QByteArray("unterminated-quote");
}

void TestCsvReader::unterminatedQuoteCostsOneRow()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, reason);
    for (const std::string lineEnd : {"\n", "\r\n", "\r"}) {
        auto content = "id,text\n0,z\n" + line.toStdString() + "\n" + after.toStdString();
        for (std::size_t at = 0; lineEnd != "\n" && (at = content.find('\n', at)) != std::string::npos;
             at += lineEnd.size())
            content.replace(at, 1, lineEnd);
        const auto reading = readRows(m_folder.write("a.csv", content));
        QCOMPARE(reading.error, "");
        QCOMPARE(reading.texts(), "z|b|c"s);
        QCOMPARE(reading.problemList(), reason.toStdString() + ":3");
        QCOMPARE(reading.rows[2].line, std::int64_t(5));
    }
}

void TestCsvReader::unterminatedQuoteDoesNotSwallowALongFile()
{
    std::string content = "id,text\n0,\"never closed\n";
    constexpr std::size_t rows = 300'000; // more than one record may have
    for (std::size_t i = 0; i < rows; ++i)
        content += "1,plain text without any quotes; and so on and so on and so forth\n";
    QVERIFY(content.size() > touchstone::maximumLineBytes);
    const auto reading = readRows(m_folder.write("a.csv", content));
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.problemList(), "unterminated-quote:2"s);
    QCOMPARE(reading.rows.size(), rows);
    QCOMPARE(reading.rows.back().line, static_cast<std::int64_t>(rows + 2));
}

void TestCsvReader::unescapedQuotesInside()
{
    const auto reading
        = readRows(m_folder.write("a.csv", "id,text\n1,\"he said \"hello\" to me\"\n2,\"b\"\n"));
    QCOMPARE(reading.texts(), "b"s);
    QCOMPARE(reading.problemList(), "stray-quote:2"s);
    QVERIFY(reading.problems[0].detail.starts_with("text follows a closing quote: 1,\"he said"));
}

void TestCsvReader::headerNames()
{
    const auto reading = readRows(m_folder.write("a.csv", " text ,,text,text.2,text\na,b,c,d,e\n"));
    QCOMPARE(reading.available, (std::vector<std::string> {"text", "column2", "text.3", "text.2", "text.4"}));
    QCOMPARE(reading.texts(), "a"s);
    QCOMPARE(reading.rows.at(0).extras, R"({"column2":"b","text.2":"d","text.3":"c","text.4":"e"})"s);
}

void TestCsvReader::damagedHeader()
{
    QCOMPARE(readRows(m_folder.write("a.csv", "id,\"text\n1,a\n")).errorCode, "bad-header"s);
    QCOMPARE(readRows(m_folder.write("a.csv", std::string(5000, ',') + "\n")).errorCode, "bad-header"s);
}

void TestCsvReader::tooManyColumns()
{
    const auto reading
        = readRows(m_folder.write("a.csv", "id,text\n1,a\n" + std::string(100'000, ',') + "\n2,b\n"));
    QCOMPARE(reading.texts(), "a|b"s);
    QCOMPARE(reading.problemList(), "too-many-columns:3"s);
}

void TestCsvReader::tooLongFieldAndRecord()
{
    const std::string field(touchstone::maximumFieldBytes + 1, 'x');
    const std::string record(touchstone::maximumLineBytes + (2U << 20), 'x');
    const auto reading = readRows(m_folder.write("a.csv",
        "id,text\n1,a\n2," + field + "\n3,\"" + field + "\n\"\n4," + record + "\n5,b\n6,\"" + record
            + "\"\n7,c\n"));
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.texts(), "a|b|c"s);
    QCOMPARE(reading.problemList(), "field-too-long:3 field-too-long:4 line-too-long:6 line-too-long:8"s);
}

void TestCsvReader::extrasKeepTheText()
{
    const auto reading = readRows(m_folder.write(
        "a.csv", "text,a,b,c,d,e,f,g\nt,5,-1.5,1.10,007,1e400,nan,\nt,9223372036854775808,x\"y,,,,,\n"));
    QCOMPARE(reading.rows.at(0).extras, R"({"a":5,"b":-1.5,"c":"1.10","d":"007","e":"1e400","f":"nan"})"s);
    QCOMPARE(reading.rows.at(1).extras, R"({"a":"9223372036854775808","b":"x\"y"})"s);
}

void TestCsvReader::nulAndInvalidUtf8()
{
    const std::string header
        = "id,text\n" + std::string(2000, '\n'); // beyond where a binary file is recognised
    const auto reading
        = readRows(m_folder.write("a.csv", header + "1,a\0b\n2,caf\xE9 \"x\"\n3,\"\xC3\"\"\"\n"s),
            {.encoding = touchstone::TextEncoding::Utf8});
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), "a\0b|caf\xEF\xBF\xBD \"x\"|\xEF\xBF\xBD\""s);
    QCOMPARE(reading.counts.repairedRows, std::int64_t(2));
}

void TestCsvReader::timesAndLabels()
{
    const auto reading = readRows(m_folder.write(
        "a.csv", "label,text,time\n,a,\nx,b,1367366400\ny,c,soon\n" + std::string(256, 'l') + ",d,1\n"));
    QCOMPARE(reading.rows.at(0).label, "");
    QVERIFY(!reading.rows[0].time);
    QCOMPARE(reading.rows.at(1).time.value_or(0), std::int64_t(1367366400));
    QVERIFY(!reading.rows.at(2).time);
    QCOMPARE(reading.problemList(), "label-too-long:5"s);
}

void TestCsvReader::headerAlone()
{
    const auto reading = readRows(m_folder.write("a.csv", "id,text\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QVERIFY(reading.rows.empty());
    QVERIFY(!reading.sha256.empty());
}

void TestCsvReader::recordsAcrossBlocks()
{
    std::string content = "id,text\r\n";
    constexpr std::size_t rows = 20'000;
    const auto text = [](std::size_t i) {
        return std::string(i % 311, i % 3 == 0 ? '\r' : 'x') + "\"\r\n" + std::string(i % 7, '"');
    };
    for (std::size_t i = 0; i < rows; ++i) {
        content += std::to_string(i) + ",\"";
        for (const char c : text(i))
            content += c == '"' ? "\"\"" : std::string(1, c);
        content += "\"\r\n";
    }
    const auto reading = readRows(m_folder.write("a.csv", content));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows.size(), rows);
    for (std::size_t i = 0; i < rows; ++i) {
        QCOMPARE(reading.rows[i].texts[0], text(i));
        QCOMPARE(reading.rows[i].line, static_cast<std::int64_t>(2 * i + 2));
    }
}

void TestCsvReader::quotesThatNeverBalanceTakeNoTime()
{
    // Read from the start of any line, the quote that it opens closes and opens again in each later line.
    std::string content = "id,text\n";
    for (int i = 0; i < 20'000; ++i)
        content += std::string(500, 'x') + "\",\"\n";
    const auto reading = readRows(m_folder.write("a.csv", content));
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.problems.at(0).reason, "too-many-columns"s);
    QVERIFY(reading.rows.empty());
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
