#include "core/exchange/foreigndatabase.h"
#include "tests/core/exchange/database.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace touchstone;
using testing::drain;
using testing::makeDatabase;
using testing::readDatabase;
using testing::Reading;
using testing::somePosts;
using testing::warningsOf;

class TestForeignDatabase : public QObject
{
    Q_OBJECT

    testing::TemporaryFolder m_folder;

private slots:
    void init() { testing::failOnAnyWarning(); }

    void statementsReachOnlyWhatIsAllowed()
    {
        const auto path = m_folder / "allowed.db";
        QCOMPARE(
            makeDatabase(path, "CREATE TABLE a(x); CREATE TABLE b(x); CREATE VIEW v AS SELECT x FROM a;"),
            std::string());
        auto database = ForeignDatabase::open(path, "allowed.db");
        VERIFY_RESULT(database);
        for (const char* sql : {"SELECT x FROM v", "SELECT upper(x) FROM a", "SELECT load_extension('x')",
                 "INSERT INTO a VALUES(1)", "DELETE FROM a", "CREATE TABLE c(x)", "DROP TABLE a",
                 "ATTACH 'other.db' AS other", "PRAGMA writable_schema = ON", "PRAGMA trusted_schema = ON",
                 "BEGIN", "SELECT * FROM pragma_table_list", "SELECT \"y\" FROM a"})
            QVERIFY2(!database->prepare(sql), sql);
        for (const char* sql : {"SELECT x FROM a", "SELECT typeof(x), substr(x, 1, 2) FROM b",
                 "SELECT name FROM sqlite_schema", "PRAGMA table_xinfo(a)"})
            VERIFY_RESULT(database->prepare(sql));
        database->allowOnly("a");
        VERIFY_RESULT(database->prepare("SELECT x FROM a"));
        for (const char* sql : {"SELECT x FROM b", "SELECT name FROM sqlite_schema", "PRAGMA table_xinfo(a)",
                 "SELECT a.x FROM a, b"})
            QVERIFY2(!database->prepare(sql), sql);
    }

    void quotedNames()
    {
        QCOMPARE(quotedName("a"), std::string("\"a\""));
        QCOMPARE(quotedName("a\"b"), std::string("\"a\"\"b\""));
        QCOMPARE(quotedName(""), std::string("\"\""));
    }

    void aDatabaseInUse()
    {
        const auto path = m_folder / "used.db";
        QCOMPARE(makeDatabase(path, somePosts), std::string());
        const testing::DatabaseMaker writer(path);
        QCOMPARE(writer.execute("BEGIN EXCLUSIVE"), std::string());
        QCOMPARE(readDatabase(path).texts(), std::string("one|two|three"));
        // Its journal holds the pages as they were.
        QCOMPARE(writer.execute("UPDATE posts SET title = 'changed'; DELETE FROM posts WHERE id = 'a1'"),
            std::string());
        QCOMPARE(readDatabase(path).texts(), std::string("one|two|three"));
        QCOMPARE(writer.execute("COMMIT"), std::string());
        QCOMPARE(readDatabase(path).texts(), std::string("changed|changed"));
    }

    void changedWhileItIsRead()
    {
        const auto path = m_folder / "changing.db";
        QCOMPARE(makeDatabase(path, somePosts), std::string());
        const auto reader = openSqlite(path, {});
        VERIFY_RESULT(reader);
        QCOMPARE(makeDatabase(path, "UPDATE posts SET title = 'longer than before'"), std::string());
        QCOMPARE(drain(reader).errorCode, std::string("database-busy"));
    }

