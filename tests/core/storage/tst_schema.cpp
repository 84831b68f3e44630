#include "core/storage/schema.h"
#include "tests/support/testing.h"

#include <array>

using namespace touchstone;

namespace {

constexpr std::array<Migration, 1> first {"CREATE TABLE a(x INTEGER) STRICT"};
constexpr std::array<Migration, 3> later {"CREATE TABLE a(x INTEGER) STRICT",
    "CREATE TABLE b(y INTEGER) STRICT; INSERT INTO b SELECT x FROM a", "ALTER TABLE b ADD COLUMN z TEXT"};
constexpr std::array<Migration, 2> broken {
    "CREATE TABLE a(x INTEGER) STRICT", "CREATE TABLE b(y INTEGER); this is no SQL"};

Database open(const std::filesystem::path& path)
{
    return Database::open(path, Database::Mode::Create).value();
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void anOldFileIsBroughtUpToDate()
    {
        const testing::TemporaryFolder folder;
        Database database = open(folder / "w.sqlite");
        VERIFY_RESULT(migrate(database, first));
        VERIFY_RESULT(database.execute("INSERT INTO a VALUES(42)"));
        QVERIFY(needsMigration(database, later).value());
        VERIFY_RESULT(migrate(database, later));
        QCOMPARE(database.integer("SELECT y FROM b").value(), 42);
        QCOMPARE(database.integer("PRAGMA user_version").value(), 3);
        QVERIFY(!needsMigration(database, later).value());
        // The state before is kept beside it.
        Database backup = open(folder / "w.sqlite.v1.bak");
        QCOMPARE(backup.integer("PRAGMA user_version").value(), 1);
        QCOMPARE(backup.integer("SELECT x FROM a").value(), 42);
    }

    void aStepThatFailsLeavesTheOldState()
    {
        const testing::TemporaryFolder folder;
        Database database = open(folder / "w.sqlite");
        VERIFY_RESULT(migrate(database, first));
        QVERIFY(!migrate(database, broken));
        QCOMPARE(database.integer("PRAGMA user_version").value(), 1);
        QCOMPARE(database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").value(), 0);
        VERIFY_RESULT(migrate(database, later)); // a backup of the failed attempt is in the way of nothing
    }

    void aNewerFileIsRefused()
    {
        const testing::TemporaryFolder folder;
        Database database = open(folder / "w.sqlite");
        VERIFY_RESULT(migrate(database, later));
        const auto refused = migrate(database, first);
        QCOMPARE(refused.error().code, std::string("newer-workspace"));
        QVERIFY(refused.error().message().find("format 3") != std::string::npos);
    }

    void aForeignFileIsRefused()
    {
        const testing::TemporaryFolder folder;
        Database database = open(folder / "w.sqlite");
        VERIFY_RESULT(database.execute("CREATE TABLE mine(a INTEGER)"));
        QCOMPARE(migrate(database, first).error().code, std::string("not-a-workspace"));
        QCOMPARE(database.integer("SELECT count(*) FROM sqlite_schema").value(), 1);
    }

    void theShippedSchemaIsSound()
    {
        const testing::TemporaryFolder folder;
        Database database = open(folder / "w.sqlite");
        VERIFY_RESULT(migrate(database, workspaceMigrations()));
        auto check = database.prepare("PRAGMA integrity_check");
        VERIFY_RESULT(check);
        QVERIFY(check->step().value());
        QCOMPARE(std::string(check->text(0)), std::string("ok"));
        QCOMPARE(database
                     .integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                              "'%STRICT%' AND name NOT LIKE 'sqlite_%'")
                     .value(),
            0);
    }
};

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
