#include "core/exchange/rejection.h"
#include "tests/core/exchange/reading.h"

using namespace touchstone;
using testing::readRows;
using namespace std::string_literals;

namespace {

/// A file with one row of each text, in a format; the first row is a good one.
std::string fileOf(const std::string& format, const std::vector<std::string>& texts)
{
    std::string content = format == "csv" ? "label,text\nx,good\n"
        : format == "ndjson"              ? "{\"label\":\"x\",\"text\":\"good\"}\n"
                                          : "__label__x good\n";
    for (const std::string& text : texts)
        content += format == "csv" ? "x," + text + "\n"
            : format == "ndjson"   ? "{\"label\":\"x\",\"text\":\"" + text + "\"}\n"
                                   : "__label__x " + text + "\n";
    return content;
}

void addFormats()
{
    QTest::addColumn<QByteArray>("format");
    for (const char* format : {"csv", "ndjson", "fasttext"})
        QTest::newRow(format) << QByteArray(format);
}

} // namespace

/// What all readers do with every row.
class TestReaderBase : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void removedTexts_data() { addFormats(); }
    void removedTexts();
    void longText_data() { addFormats(); }
    void longText();
    void hugeLine_data() { addFormats(); }
    void hugeLine();
    void bidirectionalText_data() { addFormats(); }
    void bidirectionalText();
    void repairedLabel();
    void longId();
    void fixedLabel_data();
    void fixedLabel();
    void fixedLabelIsNoColumn();
    void rejectedRowsAreKept_data();
    void rejectedRowsAreKept();
    void mendedRowsAreKeptAsTheyWere();
    void longRejectedRowsAreCut_data();
    void longRejectedRowsAreCut();
    void pushshiftDump();

private:
    testing::TemporaryFolder m_folder;
};

void TestReaderBase::removedTexts()
{
    QFETCH(QByteArray, format);
    const auto file = m_folder.write(
        "a", fileOf(format.toStdString(), {"[removed]", "[deleted]", "[removed] by me", "[Removed]"}));
    auto reading = readRows(file);
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), "good|||[removed] by me|[Removed]"s);
    QCOMPARE(reading.counts.removedTexts, std::int64_t(2));
    reading = readRows(file, {.keepRemoved = true});
    QCOMPARE(reading.texts(), "good|[removed]|[deleted]|[removed] by me|[Removed]"s);
    QCOMPARE(reading.counts.removedTexts, std::int64_t(0));
}

void TestReaderBase::longText()
{
    QFETCH(QByteArray, format);
    const std::string fits(maximumFieldBytes, 'x');
    const auto reading = readRows(m_folder.write("a", fileOf(format.toStdString(), {fits, fits + "x", "b"})));
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.texts(), "good|" + fits + "|b");
    QCOMPARE(reading.problemList(), format == "csv" ? "field-too-long:4"s : "field-too-long:3"s);
}

void TestReaderBase::hugeLine()
{
    QFETCH(QByteArray, format);
    const std::string huge(60'000'000, 'x');
    const auto reading
        = readRows(m_folder.write("a", fileOf(format.toStdString(), {huge, "b"})), {.keepRejected = true});
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.texts(), "good|b"s);
    QCOMPARE(reading.problemList(), format == "csv" ? "line-too-long:3"s : "line-too-long:2"s);
    QCOMPARE(reading.problems[0].raw.size(), maximumRawBytes);
    QVERIFY(reading.problems[0].rawBytes > huge.size());
}

void TestReaderBase::bidirectionalText()
{
    QFETCH(QByteArray, format);
    // Overrides, isolates, marks, a zero-width joiner and a letter with combining marks.
    const std::string text = "a\xE2\x80\xAE"
                             "b\xE2\x81\xA6\xD7\xA9\xE2\x81\xA9\xE2\x80\x8F\xE2\x80\x8D"
                             "e\xCC\x81\xCC\xA7";
    const auto reading = readRows(m_folder.write("a", fileOf(format.toStdString(), {text})));
    QCOMPARE(reading.error + reading.problemList() + reading.warningList(), "");
    QCOMPARE(reading.texts(), "good|" + text);
}

