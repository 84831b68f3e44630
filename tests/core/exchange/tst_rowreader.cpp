#include "tests/core/exchange/reading.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace touchstone;
using testing::readRows;
using namespace std::string_literals;

class TestRowReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void formatNames();
    void whatIsNoFile_data();
    void whatIsNoFile();
    void contentThatIsNoTable_data();
    void contentThatIsNoTable();
    void wideTextWithoutAMark_data();
    void wideTextWithoutAMark();
    void formatByContentNotByName();
    void askedFormatWins();
    void optionsThatDoNotFit_data();
    void optionsThatDoNotFit();
    void databases();
    void packedDatabase();
    void sha256AndProgress();
    void hashOnlyAtTheEnd();

private:
    testing::TemporaryFolder m_folder;
};

void TestRowReader::formatNames()
{
    for (const auto format :
        {RowFormat::Ndjson, RowFormat::Csv, RowFormat::Tsv, RowFormat::Sqlite, RowFormat::FastText})
        QVERIFY(parseRowFormat(rowFormatName(format)) == format);
    QVERIFY(!parseRowFormat("parquet"));
}

void TestRowReader::whatIsNoFile_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("code");
    const auto make = [this](const char* name) { return (m_folder / name).string(); };
    QTest::newRow("missing") << QByteArray::fromStdString(make("missing")) << QByteArray("no-such-file");
    QTest::newRow("directory") << QByteArray::fromStdString(m_folder.path().string())
                               << QByteArray("is-a-directory");
    ::mkfifo(make("fifo").c_str(), 0600);
    QTest::newRow("FIFO") << QByteArray::fromStdString(make("fifo")) << QByteArray("not-a-file");
    QTest::newRow("device") << QByteArray("/dev/zero") << QByteArray("not-a-file");
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    make("socket").copy(address.sun_path, sizeof(address.sun_path) - 1);
    if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0)
        QTest::newRow("socket") << QByteArray::fromStdString(make("socket")) << QByteArray("not-a-file");
    ::close(descriptor);
    m_folder.write("empty", "");
    QTest::newRow("empty") << QByteArray::fromStdString(make("empty")) << QByteArray("empty-file");
    m_folder.write("blank", " \n\r\n\t\n");
    QTest::newRow("only white space") << QByteArray::fromStdString(make("blank")) << QByteArray("empty-file");
    m_folder.write("blanks", std::string(300'000, '\n'));
    QTest::newRow("much white space")
        << QByteArray::fromStdString(make("blanks")) << QByteArray("empty-file");
    m_folder.write("mark", "\xEF\xBB\xBF");
    QTest::newRow("only a byte order mark")
        << QByteArray::fromStdString(make("mark")) << QByteArray("empty-file");
}

void TestRowReader::whatIsNoFile()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, code);
    const auto reading = readRows(path.toStdString());
    QCOMPARE(reading.errorCode, code.toStdString());
    QVERIFY(reading.error.find(std::filesystem::path(path.toStdString()).filename()) != std::string::npos);
}

void TestRowReader::contentThatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("NUL bytes") << QByteArray("id,text\0\0\n1,a\n", 14) << QByteArray("unknown-format");
    QTest::newRow("binary") << QByteArray("\x7F"
                                          "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0",
        18) << QByteArray("unknown-format");
    QTest::newRow("xz") << QByteArray("\xFD\x37zXZ\0abc", 9) << QByteArray("unknown-format");
    QTest::newRow("zip") << QByteArray("PK\x03\x04....") << QByteArray("unknown-format");
    QTest::newRow("Parquet") << QByteArray("PAR1....") << QByteArray("unknown-format");
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html>\n<html>") << QByteArray("unknown-format");
    QTest::newRow("JSON list") << QByteArray(" \n[{\"text\":\"a\"}]\n") << QByteArray("json-array");
    QTest::newRow("100,000 opening brackets") << QByteArray(100'000, '[') << QByteArray("json-array");
    QTest::newRow("100,000 opening braces") << QByteArray(100'000, '{') << QByteArray("no-json-objects");
    QTest::newRow("no text column") << QByteArray("{\"id\":1,\"n\":5}\n") << QByteArray("no-text-column");
}

void TestRowReader::contentThatIsNoTable()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, code);
    const auto reading = readRows(m_folder.write("a.csv", content.toStdString()));
    QCOMPARE(reading.errorCode, code.toStdString());
    QVERIFY(reading.error.starts_with("a.csv: "));
    QVERIFY(reading.error.find("; ") != std::string::npos); // what to do about it
}

void TestRowReader::wideTextWithoutAMark_data()
{
    QTest::addColumn<bool>("bigEndian");
    QTest::newRow("little endian") << false;
    QTest::newRow("big endian") << true;
}

void TestRowReader::wideTextWithoutAMark()
{
    QFETCH(bool, bigEndian);
    const std::u16string rows = u"label,text\nновости,привет мир это текст\n中文,这是一个很长的中文句子\n"
                                u"новости,ещё один текст\n";
    std::string bytes;
    for (const char16_t unit : rows) {
        const auto low = static_cast<char>(unit & 0xFFU);
        const auto high = static_cast<char>(unit >> 8U);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    const auto file = m_folder.write("wide.csv", bytes);
    const auto refused = readRows(file);
    QCOMPARE(refused.errorCode, "unknown-format"s);
    QVERIFY(refused.error.find("--encoding utf-16le") != std::string::npos);
    QVERIFY(refused.error.find("--encoding utf-16be") != std::string::npos);
    const auto reading = readRows(
        file, {.encoding = bigEndian ? TextEncoding::Utf16BigEndian : TextEncoding::Utf16LittleEndian});
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.texts(), "привет мир это текст|这是一个很长的中文句子|ещё один текст"s);
    QCOMPARE(reading.labels(), "новости|中文|новости"s);
}

void TestRowReader::formatByContentNotByName()
{
    QCOMPARE(readRows(m_folder.write("a.csv", "{\"text\":\"a\"}\n")).texts(), "a"s);
    QCOMPARE(readRows(m_folder.write("a.ndjson", "id\ttext\n1\ta,b\n")).texts(), "a,b"s);
    QCOMPARE(readRows(m_folder.write("a.ndjson.zst", "id,text\n1,a\n")).texts(), "a"s);
}

void TestRowReader::askedFormatWins()
{
    const auto file = m_folder.write("a", "id\ttext,x\n1\ta\n");
    QCOMPARE(readRows(file, {.format = RowFormat::Tsv, .columns = {.texts = {"text,x"}}}).texts(), "a"s);
    QCOMPARE(readRows(file, {.format = RowFormat::Ndjson}).errorCode, "no-json-objects"s);
    QCOMPARE(readRows(m_folder.write("b", "[tag],text\nx,a\n"), {.format = RowFormat::Csv}).texts(), "a"s);
    QCOMPARE(readRows(m_folder.write("b", "{tag},text\nx,a\n"), {.format = RowFormat::Csv}).texts(), "a"s);
}

void TestRowReader::optionsThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("option");
    const QByteArray ndjson = "{\"text\":\"a\"}\n";
    const QByteArray table = "id,text\n1,a\n";
    const QByteArray fastText = "__label__a b\n";
    QTest::newRow("table of ndjson") << ndjson << QByteArray("table");
    QTest::newRow("table of a CSV") << table << QByteArray("table");
    QTest::newRow("table of fastText's text") << fastText << QByteArray("table");
    QTest::newRow("delimiter of ndjson") << ndjson << QByteArray("delimiter");
    QTest::newRow("delimiter of fastText's text") << fastText << QByteArray("delimiter");
    QTest::newRow("comma of a TSV") << table << QByteArray("tsv");
    QTest::newRow("header of ndjson") << ndjson << QByteArray("header");
    QTest::newRow("header of fastText's text") << fastText << QByteArray("header");
}

