#include "core/storage/sqlite.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestSqlite : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void valuesComeBack()
    {
        const testing::TemporaryFolder folder;
        auto database = Database::open(folder / "a.sqlite", Database::Mode::Create);
        VERIFY_RESULT(database);
        VERIFY_RESULT(database->execute("CREATE TABLE t(a INTEGER, b TEXT, c REAL, d INTEGER) STRICT"));
        auto insert = database->prepare("INSERT INTO t VALUES(?, ?, ?, ?)");
        VERIFY_RESULT(insert);
        const std::string withNul("a\0b", 3);
        insert->bind(0, std::int64_t(-5));
        insert->bind(1, withNul);
        insert->bind(2, 0.25);
        insert->bind(3, std::optional<std::int64_t>());
        VERIFY_RESULT(insert->run());
        insert->bind(0, std::int64_t(1));
        insert->bind(1, std::string_view()); // empty, not NULL
        insert->bindNull(2);
        insert->bind(3, std::optional<std::int64_t>(7));
        VERIFY_RESULT(insert->run());
        auto select = database->prepare("SELECT * FROM t ORDER BY a");
        VERIFY_RESULT(select);
        QVERIFY(select->step().value());
        QCOMPARE(select->integer(0), -5);
        QCOMPARE(std::string(select->text(1)), withNul);
        QCOMPARE(select->real(2), 0.25);
        QVERIFY(!select->optionalInteger(3));
        QVERIFY(select->step().value());
        QVERIFY(!select->isNull(1) && select->text(1).empty());
        QVERIFY(select->isNull(2));
        QCOMPARE(*select->optionalInteger(3), 7);
        QVERIFY(!select->step().value());
    }

    void aTransactionThatIsNotCommittedLeavesNothing()
    {
        const testing::TemporaryFolder folder;
        auto database = Database::open(folder / "a.sqlite", Database::Mode::Create);
        VERIFY_RESULT(database);
        VERIFY_RESULT(database->execute("CREATE TABLE t(a INTEGER)"));
        {
            auto transaction = Transaction::begin(*database);
            VERIFY_RESULT(transaction);
            VERIFY_RESULT(database->execute("INSERT INTO t VALUES(1)"));
        }
        QCOMPARE(database->integer("SELECT count(*) FROM t").value(), 0);
    }

    void namesThatLookLikeUrisAreFiles()
    {
        const testing::TemporaryFolder folder;
        const auto path = folder / "file:a?mode=memory#x%20y";
        {
            auto database = Database::open(path, Database::Mode::Create);
            VERIFY_RESULT(database);
            VERIFY_RESULT(database->execute("CREATE TABLE t(a INTEGER)"));
        }
        QVERIFY(std::filesystem::exists(path));
        auto again = Database::open(path, Database::Mode::Immutable);
        VERIFY_RESULT(again);
        QCOMPARE(again->integer("SELECT count(*) FROM t").value(), 0);
    }

    void errorsNameTheFile()
    {
        const testing::TemporaryFolder folder;
        QVERIFY(!Database::open(folder / "missing.sqlite", Database::Mode::ReadOnly));
        const auto text = folder.write("text", std::string(5000, 'x'));
        auto database = Database::open(text, Database::Mode::ReadOnly);
        const auto count = database ? database->integer("SELECT count(*) FROM sqlite_schema")
                                    : Result<std::int64_t>(failure(database));
        QCOMPARE(count.error().code, std::string("not-a-database"));
        QVERIFY(count.error().where.ends_with("/text"));
    }
};

QTEST_APPLESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