void TestReaderBase::repairedLabel()
{
    // Shorter than the limit, but not any more when U+FFFD takes three bytes for one.
    const auto reading
        = readRows(m_folder.write("a", "label,text\nx,a\n" + std::string(200, '\xFF') + ",b\n"),
            {.encoding = TextEncoding::Utf8});
    QCOMPARE(reading.texts(), "a"s);
    QCOMPARE(reading.problemList(), "label-too-long:3"s);
    QCOMPARE(reading.counts.repairedRows, std::int64_t(0));
}

void TestReaderBase::longId()
{
    const std::string fits(maximumIdBytes, 'x');
    const auto reading = readRows(m_folder.write("a", "id,text\n" + fits + ",a\n" + fits + "x,b\n"));
    QCOMPARE(reading.texts(), "a"s);
    QCOMPARE(reading.problemList(), "bad-id:3"s);
}

void TestReaderBase::fixedLabel_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("csv") << QByteArray("label,text\nx,a\ny,b\n");
    QTest::newRow("ndjson") << QByteArray(
        "{\"label\":\"x\",\"text\":\"a\"}\n{\"label\":[],\"text\":\"b\"}\n");
    QTest::newRow("column of that name") << QByteArray("file name,text\nx,a\ny,b\n");
    QTest::newRow("no label") << QByteArray("text\na\nb\n");
}

void TestReaderBase::fixedLabel()
{
    QFETCH(QByteArray, content);
    const auto reading = readRows(m_folder.write("a", content.toStdString()), {.fixedLabel = "politics"});
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.labels(), "politics|politics"s);
    QCOMPARE(reading.texts(), "a|b"s);
    QCOMPARE(reading.columns.label, std::string(fileNameColumn));
}

void TestReaderBase::fixedLabelIsNoColumn()
{
    const auto reading = readRows(m_folder.write("a", "label,text\nx,a\n"), {.fixedLabel = "politics"});
    QCOMPARE(reading.available, (std::vector<std::string> {"label", "text"}));
    QCOMPARE(reading.rows.at(0).extras, R"({"label":"x"})"s);
}

void TestReaderBase::rejectedRowsAreKept_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("after");
    const QByteArray table = "id,text\n1,a\n";
    const QByteArray object = "{\"text\":\"a\"}\n";
    QTest::newRow("too few fields") << table << QByteArray("2") << QByteArray("\n3,c\n");
    QTest::newRow("CRLF") << table << QByteArray("2,\"x\r\ny\",z") << QByteArray("\r\n3,c\r\n");
    QTest::newRow("last row") << table << QByteArray("2,3,4") << QByteArray("");
    QTest::newRow("unterminated quote") << table << QByteArray("2,\"b") << QByteArray("\n3,c\n");
    QTest::newRow("stray quote") << table << QByteArray("2,\"b\" c") << QByteArray("\n3,c\n");
    QTest::newRow("many fields") << table << QByteArray(5000, ',') << QByteArray("\n3,c\n");
    QTest::newRow("long field") << table << "2," + QByteArray((1 << 20) - 2, 'x') + "yyy"
                                << QByteArray("\n3,c\n");
    QTest::newRow("bad JSON") << object << QByteArray(" {\"text\":b\r") << QByteArray("\n{\"text\":\"c\"}\n");
    QTest::newRow("last JSON") << object << QByteArray("{\"text\":[]}") << QByteArray("");
    QTest::newRow("blank line before") << object + " \n" << QByteArray("x") << QByteArray("\n");
}

