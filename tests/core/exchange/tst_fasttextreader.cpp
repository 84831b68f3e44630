#include "core/exchange/rejection.h"
#include "tests/core/exchange/reading.h"

using namespace touchstone;
using testing::readRows;
using namespace std::string_literals;

class TestFastTextReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void readsLabelsAnywhere_data();
    void readsLabelsAnywhere();
    void lines();
    void firstLabelIsKept();
    void decodesLabels();
    void otherPrefix();
    void badPrefix_data();
    void badPrefix();
    void badLabels();
    void longLinesAndTexts();
    void invalidUtf8();
    void columnsMayBeRenamed();
    void columnsThatCannotBe();
    void fixedLabel();
    void recognised_data();
    void recognised();
    void rejectedRowIsKept();
    void acrossBlocks();

private:
    testing::TemporaryFolder m_folder;
};

void TestFastTextReader::readsLabelsAnywhere_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char* name, const QByteArray& line, const char* label, const QByteArray& text) {
        QTest::newRow(name) << line << QByteArray(label) << text;
    };
    add("front", "__label__a some words", "a", "some words");
    add("end", "some words __label__a", "a", "some words");
    add("middle", "some __label__a words", "a", "some words");
    add("only the label", "__label__a", "a", "");
    add("no label", "some words", "", "some words");
    add("carriage return", "some words __label__a\r", "a", "some words");
    add("tabs and others", QByteArray("\f__label__a\vsome  words\t\0", 26), "a", "some  words");
    add("NUL ends a label", QByteArray("__label__a\0words", 16), "a", "words");
    add("inside a token", "x__label__b __label__a words", "a", "x__label__b words");
    add("twice in a token", "__label____label__a words", "__label__a", "words");
    add("almost", "_label_b __label__a words", "a", "_label_b words");
    add("right to left", "__label__a \xD7\xA9\xD7\x9C\xE2\x80\xAE\xD7\x9D abc", "a",
        "\xD7\xA9\xD7\x9C\xE2\x80\xAE\xD7\x9D abc");
}

void TestFastTextReader::readsLabelsAnywhere()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, text);
    const auto reading = readRows(
        m_folder.write("train.txt", "__label__x first\n" + line.toStdString() + "\n__label__y last\n"));
    QCOMPARE(reading.error + reading.problemList() + reading.warningList(), "");
    QCOMPARE(reading.labels(), "x|" + label.toStdString() + "|y");
    QCOMPARE(reading.texts(), "first|" + text.toStdString() + "|last");
    QCOMPARE(reading.rows[1].line, std::int64_t(2));
    QVERIFY(reading.layout.format == RowFormat::FastText);
    QVERIFY(!reading.layout.namedColumns);
    QCOMPARE(reading.columns, (Columns {"label", {"text"}, "", ""}));
    QCOMPARE(reading.available, (std::vector<std::string> {"label", "text"}));
}

void TestFastTextReader::lines()
{
    const auto reading
        = readRows(m_folder.write("a", "\xEF\xBB\xBF__label__a x\r\n\r\n \t\n__label__b y\n__label__c z"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.labels(), "a|b|c"s);
    QCOMPARE(reading.texts(), "x|y|z"s);
    QCOMPARE(reading.rows[1].line, std::int64_t(4));
    QVERIFY(reading.layout.byteOrderMark);
    QVERIFY(!reading.sha256.empty());
}

void TestFastTextReader::firstLabelIsKept()
{
    const auto reading
        = readRows(m_folder.write("a", "__label__a x __label__b y __label__c\nz __label__d __label__d\n"));
    QCOMPARE(reading.labels(), "a|d"s);
    QCOMPARE(reading.texts(), "x y|z"s);
    QCOMPARE(reading.counts.extraLabels, std::int64_t(3));
}

void TestFastTextReader::decodesLabels()
{
    QCOMPARE(
        readRows(m_folder.write("a", "__label__new%20york x\n__label__100%25 y\n__label__a%b z\n")).labels(),
        "new york|100%|a%b"s);
}

void TestFastTextReader::otherPrefix()
{
    const auto file = m_folder.write("a", "#a __label__b x\n#c y #d\n");
    const auto reading = readRows(file, {.labelPrefix = "#"});
    QCOMPARE(reading.labels(), "a|c"s);
    QCOMPARE(reading.texts(), "__label__b x|y"s);
}

void TestFastTextReader::badPrefix_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("space") << QByteArray("a b");
    QTest::newRow("line end") << QByteArray("a\n");
}

void TestFastTextReader::badPrefix()
{
    QFETCH(QByteArray, prefix);
    QCOMPARE(readRows(m_folder.write("a", "__label__b x\n"),
                 {.format = RowFormat::FastText, .labelPrefix = prefix.toStdString()})
                 .errorCode,
        "bad-label-prefix"s);
}

void TestFastTextReader::badLabels()
{
    const std::string fits(maximumLabelBytes, 'x');
    const auto reading = readRows(m_folder.write("a",
        "__label__a x\n__label__ y\n__label__" + fits + "x z\n__label__" + fits
            + " w\n__label__b v __label__\n"));
    QCOMPARE(reading.problemList(), "bad-label:2 label-too-long:3 bad-label:5"s);
    QCOMPARE(reading.texts(), "x|w"s);
    QCOMPARE(reading.problems[0].detail, "a label has no name: __label__ y"s);
    QCOMPARE(reading.counts.extraLabels, std::int64_t(0));
}

