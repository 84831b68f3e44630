#include "core/base/sha256.h"
#include "core/exchange/rejection.h"
#include "core/exchange/sqlitereader.h"
#include "tests/core/exchange/database.h"
#include "tests/core/exchange/reading.h"

#include <QElapsedTimer>

#include <nlohmann/json.hpp>

#include <limits>

using namespace touchstone;
using testing::makeDatabase;
using testing::readDatabase;
using testing::Reading;
using testing::somePosts;
using testing::warningsOf;

namespace {

/// Options that name a table, and the only text column.
ReaderOptions table(std::string name)
{
    ReaderOptions options;
    options.table = std::move(name);
    return options;
}

ReaderOptions texts(std::string column)
{
    ReaderOptions options;
    options.columns.texts = {std::move(column)};
    return options;
}

ReaderOptions keepingRejected()
{
    ReaderOptions options;
    options.keepRejected = true;
    return options;
}

/// The next number of a sequence that looks random.
std::uint64_t nextRandom(std::uint64_t& state)
{
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return state >> 33U;
}

} // namespace

class TestSqliteReader : public QObject
{
    Q_OBJECT

    testing::TemporaryFolder m_folder;

private slots:
    void init() { testing::failOnAnyWarning(); }

    /// Checking the table would compute it, in a function of SQLite that runs for half a minute and cannot be stopped.
    void aColumnThatTakesLongToComputeIsNotComputed()
    {
        const auto path = m_folder / "computed.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE t(label TEXT, text TEXT);"
                     "INSERT INTO t(label, text) VALUES('a', 'one');"
                     // Last, as inserting a row computes the columns that are there.
                     "ALTER TABLE t ADD COLUMN slow TEXT GENERATED ALWAYS AS "
                     "(printf('%.*c', 2000000000, 'x')) VIRTUAL"),
            std::string());
        QElapsedTimer timer;
        timer.start();
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.texts(), std::string("one"));
        QVERIFY2(timer.elapsed() < 20000, std::to_string(timer.elapsed()).c_str());
    }

    void rowsValuesAndExtras()
    {
        const auto path = m_folder / "posts.db";
        QCOMPARE(makeDatabase(path, somePosts), std::string());
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.columns, (Columns {"subreddit", {"title", "selftext"}, "created_utc", "id"}));
        QCOMPARE(reading.texts(), std::string("one|two|three"));
        QCOMPARE(reading.rows[0].label, std::string("news"));
        QCOMPARE(reading.rows[0].id, std::string("a1"));
        QCOMPARE(*reading.rows[0].time, 1400000000);
        QCOMPARE(reading.rows[0].extras, std::string(R"({"note":"n","ratio":0.5,"score":5})"));
        QCOMPARE(reading.rows[1].texts[1], std::string());
        QCOMPARE(*reading.rows[1].time, 1400000000);
        QCOMPARE(reading.rows[1].extras, std::string(R"({"ratio":2.0,"score":-1})"));
        QCOMPARE(reading.rows[2].label, std::string());
        QCOMPARE(*reading.rows[2].time, 1400000000);
        QCOMPARE(reading.rows[2].extras, std::string(R"({"note":""})"));
        QCOMPARE(reading.rows[2].line, 3);
        QCOMPARE(reading.sha256, *sha256OfFile(path));
    }

    void openRowsKnowsADatabaseByItsContent()
    {
        const auto path = m_folder / "posts.csv";
        QCOMPARE(makeDatabase(path, somePosts), std::string());
        const auto reader = openRows(path, {});
        VERIFY_RESULT(reader);
        QCOMPARE((*reader)->layout().format, RowFormat::Sqlite);
        QCOMPARE((*reader)->layout().table, std::string("posts"));
        QCOMPARE((*reader)->bytesTotal(), std::filesystem::file_size(path));
    }

    void linesAreRowidsAndTheOrderIsTheirs()
    {
        const auto path = m_folder / "order.db";
        QCOMPARE(
            makeDatabase(path,
                "CREATE TABLE t(label, text); CREATE INDEX i ON t(text, label);"
                "INSERT INTO t(rowid, label, text) VALUES(9, 'x', 'a'), (-5, 'y', 'z'), (700, 'x', 'b');"),
            std::string());
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.texts(), std::string("z|a|b"));
        QCOMPARE(reading.rows[0].line, -5);
        QCOMPARE(reading.rows[2].line, 700);
    }

    void tablesWithoutRowid()
    {
        const auto path = m_folder / "norowid.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE t(id TEXT PRIMARY KEY, label, text) WITHOUT ROWID;"
                     "INSERT INTO t VALUES('c', 'x', '3'), ('a', 'x', '1'), ('b', 'y', '2');"),
            std::string());
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.texts(), std::string("1|2|3"));
        QCOMPARE(reading.rows[2].line, 3);
    }

    void columnsThatHideTheRowid()
    {
        const auto path = m_folder / "hidden.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE t(rowid TEXT, oid TEXT, _rowid_ TEXT, label, text);"
                     "INSERT INTO t VALUES('r', 'o', 'u', 'x', 'one'), ('r', 'o', 'u', 'x', 'two');"),
            std::string());
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.texts(), std::string("one|two"));
        QCOMPARE(reading.rows[1].line, 2);
        QCOMPARE(reading.rows[0].extras, std::string(R"({"_rowid_":"u","oid":"o","rowid":"r"})"));
    }

    void theLikeliestTableIsGuessed()
    {
        const auto path = m_folder / "several.db";
        std::string sql
            = "CREATE TABLE users(id, name, about TEXT); CREATE TABLE comments(label, body TEXT);"
              "CREATE TABLE posts(subreddit, title TEXT); CREATE TABLE drafts(subreddit, title TEXT);"
              "CREATE TABLE log(text TEXT); INSERT INTO drafts VALUES('x', 'draft');"
              "INSERT INTO comments VALUES('x', 'c1'), ('x', 'c2');";
        for (int i = 0; i < 5; ++i)
            sql += "INSERT INTO posts VALUES('x', 'p'); INSERT INTO log VALUES('one'), ('two');";
        QCOMPARE(makeDatabase(path, sql), std::string());
        QCOMPARE(warningsOf(path), std::string("table-guessed"));
        QCOMPARE(readDatabase(path).texts(), std::string("p|p|p|p|p"));
        // Named columns and a named table decide.
        QCOMPARE(readDatabase(path, texts("body")).texts(), std::string("c1|c2"));
        QCOMPARE(readDatabase(path, table("drafts")).texts(), std::string("draft"));
        QCOMPARE(warningsOf(path, table("drafts")), std::string());
        // Without labels the most rows decide.
        ReaderOptions options;
        options.columns.label = std::string();
        QCOMPARE(readDatabase(path, options).rows.size(), std::size_t(10));
        options.fixedLabel = "all";
        QCOMPARE(readDatabase(path, options).rows.at(9).label, std::string("all"));
    }

    void aTableThatIsNotThere()
    {
        const auto path = m_folder / "named.db";
        QCOMPARE(makeDatabase(path, somePosts), std::string());
        const Reading reading = readDatabase(path, table("post"));
        QCOMPARE(reading.errorCode, std::string("no-such-table"));
        QVERIFY(reading.error.find("named.db") != std::string::npos);
        QVERIFY(reading.error.find("posts") != std::string::npos);
        QCOMPARE(readDatabase(path, texts("words")).errorCode, std::string("no-such-column"));
    }

    void noTableOfRows()
    {
        const auto empty = m_folder / "notable.db";
        QCOMPARE(
            makeDatabase(empty, "PRAGMA user_version = 3; CREATE TABLE t(a); DROP TABLE t;"), std::string());
        QCOMPARE(readDatabase(empty).errorCode, std::string("no-such-table"));
        const auto numbers = m_folder / "numbers.db";
        QCOMPARE(makeDatabase(numbers,
                     "CREATE TABLE a(x INTEGER, y REAL); INSERT INTO a VALUES(1, 2.5); CREATE TABLE b(z);"),
            std::string());
        const Reading reading = readDatabase(numbers);
        QCOMPARE(reading.errorCode, std::string("no-text-column"));
        QVERIFY(reading.error.find("--table") != std::string::npos);
    }

    void namesThatNeedQuotes()
    {
        const auto path = m_folder / "quotes.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE \"my \"\"posts\"\"; -- x\"(\"the \"\"label\"\"\" TEXT, \"select\" TEXT,"
                     " \"\" TEXT, '{' TEXT); INSERT INTO \"my \"\"posts\"\"; -- x\" VALUES('l', 'words', "
                     "'e', 'p');"),
            std::string());
        ReaderOptions options = texts("select");
        options.columns.label = "the \"label\"";
        const Reading reading = readDatabase(path, options);
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.rows.at(0).label, std::string("l"));
        QCOMPARE(reading.rows.at(0).texts.at(0), std::string("words"));
        QCOMPARE(reading.rows.at(0).extras, std::string("{\"column3\":\"e\",\"{\":\"p\"}"));
    }

    void valuesThatAreNoText()
    {
        const auto path = m_folder / "values.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE t(id, label, text, created_utc, other);"
                     "INSERT INTO t VALUES(1, 2, 3, x'00', x'0102'), (2, 2.5, 1e300, NULL, 9e999),"
                     " (3, 'x', x'6869', 0, 0), (4, x'78', 'hi', 0, 0), (x'35', 'x', 'hi', 0, 0),"
                     " (6, 'x', 'last', -3, 0);"),
            std::string());
        const Reading reading = readDatabase(path, keepingRejected());
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.problemList(), std::string("bad-text:3 bad-label:4 bad-id:5"));
        QCOMPARE(reading.texts(), std::string("3|1e+300|last"));
        QCOMPARE(reading.rows[0].label, std::string("2"));
        QVERIFY(!reading.rows[0].time);
        QCOMPARE(reading.rows[0].extras, std::string());
        QCOMPARE(reading.rows[1].extras, std::string()); // infinity is no JSON
        const auto raw = nlohmann::json::parse(reading.problems[0].raw, nullptr, false);
        QCOMPARE(raw["text"].dump(), std::string("\"6869\""));
        QCOMPARE(raw["label"].dump(), std::string("\"x\""));
        QCOMPARE(reading.problems[0].rawBytes, reading.problems[0].raw.size());
    }

    void textOfAnyBytes()
    {
        const auto path = m_folder / "bytes.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE t(label, text); INSERT INTO t VALUES('x', 'a' || char(0) || 'b'),"
                     " (CAST(x'ff' AS TEXT), CAST(x'c3' AS TEXT)), ('y', 'gr' || char(252) || 'n');"),
            std::string());
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.texts(), std::string("a\0b|\xEF\xBF\xBD|gr\xC3\xBCn", 13));
        QCOMPARE(reading.rows[1].label, std::string("\xEF\xBF\xBD"));
        QCOMPARE(reading.counts.repairedRows, 1);
        const auto wide = m_folder / "utf16.db";
        QCOMPARE(makeDatabase(wide,
                     "PRAGMA encoding = 'UTF-16le'; CREATE TABLE t(label, text);"
                     "INSERT INTO t VALUES('x', 'gr' || char(252) || 'n' || char(128512));"),
            std::string());
        QCOMPARE(readDatabase(wide).texts(), std::string("gr\xC3\xBCn\xF0\x9F\x98\x80"));
    }

    void limits()
    {
        const auto path = m_folder / "limits.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE t(label, text, picture); INSERT INTO t VALUES('x', 'first', "
                     "zeroblob(20000000));"
                     "INSERT INTO t VALUES('x', printf('%.*c', 1048576, 'y'), NULL);"
                     "INSERT INTO t VALUES('x', printf('%.*c', 1048577, 'y'), NULL);"
                     "INSERT INTO t VALUES('x', printf('%.*c', 17000000, 'y'), NULL);"
                     "INSERT INTO t VALUES('x', 'between', NULL);"
                     "INSERT INTO t VALUES(printf('%.*c', 256, 'l'), 'text', NULL);"
                     "INSERT INTO t VALUES('x', printf('%.*c', 17000000, 'y'), NULL);"),
            std::string());
        const Reading reading = readDatabase(path, keepingRejected());
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.problemList(),
            std::string("field-too-long:3 line-too-long:4 label-too-long:6 line-too-long:7"));
        QCOMPARE(reading.rows.size(), std::size_t(3));
        QCOMPARE(reading.rows[1].texts[0].size(), std::size_t(1048576));
        QCOMPARE(reading.rows[2].texts[0], std::string("between"));
        QCOMPARE(reading.problems[0].raw.size(), maximumRawBytes);
        QVERIFY(reading.problems[0].rawBytes > maximumRawBytes);
        QCOMPARE(reading.problems[1].raw, std::string());
        QVERIFY(reading.problems[1].rawBytes > maximumLineBytes); // it was never loaded
    }

    void whatIsLeftOutOfAKeptRow_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<bool>("whole");
        const QByteArray longest = '"' + QByteArray(1024, 'y') + '"';
        QTest::newRow("nothing") << QByteArray("NULL") << QByteArray("null") << true;
        QTest::newRow("longest text") << QByteArray("printf('%.*c', 1024, 'y')") << longest << true;
        QTest::newRow("long text") << QByteArray("printf('%.*c', 1025, 'y')") << longest << false;
        QTest::newRow("very long text") << QByteArray("printf('%.*c', 100000, 'y')") << longest << false;
        QTest::newRow("inside a character") << QByteArray("printf('%.*c', 1023, 'y') || char(252)")
                                            << QByteArray('"' + QByteArray(1023, 'y') + '"') << false;
        QTest::newRow("NUL") << QByteArray("'a' || char(0) || 'b'") << QByteArray("\"a\\u0000b\"") << true;
        QTest::newRow("BLOB") << QByteArray("x'0102'") << QByteArray("null") << false;
        QTest::newRow("infinity") << QByteArray("9e999") << QByteArray("null") << false;
    }
    void whatIsLeftOutOfAKeptRow()
    {
        QFETCH(QByteArray, other);
        QFETCH(QByteArray, kept);
        QFETCH(bool, whole);
        for (const char* encoding : {"UTF-8", "UTF-16le"}) {
            const auto path = m_folder / "kept.db";
            std::filesystem::remove(path);
            QCOMPARE(makeDatabase(path,
                         "PRAGMA encoding = '" + std::string(encoding)
                             + "'; CREATE TABLE t(label, text, other); INSERT INTO t VALUES('x', x'6869', "
                             + other.toStdString() + ");"),
                std::string());
            const Reading reading = readDatabase(path, keepingRejected());
            QCOMPARE(reading.problemList(), std::string("bad-text:1"));
            const auto& problem = reading.problems[0];
            QCOMPARE(nlohmann::json::parse(problem.raw, nullptr, false)["other"].dump(), kept.toStdString());
            QCOMPARE(problem.rawBytes > problem.raw.size(), !whole);
        }
    }

    void rowsThatAreTooLongInATableWithoutRowid()
    {
        const auto path = m_folder / "longnorowid.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE t(id INTEGER PRIMARY KEY, label, text) WITHOUT ROWID;"
                     "INSERT INTO t VALUES(1, 'x', printf('%.*c', 17000000, 'y')), (2, 'x', 'two'),"
                     " (3, 'x', printf('%.*c', 17000000, 'y')), (4, 'x', 'four');"),
            std::string());
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.problemList(), std::string("line-too-long:1 line-too-long:3"));
        QCOMPARE(reading.texts(), std::string("two|four"));
    }

    void manyColumns()
    {
        const auto path = m_folder / "wide.db";
        std::string sql = "CREATE TABLE t(label, text";
        for (int i = 0; i < 1900; ++i)
            sql += ", c" + std::to_string(i);
        QCOMPARE(makeDatabase(path, sql + "); INSERT INTO t(label, text, c1899) VALUES('x', 'one', 7);"),
            std::string());
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.available.size(), std::size_t(1902));
        QCOMPARE(reading.rows.at(0).extras, std::string(R"({"c1899":7})"));
    }

    void nothingOfTheSchemaRuns()
    {
        const auto path = m_folder / "schema.db";
        QCOMPARE(
            makeDatabase(path,
                "CREATE TABLE posts(label TEXT, text TEXT CHECK(length(hex(randomblob(1000))) > 0),"
                " shout TEXT AS (upper(text)) VIRTUAL, kept TEXT AS (upper(text)) STORED);"
                "INSERT INTO posts VALUES('x', 'one');"
                "CREATE VIEW other AS SELECT label, text FROM posts UNION ALL SELECT label, text FROM posts;"
                "CREATE VIRTUAL TABLE words USING fts5(label, text);"
                "INSERT INTO words VALUES('x', 'virtual');"
                "CREATE TRIGGER tr AFTER INSERT ON posts BEGIN INSERT INTO words VALUES('x', 'y'); END;"),
            std::string());
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.texts(), std::string("one"));
        QCOMPARE(reading.rows[0].extras, std::string(R"({"kept":"ONE"})"));
        QCOMPARE(reading.available, (std::vector<std::string> {"label", "text", "kept"}));
        QCOMPARE(warningsOf(path), std::string()); // one table
        for (const char* name : {"other", "words", "words_content", "words_data", "sqlite_schema"})
            QCOMPARE(readDatabase(path, table(name)).errorCode, std::string("no-such-table"));
    }

    void aViewInTheNameOfATable()
    {
        const auto path = m_folder / "view.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE posts(label, text); INSERT INTO posts VALUES('x', 'one');"
                     "CREATE TABLE t(label, text); PRAGMA writable_schema = ON;"
                     "UPDATE sqlite_schema SET sql = 'CREATE VIEW t AS SELECT load_extension(''x'') AS label,"
                     " text FROM posts' WHERE name = 't';"),
            std::string());
        const Reading reading = readDatabase(path, table("t"));
        QVERIFY(!reading.error.empty());
        QVERIFY(reading.rows.empty());
    }

    void aSchemaThatWasEdited_data()
    {
        QTest::addColumn<QByteArray>("edit");
        QTest::newRow("no SQL") << QByteArray("UPDATE sqlite_schema SET sql = 'nonsense'");
        QTest::newRow("root page beyond the file") << QByteArray("UPDATE sqlite_schema SET rootpage = 70000");
        QTest::newRow("root page is the schema's") << QByteArray("UPDATE sqlite_schema SET rootpage = 1");
        QTest::newRow("negative root page") << QByteArray("UPDATE sqlite_schema SET rootpage = -3");
        QTest::newRow("another name")
            << QByteArray("UPDATE sqlite_schema SET name = 'other', tbl_name = 'other'");
        QTest::newRow("a type of its own") << QByteArray("UPDATE sqlite_schema SET type = 'tableau'");
        QTest::newRow("twice") << QByteArray("INSERT INTO sqlite_schema SELECT * FROM sqlite_schema");
        QTest::newRow("no name") << QByteArray("UPDATE sqlite_schema SET name = NULL");
    }
    void aSchemaThatWasEdited()
    {
        QFETCH(QByteArray, edit);
        const auto path = m_folder / (std::string("edited") + QTest::currentDataTag() + ".db");
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE t(label, text); INSERT INTO t VALUES('x', 'one');"
                     "PRAGMA writable_schema = ON;"
                         + edit.toStdString()),
            std::string());
        const Reading reading = readDatabase(path);
        QVERIFY(!reading.error.empty());
        QVERIFY(reading.rows.empty());
    }

    void notADatabase()
    {
        QCOMPARE(readDatabase(m_folder.write("zero.db", "")).errorCode, std::string("empty-file"));
        QCOMPARE(
            readDatabase(m_folder.write("text.db", "id,text\n")).errorCode, std::string("not-a-database"));
        QVERIFY(!readDatabase(m_folder / "missing.db").error.empty());
        QCOMPARE(readDatabase(m_folder.path()).errorCode, std::string("is-a-directory"));
        QVERIFY(!readDatabase(m_folder.write("magic.db", sqliteMagic)).error.empty());
        QVERIFY(!readDatabase(m_folder.write("zeros.db", std::string(sqliteMagic) + std::string(5000, '\0')))
                     .error.empty());
    }

    void truncatedAtEveryPage()
    {
        const auto path = m_folder / "whole.db";
        QCOMPARE(makeDatabase(path, manyPosts(400)), std::string());
        const std::string whole = testing::readAll(path);
        QCOMPARE(readDatabase(path).rows.size(), std::size_t(400));
        for (std::size_t size = 100; size < whole.size(); size += 1333) {
            const Reading reading = readDatabase(m_folder.write("cut.db", whole.substr(0, size)));
            QVERIFY2(!reading.error.empty(), std::to_string(size).c_str());
        }
    }

    /// Rows or an error within seconds, whatever byte is wrong.
    void flippedBytes()
    {
        const auto path = m_folder / "sound.db";
        QCOMPARE(makeDatabase(path, manyPosts(120)), std::string());
        const std::string sound = testing::readAll(path);
        std::uint64_t state = 7;
        int refused = 0;
        for (int i = 0; i < 500; ++i) {
            std::string bytes = sound;
            const std::size_t flips = 1 + nextRandom(state) % 4;
            for (std::size_t flip = 0; flip < flips; ++flip) {
                // Headers of the file and of pages decide more than text does.
                const std::size_t page = nextRandom(state) % (bytes.size() / 4096) * 4096;
                const std::size_t offset = page + nextRandom(state) % (i % 2 == 0 ? 128 : 4096);
                bytes[offset] = static_cast<char>(nextRandom(state));
            }
            const Reading reading = readDatabase(m_folder.write("mutant.db", bytes));
            refused += reading.error.empty() ? 0 : 1;
            QVERIFY(reading.rows.size() + reading.problems.size() <= 1000);
        }
        QVERIFY(refused > 100);
        QVERIFY(refused < 500);
    }

    /// Behind 64 MiB there is no check beforehand.
    void damageInALargeDatabaseSaysHowManyRowsCameBefore()
    {
        const auto path = m_folder / "large.db";
        QCOMPARE(makeDatabase(path,
                     "PRAGMA page_size = 65536; CREATE TABLE t(label, text);"
                     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)"
                     " INSERT INTO t SELECT 'x', printf('%d %.*c', i, 64000, 'y') FROM n;"),
            std::string());
        std::string bytes = testing::readAll(path);
        QVERIFY(bytes.size() > (64U << 20U));
        const Reading sound = readDatabase(path);
        QCOMPARE(sound.rows.size(), std::size_t(1100));
        std::fill_n(
            bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2 / 65536 * 65536), 65536 * 3, '\7');
        const Reading damaged = readDatabase(m_folder.write("damaged.db", bytes));
        QCOMPARE(damaged.errorCode, std::string("damaged-database"));
        QVERIFY(damaged.rows.size() > 300 && damaged.rows.size() < 800);
        QVERIFY2(
            damaged.error.find("after " + std::to_string(damaged.rows.size()) + " rows") != std::string::npos,
            damaged.error.c_str());
        std::filesystem::remove(path);
    }

    void theLastRowid()
    {
        const auto path = m_folder / "last.db";
        QCOMPARE(makeDatabase(path,
                     "CREATE TABLE t(label, text);"
                     "INSERT INTO t(rowid, label, text) VALUES(-9223372036854775808, 'x', 'first'),"
                     " (9223372036854775806, 'x', 'before'),"
                     " (9223372036854775807, 'x', printf('%.*c', 17000000, 'y'));"),
            std::string());
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.texts(), std::string("first|before"));
        QCOMPARE(reading.problemList(), std::string("line-too-long:9223372036854775807"));
    }

    void progressReachesTheEnd()
    {
        const auto path = m_folder / "progress.db";
        QCOMPARE(makeDatabase(path, manyPosts(300)), std::string());
        const auto reader = openSqlite(path, {});
        VERIFY_RESULT(reader);
        SourceRow row;
        RowProblem problem;
        std::uint64_t last = 0;
        for (int i = 0; i < 300; ++i) {
            QVERIFY(*(*reader)->next(row, problem) == RowReader::Next::Row);
            QVERIFY((*reader)->bytesRead() >= last);
            last = (*reader)->bytesRead();
        }
        QVERIFY(last <= (*reader)->bytesTotal());
        for (int i = 0; i < 2; ++i)
            QVERIFY(*(*reader)->next(row, problem) == RowReader::Next::End);
        QCOMPARE((*reader)->bytesRead(), (*reader)->bytesTotal());
    }

private:
    static std::string manyPosts(int count)
    {
        return "CREATE TABLE t(id INTEGER PRIMARY KEY, label TEXT, text TEXT); CREATE INDEX i ON t(label);"
               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + std::to_string(count)
            + ") INSERT INTO t SELECT i, 'l' || i % 7, printf('%d %.*c', i, i * 37 % 900, 'y') FROM n;";
    }
};

QTEST_GUILESS_MAIN(TestSqliteReader)
#include "tst_sqlitereader.moc"
