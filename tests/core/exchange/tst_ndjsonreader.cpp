#include "core/exchange/rejection.h"
#include "tests/core/exchange/reading.h"

using testing::readRows;
using namespace std::string_literals;

namespace {

QByteArray manyKeys(int count)
{
    QByteArray line = "{\"text\":\"a\"";
    for (int i = 1; i < count; ++i)
        line += ",\"key" + QByteArray::number(i) + "\":1";
    return line + "}";
}

} // namespace

class TestNdjsonReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void readsAPost();
    void missingAndNullValuesAreEmpty();
    void times_data();
    void times();
    void numbersServeAsLabelAndId();
    void extrasAreSortedScalars();
    void hostileLineCostsOneRow_data();
    void hostileLineCostsOneRow();
    void theDeepestRow();
    void everyReasonHasASentence();
    void surrogates_data();
    void surrogates();
    void invalidUtf8IsReplaced();
    void nulInAStringIsKept();
    void theLastOfDuplicateKeysWins();
    void blankLinesCrlfAndByteOrderMarks();
    void noNewlineAtTheEnd();
    void tooLongLineIsSkipped();
    void lateColumnsAreRead();
    void manyRowsAcrossBlocks();
    void prettyPrintedJsonIsRefused();
    void asManyKeysAsColumns();
    void everyLineHasOtherKeys();
    void realPosts();

private:
    testing::TemporaryFolder m_folder;
};

void TestNdjsonReader::readsAPost()
{
    const auto reading = readRows(m_folder.write("a.ndjson",
        R"({"id":"x1","subreddit":"politics","created_utc":1367366400,)"
        R"("title":"A \"title\"\n","selftext":"Body","score":5})"
        "\n"));
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.rows.size(), std::size_t(1));
    const auto& row = reading.rows[0];
    QCOMPARE(row.id, "x1"s);
    QCOMPARE(row.label, "politics"s);
    QCOMPARE(row.time.value_or(0), std::int64_t(1367366400));
    QCOMPARE(row.texts, (std::vector<std::string> {"A \"title\"\n", "Body"}));
    QCOMPARE(row.extras, R"({"score":5})"s);
    QCOMPARE(row.line, std::int64_t(1));
    QCOMPARE(
        reading.columns, (touchstone::Columns {"subreddit", {"title", "selftext"}, "created_utc", "id"}));
    QCOMPARE(reading.available,
        (std::vector<std::string> {"id", "subreddit", "created_utc", "title", "selftext", "score"}));
}

void TestNdjsonReader::missingAndNullValuesAreEmpty()
{
    const auto reading = readRows(m_folder.write("a.ndjson",
        R"({"id":"1","label":"a","text":"t","time":1,"n":1})"
        "\n"
        R"({"id":null,"label":null,"text":null,"time":null,"n":null})"
        "\n"
        "{}\n"));
    QCOMPARE(reading.problemList(), "");
    QCOMPARE(reading.rows.size(), std::size_t(3));
    for (const std::size_t i : {1, 2}) {
        const auto& row = reading.rows[i];
        QCOMPARE(row.id + row.label + row.texts.at(0) + row.extras, "");
        QVERIFY(!row.time);
    }
}

void TestNdjsonReader::times_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("seconds"); // -1: unknown
    QTest::newRow("integer") << QByteArray("1367366400") << qint64(1367366400);
    QTest::newRow("float") << QByteArray("1367366400.75") << qint64(1367366400);
    QTest::newRow("exponent") << QByteArray("1.3673664e9") << qint64(1367366400);
    QTest::newRow("milliseconds") << QByteArray("1367366400123") << qint64(1367366400);
    QTest::newRow("numeric string") << QByteArray("\"1367366400\"") << qint64(1367366400);
    QTest::newRow("date") << QByteArray("\"2013-05-01\"") << qint64(1367366400);
    QTest::newRow("iso") << QByteArray("\"2013-05-01T02:00:00+02:00\"") << qint64(1367366400);
    QTest::newRow("words") << QByteArray("\"yesterday\"") << qint64(-1);
    QTest::newRow("bool") << QByteArray("true") << qint64(-1);
    QTest::newRow("list") << QByteArray("[1]") << qint64(-1);
    QTest::newRow("huge integer") << QByteArray("9223372036854775807") << qint64(-1);
    QTest::newRow("beyond 63 bits") << QByteArray("18446744073709551615") << qint64(-1);
    QTest::newRow("huge float") << QByteArray("1e300") << qint64(-1);
}

