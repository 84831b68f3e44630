#include "core/storage/sqlite.h"
#include "core/storage/sqlitevfs.h"
#include "tests/support/testing.h"

#include <set>
#include <sstream>

using namespace touchstone;

class TestSqliteVfs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TOUCHSTONE_LIST_STEPS", QByteArray::fromStdString((m_folder / "list").string()));
        QVERIFY(databaseVfs() != nullptr);
    }
    void init() { testing::failOnAnyWarning(); }

    void everyChangeOfADatabaseIsAnnounced_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("log");
        QTest::newRow("write-ahead log") << "wal"
                                         << "-wal";
        QTest::newRow("rollback journal") << "delete"
                                          << "-journal";
    }
    void everyChangeOfADatabaseIsAnnounced()
    {
        QFETCH(QString, mode);
        QFETCH(QString, log);
        const auto file = m_folder / (mode.toStdString() + ".sqlite");
        {
            auto database = Database::open(file, Database::Mode::Create);
            VERIFY_RESULT(database);
            VERIFY_RESULT(
                database->execute("PRAGMA journal_mode=" + mode.toStdString() + "; PRAGMA synchronous=FULL"));
            VERIFY_RESULT(database->execute("CREATE TABLE t(x); INSERT INTO t VALUES(randomblob(100000))"));
            VERIFY_RESULT(database->execute("DELETE FROM t; VACUUM; INSERT INTO t VALUES(7)"));
        }
        const std::string name = file.string();
        const std::string logName = name + log.toStdString();
        const auto steps = stepsOf(name);
        for (const std::string& wanted :
            {"create " + name, "write " + name, "sync " + name, "truncate " + name, "create " + logName,
                "write " + logName, "sync " + logName, "remove " + logName})
            QVERIFY2(steps.contains(wanted), wanted.c_str());
        for (const std::string& step : steps)
            QVERIFY2(step.find("-shm") == std::string::npos, step.c_str());

        // What was written through it is a database like any other.
        auto database = Database::open(file, Database::Mode::ReadOnly);
        VERIFY_RESULT(database);
        const auto value = database->integer("SELECT x FROM t");
        VERIFY_RESULT(value);
        QCOMPARE(*value, std::int64_t(7));
    }

    void readersSeeWhatAnotherConnectionWrites()
    {
        const auto file = m_folder / "shared.sqlite";
        auto writer = Database::open(file, Database::Mode::Create);
        VERIFY_RESULT(writer);
        VERIFY_RESULT(writer->execute("PRAGMA journal_mode=WAL; CREATE TABLE t(x)"));
        auto reader = Database::open(file, Database::Mode::ReadOnly);
        VERIFY_RESULT(reader);
        for (std::int64_t count = 1; count < 5; ++count) {
            VERIFY_RESULT(writer->execute("INSERT INTO t VALUES(1)"));
            QCOMPARE(*reader->integer("SELECT count(*) FROM t"), count);
        }
        QVERIFY(!reader->execute("INSERT INTO t VALUES(1)"));
    }

    void readingIsNoStep()
    {
        const auto before = testing::readAll(m_folder / "list");
        auto database = Database::open(m_folder / "shared.sqlite", Database::Mode::Immutable);
        VERIFY_RESULT(database);
        QCOMPARE(*database->integer("SELECT count(*) FROM t"), std::int64_t(4));
        QCOMPARE(testing::readAll(m_folder / "list"), before);
    }

private:
    /// Steps without their numbers that name the file or one beside it.
    std::set<std::string> stepsOf(const std::string& file) const
    {
        std::set<std::string> steps;
        std::istringstream list(testing::readAll(m_folder / "list"));
        for (std::string line; std::getline(list, line);) {
            if (line.find(file) != std::string::npos)
                steps.insert(line.substr(line.find(' ') + 1));
        }
        return steps;
    }

    testing::TemporaryFolder m_folder;
};

QTEST_GUILESS_MAIN(TestSqliteVfs)
#include "tst_sqlitevfs.moc"