void TestFastTextReader::longLinesAndTexts()
{
    const std::string text(maximumFieldBytes, 'x');
    const std::string huge(60'000'000, 'x');
    const auto reading = readRows(m_folder.write("a",
        "__label__a x\n__label__b " + text + "\n__label__b " + text + "x\n__label__c " + huge
            + "\n__label__d y\n" + huge));
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.labels(), "a|b|d"s);
    QCOMPARE(reading.problemList(), "field-too-long:3 line-too-long:4 line-too-long:6"s);
}

void TestFastTextReader::invalidUtf8()
{
    const auto reading
        = readRows(m_folder.write("a", "__label__caf\xE9 x\n__label__b \xFF y\n__label__c \xC3\xA9 z\n"),
            {.encoding = TextEncoding::Utf8});
    QCOMPARE(reading.labels(), "caf\xEF\xBF\xBD|b|c"s);
    QCOMPARE(reading.texts(), "x|\xEF\xBF\xBD y|\xC3\xA9 z"s);
    QCOMPARE(reading.counts.repairedRows, std::int64_t(2));
    QCOMPARE(reading.warningList(), "invalid-utf-8"s);
}

void TestFastTextReader::columnsMayBeRenamed()
{
    const auto file = m_folder.write("a", "__label__a x\n");
    auto reading = readRows(file, {.columns = {.label = "subreddit", .texts = {"title"}}});
    QCOMPARE(reading.columns, (Columns {"subreddit", {"title"}, "", ""}));
    QCOMPARE(reading.labels(), "a"s);
    reading = readRows(file, {.columns = {.label = "", .texts = {}}});
    QCOMPARE(reading.columns, (Columns {"", {"text"}, "", ""}));
    QCOMPARE(reading.labels(), ""s);
    QCOMPARE(reading.texts(), "x"s);
}

void TestFastTextReader::columnsThatCannotBe()
{
    const auto file = m_folder.write("a", "__label__a x\n");
    for (const ColumnChoice& choice :
        {ColumnChoice {.texts = {"title", "body"}}, ColumnChoice {.time = "t"}, ColumnChoice {.id = "i"}}) {
        const auto reading = readRows(file, {.columns = choice});
        QCOMPARE(reading.errorCode, "no-such-column"s);
        QVERIFY(reading.error.starts_with("a: no column '"));
    }
}

void TestFastTextReader::fixedLabel()
{
    const auto reading = readRows(
        m_folder.write("a", "__label__a x __label__b\n__label__c y\n"), {.fixedLabel = "politics"});
    QCOMPARE(reading.labels(), "politics|politics"s);
    QCOMPARE(reading.texts(), "x|y"s);
    QCOMPARE(reading.columns.label, std::string(fileNameColumn));
    QCOMPARE(reading.counts.extraLabels, std::int64_t(0));
}

void TestFastTextReader::recognised_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("labels at the end")
        << QByteArray("some, words __label__a\nother __label__b\n") << QByteArray("fasttext");
    QTest::newRow("most lines") << QByteArray("a\nb __label__x\nc __label__y\n") << QByteArray("fasttext");
    QTest::newRow("begins like a list") << QByteArray("[x] b __label__x\n") << QByteArray("fasttext");
    QTest::newRow("begins like an object") << QByteArray("{x} b __label__x\n") << QByteArray("fasttext");
    QTest::newRow("table whose labels have the prefix")
        << QByteArray("label,text\n__label__a,some words\n__label__b,others\n") << QByteArray("csv");
    QTest::newRow("tab-separated table whose labels have the prefix")
        << QByteArray("label\ttext\n__label__a\tsome words\n__label__b\tothers\n") << QByteArray("tsv");
    QTest::newRow("few lines") << QByteArray("id,text\n1,a\n2,see __label__x\n") << QByteArray("csv");
    QTest::newRow("object") << QByteArray("{\"text\": \"see __label__x\"}\n") << QByteArray("ndjson");
}

void TestFastTextReader::recognised()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, format);
    const auto reading = readRows(m_folder.write("a.csv", content.toStdString()));
    QCOMPARE(reading.error, "");
    QCOMPARE(std::string(rowFormatName(reading.layout.format)), format.toStdString());
}

void TestFastTextReader::rejectedRowIsKept()
{
    const std::string huge(maximumLineBytes + 5, 'x');
    const auto file = m_folder.write("a", "__label__a x\n__label__ b\xFF y\r\n" + huge + "\n__label__ z");
    const auto reading = readRows(file, {.encoding = TextEncoding::Utf8, .keepRejected = true});
    QCOMPARE(reading.problemList(), "bad-label:2 line-too-long:3 bad-label:4"s);
    QCOMPARE(reading.problems[0].raw, "__label__ b\xFF y\r"s);
    QCOMPARE(reading.problems[0].rawBytes, std::uint64_t(15));
    QCOMPARE(reading.problems[1].raw, std::string(maximumRawBytes, 'x'));
    QCOMPARE(reading.problems[1].rawBytes, std::uint64_t(huge.size()));
    QCOMPARE(reading.problems[2].raw, "__label__ z"s);
    QCOMPARE(readRows(file).problems[0].raw, ""s);
}

void TestFastTextReader::acrossBlocks()
{
    std::string content;
    constexpr std::size_t rows = 20'000;
    const auto text = [](std::size_t i) { return "w" + std::string(i % 977, 'x') + " v"; };
    for (std::size_t i = 0; i < rows; ++i)
        content += "__label__" + std::to_string(i % 7) + " " + text(i) + "\n";
    const auto reading = readRows(m_folder.write("a", content));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows.size(), rows);
    for (std::size_t i = 0; i < rows; ++i) {
        QCOMPARE(reading.rows[i].texts[0], text(i));
        QCOMPARE(reading.rows[i].label, std::to_string(i % 7));
    }
}

QTEST_APPLESS_MAIN(TestFastTextReader)
#include "tst_fasttextreader.moc"