void TestNdjsonReader::times()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, seconds);
    const auto reading
        = readRows(m_folder.write("a.ndjson", R"({"text":"t","created_utc":)" + json.toStdString() + "}\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows.size(), std::size_t(1));
    QCOMPARE(reading.rows[0].time.value_or(-1), std::int64_t(seconds));
}

void TestNdjsonReader::numbersServeAsLabelAndId()
{
    const auto reading = readRows(m_folder.write("a.ndjson",
        R"({"id":17,"label":3,"text":5})"
        "\n"
        R"({"id":18446744073709551615,"label":true,"text":2.0})"
        "\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows[0].id + "/" + reading.rows[0].label + "/" + reading.rows[0].texts[0], "17/3/5"s);
    QCOMPARE(reading.rows[1].id + "/" + reading.rows[1].label + "/" + reading.rows[1].texts[0],
        "18446744073709551615/true/2.0"s);
}

void TestNdjsonReader::extrasAreSortedScalars()
{
    const std::string longText(2000, 'x');
    const auto reading = readRows(m_folder.write("a.ndjson",
        R"({"z":1.5,"text":"t","b":true,"a":"q\"\u0001","list":[1],)"
        R"("object":{"text":"no"},"none":null,"long":")"
            + longText + "\"}\n"));
    QCOMPARE(reading.rows.at(0).extras, R"({"a":"q\"\u0001","b":true,"z":1.5})"s);
    QCOMPARE(reading.rows.at(0).texts.at(0), "t"s);
}

void TestNdjsonReader::hostileLineCostsOneRow_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("reason");
    const auto add = [](const char* name, const QByteArray& line, const char* reason) {
        QTest::newRow(name) << line << QByteArray(reason);
    };
    add("cut off", R"({"text":"a)", "invalid-json");
    add("two objects", R"({"text":"a"}{"text":"b"})", "invalid-json");
    add("garbage behind", R"({"text":"a"} x)", "invalid-json");
    add("words", "hello", "invalid-json");
    add("list", "[1,2]", "not-an-object");
    add("string", "\"a\"", "not-an-object");
    add("number", "17", "not-an-object");
    add("null", "null", "not-an-object");
    add("100,000 opening brackets", QByteArray(100'000, '['), "invalid-json");
    add("100,000 nested lists in a field",
        "{\"text\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}", "too-deep");
    add("1e999", R"({"text":"a","n":1e999})", "invalid-number");
    add("30 digits", R"({"text":"a","n":123456789012345678901234567890})", "invalid-number");
    add("NaN", R"({"text":"a","n":NaN})", "invalid-json");
    add("raw NUL", QByteArray("{\"text\":\"a\0b\"}", 14), "invalid-json");
    add("raw tab", "{\"text\":\"a\tb\"}", "invalid-json");
    add("bad escape", R"({"text":"\x"})", "invalid-json");
    add("bad unicode escape", R"({"text":"\u12G4"})", "invalid-json");
    add("escape cut off", R"({"text":"\ud8"})", "invalid-json");
    add("list as label", R"({"label":["a"],"text":"a"})", "bad-label");
    add("object as label", R"({"label":{},"text":"a"})", "bad-label");
    add("long label", R"({"text":"a","label":")" + QByteArray(256, 'x') + "\"}", "label-too-long");
    add("object as id", R"({"id":{},"text":"a"})", "bad-id");
    add("bool as id", R"({"id":false,"text":"a"})", "bad-id");
    add("list as text", R"({"text":["a"]})", "bad-text");
    add("long id", R"({"text":"a","id":")" + QByteArray(1025, 'x') + "\"}", "bad-id");
    add("100,000 keys", manyKeys(100'000), "too-many-columns");
    add("one key 100,000 times", "{" + QByteArray("\"n\":1,").repeated(100'000) + "\"text\":\"a\"}",
        "too-many-columns");
    add("only a brace", "{", "invalid-json");
    add("invalid UTF-8 outside a string", "{\"text\":\"a\",\xff}", "invalid-json");
}

void TestNdjsonReader::hostileLineCostsOneRow()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, reason);
    const std::string good = R"({"id":"1","label":"a","text":"good"})";
    const auto reading
        = readRows(m_folder.write("a.ndjson", good + "\n" + line.toStdString() + "\n" + good + "\n"));
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.texts(), "good|good"s);
    QCOMPARE(reading.problemList(), reason.toStdString() + ":2");
    QVERIFY(!reading.problems[0].detail.empty());
    QVERIFY(reading.problems[0].detail.size() < 200);
    QCOMPARE(reading.rows[1].line, std::int64_t(3));
}