    void aWriteAheadLogIsReadToo()
    {
        const auto path = m_folder / "wal.db";
        testing::DatabaseMaker writer(path);
        QCOMPARE(writer.execute("PRAGMA journal_mode = WAL;" + std::string(somePosts)), std::string());
        QVERIFY(std::filesystem::file_size(m_folder / "wal.db-wal") > 0);
        const std::string before = testing::readAll(path);
        QCOMPARE(warningsOf(path), std::string("write-ahead-log-read"));
        QCOMPARE(readDatabase(path).texts(), std::string("one|two|three"));
        QCOMPARE(testing::readAll(path), before);
        // Left behind by a program that was killed, on a medium that takes no files.
        const auto left = m_folder / "left";
        std::filesystem::create_directory(left);
        for (const char* ending : {"", "-wal"})
            std::filesystem::copy_file(path.string() + ending, (left / "l.db").string() + ending);
        std::filesystem::permissions(left, std::filesystem::perms(0555));
        const Reading reading = readDatabase(left / "l.db");
        std::filesystem::permissions(left, std::filesystem::perms(0755));
        QCOMPARE(reading.texts(), std::string("one|two|three"));
        QVERIFY(!std::filesystem::exists(left / "l.db-shm"));
    }

    void privateCopiesAreRemoved()
    {
        const auto temporary = m_folder / "temporary";
        std::filesystem::create_directory(temporary);
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QByteArray::fromStdString(temporary.string()));
        const auto path = m_folder / "private.db";
        {
            testing::DatabaseMaker writer(path);
            QCOMPARE(writer.execute("PRAGMA journal_mode = WAL;" + std::string(somePosts)), std::string());
            const auto reader = openSqlite(path, {});
            VERIFY_RESULT(reader);
            QVERIFY(std::filesystem::is_empty(temporary)); // already while it is read
        }
        before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        QVERIFY(std::filesystem::is_empty(temporary));
    }

    void copiesOfProgramsThatWereKilled()
    {
        const auto temporary = m_folder / "abandoned";
        std::filesystem::create_directory(temporary);
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        const std::string dead = "touchstone-" + std::to_string(child) + "-";
        std::filesystem::create_directory(temporary / (dead + "aB3xyZ"));
        m_folder.write("abandoned/" + dead + "aB3xyZ/posts.db", "a copy");
        std::vector<std::string> kept {dead + "short", dead + "toolong", dead + "a_cdef",
            "touchstone-" + std::to_string(::getpid()) + "-aB3xyZ", "touchstone-aB3xyZ",
            "touchstone--1-aB3xyZ", "touchstone-0-aB3xyZ", "touchstone-99999999999999999999-aB3xyZ",
            "x" + dead + "aB3xyZ"};
        for (const std::string& name : kept)
            std::filesystem::create_directory(temporary / name);
        m_folder.write("abandoned/" + dead + "afilee", "not a folder");
        std::filesystem::create_directory_symlink(m_folder.path(), temporary / (dead + "alinkk"));
        kept.insert(kept.end(), {dead + "afilee", dead + "alinkk"});
        if (::geteuid() == 0) {
            const auto other = temporary / (dead + "others");
            std::filesystem::create_directory(other);
            QCOMPARE(::chown(other.c_str(), 12345, 12345), 0);
            kept.push_back(dead + "others");
        }
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QByteArray::fromStdString(temporary.string()));
        const auto path = m_folder / "killed.db";
        {
            testing::DatabaseMaker writer(path);
            QCOMPARE(writer.execute("PRAGMA journal_mode = WAL;" + std::string(somePosts)), std::string());
            QCOMPARE(readDatabase(path).texts(), std::string("one|two|three"));
        }
        before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        std::vector<std::string> left;
        for (const auto& entry : std::filesystem::directory_iterator(temporary))
            left.push_back(entry.path().filename().string());
        std::ranges::sort(left);
        std::ranges::sort(kept);
        QCOMPARE(left, kept);
    }

    void aCollationThatNobodyKnows_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char* end : {"", " WITHOUT ROWID"})
            QTest::newRow(end) << QByteArray("CREATE TABLE t(id TEXT COLLATE weird PRIMARY KEY, label TEXT "
                                             "COLLATE weird, text TEXT)")
                    + end
                    + "; CREATE INDEX i ON t(label); INSERT INTO t VALUES('1', 'x', 'one'), ('2', 'y', "
                      "'two'),"
                      " ('3', 'z', 'three');";
    }
    void aCollationThatNobodyKnows()
    {
        QFETCH(QByteArray, sql);
        const auto path = m_folder / "collation.db";
        std::filesystem::remove(path);
        {
            const testing::DatabaseMaker writer(path);
            const auto reversed
                = [](void*, int firstSize, const void* first, int secondSize, const void* second) {
                      const std::string_view a(
                          static_cast<const char*>(first), static_cast<std::size_t>(firstSize));
                      return std::string_view(
                          static_cast<const char*>(second), static_cast<std::size_t>(secondSize))
                          .compare(a);
                  };
            QCOMPARE(sqlite3_create_collation(writer.handle(), "weird", SQLITE_UTF8, nullptr, reversed),
                SQLITE_OK);
            QCOMPARE(writer.execute(sql.toStdString()), std::string());
        }
        const Reading reading = readDatabase(path);
        QCOMPARE(reading.error, std::string());
        QCOMPARE(reading.rows.size(), std::size_t(3));
        QCOMPARE(reading.problemList(), std::string());
    }

    /// Such a journal leads SQLite to another file, which it would remove.
    void aJournalThatNamesAnotherFile()
    {
        const auto path = m_folder / "journal.db";
        QCOMPARE(makeDatabase(path, somePosts), std::string());
        const auto victim = m_folder.write("victim", "precious");
        const std::string name = victim.string();
        std::uint32_t sum = 0;
        for (const char c : name)
            sum += static_cast<std::uint32_t>(static_cast<signed char>(c));
        const auto number = [](std::uint32_t value) {
            std::string bytes;
            for (int shift = 24; shift >= 0; shift -= 8)
                bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 255U);
            return bytes;
        };
        const std::string magic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
        std::string journal = magic + number(0) + number(1) + number(2) + number(512) + number(4096);
        journal.resize(512);
        journal += number(0x40000000 / 4096 + 1) + name + number(static_cast<std::uint32_t>(name.size()))
            + number(sum) + magic;
        m_folder.write("journal.db-journal", journal);
        QCOMPARE(readDatabase(path).errorCode, std::string("database-busy"));
        QCOMPARE(testing::readAll(victim), std::string("precious"));
    }

    void aLogOfGarbage()
    {
        const auto path = m_folder / "garbage.db";
        QCOMPARE(makeDatabase(path, "PRAGMA journal_mode = WAL;" + std::string(somePosts)), std::string());
        m_folder.write("garbage.db-wal", std::string(20000, '\5'));
        QCOMPARE(readDatabase(path).texts(), std::string("one|two|three"));
        m_folder.write("garbage.db-wal", "");
        m_folder.write("garbage.db-journal", std::string(20000, '\5'));
        QCOMPARE(readDatabase(path).texts(), std::string("one|two|three"));
    }

    void namesOfFiles_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"a?mode=rwc&x=#%41.db", "file:posts.db", "100% #1?.db", "gr\xC3\xBCn\xFF.db",
                 "file:x?vfs=none", "'quote\".db", ":memory:"})
            QTest::newRow(name) << QByteArray(name);
    }
    void namesOfFiles()
    {
        QFETCH(QByteArray, name);
        const auto folder = m_folder / "names";
        std::filesystem::create_directories(folder);
        const auto plain = m_folder / "plain.db";
        std::filesystem::remove(plain);
        QCOMPARE(makeDatabase(plain, somePosts), std::string());
        const auto path = folder / name.toStdString();
        std::filesystem::copy_file(plain, path);
        QCOMPARE(readDatabase(path).texts(), std::string("one|two|three"));
        // Relative, where a name might read as a URI.
        const auto here = std::filesystem::current_path();
        std::filesystem::current_path(folder);
        const Reading reading = readDatabase(name.toStdString());
        std::filesystem::current_path(here);
        QCOMPARE(reading.texts(), std::string("one|two|three"));
        std::size_t files = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder))
            ++files;
        std::filesystem::remove(path);
        QCOMPARE(files, std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestForeignDatabase)
#include "tst_foreigndatabase.moc"