void TestReaderBase::rejectedRowsAreKept()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, after);
    const auto file = m_folder.write("a", (before + row + after).toStdString());
    const auto reading = readRows(file, {.keepRejected = true});
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.problems.size(), std::size_t(1));
    QCOMPARE(reading.problems[0].raw, row.left(maximumRawBytes).toStdString());
    QCOMPARE(reading.problems[0].rawBytes, static_cast<std::uint64_t>(row.size()));
    const auto without = readRows(file);
    QCOMPARE(without.problems.size(), std::size_t(1));
    QCOMPARE(without.problems[0].raw, "");
    QCOMPARE(without.problems[0].rawBytes, std::uint64_t(0));
}

void TestReaderBase::mendedRowsAreKeptAsTheyWere()
{
    const std::string row = R"({"text":["\ud83d"]})";
    const auto reading
        = readRows(m_folder.write("a", "{\"text\":\"a\"}\n" + row + "\n"), {.keepRejected = true});
    QCOMPARE(reading.problems.at(0).raw, row);
    const std::string invalid = "{\"text\":[\"caf\xE9 \xC3\xA9\"]}";
    QCOMPARE(readRows(m_folder.write("a", "{\"text\":\"a\"}\n" + invalid + "\n"), {.keepRejected = true})
                 .problems.at(0)
                 .raw,
        invalid);
}

void TestReaderBase::longRejectedRowsAreCut_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<QByteArray>("back");
    QTest::newRow("ndjson") << QByteArray("{\"text\":\"") << QByteArray("\"}");
    QTest::newRow("CSV") << QByteArray("2,") << QByteArray("");
    QTest::newRow("CSV, quoted") << QByteArray("2,\"") << QByteArray("\"");
}

void TestReaderBase::longRejectedRowsAreCut()
{
    QFETCH(QByteArray, front);
    QFETCH(QByteArray, back);
    const bool table = front.startsWith('2');
    const std::string row
        = front.toStdString() + std::string(maximumLineBytes + 12'345, 'x') + back.toStdString();
    for (const std::string lineEnd : {"\n", "\r\n", ""}) {
        const auto reading
            = readRows(m_folder.write("a", (table ? "id,text\n1,a\n" : "{\"text\":\"a\"}\n") + row + lineEnd),
                {.keepRejected = true});
        QCOMPARE(reading.problems.size(), std::size_t(1));
        QCOMPARE(reading.problems[0].reason, "line-too-long"s);
        QCOMPARE(reading.problems[0].raw, row.substr(0, maximumRawBytes));
        // A line of JSON keeps its carriage return.
        QCOMPARE(reading.problems[0].rawBytes,
            static_cast<std::uint64_t>(row.size() + (!table && lineEnd == "\r\n" ? 1 : 0)));
    }
}

void TestReaderBase::pushshiftDump()
{
    const auto reading = readRows(m_folder.write("RS_2016-06",
        R"({"id":"4m1","subreddit":"politics","created_utc":"1464739200","title":"First","selftext":"[deleted]"})"
        "\n"
        R"({"id":"4m2","created_utc":1464739201,"title":"Second","selftext":"","edited":false})"
        "\n"
        R"({"id":"4m3","subreddit":"u_me","created_utc":"1464739202.0","title":"[removed]","selftext":null,)"
        R"("_meta":{"removal_type":"deleted"}})"
        "\n"));
    QCOMPARE(reading.error + reading.problemList() + reading.warningList(), "");
    QCOMPARE(reading.labels(), "politics||u_me"s);
    QCOMPARE(reading.counts.removedTexts, std::int64_t(2));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(
            reading.rows.at(i).time.value_or(0), std::int64_t(1464739200) + static_cast<std::int64_t>(i));
    QCOMPARE(reading.rows[0].texts, (std::vector<std::string> {"First", ""}));
    QCOMPARE(reading.rows[2].texts, (std::vector<std::string> {"", ""}));
}

QTEST_APPLESS_MAIN(TestReaderBase)
#include "tst_readerbase.moc"