/// As deep as the limit is a row, one level more is not.
void TestNdjsonReader::theDeepestRow()
{
    constexpr std::size_t deepest = 1024; // the object of the line counts too
    const auto nested = [](std::size_t lists) {
        return R"({"text":"a","x":)" + std::string(lists, '[') + std::string(lists, ']') + "}\n";
    };
    const auto reading = readRows(m_folder.write("a.ndjson", nested(deepest - 1) + nested(deepest)));
    QCOMPARE(reading.texts(), "a"s);
    QCOMPARE(reading.problemList(), "too-deep:2"s);
}

void TestNdjsonReader::everyReasonHasASentence()
{
    QVERIFY(touchstone::rejectionReasons().size() >= 14);
    for (const auto& reason : touchstone::rejectionReasons()) {
        QVERIFY(reason.sentence.ends_with('.'));
        QVERIFY(touchstone::rejectionSentence(reason.code) == reason.sentence);
    }
    QVERIFY(touchstone::rejectionSentence("from-the-future") == "from-the-future");
}

void TestNdjsonReader::surrogates_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("pair") << QByteArray(R"(\ud83d\ude00)") << QByteArray("\xF0\x9F\x98\x80");
    QTest::newRow("lone high") << QByteArray(R"(a\ud83d)") << QByteArray("a\xEF\xBF\xBD");
    QTest::newRow("lone low") << QByteArray(R"(\uDE00b)")
                              << QByteArray("\xEF\xBF\xBD"
                                            "b");
    QTest::newRow("high before a letter") << QByteArray(R"(\ud83d\u0041)")
                                          << QByteArray("\xEF\xBF\xBD"
                                                        "A");
    QTest::newRow("two highs and a low")
        << QByteArray(R"(\ud83d\ud83d\ude00)") << QByteArray("\xEF\xBF\xBD\xF0\x9F\x98\x80");
    QTest::newRow("swapped") << QByteArray(R"(\ude00\ud83d)") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD");
    QTest::newRow("escaped backslash") << QByteArray(R"(\\ud83d)") << QByteArray("\\ud83d");
}

void TestNdjsonReader::surrogates()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    const auto reading = readRows(m_folder.write("a.ndjson", R"({"text":")" + json.toStdString() + "\"}\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), text.toStdString());
}