void TestRowReader::optionsThatDoNotFit()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, option);
    ReaderOptions options;
    if (option == "table")
        options.table = "posts";
    if (option == "delimiter" || option == "tsv")
        options.delimiter = ',';
    if (option == "tsv")
        options.format = RowFormat::Tsv;
    if (option == "header")
        options.header = false;
    const auto reading = readRows(m_folder.write("a", content.toStdString()), options);
    QCOMPARE(reading.errorCode, "option-does-not-fit"s);
    QVERIFY(reading.error.starts_with("a: "));
}

void TestRowReader::databases()
{
    const auto file = m_folder.write("a", "SQLite format 3\0 and nothing that belongs there"s);
    const auto code = readRows(file).errorCode;
    QVERIFY2(code.ends_with("-database"), code.c_str());
    QCOMPARE(readRows(file, {.format = RowFormat::Csv}).errorCode, "unknown-format"s);
    QCOMPARE(readRows(file, {.encoding = TextEncoding::Utf8}).errorCode, "option-does-not-fit"s);
    const auto table = m_folder.write("b", "id,text\n1,a\n");
    QCOMPARE(readRows(table, {.format = RowFormat::Sqlite}).errorCode, "not-a-database"s);
}

void TestRowReader::packedDatabase()
{
    std::string packed = "\x1F\x8B\x08\0\0\0\0\0\0\x03"s;
    const std::string content = "SQLite format 3\0"s + std::string(100, 'x');
    const auto size = static_cast<unsigned>(content.size());
    packed += "\x01"; // one stored block, the last
    for (const unsigned value : {size, ~size}) {
        packed += static_cast<char>(value & 0xFFU);
        packed += static_cast<char>(value >> 8U & 0xFFU);
    }
    const auto reading = readRows(m_folder.write("a.db.gz", packed + content));
    QCOMPARE(reading.errorCode, "packed-database"s);
    QVERIFY(reading.error.find("unpack it first") != std::string::npos);
}

void TestRowReader::sha256AndProgress()
{
    // printf 'id,text\n1,a\n' | sha256sum
    const auto file = m_folder.write("a.csv", "id,text\n1,a\n");
    QCOMPARE(readRows(file).sha256, "2fc4972c4bf48874cde532827b939bc0329cf9664480b3b0f0707ef638b8ebf0"s);
    auto reader = openRows(file, {});
    VERIFY_RESULT(reader);
    QCOMPARE((*reader)->bytesTotal(), std::uint64_t(12));
    SourceRow row;
    RowProblem problem;
    for (auto next = (*reader)->next(row, problem); next && *next != RowReader::Next::End;)
        next = (*reader)->next(row, problem);
    QCOMPARE((*reader)->bytesRead(), std::uint64_t(12));
}

void TestRowReader::hashOnlyAtTheEnd()
{
    std::string content = "id,text\n";
    for (int i = 0; i < 400'000; ++i)
        content += "1,some text\n";
    auto reader = openRows(m_folder.write("a.csv", content), {});
    VERIFY_RESULT(reader);
    SourceRow row;
    RowProblem problem;
    QCOMPARE(testing::problem((*reader)->next(row, problem)), "");
    QCOMPARE((*reader)->sha256(), "");
    QVERIFY((*reader)->bytesRead() < content.size());
}

QTEST_APPLESS_MAIN(TestRowReader)
#include "tst_rowreader.moc"
