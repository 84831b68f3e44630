#include "core/storage/datasetcheck.h"
#include "core/storage/datasetwriter.h"
#include "tests/support/testing.h"

using namespace touchstone;
namespace fs = std::filesystem;

namespace {

Result<DatasetInfo> write(const fs::path& file, int rows)
{
    auto writer = DatasetWriter::create(
        file, {.label = "subreddit", .texts = {"title", "selftext"}, .time = "created_utc", .id = "id"});
    if (!writer)
        return failure(writer);
    for (int i = 0; i < rows; ++i) {
        SourceRow row;
        row.id = i % 7 == 0 ? "" : "id" + std::to_string(i);
        row.label = i % 5 == 0 ? "" : "label" + std::to_string(i % 3);
        if (i % 4 != 0)
            row.time = i - 10;
        row.texts = {"title " + std::to_string(i), i % 2 == 0 ? std::string("nul\0in", 6) : std::string()};
        row.extras = i % 3 == 0 ? R"({"score":1})" : "";
        if (auto added = writer->append(row); !added)
            return failure(added);
    }
    return writer->finish();
}

/// Runs SQL on the file, which is read-only for everybody but the system's administrator.
bool change(const fs::path& file, const std::string& sql)
{
    fs::permissions(file, fs::perms::owner_all);
    auto database = Database::open(file, Database::Mode::ReadWrite);
    return database && database->execute(sql);
}

} // namespace

class TestDatasetCheck : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theStreamIsThatOfTheWriter_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("more than a report") << 10000;
    }
    void theStreamIsThatOfTheWriter()
    {
        QFETCH(int, rows);
        const testing::TemporaryFolder folder;
        const auto info = write(folder / "d.sqlite", rows);
        VERIFY_RESULT(info);
        std::int64_t told = 0;
        const auto content = readDatasetContent(folder / "d.sqlite", [&](std::int64_t read) { told = read; });
        VERIFY_RESULT(content);
        QCOMPARE(content->sha256, info->sha256);
        QCOMPARE(content->rows, info->rows);
        QCOMPARE(content->labels, info->labels);
        QCOMPARE(told, rows < 4096 ? 0 : 8192);
    }

    void everyChangeIsNoticed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a text") << QStringLiteral("UPDATE posts SET text0 = 'x' WHERE row = 3");
        QTest::newRow("a label") << QStringLiteral("UPDATE posts SET label = 1 WHERE row = 4");
        QTest::newRow("no label") << QStringLiteral("UPDATE posts SET label = NULL WHERE row = 4");
        QTest::newRow("a label that there is not")
            << QStringLiteral("UPDATE posts SET label = 99 WHERE row = 4");
        QTest::newRow("a time") << QStringLiteral("UPDATE posts SET time = NULL WHERE row = 3");
        QTest::newRow("an id") << QStringLiteral("UPDATE posts SET id = 'x' WHERE row = 3");
        QTest::newRow("extras") << QStringLiteral("UPDATE posts SET extras = '{}' WHERE row = 3");
        QTest::newRow("a row less") << QStringLiteral("DELETE FROM posts WHERE row = 5");
        QTest::newRow("the last row") << QStringLiteral("DELETE FROM posts WHERE row = 19");
        QTest::newRow("a row more") << QStringLiteral(
            "INSERT INTO posts VALUES(20, 'z', 0, 1, 'a', 'b', NULL)");
        QTest::newRow("the name of a label") << QStringLiteral("UPDATE labels SET name = 'x' WHERE id = 0");
        QTest::newRow("the count of a label") << QStringLiteral("UPDATE labels SET rows = 1 WHERE id = 0");
        QTest::newRow("the columns") << QStringLiteral("UPDATE meta SET value = '{}' WHERE key = 'columns'");
        QTest::newRow("the noted hash") << QStringLiteral("UPDATE meta SET value = 'x' WHERE key = 'sha256'");
        QTest::newRow("no table") << QStringLiteral("DROP TABLE posts");
        QTest::newRow("no meta") << QStringLiteral("DELETE FROM meta");
    }
    void everyChangeIsNoticed()
    {
        QFETCH(QString, sql);
        const testing::TemporaryFolder folder;
        const auto file = folder / "d.sqlite";
        VERIFY_RESULT(write(file, 20));
        QVERIFY(change(file, sql.toStdString()));
        QVERIFY(!readDatasetContent(file));
    }

    void brokenFilesAreErrors()
    {
        const testing::TemporaryFolder folder;
        QVERIFY(!readDatasetContent(folder / "missing.sqlite"));
        QVERIFY(!readDatasetContent(folder.write("text.sqlite", "this is no database")));
        QVERIFY(!readDatasetContent(folder.write("empty.sqlite", "")));
        const auto file = folder / "d.sqlite";
        VERIFY_RESULT(write(file, 5000));
        const std::string whole = testing::readAll(file);
        // A torn tail, a page of zeros, a flipped bit in a text.
        QVERIFY(!readDatasetContent(folder.write("torn.sqlite", whole.substr(0, whole.size() / 2))));
        std::string zeros = whole;
        zeros.replace(zeros.size() / 2 / 8192 * 8192, 8192, 8192, '\0');
        QVERIFY(!readDatasetContent(folder.write("zeros.sqlite", zeros)));
        std::string flipped = whole;
        const auto text = flipped.find("title 777");
        QVERIFY(text != std::string::npos);
        flipped[text] = static_cast<char>(flipped[text] ^ 1);
        QVERIFY(!readDatasetContent(folder.write("flipped.sqlite", flipped)));
    }

    void stopsWhenAsked()
    {
        const testing::TemporaryFolder folder;
        VERIFY_RESULT(write(folder / "d.sqlite", 5000));
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = readDatasetContent(folder / "d.sqlite", {}, stop.get_token());
        QVERIFY(stopped.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestDatasetCheck)
#include "tst_datasetcheck.moc"