void TestNdjsonReader::invalidUtf8IsReplaced()
{
    const auto reading
        = readRows(m_folder.write("a.ndjson", "{\"text\":\"caf\xE9 \xC3\xA9\"}\n{\"text\":\"next\"}\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), "caf\xEF\xBF\xBD \xC3\xA9|next"s);
    QCOMPARE(reading.counts.repairedRows, std::int64_t(1));
    QCOMPARE(reading.warningList(), "invalid-utf-8"s);
}

void TestNdjsonReader::nulInAStringIsKept()
{
    const auto reading = readRows(m_folder.write("a.ndjson",
        R"({"label":"l\u0000m","text":"a\u0000b"})"
        "\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), "a\0b"s);
    QCOMPARE(reading.rows[0].label, "l\0m"s);
}

void TestNdjsonReader::theLastOfDuplicateKeysWins()
{
    const auto reading = readRows(m_folder.write("a.ndjson",
        R"({"text":"a","x":1,"y":1,"text":"b","x":2,"y":null})"
        "\n"));
    QCOMPARE(reading.texts(), "b"s);
    QCOMPARE(reading.rows[0].extras, R"({"x":2})"s);
}

void TestNdjsonReader::blankLinesCrlfAndByteOrderMarks()
{
    const auto reading = readRows(m_folder.write(
        "a.ndjson", "\xEF\xBB\xBF\r\n  {\"text\":\"a\"}\r\n\r\n \t \n\xEF\xBB\xBF{\"text\":\"b\"}  \r\n"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), "a|b"s);
    QCOMPARE(reading.rows[0].line, std::int64_t(2));
    QCOMPARE(reading.rows[1].line, std::int64_t(5));
}

void TestNdjsonReader::noNewlineAtTheEnd()
{
    QCOMPARE(readRows(m_folder.write("a.ndjson", "{\"text\":\"a\"}\n{\"text\":\"b\"}")).texts(), "a|b"s);
}

void TestNdjsonReader::tooLongLineIsSkipped()
{
    const std::string huge(touchstone::maximumLineBytes + (3U << 20), 'x');
    const auto reading = readRows(m_folder.write(
        "a.ndjson", "{\"text\":\"a\"}\n{\"text\":\"" + huge + "\"}\n{\"text\":\"b\"}\n" + huge));
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.texts(), "a|b"s);
    QCOMPARE(reading.problemList(), "line-too-long:2 line-too-long:4"s);
    const std::string fits(touchstone::maximumLineBytes - 100, 'x');
    QCOMPARE(
        readRows(m_folder.write("b.ndjson", "{\"text\":\"c\",\"list\":[\"" + fits + "\"]}\n")).texts(), "c"s);
}

void TestNdjsonReader::lateColumnsAreRead()
{
    std::string content;
    for (int i = 0; i < 2000; ++i)
        content += R"({"text":"a"})"
                   "\n";
    content += R"({"text":"a","flair":"late","label":"not known when the columns were chosen"})"
               "\n";
    const auto reading = readRows(m_folder.write("a.ndjson", content));
    QCOMPARE(reading.rows.size(), std::size_t(2001));
    QCOMPARE(reading.rows.back().label, "");
    QCOMPARE(
        reading.rows.back().extras, R"({"flair":"late","label":"not known when the columns were chosen"})"s);
}

void TestNdjsonReader::manyRowsAcrossBlocks()
{
    std::string content;
    constexpr int rows = 20'000;
    for (int i = 0; i < rows; ++i)
        content += R"({"id":)" + std::to_string(i) + R"(,"text":")"
            + std::string(static_cast<std::size_t>(i % 977), 'x') + "\"}\n";
    const auto reading = readRows(m_folder.write("a.ndjson", content));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows.size(), std::size_t(rows));
    for (int i = 0; i < rows; ++i) {
        const auto& row = reading.rows[static_cast<std::size_t>(i)];
        QCOMPARE(row.id, std::to_string(i));
        QCOMPARE(row.texts[0].size(), static_cast<std::size_t>(i % 977));
        QCOMPARE(row.line, std::int64_t(i + 1));
    }
}

void TestNdjsonReader::prettyPrintedJsonIsRefused()
{
    const auto reading = readRows(m_folder.write("a.json", "{\n  \"text\": \"a\"\n}\n"));
    QCOMPARE(reading.errorCode, "no-json-objects"s);
    QVERIFY(reading.error.starts_with("a.json: none of the first 3 lines is a JSON object; "));
}

void TestNdjsonReader::asManyKeysAsColumns()
{
    const auto reading = readRows(m_folder.write("a.ndjson",
        manyKeys(touchstone::maximumColumns).toStdString() + "\n"
            + manyKeys(touchstone::maximumColumns + 1).toStdString() + "\n"));
    QCOMPARE(reading.texts(), "a"s);
    QCOMPARE(reading.problemList(), "too-many-columns:2"s);
}

void TestNdjsonReader::everyLineHasOtherKeys()
{
    std::string content = R"({"text":"a"})"
                          "\n";
    for (int line = 0; line < 900; ++line) {
        content += R"({"text":"a")";
        for (int key = 0; key < 100; ++key)
            content += ",\"" + std::to_string(line) + "-" + std::to_string(key) + "\":1";
        content += "}\n";
    }
    const auto reading = readRows(m_folder.write("a.ndjson", content));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows.size(), std::size_t(901));
    QCOMPARE(reading.available.size(), touchstone::maximumColumns);
}

void TestNdjsonReader::realPosts()
{
    const std::filesystem::path posts
        = TOUCHSTONE_SOURCES "/../shared/data/reddit/posts-2013-05-to-08.ndjson.zst";
    if (!std::filesystem::exists(posts))
        QSKIP("SKIP: ../shared/data/reddit is not there");
    const auto reading = readRows(posts);
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows.size(), std::size_t(132'666));
    QCOMPARE(
        reading.columns, (touchstone::Columns {"subreddit", {"title", "selftext"}, "created_utc", "id"}));
}

QTEST_APPLESS_MAIN(TestNdjsonReader)
#include "tst_ndjsonreader.moc"
